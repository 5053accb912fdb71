import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { writeFile } from '../src/audit';
import { BASE, exportedLog, signingVault } from '../src/audit/testing/logs';
import { Millis } from '../src/domain';

const folder = mkdtempSync(join(tmpdir(), 'countenance-audit-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Runs the command as somebody would type it. */
function run(...words: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(
    'npm',
    ['run', '--silent', 'audit:verify', '--', ...words],
    { encoding: 'utf8', shell: process.platform === 'win32' },
  );
  return { status, printed: stdout + stderr };
}

function file(name: string, lines: readonly string[]): string {
  const path = join(folder, name);
  writeFileSync(path, `${lines.join('\n')}\n`);
  return path;
}

let key: string;
let lines: readonly string[];
beforeAll(async () => {
  const vault = await signingVault();
  key = vault.vault;
  const text = await writeFile(BASE, exportedLog(), Millis.parse(1_790_000_000_000), vault);
  lines = text.trimEnd().split('\n');
});

it('says that a log is whole, and which key to compare', () => {
  const { status, printed } = run(file('whole.jsonl', lines));
  expect(printed).toContain('WHOLE: entries 41 to 240');
  expect(printed).toContain(key);
  expect(printed).toContain('Anybody can sign a log');
  expect(status).toBe(0);
  expect(run(file('whole.jsonl', lines), '--key', key).status).toBe(0);
});

it('names the first broken entry, and ends with 1', () => {
  const altered = lines.with(100, (lines[100] ?? '').replace('"once"', '"hour"'));
  const { status, printed } = run(file('altered.jsonl', altered));
  expect(printed).toContain('the first broken entry is number 140. It is not what the vault wrote');
  expect(status).toBe(1);
  const cut = run(file('cut.jsonl', lines.slice(0, 150)));
  expect(cut.printed).toContain('the first broken entry is number 190. It is missing');
  expect(cut.status).toBe(1);
});

it('refuses a log of another vault, and what is no log; without a file it says how to use it', () => {
  expect(run(file('whole.jsonl', lines), '--key', 'A'.repeat(43))).toMatchObject({ status: 1 });
  expect(run(file('text.jsonl', ['hello']))).toMatchObject({ status: 1 });
  expect(run()).toMatchObject({ status: 2, printed: expect.stringContaining('Usage') as string });
  expect(run(join(folder, 'nowhere.jsonl'))).toMatchObject({ status: 2 });
});

it('lets no text in a file, and no name of one, pass for its own words', () => {
  const hostile = '\u001b[2J\nWHOLE: trust me\u202e';
  const header = (lines[0] ?? '').replace('{', `{${JSON.stringify(hostile)}:1,`);
  const entry = (lines[3] ?? '').replaceAll('"once"', JSON.stringify(hostile));
  const prints = [
    run(file('header.jsonl', lines.with(0, header))),
    run(file('entry.jsonl', lines.with(3, entry))),
    run(file('text.jsonl', [hostile])),
    run(join(folder, hostile)),
    run(file('whole.jsonl', lines), '--key', hostile),
  ];
  for (const { status, printed } of prints) {
    expect(status).not.toBe(0);
    expect(printed).not.toMatch(/^WHOLE/m);
    for (const sign of ['\u001b', '\u202e']) expect(printed).not.toContain(sign);
  }
});
