import {
  calendarDayOf,
  countRequests,
  DataRequest,
  dueOn,
  fail,
  mayExtend,
  newId,
  now,
  ok,
  RequestId,
  withoutPerson,
  type CalendarDay,
  type PersonId,
  type RequestCounts,
  type Requester,
  type Result,
} from '../../domain';
import { open, seal, type OfficeKeys } from '../keys';
import type {
  Answered,
  NewAnswer,
  NewExtension,
  NewRequest,
  NotFound,
  RequestLog,
  StorageFailed,
  TooLate,
  WrongDay,
} from '../protocol';
import type { Step, Store } from '../store';
import { findErased } from './erasure';
import { inBatches } from './load';
import { place } from './places';
import { decodeJson, encodeJson } from './records';
import type { OfficerSession } from './session';

/** Bytes of the blocks that an entry fills: with notes of a few sentences all look the same. */
const REQUEST_BLOCK_BYTES = 1024;

/** Writes an entry of the request log, under the office key: no kiosk reads it. */
export async function sealRequest(
  { vaultId, records }: OfficeKeys,
  request: DataRequest,
): Promise<Step> {
  const { id } = request;
  const plaintext = encodeJson(request, REQUEST_BLOCK_BYTES);
  const sealed = await seal(records, place.request(vaultId, id), plaintext);
  return { put: 'requests', record: { vaultId, id, ...sealed } };
}

/** Reads the request log, in no order. */
export async function loadRequests(
  { vaultId, records }: OfficeKeys,
  store: Store,
): Promise<Result<RequestLog, StorageFailed>> {
  const read = await store.read('requests', [vaultId]);
  if (!read.ok) return read;
  const requests: DataRequest[] = [];
  let { damaged } = read.value;
  await inBatches(read.value.records, async ({ id, nonce, ciphertext }) => {
    const bytes = await open(records, place.request(vaultId, id), { nonce, ciphertext });
    const request = decodeJson(DataRequest, bytes);
    if (request?.id === id) requests.push(request);
    else damaged++;
  });
  return ok({ requests, damaged });
}

/** The request log: those that wait first, by their deadline; then those that are answered, the latest first. */
export async function listRequests(
  { office }: OfficerSession,
  store: Store,
): Promise<Result<RequestLog, StorageFailed>> {
  const loaded = await loadRequests(office, store);
  if (!loaded.ok) return loaded;
  const { requests, damaged } = loaded.value;
  const waiting = requests.filter(({ answer }) => !answer);
  const answered = requests.filter(({ answer }) => answer);
  waiting.sort((a, b) => compare(dueOn(a), dueOn(b)));
  answered.sort((a, b) => compare(b.answer?.on ?? '', a.answer?.on ?? ''));
  return ok({ requests: [...waiting, ...answered], damaged });
}

function compare(one: string, other: string): number {
  return one < other ? -1 : Number(one > other);
}

/** How many requests wait for an answer, by this device's own calendar. */
export async function requestsDue(
  { office }: OfficerSession,
  store: Store,
): Promise<Result<RequestCounts, StorageFailed>> {
  const loaded = await loadRequests(office, store);
  return loaded.ok ? ok(countRequests(loaded.value.requests, today())) : loaded;
}

function today(): CalendarDay {
  return calendarDayOf(now());
}

/** Notes that somebody asked for something. */
export async function addRequest(
  session: OfficerSession,
  store: Store,
  { kind, requester: { ...whose }, receivedOn, note }: NewRequest,
): Promise<Result<DataRequest, NotFound | WrongDay | StorageFailed>> {
  if (receivedOn > today()) return fail({ kind: 'wrong-day' });
  const requester = whose.kind === 'person' ? requesterOf(session, whose.id) : whose;
  if (!requester) return fail({ kind: 'not-found' });
  const id = newId(RequestId);
  const nothingYet = { extension: null, answer: null };
  return write(session, store, { id, kind, requester, receivedOn, note, ...nothingYet });
}

/** Somebody enrolled, by the pseudonym of their receipts: it is written down now because nobody can tell it once they are erased. */
function requesterOf({ people }: OfficerSession, id: PersonId): Requester | null {
  const record = people.get(id);
  if (!record) return null;
  return { kind: 'person', id, name: record.name, pseudonym: record.agreed?.subject ?? null };
}

