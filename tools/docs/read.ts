import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The folder of the project. */
export const root = join(import.meta.dirname, '..', '..');

/** A page of the documentation, as it is written. @param path from the root */
export function page(path: string): string {
  return readFileSync(join(root, path), 'utf8');
}
