/**
 * `npm run models`: makes the files under `public/models` from the installed npm packages, whenever one is missing or is not the
 * file that `manifest.json` names. `--update-manifest` writes the hashes of what was built into the manifest, after a change
 * to how models are built; without it, a difference is an error. A model pack in `models/packs` is checked and put beside them.
 */
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { Manifest } from './manifest';
import { ensurePack } from './pack';
import { buildAll } from './sources';

const root = join(import.meta.dirname, '..');
const outputs = join(root, 'public', 'models');
const manifestPath = join(import.meta.dirname, 'manifest.json');

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
const readManifest = () => Manifest.parse(JSON.parse(readFileSync(manifestPath, 'utf8')));

/** Whether every file of the manifest is in the folder and has the right hash. */
function inPlace(folder: string, manifest: Manifest): boolean {
  return manifest.models
    .flatMap(({ files }) => files)
    .every(({ path, sha256: expected }) => {
      const file = join(folder, path);
      return existsSync(file) && sha256(readFileSync(file)) === expected;
    });
}

/** The manifest with sizes and hashes of the built files. */
function measured(manifest: Manifest, built: ReadonlyMap<string, Uint8Array>): Manifest {
  return {
    models: manifest.models.map((model) => ({
      ...model,
      files: model.files.map(({ path }) => {
        const bytes = built.get(path);
        if (!bytes) throw new Error(`nothing builds ${path}`);
        return { path, bytes: bytes.length, sha256: sha256(bytes) };
      }),
    })),
  };
}

function write(path: string, bytes: Uint8Array): void {
  // Written beside and then renamed, so that a build cut short leaves no half file under the right name.
  writeFileSync(`${path}.part`, bytes);
  renameSync(`${path}.part`, path);
}

/** The files that were not built as the manifest says. */
function differing(manifest: Manifest, actual: Manifest): readonly string[] {
  const expected = new Map(
    manifest.models.flatMap(({ files }) => files).map((file) => [file.path, file.sha256]),
  );
  return actual.models
    .flatMap(({ files }) => files)
    .filter(({ path, sha256: hash }) => expected.get(path) !== hash)
    .map(({ path }) => path);
}

function writeAll(folder: string, built: ReadonlyMap<string, Uint8Array>): void {
  mkdirSync(folder, { recursive: true });
  for (const [path, bytes] of built) write(join(folder, path), bytes);
  const total = [...built.values()].reduce((sum, bytes) => sum + bytes.length, 0);
  console.log(`${String(built.size)} model files, ${(total / 1e6).toFixed(1)} MB, are in place.`);
}

/**
 * Builds the model files unless all of them are in `folder` already with the hashes that `manifest` names.
 *
 * @throws Error, and writes nothing, when the built bytes are not those of the manifest
 */
export function ensureModels(folder = outputs, manifest = readManifest()): void {
  if (inPlace(folder, manifest)) return;
  console.log('Preparing the models from their npm packages …');
  const built = buildAll();
  const wrong = differing(manifest, measured(manifest, built));
  if (wrong.length > 0)
    throw new Error(
      `${wrong.join(', ')} came out different from models/manifest.json. Nothing was written. ` +
        'Either the installed packages are not those of package-lock.json (run npm ci), or the preparation was changed' +
        ' (run npm run models -- --update-manifest and look at the difference).',
    );
  writeAll(folder, built);
}

function updateManifest(): void {
  const built = buildAll();
  writeFileSync(manifestPath, `${JSON.stringify(measured(readManifest(), built), null, 2)}\n`);
  writeAll(outputs, built);
}

/** @throws Error when there is a pack that is refused */
async function preparePack(): Promise<void> {
  const pack = await ensurePack();
  if (!pack.ok) throw new Error(pack.error);
  if (pack.value !== null) console.log(`The model in use is that of the pack ${pack.value}.`);
}

/** True when this file is what was started, false when it was imported. */
const started =
  process.argv[1] !== undefined && realpathSync(process.argv[1]) === import.meta.filename;
if (started)
  try {
    if (process.argv.includes('--update-manifest')) updateManifest();
    else ensureModels();
    await preparePack();
  } catch (cause) {
    console.error(cause instanceof Error ? cause.message : cause);
    process.exitCode = 1;
  }
