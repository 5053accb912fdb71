import { strToU8, zipSync, type Zippable } from 'fflate';
import type { Notice, SignedReceipt } from '../domain';
import { exportSchemaText } from './json-schema';
import { writePage } from './page';
import { EXPORT_FORMAT, EXPORT_VERSION, PersonExport, type Held } from './schema';

/** A file of an export: where it lies, and what is in it. */
export interface ExportedFile {
  readonly path: string;
  readonly text: string;
}

/** First and last year that the times of files in a ZIP can have (APPNOTE.TXT, 4.4.6): a device's clock may be anywhere. */
const ZIP_YEARS = { first: 1980, last: 2099 } as const;

const json = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`;

function receiptPath({ receipt }: SignedReceipt, at: number): string {
  const [{ event_time, event_state }] = receipt.events;
  return `receipts/${at + 1}-${event_state}-${event_time.slice(0, 'yyyy-mm-dd'.length)}.json`;
}

const noticePath = ({ version }: Notice) => `notices/notice-${version}.json`;

/**
 * Everything about one person as files: a page to read, data for programs with their schema, and the receipts and notices as they were issued.
 *
 * @param timeZone by whose clock the page tells the time, as an IANA name
 * @throws when what is held does not fit the published schema: an export that nobody can check must not be handed out
 */
export function exportFiles({ receipts, ...held }: Held, timeZone: string): ExportedFile[] {
  const named = receipts.map((signed, at) => ({ signed, file: receiptPath(signed, at) }));
  const data = PersonExport.parse({
    format: EXPORT_FORMAT,
    version: EXPORT_VERSION,
    ...held,
    receipts: named.map(({ signed, file }) => ({ id: signed.receipt.receipt_id, file })),
  });
  return [
    { path: 'index.html', text: writePage(data, timeZone) },
    { path: 'data.json', text: json(data) },
    { path: 'schema.json', text: exportSchemaText() },
    ...named.map(({ signed, file }) => ({ path: file, text: json(signed) })),
    ...data.notices.map((notice) => ({ path: noticePath(notice), text: json(notice) })),
  ];
}

/** Packs files into a ZIP, as bytes in memory of their own. @param at milliseconds since 1970, which all files are said to be of */
export function packZip(files: readonly ExportedFile[], at: number): Uint8Array<ArrayBuffer> {
  const moment = new Date(at);
  const year = Math.min(Math.max(moment.getFullYear(), ZIP_YEARS.first), ZIP_YEARS.last);
  moment.setFullYear(year);
  const packed: Zippable = {};
  for (const { path, text } of files) packed[path] = [strToU8(text), { mtime: moment }];
  return new Uint8Array(zipSync(packed));
}
