import { accessSync, constants, renameSync, statSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { fail, ok, type Result } from '../../src/domain';

/** Whether a file can be written there, asked before an hour of work rather than after. */
export function checkWritable(path: string): Result<null, string> {
  const folder = dirname(resolve(path));
  try {
    accessSync(folder, constants.W_OK);
  } catch {
    return fail(`${path} cannot be written: there is no folder ${folder}, or it is closed to you.`);
  }
  const there = statSync(path, { throwIfNoEntry: false });
  return there && !there.isFile() ? fail(`${path} cannot be written: it is a folder.`) : ok(null);
}

/** Writes a file all or not at all. */
export function writeWhole(path: string, text: string): void {
  writeFileSync(`${path}.part`, text);
  renameSync(`${path}.part`, path);
}
