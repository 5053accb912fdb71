import {
  now,
  ok,
  type AuditEntry,
  type AuditFault,
  type AuditResource,
  type PersonId,
  type Pseudonym,
  type Result,
} from '../../domain';
import { checkChain, firstBroken, linkOf, toHex, writeFile, type Checked } from '../../audit';
import type { LogAsked, LogLine, LogView, StorageFailed } from '../protocol';
import type { Store, StoredEntry } from '../store';
import type { Context } from './context';
import { openEntry, pseudonymOf } from './audit-entries';
import { endOf, loadKeeping, loadPosition, USUAL_KEEPING } from './audit-places';
import { namesOf } from './audit-recorder';
import { identityOf } from './identity';
import type { OfficerSession } from './session';
import { readIntact } from './ways';

/** Entries between two reports of how far it is. */
const PROGRESS_STEP = 100;

/** Most entries that are shown at once; filters find the others. */
const MOST_LINES = 500;

interface ReadLog {
  readonly stored: readonly StoredEntry[];
  readonly entries: ReadonlyMap<number, AuditEntry>;
  readonly checked: Checked;
  readonly faults: ReadonlyMap<number, AuditFault>;
  readonly base: { readonly seq: number; readonly hash: StoredEntry['prev'] };
}

/** Entries that were opened in a session, by their hash: opening one costs more than everything else about it. */
const opened = new WeakMap<OfficerSession, Map<string, AuditEntry>>();

/** Opens and checks the whole log. */
async function readWhole(
  session: OfficerSession,
  { store, onProgress }: Pick<Context, 'store' | 'onProgress'>,
): Promise<Result<ReadLog, StorageFailed>> {
  const { office, vaultId } = session;
  const base = await loadPosition(office, 'audit-base', store);
  if (!base.ok) return base;
  const anchor = await loadPosition(office, 'audit-anchor', store);
  if (!anchor.ok) return anchor;
  const log = await store.readLog(vaultId, 0);
  if (!log.ok) return log;
  const { entries: all, end: storedEnd } = log.value;
  const end = endOf(storedEnd);
  const begins = isPlace(base.value) ? base.value : end;
  if (!begins) throw new Error('an open office has a log');
  const stored = all.filter(({ seq }) => seq > begins.seq);
  const seen = isPlace(anchor.value) ? anchor.value : null;
  const checked = checkChain({ base: begins, entries: stored, end, anchor: seen });
  const faults = new Map(checked.faults);
  const before = opened.get(session) ?? new Map<string, AuditEntry>();
  opened.set(session, before);
  const entries = new Map<number, AuditEntry>();
  for (const [at, each] of stored.entries()) {
    if (at % PROGRESS_STEP === 0) onProgress('log', at, stored.length);
    const hash = toHex(each.leaf);
    const entry = before.get(hash) ?? (await openEntry(office, each));
    if (entry) before.set(hash, entry);
    if (entry) entries.set(each.seq, entry);
    else if (!faults.has(each.seq)) faults.set(each.seq, 'unreadable');
    // What the office itself wrote down of a log that had lost its end stays true.
    if (entry?.action === 'mend-log' && !faults.has(each.seq)) faults.set(each.seq, 'end-lost');
  }
  onProgress('log', stored.length, stored.length);
  return ok({ stored, entries, checked, faults, base: begins });
}

function isPlace<T extends object>(value: T | 'damaged' | null): value is T {
  return value !== null && value !== 'damaged';
}

/** The log, newest first, as far as it was asked for, and whether all of it is as it was written. */
export async function readLog(
  session: OfficerSession,
  context: Pick<Context, 'store' | 'onProgress'>,
  asked: LogAsked,
): Promise<Result<LogView, StorageFailed>> {
  const { store } = context;
  const read = await readWhole(session, context);
  if (!read.ok) return read;
  const kept = await loadKeeping(session.office, store);
  if (!kept.ok) return kept;
  const ways = await readIntact(session, store);
  if (!ways.ok) return ways;
  const people = await peopleByPseudonym(session, store);
  const about = await pseudonymAsked(session, store, asked);
  const labels = new Map(
    ways.value.intact.map(({ slot, about }) => [String(slot.id), about.label]),
  );
  const { entries, faults, stored, base } = read.value;
  const lines: LogLine[] = [];
  let found = 0;
  for (const { seq } of stored.toReversed()) {
    const entry = entries.get(seq) ?? null;
    const fault = faults.get(seq) ?? null;
    if (!isAsked(entry, fault, asked, people) || !isAboutThem(entry, about)) continue;
    found++;
    if (lines.length < MOST_LINES) lines.push(lineOf(seq, entry, fault, labels, people));
  }
  const { days, reason } = kept.value === 'damaged' ? USUAL_KEEPING : kept.value;
  const ends = read.value.checked.end.seq;
  return ok({
    ...{ lines, found, days, reason, count: ends - base.seq, first: base.seq + 1, last: ends },
    broken: firstBroken(faults),
    faults: faults.size,
    isKept: kept.value !== 'damaged',
  });
}

