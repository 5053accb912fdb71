import { fail, ok, sha256Of, type Result } from '../domain';
import manifest from '../../models/manifest.json';
import type { EngineStartError, LoadProgress } from './protocol';

/** Bytes of every model file, by its path in the manifest. */
export type ModelFiles = ReadonlyMap<string, Uint8Array<ArrayBuffer>>;

/** A file under `public/models`. */
export interface ModelFile {
  readonly path: string;
  readonly bytes: number;
  readonly sha256: string;
}

/** Every file that the app ships. */
export const modelFiles: readonly ModelFile[] = manifest.models.flatMap((model) => model.files);

/** The embedding network among them. */
export const EMBEDDING_FILE = 'face-embedding.onnx';

/** Milliseconds between two words about progress: as often as an eye follows, while every piece of a fast line would have the screen do nothing but draw them. */
const PROGRESS_EVERY_MS = 100;

/**
 * Fetches model files and checks their SHA-256 against what was built into the app. A file with another hash is
 * dropped unread: a changed embedding network could make strangers look alike.
 */
export async function loadModels(
  onProgress: (progress: LoadProgress) => void,
  files = modelFiles,
): Promise<Result<ModelFiles, EngineStartError>> {
  const totalBytes = files.reduce((sum, file) => sum + file.bytes, 0);
  let loadedBytes = 0;
  let isTelling = false;
  const tell = () => {
    isTelling = false;
    onProgress({ loadedBytes: Math.min(loadedBytes, totalBytes), totalBytes });
  };
  const onBytes = (bytes: number) => {
    loadedBytes += bytes;
    if (!isTelling) setTimeout(tell, PROGRESS_EVERY_MS);
    isTelling = true;
  };
  const loaded = await Promise.all(files.map((file) => loadFile(file, onBytes)));
  const models = new Map<string, Uint8Array<ArrayBuffer>>();
  for (const [index, result] of loaded.entries()) {
    if (!result.ok) return result;
    const file = files[index];
    if (file) models.set(file.path, result.value);
  }
  return ok(models);
}

async function loadFile(
  file: ModelFile,
  onBytes: (bytes: number) => void,
): Promise<Result<Uint8Array<ArrayBuffer>, EngineStartError>> {
  const bytes = await download(file, onBytes);
  if (bytes === 'unreachable') return fail({ kind: 'model-unreachable', file: file.path });
  if (bytes === 'too-long' || (await sha256Of(bytes)) !== file.sha256)
    return fail({ kind: 'model-damaged', file: file.path });
  return ok(bytes);
}

/** Reads the file into a buffer of exactly the expected length; a longer file is given up at once. */
async function download(
  file: ModelFile,
  onBytes: (bytes: number) => void,
): Promise<Uint8Array<ArrayBuffer> | 'unreachable' | 'too-long'> {
  try {
    // The hash in the address: a copy that the browser kept from an older version is never asked for.
    const response = await fetch(
      `${import.meta.env.BASE_URL}models/${file.path}?sha256=${file.sha256}`,
    );
    if (!response.ok || !response.body) return 'unreachable';
    const bytes = new Uint8Array(file.bytes);
    let length = 0;
    const reader = response.body.getReader();
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      if (length + part.value.length > file.bytes) return 'too-long';
      bytes.set(part.value, length);
      length += part.value.length;
      onBytes(part.value.length);
    }
    return bytes;
  } catch {
    return 'unreachable';
  }
}
