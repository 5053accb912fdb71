import { appendFileSync, statSync } from 'node:fs';
import { filesBelow } from '../disk';

/** Bytes in front of each record of a LevelDB log: a checksum (4), the length (2) and the type (1), little endian. */
const HEADER_BYTES = 7;

/** Types of a record: one that stands whole in one block of the log, and the first part of one that goes on in the next. */
const FULL = 1;
const FIRST = 2;

/** Bytes of a block of the log. A record that is cut in the last one was being written; in an earlier one it is damage. */
const BLOCK_BYTES = 32_768;

/** Bytes of the record that is cut: about what an enrolment writes. */
const RECORD_BYTES = 9_000;

/**
 * Leaves the log of IndexedDB as a kill leaves it that met the kernel in the middle of `write`, where it may stop between two pages. That
 * is too rare to wait for (once in some hundred kills of a busy machine), and it costs a whole vault if nothing is done about it: Chromium
 * goes on writing behind such a record, and the start after that takes what is behind it for damage and deletes every database of the
 * origin (github.com/google/leveldb/issues/1287).
 */
export function cutLastWrite(profile: string): void {
  const log = newestLog(profile);
  appendFileSync(log, halfRecord(statSync(log).size));
}

/** Half of a record, laid out as LevelDB would at this place of the log: none crosses from one block into the next, and no cut one may. */
function halfRecord(at: number): Buffer {
  const left = BLOCK_BYTES - (at % BLOCK_BYTES);
  // Where less than a header would fit, zeros fill the block, and the record begins in the next one.
  const gap = left <= HEADER_BYTES ? left : 0;
  const room = (gap > 0 ? BLOCK_BYTES : left) - HEADER_BYTES;
  const length = Math.min(RECORD_BYTES, room);
  const header = Buffer.alloc(HEADER_BYTES, 'cut');
  header.writeUInt16LE(length, 4);
  header.writeUInt8(length < RECORD_BYTES ? FIRST : FULL, HEADER_BYTES - 1);
  return Buffer.concat([Buffer.alloc(gap), header, Buffer.alloc(Math.floor(length / 2), 'cut')]);
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
