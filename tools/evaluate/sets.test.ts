import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readSets, type Layout } from './sets';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'countenance-sets-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function put(...files: readonly string[]): void {
  for (const file of files) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), '');
  }
}

/** The sets with their people and files, or the refusal. */
function read(layout: Layout | null = null) {
  const sets = readSets(folder, layout);
  if (!sets.ok) return sets.error;
  return sets.value.map(({ name, photos }) => [
    name,
    ...photos.map(({ person, file }) => `${person}: ${file}`),
  ]);
}

describe('a folder of photos', () => {
  it('is one set, whose files name the people before the last underscore', () => {
    put(
      'amy_1.png',
      'amy_10.JPG',
      'amy_2.webp',
      'van_der_berg_left.jpeg',
      'README.md',
      '.hidden.png',
    );
    const name = folder.split(/[\\/]/).at(-1);
    expect(read()).toEqual([
      [
        name,
        'amy: amy_1.png',
        'amy: amy_2.webp',
        'amy: amy_10.JPG',
        'van_der_berg: van_der_berg_left.jpeg',
      ],
    ]);
  });

  it('with a folder for each person is one set, however the photos are called', () => {
    put('Amy/1.png', 'Amy/2.png', 'Bob/Bob_1.png', 'Bob/Bob_2.png');
    expect(read()).toMatchObject([
      { 1: 'Amy: Amy/1.png', 2: 'Amy: Amy/2.png', 3: 'Bob: Bob/Bob_1.png' },
    ]);
  });

  it('with a folder for each set is several sets', () => {
    put(
      'lab/s1_1.png',
      'lab/s1_2.png',
      'lab/s2_1.png',
      'wild/amy_1.png',
      'wild/amy_2.png',
      'wild/bob_1.png',
    );
    expect(read()).toEqual([
      ['lab', 's1: s1_1.png', 's1: s1_2.png', 's2: s2_1.png'],
      ['wild', 'amy: amy_1.png', 'amy: amy_2.png', 'bob: bob_1.png'],
    ]);
  });

  it('may hold sets of either kind', () => {
    put('flat/s1_1.png', 'flat/s1_2.png', 'deep/amy/1.png', 'deep/bob/1.png', 'empty/notes.txt');
    expect(read()).toEqual([
      ['deep', 'amy: amy/1.png', 'bob: bob/1.png'],
      ['flat', 's1: s1_1.png', 's1: s1_2.png'],
    ]);
  });

  it('whose folders could be people or sets is refused until somebody says which', () => {
    put('amy/front_1.png', 'amy/front_2.png', 'amy/side_1.png', 'bob/1.png');
    expect(read()).toContain('--folders people or --folders sets');
    expect(read('people')).toMatchObject([{ 1: 'amy: amy/front_1.png', 4: 'bob: bob/1.png' }]);
  });

  it.each([
    ['is empty', [], 'no photos in'],
    ['holds a photo of nobody', ['amy_1.png', 'amy_2.png', 'group.png'], 'who is on'],
    ['holds photos beside folders', ['amy_1.png', 'bob/1.png'], 'photos beside folders'],
    ['holds pictures in another format', ['amy_1.png', 'amy_2.heic'], 'amy_2.heic is in a format'],
    ['goes deeper than sets of people', ['a/b/c/d.png'], 'holds folders where the photos'],
  ])('is refused when it %s', (_, files, why) => {
    put(...files);
    expect(read()).toContain(why);
  });

  it('is refused when it is not there', () => {
    const sets = readSets(join(folder, 'nowhere'), null);
    expect(sets.ok ? '' : sets.error).toContain('There is no folder');
  });
});
