import { fail, newId, now, ok, type Result } from '../../domain';
import { SlotId } from '../format';
import {
  createRecoveryCode,
  createSlot,
  createSlotKey,
  roleOf,
  type BareSlot,
  type Roots,
  type WrappableRoot,
} from '../keys';
import {
  MOST_WAYS,
  type AddWayError,
  type Credential,
  type MustWait,
  type NewWay,
  type NotFound,
  type RecoveryCode,
  type RecoveryError,
  type RevokeError,
  type StorageFailed,
  type WaysList,
  type WrongSecret,
} from '../protocol';
import type { Step, Store } from '../store';
import type { Attempts } from './attempts';
import { sealDesk } from './desk';
import type { OfficerSession } from './session';
import { eraseSingle } from './singles';
import { hintsOf, inspect, openForWrapping, sealAbout, sealSlot, type IntactSlot } from './slots';

/** Words of a recovery code that have to be typed back: enough to show that it was written down. */
const WORDS_TO_CONFIRM = 3;

type OfficerRoots = Extract<Roots<WrappableRoot>, { role: 'officer' }>;
type Unproven = WrongSecret | MustWait | StorageFailed;

/** Makes an officer show again that they are one, and takes the roots out of their slot for as long as this change lasts. */
export async function prove(
  { vaultId }: OfficerSession,
  store: Store,
  attempts: Attempts,
  proof: Credential,
): Promise<Result<OfficerRoots, Unproven>> {
  const read = await store.read('slots', [vaultId]);
  if (!read.ok) return read;
  const mayTry = await attempts.begin('today');
  if (!mayTry.ok) return mayTry;
  const officers = read.value.records.filter(({ way }) => roleOf(way.kind) === 'officer');
  const opened = await openForWrapping(officers, proof);
  if (opened?.roots.role !== 'officer') return fail(attempts.failed());
  const cleared = await store.commit(null, [await attempts.cleared()]);
  return cleared.ok || cleared.error.quotaExceeded ? ok(opened.roots) : cleared;
}

/** Every way in, oldest first. */
export async function listWays(
  session: OfficerSession,
  store: Store,
): Promise<Result<WaysList, StorageFailed>> {
  const found = await readIntact(session, store);
  if (!found.ok) return found;
  const ways = found.value.intact.map(({ slot, about, lastUsedAt }) => ({
    ...about,
    id: slot.id,
    kind: slot.way.kind,
    lastUsedAt,
  }));
  const passkeys = hintsOf(found.value.intact.map(({ slot }) => slot));
  return ok({
    ways: ways.sort((a, b) => a.createdAt - b.createdAt),
    passkeys,
    damaged: found.value.damaged,
  });
}

/** Adds a way in. */
export async function addWay(
  session: OfficerSession,
  store: Store,
  roots: OfficerRoots,
  chosen: NewWay,
  label: string,
): Promise<Result<null, StorageFailed | Extract<AddWayError, { kind: 'too-many' }>>> {
  const { vaultId, match, office } = session;
  const found = await readIntact(session, store);
  if (!found.ok) return found;
  if (found.value.intact.length >= MOST_WAYS) return fail({ kind: 'too-many' });
  const { way, slotKey } = await createSlotKey(chosen);
  const slot = await createSlot({ vaultId, id: newId(SlotId), way }, slotKey, roots);
  const steps: Step[] = [...(await sealSlot(slot, { label, createdAt: now() }, match, office))];
  if (way.kind === 'kiosk-device')
    steps.push({ put: 'devices', record: { vaultId, id: slot.id, key: slotKey } });
  return store.commit(vaultId, steps);
}

/** Makes a recovery code, which waits in the session until it is typed back. */
export async function makeRecoveryCode(
  session: OfficerSession,
  roots: OfficerRoots,
): Promise<RecoveryCode> {
  const { vaultId } = session;
  const words = createRecoveryCode();
  const { way, slotKey } = await createSlotKey({ kind: 'recovery', words: words.join(' ') });
  const slot = await createSlot({ vaultId, id: newId(SlotId), way }, slotKey, roots);
  const ask = pick(words.length, WORDS_TO_CONFIRM);
  session.pendingCode = { slot, words, ask };
  return { words, ask };
}

/** Stores the code that waits, in place of an earlier one: a lost sheet must not go on opening the vault. */
export async function confirmRecoveryCode(
  session: OfficerSession,
  store: Store,
  answers: readonly string[],
  label: string,
): Promise<Result<null, RecoveryError>> {
  const { vaultId, match, office, pendingCode } = session;
  if (!pendingCode) return fail({ kind: 'no-code' });
  const { slot, words, ask } = pendingCode;
  const right = ask.every((word, at) => answers[at]?.trim().toLowerCase() === words[word - 1]);
  if (!right || answers.length !== ask.length) return fail({ kind: 'typo' });
  const read = await store.read('slots', [vaultId]);
  if (!read.ok) return read;
  const earlier = read.value.records.filter(({ way }) => way.kind === 'recovery');
  const stored = await store.commit(vaultId, [
    ...earlier.map(({ id }): Step => ({ erase: 'slots', key: [vaultId, id] })),
    ...(await sealSlot(slot, { label, createdAt: now() }, match, office)),
  ]);
  if (!stored.ok) return stored;
  session.pendingCode = null;
  return ok(null);
}

