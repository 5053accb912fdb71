import {
  exportFiles,
  packZip,
  type ExportedDetails,
  type ExportedVisit,
  type Held,
} from '../../access';
import {
  calendarDayOf,
  fail,
  Millis,
  now,
  ok,
  type ConsentEvent,
  type DataRequest,
  type DoorEvent,
  type FiledEvent,
  type Notice,
  type PersonDetails,
  type PersonId,
  type PersonRecord,
  type Result,
} from '../../domain';
import type { Bytes } from '../format';
import { encryptFile } from '../keys';
import type { ExportLock, NotFound, StorageFailed } from '../protocol';
import type { Store } from '../store';
import { entriesAbout } from './audit-reading';
import { readReceipts } from './consents';
import type { Context } from './context';
import { loadDetailsOf } from './details';
import { idsToErase } from './door-intake';
import { openDoorMessage } from './door-messages';
import { expiryIn } from './expiry';
import { noticeOf } from './genuine';
import { openMessage, type Message } from './inbox';
import { listKiosks } from './kiosks';
import { loadOnePerson } from './one-person';
import { standingOfPerson } from './recognition';
import { loadRequests, requestsOf, sealRequest } from './requests';
import type { OfficerSession } from './session';
import { listVisits } from './visits';

/** A finished export, still in the worker. */
export interface ExportedPerson {
  readonly file: Bytes;
  readonly createdAt: Millis;
  /** Requests of the person that it answers. */
  readonly answered: number;
}

/** From the first moment to the last that a date can have. */
const EVER = { from: Millis.parse(0), to: Millis.parse(8_640_000_000_000_000) };

/**
 * Everything that the vault holds about one person, as one file: a ZIP, inside of an `age` file where it is locked. It is read from the disk, not from
 * memory, so that it says what is kept. Their open requests to see or to take their data are answered by it.
 */
export async function exportPerson(
  context: Pick<Context, 'store' | 'onProgress'>,
  session: OfficerSession,
  { personId, lock }: { readonly personId: PersonId; readonly lock: ExportLock },
): Promise<Result<ExportedPerson, NotFound | StorageFailed>> {
  const { store, onProgress } = context;
  const { vaultId, office, people } = session;
  if (!people.has(personId)) return fail({ kind: 'not-found' });
  onProgress('export', 0, STAGES);
  const held = await gather(context, session, personId);
  if (!held.ok) return held;
  onProgress('export', 1, STAGES);
  const { createdAt, requests } = held.value;
  const answering = requests.filter(isAnswered).map((request) => answered(request, createdAt));
  const after = requests.map((request) => answering.find(({ id }) => id === request.id) ?? request);
  const file = await pack({ ...held.value, requests: after }, lock);
  onProgress('export', STAGES, STAGES);
  if (answering.length === 0) return ok({ file, createdAt, answered: 0 });
  const steps = await Promise.all(answering.map((request) => sealRequest(office, request)));
  const written = await store.commit(vaultId, steps);
  if (written.ok) return ok({ file, createdAt, answered: answering.length });
  if (!written.error.quotaExceeded) return written;
  // On a full disk the person still gets what is theirs; the file then says what is so, that their request waits.
  return ok({ file: await pack(held.value, lock), createdAt, answered: 0 });
}

/** Reading, writing and encrypting: what progress is told in. */
const STAGES = 2;

/** An export gives both what Article 15 and what Article 20 of the GDPR ask for. */
function isAnswered({ kind, answer }: DataRequest): boolean {
  return !answer && (kind === 'access' || kind === 'portability');
}

function answered(request: DataRequest, at: Millis): DataRequest {
  const on = calendarDayOf(at);
  return { ...request, answer: { on, outcome: 'done', note: '' } };
}

async function pack(held: Held, lock: ExportLock): Promise<Bytes> {
  const { timeZone } = new Intl.DateTimeFormat().resolvedOptions();
  const zip = packZip(exportFiles(held, timeZone), held.createdAt);
  if (lock.kind === 'none') return zip;
  const file = await encryptFile(lock, zip);
  zip.fill(0);
  return file;
}

async function gather(
  context: Pick<Context, 'store' | 'onProgress'>,
  session: OfficerSession,
  id: PersonId,
): Promise<Result<Held, NotFound | StorageFailed>> {
  const { store } = context;
  const { match, office, badges } = session;
  // First, because it files what waits in the doorbox.
  const noted = await listVisits(session, context, EVER);
  if (!noted.ok) return noted;
  const person = await loadOnePerson(match, store, id);
  if (!person.ok) return person;
  const details = await loadDetailsOf(office, store, id);
  if (!details.ok) return details;
  const receipts = await readReceipts(session, store, id);
  if (!receipts.ok) return receipts;
  const aside = await readAside(session, store, id);
  if (!aside.ok) return aside;
  const requests = await loadRequests(office, store);
  if (!requests.ok) return requests;
  const audit = await entriesAbout(session, context, id);
  if (!audit.ok) return audit;
  const own = ownIn(noted.value.events, id);
  const visits = noted.value.events.filter((event) => own.has(event.id));
  const kiosks = await kiosksOf(session, store, visits);
  if (!kiosks.ok) return kiosks;
  const record = person.value.record ?? session.people.get(id);
  // It was in memory a moment ago, and calls take turns.
  if (!record) return fail({ kind: 'not-found' });
  return ok({
    createdAt: now(),
    id,
    ...aboutOf(record),
    standing: standingOfPerson(session, id, record),
    details: details.value && exportedDetails(details.value),
    templates: [...person.value.templates],
    receipts: receipts.value.receipts.map(({ signed }) => signed),
    unwritableReceipts: receipts.value.unwritable,
    notices: noticesOf(session, record, details.value),
    visits: visits.map(exportedVisit),
    kiosks: kiosks.value,
    badges: [...badges].flatMap(([badge, held]) =>
      held?.personId === id ? [{ id: badge, name: held.name }] : [],
    ),
    requests: [...requestsOf(requests.value.requests, id)],
    audit: [...audit.value],
    erasure: erasureOf(session, record),
    setAside: { messages: aside.value.messages, visits: aside.value.visits },
    unreadable: person.value.damaged + Number(details.value === null) + aside.value.damaged,
  });
}

