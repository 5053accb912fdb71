import {
  fail,
  ok,
  PersonDetails,
  type ConsentEvent,
  type PersonId,
  type Result,
} from '../../domain';
import type { ReceiptSubject } from '../../receipts';
import { open, openPersonKey, type OfficeKeys } from '../keys';
import type { NotFound, StorageFailed } from '../protocol';
import type { Store } from '../store';
import { place } from './places';
import { decodeJson } from './records';
import type { OfficerSession } from './session';

/** Events that one consent record holds, as its schema allows. */
const MOST_EVENTS = 200;

/** What is in the details of somebody new beside their consent. */
export const NO_DETAILS: Omit<PersonDetails, 'consent' | 'earlier'> = {
  contact: null,
  photos: [],
  corrections: [],
  restrictions: [],
  guardianName: null,
  hold: null,
};

/** What only officers may read of one person. @returns `null` where there is nothing, or nothing that opens */
export async function loadDetailsOf(
  { vaultId, people }: OfficeKeys,
  store: Store,
  id: PersonId,
): Promise<Result<PersonDetails | null, StorageFailed>> {
  const [keys, details] = await Promise.all([
    store.read('keys', [vaultId, id, 'office']),
    store.read('details', [vaultId, id]),
  ]);
  if (!keys.ok) return keys;
  if (!details.ok) return details;
  const [wrapped] = keys.value.records;
  const [sealed] = details.value.records;
  if (!wrapped || !sealed) return ok(null);
  const key = await openPersonKey(people, place.key(vaultId, id, 'office'), wrapped);
  const { nonce, ciphertext } = sealed;
  const bytes = key && (await open(key, place.details(vaultId, id), { nonce, ciphertext }));
  return ok(decodeJson(PersonDetails, bytes));
}

/** How to reach somebody, as they wrote it. @returns `null` where they wrote nothing, or it does not open */
export async function readContact(
  { people, office }: OfficerSession,
  store: Store,
  personId: PersonId,
): Promise<Result<PersonDetails['contact'], NotFound | StorageFailed>> {
  if (!people.has(personId)) return fail({ kind: 'not-found' });
  const details = await loadDetailsOf(office, store, personId);
  return details.ok ? ok(details.value?.contact ?? null) : details;
}

/** By which ids somebody's receipts name their consent record and them, if they have one. */
export function subjectOf(details: PersonDetails | null): ReceiptSubject | null {
  if (!details || !('recordId' in details.consent)) return null;
  const { recordId, subject } = details.consent;
  return { recordId, subject };
}

/** Whether an event is in somebody's consent record already. */
export function hasEvent(details: PersonDetails | null, { receiptId }: ConsentEvent): boolean {
  if (!details || !('recordId' in details.consent)) return false;
  return details.consent.events.some((event) => event.receiptId === receiptId);
}

/**
 * Adds an event to somebody's consent record, and begins the record where there is none. What was agreed to before there were notices stays
 * beside it. In a full record the second event makes room, so that the first and the latest can always be shown.
 */
export function withEvent(
  before: PersonDetails | null,
  { recordId, subject }: ReceiptSubject,
  event: ConsentEvent,
): PersonDetails {
  const had = before && 'recordId' in before.consent ? before.consent.events : [];
  const earlier = before && 'textVersion' in before.consent ? before.consent : null;
  const events = [...had, event];
  if (events.length > MOST_EVENTS) events.splice(1, events.length - MOST_EVENTS);
  return {
    ...(before ?? NO_DETAILS),
    consent: { recordId, subject, events },
    earlier: before?.earlier ?? earlier,
  };
}
