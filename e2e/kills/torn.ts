import { appendFileSync } from 'node:fs';
import { filesBelow } from '../disk';

/** Bytes in front of each record of a LevelDB log: a checksum (4), the length (2) and the type (1), little endian. */
const HEADER_BYTES = 7;

/** Type of a record that stands whole in one block of the log. */
const FULL = 1;

/** Bytes of a block of the log. A record that is cut in the last one was being written; in an earlier one it is damage. */
const BLOCK_BYTES = 32_768;

/** Bytes that a record says it has, and how many of them there are: about what an enrolment writes, and the first page of it. */
const LENGTH = { said: 9_000, written: 4_096 };

/**
 * Leaves the log of IndexedDB as a kill leaves it that met the kernel in the middle of `write`, where it may stop between two pages. That
 * is too rare to wait for (once in some hundred kills of a busy machine), and it costs a whole vault if nothing is done about it: Chromium
 * goes on writing behind such a record, and the start after that takes what is behind it for damage and deletes every database of the
 * origin (github.com/google/leveldb/issues/1287).
 */
export function cutLastWrite(profile: string): void {
  const record = Buffer.alloc(LENGTH.written, 'cut');
  record.writeUInt16LE(LENGTH.said, 4);
  record.writeUInt8(FULL, HEADER_BYTES - 1);
  appendFileSync(newestLog(profile), record);
}

/** Leaves the log as it is when something was written behind the cut: Chromium will find it damaged and delete everything. */
export function writeBehindCut(profile: string): void {
  cutLastWrite(profile);
  appendFileSync(newestLog(profile), Buffer.alloc(2 * BLOCK_BYTES, 'behind the cut'));
}

function newestLog(profile: string): string {
  const logs = [...filesBelow(profile)]
    .map(([path]) => path)
    .filter((path) => path.includes('.indexeddb.leveldb') && path.endsWith('.log'))
    // While a log is being replaced there are two; the newer one has the higher number.
    .sort();
  const log = logs.at(-1);
  // With another browser or a later Chromium there may be nothing to cut; a test that cuts nothing shows nothing.
  if (log === undefined) throw new Error('this browser keeps no log of LevelDB');
  return log;
}
