import { z } from 'zod';

const Package = z.object({
  files: z.array(
    z.object({ filename: z.string(), start: z.int().nonnegative(), end: z.int().positive() }),
  ),
});

/**
 * Reads one file out of an Emscripten file package (`…_packed_assets.data`), whose loader script lists where each file begins and ends
 * (Emscripten, `tools/file_packager.py`).
 *
 * @param loader text of the loader script
 * @param data bytes of the package
 * @param name last part of the file's name in the package
 * @throws Error when the package does not hold the file
 */
export function unpackAsset(loader: string, data: Uint8Array, name: string): Uint8Array {
  const call = /loadPackage\((\{[^;]*\})\);/.exec(loader)?.[1];
  if (!call) throw new Error('the loader script does not list its files');
  const { files } = Package.parse(JSON.parse(call));
  const file = files.find(({ filename }) => filename.endsWith(`/${name}`));
  if (!file || file.end > data.length) throw new Error(`the package does not hold ${name}`);
  return data.slice(file.start, file.end);
}
