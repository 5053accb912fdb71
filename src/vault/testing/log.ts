import { openDB, type IDBPDatabase } from 'idb';
import type { AuditEntry } from '../../domain';
import type { LogAsked, LogView } from '../index';
import { DATABASE } from '../store/connection';
import type { StoredEntry, StoredLogEnd } from '../store';
import type { TestVault } from './engine';
import { must } from './journeys';

/** No filter. */
export const EVERYTHING: LogAsked = {
  ...{ action: null, way: null, person: null, about: null, from: null, to: null },
  broken: false,
};

/** The log as an officer sees it. */
export async function viewOf({ vault }: TestVault, asked = EVERYTHING): Promise<LogView> {
  return must(await vault.readLog(asked));
}

/** What the log says, oldest first. */
export function entriesIn({ lines }: LogView): readonly AuditEntry[] {
  return lines.flatMap(({ entry }) => (entry ? [entry] : [])).toReversed();
}

/** What happened according to the log, oldest first. */
export function actionsIn(view: LogView): readonly string[] {
  return entriesIn(view).map(({ action, outcome }) =>
    outcome.kind === 'done' ? action : `${action}: ${outcome.kind}, ${outcome.why}`,
  );
}

type Stored = StoredEntry | StoredLogEnd;

/** The log as it lies on the disk, its end first; changed as somebody would who can write to the disk. */
export async function onDisk<T>(work: (disk: IDBPDatabase, log: Stored[]) => T | Promise<T>) {
  const disk = await openDB(DATABASE);
  const done = await work(disk, (await disk.getAll('audit')) as Stored[]);
  disk.close();
  return done;
}
