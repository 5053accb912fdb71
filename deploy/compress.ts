/**
 * Compresses the files of the built app beforehand, as small as it gets, so that a server only has to choose (nginx: `gzip_static` and `brotli_static`, Caddy:
 * `precompressed`). Part of `npm run build`.
 */
import { existsSync, readdirSync, statSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { extname, join, relative } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

/** Bytes below which a compressed copy saves no packet of the network. */
const SMALLEST_BYTES = 1024;

/** Ends of the names of files that compressing makes smaller. Model weights are among them: 6.5 MB of the recognition network become 4. */
const COMPRESSED = new Set([
  ...['.html', '.css', '.js', '.mjs', '.json', '.webmanifest', '.svg', '.txt'],
  ...['.wasm', '.onnx', '.bin'],
]);

/** Edited where they lie, on the server: a compressed copy would go on being served as it was. */
const EDITED = new Set(['signals.json']);

/** Base-2 logarithm of the bytes that brotli looks back: 16 MB, the most that every browser reads. */
const BROTLI_WINDOW_BITS = 24;

const toBrotli = promisify(brotliCompress);
const toGzip = promisify(gzip);

/**
 * Writes `FILE.br` and `FILE.gz` beside every file of the folder that is worth it.
 *
 * @returns the files that got copies, relative to the folder
 */
export async function compress(folder: string): Promise<readonly string[]> {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => COMPRESSED.has(extname(name)) && !EDITED.has(name))
    .map((name) => join(folder, name))
    .filter((path) => statSync(path).size >= SMALLEST_BYTES);
  // Side by side: zlib has threads of its own.
  await Promise.all(files.map(compressFile));
  return files.map((path) => relative(folder, path));
}

async function compressFile(path: string): Promise<void> {
  const bytes = await readFile(path);
  const brotli = await toBrotli(bytes, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
      [constants.BROTLI_PARAM_LGWIN]: BROTLI_WINDOW_BITS,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
    },
  });
  await writeFile(`${path}.br`, brotli);
  await writeFile(`${path}.gz`, await toGzip(bytes, { level: constants.Z_BEST_COMPRESSION }));
}

if (process.argv[1] === import.meta.filename) {
  const dist = join(import.meta.dirname, '..', 'dist');
  if (!existsSync(dist)) throw new Error('there is no dist; run vite build first');
  const started = performance.now();
  const files = await compress(dist);
  const seconds = Math.round((performance.now() - started) / 1000);
  console.log(`compressed ${files.length} files beforehand in ${seconds} s`);
}
