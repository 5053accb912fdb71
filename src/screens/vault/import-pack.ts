import { fail, ok, PACK_FILES, PACK_LIMITS, type Result } from '../../domain';
import type { Engine, PackFile, PackRefusal, PackStorageFailed, PackSummary } from '../../engine';
import type { OfficeError, Vault } from '../../vault';
import type { Models } from './use-models';

/** Why a pack was not imported. Nothing has changed. */
export type ImportError =
  | PackRefusal
  | PackStorageFailed
  | OfficeError
  /** A file was moved or deleted meanwhile, or the system does not allow to read it. */
  | { readonly kind: 'unreadable-file'; readonly file: string }
  /** The vault cannot make sense of the calibration. */
  | { readonly kind: 'not-a-pack' };

/** Reads chosen files, none of which is larger than the largest of a pack may be. */
export async function readFiles(
  files: readonly File[],
): Promise<Result<readonly PackFile[], ImportError>> {
  const read: PackFile[] = [];
  for (const file of files) {
    const { name } = file;
    if (file.size > PACK_LIMITS.network)
      return fail({ kind: 'too-big', file: name, limit: PACK_LIMITS.network });
    try {
      read.push({ name, bytes: new Uint8Array(await file.arrayBuffer()) });
    } catch (cause) {
      if (cause instanceof DOMException) return fail({ kind: 'unreadable-file', file: name });
      throw cause;
    }
  }
  return ok(read);
}

/** Keeps a pack on this device and has the vault trust it: both or nothing. */
export async function importPack(
  engine: Engine,
  vault: Vault,
  files: readonly PackFile[],
  { here }: Models,
): Promise<Result<PackSummary, ImportError>> {
  const kept = await engine.keepPack(files);
  if (!kept.ok) return kept;
  const bytesOf = (name: string) =>
    files.find((file) => file.name === name)?.bytes ?? new Uint8Array();
  const approved = await vault.approveModel({
    manifest: bytesOf(PACK_FILES.manifest),
    calibration: bytesOf(PACK_FILES.calibration),
  });
  if (approved.ok) return kept;
  // One that was here before stays: it was imported for another vault of this device, perhaps.
  const { id } = kept.value;
  if (!here.packs.some((pack) => pack.id === id)) await engine.forgetPack(id);
  return approved;
}
