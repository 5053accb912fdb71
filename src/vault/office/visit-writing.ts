import {
  fail,
  isRecognised,
  Millis,
  newId,
  now,
  ok,
  UNDO_MILLIS,
  VisitId,
  type DenialReason,
  type DoorEvent,
  type Known,
  type RecordedVisit,
  type Result,
  type VisitKind,
} from '../../domain';
import type { NoVisit, StorageFailed } from '../protocol';
import type { Step, Store } from '../store';
import { loadRecent, sealRecent, tagOf } from './debounce';
import { justWritten, whoWas } from './door';
import { sealDoorEvent, type Unsealed } from './door-messages';
import { standingOfPerson } from './recognition';
import type { KioskSession } from './session';

/** Who came or went, and how they were known. */
export interface Coming {
  readonly kind: VisitKind;
  readonly known: Known;
  /** By which recognition; `null`: by a code. */
  readonly recognition: VisitId | null;
}

/** Why something was not written down. */
export type Unwritten = Unsealed | StorageFailed;

/** Writes down that somebody came or went whom this kiosk has recognised in the last minute, and who may still be recognised. */
export async function recordVisit(
  session: KioskSession,
  store: Store,
  { visitId, kind }: { readonly visitId: VisitId; readonly kind: VisitKind },
): Promise<Result<RecordedVisit, NoVisit | Unwritten>> {
  const person = whoWas(session.door, visitId);
  const record = person && session.people.get(person);
  if (!person || !record || !isRecognised(standingOfPerson(session, person, record)))
    return fail({ kind: 'no-visit' });
  return writeVisit(session, store, {
    kind,
    known: { by: 'face', person },
    recognition: visitId,
  });
}

/** Writes down that somebody came or went. Who was written down so a moment ago is not written down again. */
export async function writeVisit(
  session: KioskSession,
  store: Store,
  { kind, known, recognition }: Coming,
): Promise<Result<RecordedVisit, Unwritten>> {
  const { match, door } = session;
  const loaded = await loadRecent(match, store);
  if (!loaded.ok) return loaded;
  const { list } = loaded.value;
  const tag = await tagOf(match, known);
  const before =
    list.find((each) => each.tag === tag && each.kind === kind) ??
    justWritten(door, { tag, kind, recognition });
  if (before) return ok({ id: before.id, kind, at: before.at, repeated: true });
  // Not that of the recognition: one may be written down more than once, taken back and chosen anew, or as coming and as going.
  const id = newId(VisitId);
  const at = now();
  const until = Millis.parse(at + door.settings.debounceMillis);
  const recent = until > at ? [...list, { tag, kind, id, at, until }] : list;
  const event = { id, at, kiosk: session.slotId, kind, known };
  const written = await commitEvent(session, store, event, [await sealRecent(match, recent)]);
  if (!written.ok) return written;
  const writtenAt = performance.now();
  door.written.set(id, { recognition, tag, kind, at, writtenAt, isUndone: false });
  return ok({ id, kind, at, repeated: false });
}

/** "Not me": writes down that a visit counts no more, which this session has written down a moment ago. Nothing is deleted: the office sees both. */
export async function undoVisit(
  session: KioskSession,
  store: Store,
  { visitId }: { readonly visitId: VisitId },
): Promise<Result<null, NoVisit | Unwritten>> {
  const { match, door, slotId } = session;
  const written = door.written.get(visitId);
  const isInTime = written && performance.now() - written.writtenAt <= UNDO_MILLIS;
  if (!isInTime || written.isUndone) return fail({ kind: 'no-visit' });
  const loaded = await loadRecent(match, store);
  if (!loaded.ok) return loaded;
  const rest = loaded.value.list.filter(({ id }) => id !== visitId);
  const event = {
    ...{ id: newId(VisitId), at: now(), kiosk: slotId },
    kind: 'undo' as const,
    undoes: visitId,
  };
  const undone = await commitEvent(session, store, event, [await sealRecent(match, rest)]);
  if (!undone.ok) return undone;
  written.isUndone = true;
  return ok(null);
}

/** Writes down that somebody was turned away, and nothing that tells who. */
export async function writeDenial(
  session: KioskSession,
  store: Store,
  why: DenialReason,
): Promise<Result<null, Unwritten>> {
  const base = { id: newId(VisitId), at: now(), kiosk: session.slotId };
  return commitEvent(session, store, { ...base, kind: 'denied', why }, []);
}

async function commitEvent(
  session: KioskSession,
  store: Store,
  event: DoorEvent,
  steps: readonly Step[],
): Promise<Result<null, Unwritten>> {
  const sealed = await sealDoorEvent(session, event);
  if (!sealed.ok) return sealed;
  return store.commit(session.vaultId, [sealed.value, ...steps]);
}
