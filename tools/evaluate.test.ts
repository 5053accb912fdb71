import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'countenance-evaluate-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Runs the command as somebody would type it. What a browser is needed for is in e2e/evaluate.e2e.ts. */
function run(...words: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(
    'npm',
    ['run', '--silent', 'evaluate', '--', ...words],
    { encoding: 'utf8', shell: process.platform === 'win32' },
  );
  return { status, printed: stdout + stderr };
}

const put = (name: string, text = '') => writeFileSync(join(folder, name), text);

describe('the command that measures photos refuses, and writes nothing,', () => {
  it('a command without a folder', () => {
    const { status, printed } = run('--json', join(folder, 'out.json'));
    expect(printed).toContain('Usage: npm run evaluate');
    expect(status).toBe(2);
    expect(existsSync(join(folder, 'out.json'))).toBe(false);
  });

  it('an empty folder', () => {
    const { status, printed } = run(folder);
    expect(printed).toContain('There are no photos in');
    expect(status).toBe(1);
  });

  it('a single photo', () => {
    put('amy_1.png');
    const { status, printed } = run(folder);
    expect(printed).toContain('takes two to compare');
    expect(status).toBe(1);
  });

  it('pairs that name an absent file', () => {
    put('amy_1.png');
    put('pairs.csv', 'amy_1.png,amy_2.png,Yes\n');
    const json = join(folder, 'out.json');
    const { status, printed } = run(folder, '--pairs', join(folder, 'pairs.csv'), '--json', json);
    expect(printed).toContain('pairs.csv, line 1: there is no file amy_2.png');
    expect(status).toBe(1);
    expect(existsSync(json)).toBe(false);
  });

  it('groups of somebody who is on no photo', () => {
    put('amy_1.png');
    put('bob_1.png');
    put('groups.csv', 'cleo,old\n');
    const { status, printed } = run(folder);
    expect(printed).toContain('there is no photo of cleo');
    expect(status).toBe(1);
  });

  it('results in a folder that is not there', () => {
    put('amy_1.png');
    put('bob_1.png');
    const { status, printed } = run(folder, '--json', join(folder, 'nowhere', 'out.json'));
    expect(printed).toContain('cannot be written');
    expect(status).toBe(1);
  });
});