/** Gives a way in another name. */
export async function renameWay(
  session: OfficerSession,
  store: Store,
  slotId: SlotId,
  label: string,
): Promise<Result<null, NotFound | StorageFailed>> {
  const found = await findIntact(session, store, slotId);
  if (!found.ok) return found;
  const { slot, about } = found.value;
  const steps = await sealAbout(slot, { ...about, label }, session.office);
  const renamed = await store.commit(session.vaultId, steps);
  if (renamed.ok && slotId === session.slotId) session.wayLabel = label;
  return renamed;
}

/** Destroys a way in. The last one of an officer stays, or nobody could ever open the office again. */
export async function revokeWay(
  session: OfficerSession,
  store: Store,
  slotId: SlotId,
): Promise<Result<null, RevokeError>> {
  const { vaultId } = session;
  const found = await readIntact(session, store);
  if (!found.ok) return found;
  const { intact } = found.value;
  if (!intact.some(({ slot }) => slot.id === slotId)) return fail({ kind: 'not-found' });
  const remaining = intact.filter(
    ({ slot }) => slot.id !== slotId && roleOf(slot.way.kind) === 'officer',
  );
  if (remaining.length === 0) return fail({ kind: 'last-officer-way' });
  const isKiosks = intact.some(({ slot }) => slot.id === slotId && isOfKiosk(slot));
  return commitWithDesk(session, store, isKiosks, [
    { erase: 'slots', key: [vaultId, slotId] },
    { erase: 'devices', key: [vaultId, slotId] },
    eraseSingle(vaultId, `kiosk ${slotId}`),
  ]);
}

/** Whether a way in is a kiosk's. */
export function isOfKiosk({ way }: BareSlot): boolean {
  return roleOf(way.kind) === 'kiosk';
}

/** Writes a change of the ways in. One of a kiosk's gives kiosks another key to sign with: whoever has the former one cannot use it on. */
async function commitWithDesk(
  session: OfficerSession,
  store: Store,
  isKiosks: boolean,
  steps: readonly Step[],
): Promise<Result<null, StorageFailed>> {
  const { vaultId, signing, owed } = session;
  if (!isKiosks) return store.commit(vaultId, steps);
  if (!signing) throw new Error('an open office can sign');
  const desk = await sealDesk(session, signing, now());
  const written = await store.commit(vaultId, [...steps, ...owed, ...desk]);
  if (written.ok) session.owed = [];
  return written;
}

/** Wraps the same keys under another passphrase. Name, day and id of the way in stay. */
export async function changePassphrase(
  session: OfficerSession,
  store: Store,
  roots: OfficerRoots,
  slotId: SlotId,
  passphrase: string,
): Promise<Result<null, NotFound | StorageFailed>> {
  const { vaultId, match, office } = session;
  const found = await findIntact(session, store, slotId);
  if (!found.ok) return found;
  const { slot, about } = found.value;
  const { kind } = slot.way;
  if (kind !== 'passphrase' && kind !== 'kiosk-passphrase') return fail({ kind: 'not-found' });
  const { way, slotKey } = await createSlotKey({ kind, passphrase });
  const changed: BareSlot = await createSlot({ vaultId, id: slotId, way }, slotKey, roots);
  const steps = await sealSlot(changed, about, match, office);
  return commitWithDesk(session, store, isOfKiosk(changed), steps);
}

/** A way in that nobody changed. */
export async function findIntact(
  session: OfficerSession,
  store: Store,
  slotId: SlotId,
): Promise<Result<IntactSlot, NotFound | StorageFailed>> {
  const found = await readIntact(session, store);
  if (!found.ok) return found;
  const way = found.value.intact.find(({ slot }) => slot.id === slotId);
  return way ? ok(way) : fail({ kind: 'not-found' });
}

/** Every slot that nobody changed, once, and how many have no copy left that is whole. */
export async function readIntact(
  { vaultId, match, office }: OfficerSession,
  store: Store,
): Promise<
  Result<{ readonly intact: readonly IntactSlot[]; readonly damaged: number }, StorageFailed>
> {
  const read = await store.read('slots', [vaultId]);
  if (!read.ok) return read;
  const { intact } = await inspect(read.value.records, match, office);
  const ids = new Set(read.value.records.map(({ id }) => id));
  return ok({ intact, damaged: ids.size - intact.length });
}

/** So many different numbers from 1 to `most`, ascending, by chance. */
function pick(most: number, count: number): readonly number[] {
  const chosen = new Set<number>();
  while (chosen.size < count) {
    const [random = 0] = crypto.getRandomValues(new Uint32Array(1));
    chosen.add(1 + (random % most));
  }
  return [...chosen].sort((a, b) => a - b);
}