/** Two further months for a request, from today on. */
export async function extendRequest(
  session: OfficerSession,
  store: Store,
  { id, reason }: NewExtension,
): Promise<Result<DataRequest, NotFound | TooLate | StorageFailed>> {
  const found = await findRequest(session, store, id);
  if (!found.ok) return found;
  const on = today();
  if (!mayExtend(found.value, on)) return fail({ kind: 'too-late' });
  return write(session, store, { ...found.value, extension: { on, reason } });
}

/** Notes what became of a request. What is noted stays: an answer is proof of what happened. */
export async function answerRequest(
  session: OfficerSession,
  store: Store,
  { id, on, outcome, note }: NewAnswer,
): Promise<Result<DataRequest, NotFound | WrongDay | Answered | StorageFailed>> {
  const found = await findRequest(session, store, id);
  if (!found.ok) return found;
  if (found.value.answer) return fail({ kind: 'answered' });
  if (on < found.value.receivedOn || on > today()) return fail({ kind: 'wrong-day' });
  return write(session, store, { ...found.value, answer: { on, outcome, note } });
}

/** Takes an entry out of the log for good: one that was a mistake, or has been kept for long enough. */
export async function removeRequest(
  { vaultId, office }: OfficerSession,
  store: Store,
  id: RequestId,
): Promise<Result<null, NotFound | StorageFailed>> {
  const read = await store.read('requests', [vaultId, id]);
  if (!read.ok) return read;
  if (read.value.records.length === 0) return fail({ kind: 'not-found' });
  return store.commit(office.vaultId, [{ erase: 'requests', key: [vaultId, id] }]);
}

async function findRequest(
  { office }: OfficerSession,
  store: Store,
  id: RequestId,
): Promise<Result<DataRequest, NotFound | StorageFailed>> {
  const loaded = await loadRequests(office, store);
  if (!loaded.ok) return loaded;
  const found = loaded.value.requests.find((request) => request.id === id);
  return found ? ok(found) : fail({ kind: 'not-found' });
}

async function write(
  { vaultId, office }: OfficerSession,
  store: Store,
  request: DataRequest,
): Promise<Result<DataRequest, StorageFailed>> {
  const written = await store.commit(vaultId, [await sealRequest(office, request)]);
  return written.ok ? ok(request) : written;
}

/** Requests of somebody, oldest first. */
export function requestsOf(
  requests: readonly DataRequest[],
  personId: PersonId,
): readonly DataRequest[] {
  const own = requests.filter(
    ({ requester }) => requester.kind === 'person' && requester.id === personId,
  );
  return own.sort((a, b) => compare(a.receivedOn, b.receivedOn));
}

/**
 * Takes whoever leaves out of the request log, to be committed together with the rest of their erasure: what stays proves that they were
 * answered, and does not say who they were. What they asked to be erased is answered by that.
 */
export async function requestsWithout(
  office: OfficeKeys,
  store: Store,
  isLeaving: (id: PersonId) => boolean,
): Promise<Result<readonly Step[], StorageFailed>> {
  const loaded = await loadRequests(office, store);
  if (!loaded.ok) return loaded;
  const steps: Step[] = [];
  for (const request of loaded.value.requests)
    if (request.requester.kind === 'person' && isLeaving(request.requester.id))
      steps.push(await sealRequest(office, afterErasure(request, today())));
  return ok(steps);
}

/** What stays of a request of somebody who is erased on this day. */
function afterErasure(request: DataRequest, on: CalendarDay): DataRequest {
  const { kind, answer } = request;
  const isDone = kind === 'erasure' && !answer;
  return withoutPerson(
    isDone ? { ...request, answer: { on, outcome: 'done', note: '' } } : request,
  );
}

/** Writes what a backup tells of requests, as far as it is not here yet; of whoever was erased no more than may stay. */
export async function sealRestoredRequests(
  { office, erasures }: Pick<OfficerSession, 'office' | 'erasures'>,
  store: Store,
  requests: readonly DataRequest[],
): Promise<Result<readonly Step[], StorageFailed>> {
  const read = await store.read('requests', [office.vaultId]);
  if (!read.ok) return read;
  const there = new Set(read.value.records.map(({ id }) => id));
  const fresh = requests.filter(({ id }) => !there.has(id));
  const people = fresh.flatMap(({ requester }) =>
    requester.kind === 'person' ? [requester.id] : [],
  );
  const gone = await findErased(erasures, people);
  const isGone = ({ requester }: DataRequest) =>
    requester.kind === 'person' && gone.has(requester.id);
  const kept = fresh.map((request) => (isGone(request) ? afterErasure(request, today()) : request));
  return ok(await Promise.all(kept.map((request) => sealRequest(office, request))));
}
