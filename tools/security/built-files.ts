import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

/** Paths of all files in a folder and below, from it, with `/`, in the order of their characters' codes. */
export function filesIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
}

/** SHA-384 as browsers want it (https://www.w3.org/TR/SRI/). */
export function sri(bytes: Uint8Array): string {
  return `sha384-${createHash('sha384').update(bytes).digest('base64')}`;
}

/** Hashes by path of all files in a folder and below. */
export function hashesOf(folder: string): ReadonlyMap<string, string> {
  return new Map(filesIn(folder).map((path) => [path, sri(readFileSync(join(folder, path)))]));
}

/** Which files differ between two folders, one line each. */
export function differences(
  first: ReadonlyMap<string, string>,
  second: ReadonlyMap<string, string>,
): readonly string[] {
  const paths = [...new Set([...first.keys(), ...second.keys()])].sort();
  return paths.flatMap((path) => {
    if (first.get(path) === second.get(path)) return [];
    if (!second.has(path)) return [`${path}: only in the first`];
    return [`${path}: ${first.has(path) ? 'differs' : 'only in the second'}`];
  });
}
