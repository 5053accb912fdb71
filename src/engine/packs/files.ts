import {
  fail,
  ok,
  PACK_FILES,
  PACK_LIMITS,
  packId,
  readJson,
  readManifest,
  sha256Of,
  type ModelId,
  type PackManifest,
  type Result,
} from '../../domain';
import { checkNetwork } from './network';
import type { FilesRefusal, NetworkRefusal, PackSummary } from './refusal';

/** A file as it was chosen or found. */
export interface PackFile {
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

type Part = keyof typeof PACK_FILES;
const parts = Object.keys(PACK_FILES) as readonly Part[];

/** A pack whose files are what its manifest says. Whether its network runs is another question (`self-test.ts`). */
export interface ReadPack {
  readonly id: ModelId;
  readonly manifest: PackManifest;
  readonly bytes: Readonly<Record<Part, Uint8Array<ArrayBuffer>>>;
}

/**
 * Reads the four files of a pack: names, sizes, manifest, hashes, and what is in the network. Free of the browser, so that `npm run models` checks with the
 * same code.
 */
export async function readPack(
  files: readonly PackFile[],
): Promise<Result<ReadPack, FilesRefusal | NetworkRefusal>> {
  const sorted = sortFiles(files);
  if (!sorted.ok) return sorted;
  const bytes = sorted.value;
  const manifest = readManifest(bytes.manifest);
  if (!manifest.ok) return manifest;
  const refusal =
    (await compareWith(manifest.value, bytes)) ??
    checkTexts(bytes) ??
    checkNetwork(bytes.network, manifest.value);
  if (refusal) return fail(refusal);
  return ok({ id: await packId(bytes.manifest), manifest: manifest.value, bytes });
}

/** What people see of a pack. */
export function summaryOf({ id, manifest }: Pick<ReadPack, 'id' | 'manifest'>): PackSummary {
  const { title, source, licence, output, files } = manifest;
  const { length: templateLength } = output;
  return { id, title, source, licence, templateLength, networkBytes: files.network.bytes };
}

function sortFiles(files: readonly PackFile[]): Result<ReadPack['bytes'], FilesRefusal> {
  const named = (part: Part) => files.filter(({ name }) => name === PACK_FILES[part]);
  const missing = parts.filter((part) => named(part).length === 0).map((part) => PACK_FILES[part]);
  const others = files
    .filter(({ name }, at) => files.findIndex((file) => file.name === name) !== at || !isPart(name))
    .map(({ name }) => name);
  const [manifest, network, calibration, licence] = parts.map((part) => named(part)[0]?.bytes);
  if (missing.length > 0 || others.length > 0 || !manifest || !network || !calibration || !licence)
    return fail({ kind: 'files', missing, others });
  const bytes = { manifest, network, calibration, licence };
  const tooBig = parts.find((part) => bytes[part].length > PACK_LIMITS[part]);
  if (tooBig)
    return fail({ kind: 'too-big', file: PACK_FILES[tooBig], limit: PACK_LIMITS[tooBig] });
  return ok(bytes);
}

function isPart(name: string): boolean {
  return parts.some((part) => PACK_FILES[part] === name);
}

async function compareWith(
  { files }: PackManifest,
  bytes: ReadPack['bytes'],
): Promise<FilesRefusal | null> {
  for (const part of ['network', 'calibration', 'licence'] as const) {
    const { bytes: announced, sha256 } = files[part];
    const { length } = bytes[part];
    const file = PACK_FILES[part];
    if (length !== announced) return { kind: 'size', file, bytes: length, announced };
    if ((await sha256Of(bytes[part])) !== sha256) return { kind: 'hash', file };
  }
  return null;
}

/**
 * Whether there is something to read in the texts. What a calibration says is the vault's business, which reads it through its own schema before it trusts
 * the model.
 */
function checkTexts({ calibration, licence }: ReadPack['bytes']): FilesRefusal | null {
  const json = readJson(calibration);
  if (!json.ok || typeof json.value !== 'object' || json.value === null)
    return { kind: 'calibration-unreadable' };
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(licence);
    return text.trim() === '' ? { kind: 'licence-unreadable' } : null;
  } catch {
    return { kind: 'licence-unreadable' };
  }
}
