import { existsSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { fail, ok, type Result } from '../../src/domain';
import { readCsv, type Row } from './csv';
import type { PhotoPair, PhotoSet } from './sets';

/** A pair as a line of the file has it. */
interface NamedPair {
  readonly line: number;
  readonly first: string;
  readonly second: string;
  readonly mated: boolean;
}

/**
 * Reads the pairs to compare: lines of `file_x,file_y,Yes|No`, files as paths from the folder. A first line that ends in neither Yes
 * nor No is a heading. Pairs that occur twice count once. Whoever is joined by a chain of Yes is one person.
 *
 * @returns one set of the photos that occur, or what is wrong in plain words
 */
export function readPairs(text: string, name: string, folder: string): Result<PhotoSet, string> {
  const named = namedPairs(readCsv(text), name);
  if (!named.ok) return named;
  const files = [...new Set(named.value.flatMap(({ first, second }) => [first, second]))];
  const absent = named.value.find(({ first, second }) =>
    [first, second].some((file) => !existsSync(join(folder, file))),
  );
  if (absent) {
    const file = [absent.first, absent.second].find((one) => !existsSync(join(folder, one)));
    return fail(`${name}, line ${absent.line}: there is no file ${file ?? ''} in ${folder}.`);
  }
  const number = new Map(files.map((file, index) => [file, index]));
  const pairs = named.value.map(({ first, second, mated }) => ({
    first: number.get(first) ?? 0,
    second: number.get(second) ?? 0,
    mated,
  }));
  const people = joined(files.length, pairs);
  const photos = files.map((file, index) => ({
    file,
    path: join(folder, file),
    person: `the person in ${files[people[index] ?? index] ?? file}`,
  }));
  return ok({ name: basename(resolve(folder)), folder, photos, pairs });
}

function namedPairs(rows: readonly Row[], name: string): Result<readonly NamedPair[], string> {
  const pairs = new Map<string, NamedPair>();
  for (const [index, row] of rows.entries()) {
    const pair = namedPair(row);
    if (!pair && index === 0 && row.cells.length === 3) continue;
    const where = `${name}, line ${row.line}`;
    if (!pair) return fail(`${where}: each line has to be file_x,file_y,Yes or file_x,file_y,No.`);
    if (pair.first === pair.second) return fail(`${where}: a photo is paired with itself.`);
    const key = [pair.first, pair.second].sort().join('\n');
    const before = pairs.get(key);
    if (before && before.mated !== pair.mated)
      return fail(`${where}: line ${before.line} says the opposite of the same two photos.`);
    if (!before) pairs.set(key, pair);
  }
  return pairs.size > 0 ? ok([...pairs.values()]) : fail(`${name} names no pairs.`);
}

function namedPair({ line, cells }: Row): NamedPair | null {
  const [first, second, said, ...more] = cells;
  const answer = said?.toLowerCase();
  if (!first || !second || more.length > 0 || (answer !== 'yes' && answer !== 'no')) return null;
  return { line, first: plain(first), second: plain(second), mated: answer === 'yes' };
}

/** The same path written in one way, so that a file is one photo however a line names it. */
function plain(path: string): string {
  return path.replaceAll('\\', '/').replace(/^(\.\/)+/, '');
}

/** For each photo the first of those that mated pairs join it to. */
function joined(count: number, pairs: readonly PhotoPair[]): readonly number[] {
  const parent = Array.from({ length: count }, (_, index) => index);
  const rootOf = (index: number): number => {
    const up = parent[index] ?? index;
    return up === index ? index : rootOf(up);
  };
  for (const { first, second } of pairs.filter(({ mated }) => mated)) {
    const [a, b] = [rootOf(first), rootOf(second)];
    parent[Math.max(a, b)] = Math.min(a, b);
  }
  return parent.map((_, index) => rootOf(index));
}
