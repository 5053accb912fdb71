import { fail, ok, type Result } from '../../domain';
import { BACKUP_MAX_BYTES } from '../../vault';

/** A chosen file in memory. */
export interface ChosenFile {
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** Why a file was not taken. `unreadable`: it was moved or deleted meanwhile, or the system does not allow it. */
export type FileError = { readonly kind: 'too-big' } | { readonly kind: 'unreadable' };

/** Reads a whole file. */
export async function readFile(file: File): Promise<Result<ChosenFile, FileError>> {
  if (file.size > BACKUP_MAX_BYTES) return fail({ kind: 'too-big' });
  try {
    return ok({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) });
  } catch (cause) {
    if (cause instanceof DOMException) return fail({ kind: 'unreadable' });
    throw cause;
  }
}
