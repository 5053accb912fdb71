import type { LogLine } from './lines';

/** Bytes after which a file is begun anew: some 80,000 lines, years of a kiosk that has trouble each hour; whoever needs more keeps a copy. */
export const MOST_BYTES = 10 * 1024 * 1024;

/** Writes lines at the end of a file, all of them or none: the browser writes beside it and changes it at once. */
export async function append(
  handle: FileSystemFileHandle,
  lines: readonly LogLine[],
): Promise<void> {
  const { size } = await handle.getFile();
  const isFull = size >= MOST_BYTES;
  const file = await handle.createWritable({ keepExistingData: !isFull });
  try {
    if (!isFull) await file.seek(size);
    await file.write(lines.map((line) => `${JSON.stringify(line)}\n`).join(''));
    await file.close();
  } catch (cause) {
    await file.abort().catch(() => undefined);
    throw cause;
  }
}