type People = ReadonlyMap<Pseudonym, { readonly id: PersonId; readonly name: string }>;

async function peopleByPseudonym(session: OfficerSession, store: Store): Promise<People> {
  const names = await namesOf(session, store);
  if (!names) return new Map();
  return new Map(
    [...session.people].map(([id, { name }]) => [pseudonymOf(names, id), { id, name }]),
  );
}

function isAsked(
  entry: AuditEntry | null,
  fault: AuditFault | null,
  { action, way, person, from, to, broken }: LogAsked,
  people: People,
): boolean {
  if (broken && !fault) return false;
  // An entry that cannot be read may be anything that was asked for.
  if (!entry) return !action && !way && !person;
  const isThen = (from === null || entry.at >= from) && (to === null || entry.at < to);
  const isAction = action === null || entry.action === action;
  const isWay = way === null || ('way' in entry.actor && entry.actor.way === way);
  return (
    isThen && isAction && isWay && (person === null || isAbout(entry.resource, person, people))
  );
}

/** @returns `null` where any person is asked for */
async function pseudonymAsked(
  session: OfficerSession,
  store: Store,
  { about }: LogAsked,
): Promise<Pseudonym | 'unknown' | null> {
  if (!about) return null;
  const names = await namesOf(session, store);
  return names ? pseudonymOf(names, about) : 'unknown';
}

function isAboutThem(entry: AuditEntry | null, about: Pseudonym | 'unknown' | null): boolean {
  if (about === null) return true;
  return entry?.resource.kind === 'person' && entry.resource.pseudonym === about;
}

/** @param person part of a name, or the beginning of a pseudonym */
function isAbout(resource: AuditResource, person: string, people: People): boolean {
  if (resource.kind !== 'person') return false;
  const sought = person.trim().toLowerCase();
  const name = people.get(resource.pseudonym)?.name.toLowerCase() ?? '';
  return resource.pseudonym.startsWith(sought) || name.includes(sought);
}

function lineOf(
  seq: number,
  entry: AuditEntry | null,
  fault: AuditFault | null,
  labels: ReadonlyMap<string, string>,
  people: People,
): LogLine {
  if (!entry) return { seq, fault, entry: null, by: null, name: null };
  const { actor, resource } = entry;
  const by = 'way' in actor ? (labels.get(actor.way) ?? null) : null;
  const name =
    resource.kind === 'person'
      ? (people.get(resource.pseudonym)?.name ?? null)
      : resource.kind === 'way'
        ? (labels.get(resource.way) ?? null)
        : null;
  return { seq, fault, entry, by, name };
}

/** Every entry about a person, oldest first: what they may ask for (GDPR, Art. 15). */
export async function entriesAbout(
  session: OfficerSession,
  context: Pick<Context, 'store' | 'onProgress'>,
  person: PersonId,
): Promise<Result<readonly AuditEntry[], StorageFailed>> {
  const names = await namesOf(session, context.store);
  const read = await readWhole(session, context);
  if (!read.ok || !names) return read.ok ? ok([]) : read;
  const pseudonym = pseudonymOf(names, person);
  return ok(
    [...read.value.entries.values()].filter(
      ({ resource }) => resource.kind === 'person' && resource.pseudonym === pseudonym,
    ),
  );
}

/** The whole log as a file that can be checked without the vault: JSON Lines, signed by the vault. */
export async function exportLog(
  session: OfficerSession,
  context: Pick<Context, 'store' | 'onProgress'>,
): Promise<Result<string, StorageFailed>> {
  const { signing } = session;
  if (!signing) throw new Error('an open office can sign');
  const read = await readWhole(session, context);
  if (!read.ok) return read;
  const { stored, entries, base } = read.value;
  const lines = stored.map((each) => ({
    ...{ seq: each.seq, leaf: each.leaf, link: linkOf(each) },
    entry: entries.get(each.seq) ?? null,
  }));
  const signer = { vault: identityOf(signing), sign: signing.sign };
  return ok(await writeFile(base, lines, now(), signer));
}