/** What is kept about somebody beside their templates, whose qualities go with them. */
function aboutOf(record: PersonRecord): Omit<PersonRecord, 'qualities'> {
  const about: Partial<PersonRecord> & Omit<PersonRecord, 'qualities'> = { ...record };
  delete about.qualities;
  return about;
}

/** When everything is going to be erased if nothing changes, and why then. */
function erasureOf(session: OfficerSession, record: PersonRecord): Held['erasure'] {
  const expiry = expiryIn(session, record);
  return { at: expiry?.at ?? null, why: expiry?.because.kind ?? null };
}

/** The officer's way in goes along by its id only: what it is called is about the officer. */
function exportedEvent({ attestedBy, ...event }: ConsentEvent) {
  return { ...event, ...(attestedBy && { attestedBy: { way: attestedBy.way } }) };
}

function exportedDetails({ consent, ...details }: PersonDetails): ExportedDetails {
  const unnamed = <T extends { readonly by: { readonly way: string } }>(entry: T) => ({
    ...entry,
    by: { way: entry.by.way },
  });
  return {
    ...details,
    consent:
      'recordId' in consent ? { ...consent, events: consent.events.map(exportedEvent) } : consent,
    corrections: details.corrections.map(unnamed),
    restrictions: details.restrictions.map(unnamed),
  };
}

/** The notices that the person has answered, oldest first. */
function noticesOf(
  { notices }: OfficerSession,
  { agreed }: PersonRecord,
  details: PersonDetails | null,
): Notice[] {
  const events = details && 'recordId' in details.consent ? details.consent.events : [];
  const named = events.map((event) => noticeOf(event, notices)?.notice);
  const latest = notices.find(({ notice }) => notice.version === agreed?.version)?.notice;
  const all = new Set([...named, latest].filter((notice) => notice !== undefined));
  return [...all].sort((a, b) => a.version - b.version);
}

/** The ids of somebody's visits among these events, and of what took them back. */
function ownIn(events: readonly FiledEvent[], id: PersonId): ReadonlySet<DoorEvent['id']> {
  return idsToErase(events, ({ person }) => person === id);
}

/** A visit, and who of the office rejected one by their way in's id only. */
function exportedVisit(event: FiledEvent): ExportedVisit {
  return event.kind === 'rejected' ? { ...event, by: { way: event.by.way } } : event;
}

interface Aside extends Pick<Held['setAside'], 'messages' | 'visits'> {
  readonly damaged: number;
}

/** What kiosks wrote about the person and no session would believe: it is kept, so it is handed out. */
async function readAside(
  { vaultId, match, office }: OfficerSession,
  store: Store,
  id: PersonId,
): Promise<Result<Aside, StorageFailed>> {
  const [inbox, doorbox] = await Promise.all([
    store.read('inbox', [vaultId, id]),
    store.read('doorbox', [vaultId]),
  ]);
  if (!inbox.ok) return inbox;
  if (!doorbox.ok) return doorbox;
  const opened = inbox.value.records.map((stored) => openMessage(match, office, stored));
  const letters = (await Promise.all(opened)).filter((message) => message !== null);
  const doors = doorbox.value.records.map((stored) => openDoorMessage(match, office, stored));
  const said = (await Promise.all(doors)).filter((message) => message !== null);
  const own = ownIn(
    said.map(({ event }) => event),
    id,
  );
  return ok({
    messages: letters.map(exportedMessage),
    visits: said.filter(({ event }) => own.has(event.id)),
    damaged: inbox.value.damaged + inbox.value.records.length - letters.length,
  });
}

function exportedMessage(message: Message): Aside['messages'][number] {
  return message.kind === 'event' ? { ...message, event: exportedEvent(message.event) } : message;
}

/** What the doors of these events are called. */
async function kiosksOf(
  session: OfficerSession,
  store: Store,
  events: readonly FiledEvent[],
): Promise<Result<Held['kiosks'], StorageFailed>> {
  const known = await listKiosks(session, store);
  if (!known.ok) return known;
  const names = new Map(known.value.map(({ slotId, label }) => [slotId, label]));
  const ids = [...new Set(events.map(({ kiosk }) => kiosk))];
  return ok(ids.map((id) => ({ id, name: names.get(id) ?? null })));
}
