import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { filesOf, historyOf, placesIn, textsIn } from './git';

describe('a repository', () => {
  const folder = mkdtempSync(join(tmpdir(), 'countenance-git-'));
  const git = (...args: readonly string[]) => execFileSync('git', args, { cwd: folder });
  const commit = (message: string) =>
    git('-c', 'user.name=T', '-c', 'user.email=t@example.org', 'commit', '-qam', message);
  beforeAll(() => {
    git('init', '-q');
    writeFileSync(join(folder, 'a file.txt'), 'as it was\n');
    writeFileSync(join(folder, 'picture.bin'), Buffer.from([1, 0, 2]));
    git('add', '.');
    commit('first');
    writeFileSync(join(folder, 'a file.txt'), 'as it is\n');
    commit('second');
    writeFileSync(join(folder, 'new.txt'), 'not added yet');
    writeFileSync(join(folder, '.gitignore'), 'ignored.txt\n');
    writeFileSync(join(folder, 'ignored.txt'), 'never added');
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it('lists what is or could be committed, and nothing that is ignored', async () => {
    const files = await filesOf(folder);
    expect([...(files ?? [])].sort()).toEqual([
      '.gitignore',
      'a file.txt',
      'new.txt',
      'picture.bin',
    ]);
  });

  it('gives every text that any commit ever held, and what commits say, but no binary file', async () => {
    const history = await historyOf(folder);
    const texts = [...(history?.texts ?? [])];
    expect(history).toMatchObject({ isShallow: false, commits: 2 });
    expect(texts.filter(({ place }) => place === 'a file.txt').map(({ text }) => text)).toEqual(
      expect.arrayContaining(['as it was\n', 'as it is\n']),
    );
    expect(texts.some(({ text }) => text.includes('second'))).toBe(true);
    expect(texts.some(({ place }) => place === 'picture.bin')).toBe(false);
  });
});

it('without a repository there is nothing to list', async () => {
  const bare = mkdtempSync(join(tmpdir(), 'countenance-no-git-'));
  expect(await historyOf(bare)).toBeNull();
  rmSync(bare, { recursive: true });
});

it('refuses what git printed in part', () => {
  const whole = Buffer.from('0a blob 3\nabc\n');
  expect([...textsIn(whole, placesIn('0a src/a.ts\n'))]).toEqual([
    { place: 'src/a.ts', text: 'abc' },
  ]);
  expect(() => [...textsIn(whole.subarray(0, 12), new Map())]).toThrow('half an object');
});
