/**
 * A model pack that an operator drops into `models/packs` before building: checked with the code by which the app checks one that an officer imports, and
 * copied to where the app fetches it (docs/model-packs.md).
 */
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { fail, ok, PACK_FILES, type ModelId, type Result } from '../src/domain';
// Not through the engine's door, which needs a browser: this is the part that runs in both.
import { readPack, type PackFile, type ReadPack } from '../src/engine/packs/files';

const dropped = join(import.meta.dirname, 'packs');
const served = join(import.meta.dirname, '..', 'public', 'models', 'packs');

/**
 * Puts the pack in `from` where the app fetches it, and takes away whichever lay there before.
 *
 * @returns its id, `null` when there is none, or in words why it was refused; then nothing is written
 */
export async function ensurePack(
  from = dropped,
  to = served,
): Promise<Result<ModelId | null, string>> {
  const folders = existsSync(from)
    ? readdirSync(from, { withFileTypes: true }).filter((entry) => entry.isDirectory())
    : [];
  const names = folders.map(({ name }) => name);
  const [name, ...others] = names;
  if (others.length > 0)
    return fail(`There is room for one model pack in models/packs, not for ${names.join(', ')}.`);
  if (name === undefined) {
    rmSync(to, { recursive: true, force: true });
    return ok(null);
  }
  const read = await readPack(filesIn(join(from, name)));
  if (!read.ok) {
    const { kind, ...details } = read.error;
    return fail(
      `The model pack models/packs/${name} was refused: ${kind} ${JSON.stringify(details)}. ` +
        'docs/model-packs.md says what that means. Nothing was written.',
    );
  }
  serve(to, read.value);
  return ok(read.value.id);
}

/** The files of a folder, without the hidden ones that systems leave there. */
function filesIn(folder: string): readonly PackFile[] {
  return readdirSync(folder)
    .filter((name) => !name.startsWith('.'))
    .map((name) => ({ name, bytes: new Uint8Array(readFileSync(join(folder, name))) }));
}

function serve(to: string, { id, bytes }: ReadPack): void {
  const half = `${to}.part`;
  rmSync(half, { recursive: true, force: true });
  mkdirSync(join(half, id), { recursive: true });
  for (const part of ['manifest', 'network', 'calibration', 'licence'] as const)
    writeFileSync(join(half, id, PACK_FILES[part]), bytes[part]);
  // Written beside and then renamed, so that a build cut short leaves no half pack under the right name.
  rmSync(to, { recursive: true, force: true });
  renameSync(half, to);
}
