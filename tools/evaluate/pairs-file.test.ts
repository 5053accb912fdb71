import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readPairs } from './pairs-file';

const folder = mkdtempSync(join(tmpdir(), 'countenance-pairs-'));
beforeAll(() => {
  mkdirSync(join(folder, 'deep'));
  for (const file of ['1.jpg', '2.jpg', '3.jpg', 'deep/4.jpg'])
    writeFileSync(join(folder, file), '');
});
afterAll(() => rmSync(folder, { recursive: true }));

const read = (...lines: readonly string[]) => readPairs(lines.join('\n'), 'pairs.csv', folder);

describe('a file of pairs', () => {
  it('names the photos to compare, with or without a heading', () => {
    const set = read(
      'file_x,file_y,Decision',
      '1.jpg,2.jpg,Yes',
      '2.jpg,./deep/4.jpg,no',
      '2.jpg,1.jpg,YES',
    );
    if (!set.ok) throw new Error(set.error);
    expect(set.value.photos.map(({ file }) => file)).toEqual(['1.jpg', '2.jpg', 'deep/4.jpg']);
    expect(set.value.pairs).toEqual([
      { first: 0, second: 1, mated: true },
      { first: 1, second: 2, mated: false },
    ]);
    expect(read('1.jpg,2.jpg,Yes').ok).toBe(true);
  });

  it('makes one person of all that a chain of Yes joins', () => {
    const set = read('1.jpg,2.jpg,Yes', '3.jpg,2.jpg,Yes', '1.jpg,deep/4.jpg,No');
    const people = set.ok ? set.value.photos.map(({ person }) => person) : [];
    expect(new Set(people.slice(0, 3)).size).toBe(1);
    expect(people[3]).not.toBe(people[0]);
  });

  it.each([
    ['a file is absent', ['1.jpg,2.jpg,Yes', '1.jpg,9.jpg,No'], 'line 2: there is no file 9.jpg'],
    [
      'a line says neither Yes nor No',
      ['1.jpg,2.jpg,Yes', '1.jpg,3.jpg,maybe'],
      'line 2: each line has to be',
    ],
    ['a line is short', ['1.jpg,2.jpg'], 'line 1: each line has to be'],
    ['a photo is paired with itself', ['1.jpg,./1.jpg,Yes'], 'paired with itself'],
    [
      'two lines contradict each other',
      ['1.jpg,2.jpg,Yes', '2.jpg,1.jpg,No'],
      'line 1 says the opposite',
    ],
    ['it holds nothing', [''], 'names no pairs'],
  ])('is refused when %s', (_, lines, why) => {
    const set = read(...lines);
    expect(set.ok ? '' : set.error).toContain(why);
  });
});
