import { z } from 'zod';
import { Millis, now } from '../../domain';
import {
  findSlotKey,
  open,
  openSlot,
  openSlotForWrapping,
  seal,
  slotFields,
  type BareSlot,
  type MatchKeys,
  type OfficeKeys,
  type Place,
  type Roots,
  type WrappableRoot,
} from '../keys';
import { WayLabel, type Credential, type LockedWays } from '../protocol';
import type { Step, StoredDevice, StoredSlot } from '../store';
import { decodeJson, encodeJson } from './records';

/** What officers know about a way in. */
const About = z.strictObject({ label: WayLabel, createdAt: Millis });
export type About = z.infer<typeof About>;

const Used = z.strictObject({ lastUsedAt: Millis.nullable() });

/** Numbers of the copies that are kept of each slot. */
const COPIES = [0, 1] as const;

/** Bytes of the blocks that a name and a day fill: names of up to 60 Latin letters all look the same. */
const ABOUT_BLOCK_BYTES = 128;

/** Bytes that a day fills, known or not. */
const USED_BLOCK_BYTES = 32;

/** A slot that opened, and what it gave. */
export interface OpenedSlot<R> {
  readonly slot: StoredSlot;
  readonly roots: R;
}

/** Writes a slot: both copies, with its name and day and that nobody has used it yet. */
export async function sealSlot(
  slot: BareSlot,
  about: About,
  match: MatchKeys,
  office: OfficeKeys,
): Promise<readonly Step[]> {
  const used = await sealUsed(slot, match, null);
  const sealed = await seal(office.records, aboutPlace(slot), encodeJson(about, ABOUT_BLOCK_BYTES));
  return copies({ ...slot, about: sealed, used });
}

/** Notes that a slot opened the vault just now, in every copy that is as good as the one that opened. */
export async function sealUse(
  opened: StoredSlot,
  all: readonly StoredSlot[],
  match: MatchKeys,
): Promise<{ readonly steps: readonly Step[]; readonly damaged: number }> {
  const print = printOf(opened);
  const same = all.filter((slot) => printOf(slot) === print);
  // What is overwritten now would be noticed by nobody later.
  const before = await Promise.all(same.map((slot) => readUsed(slot, match)));
  const used = await sealUsed(opened, match, now());
  return {
    steps: same.map((slot) => ({ put: 'slots', record: { ...slot, used } })),
    damaged: before.filter((lastUsedAt) => lastUsedAt === undefined).length,
  };
}

/** What of some ways in is whole, what is not, and what mends it. */
export interface Inspection {
  readonly intact: readonly IntactSlot[];
  /** Copies that were changed outside the app, or are gone. */
  readonly damagedCopies: number;
  readonly mending: readonly Step[];
}

/** A way in that nobody changed, and what officers know about it. */
export interface IntactSlot {
  readonly slot: StoredSlot;
  readonly about: About;
  readonly lastUsedAt: Millis | null;
}

/** Looks at both copies of every way in. A copy that is damaged or gone is mended from the other one. */
export async function inspect(
  slots: readonly StoredSlot[],
  match: MatchKeys,
  office: OfficeKeys,
): Promise<Inspection> {
  const intact: IntactSlot[] = [];
  const mending: Step[] = [];
  let damagedCopies = 0;
  for (const id of new Set(slots.map((slot) => slot.id))) {
    const pair = slots.filter((slot) => slot.id === id);
    const read = await Promise.all(pair.map((slot) => readWhole(slot, match, office)));
    const whole = read.filter((way) => way !== null);
    const [first] = whole;
    damagedCopies += COPIES.length - whole.length;
    if (!first) continue;
    intact.push(first);
    if (whole.length < COPIES.length) mending.push(...copies(first.slot));
  }
  return { intact, damagedCopies, mending };
}

async function readWhole(
  slot: StoredSlot,
  match: MatchKeys,
  office: OfficeKeys,
): Promise<IntactSlot | null> {
  const about = await readAbout(slot, office);
  const lastUsedAt = await readUsed(slot, match);
  return about && lastUsedAt !== undefined ? { slot, about, lastUsedAt } : null;
}

/** Renames a slot. */
export async function sealAbout(
  slot: StoredSlot,
  about: About,
  office: OfficeKeys,
): Promise<readonly Step[]> {
  return copies({
    ...slot,
    about: await seal(office.records, aboutPlace(slot), encodeJson(about, ABOUT_BLOCK_BYTES)),
  });
}

/** Reads a slot's name and day. @returns `null` when any byte of the slot was changed outside the app */
async function readAbout(slot: StoredSlot, office: OfficeKeys): Promise<About | null> {
  return decodeJson(About, await open(office.records, aboutPlace(slot), slot.about));
}

/** When a slot was last used. @returns `undefined` when that was changed outside the app */
async function readUsed(slot: StoredSlot, match: MatchKeys): Promise<Millis | null | undefined> {
  return decodeJson(Used, await open(match.records, usedPlace(slot), slot.used))?.lastUsedAt;
}

/** Opens the first slot that this credential fits. Which one it tried in vain is told to nobody. */
export function openWith(
  slots: readonly StoredSlot[],
  shown: Credential,
): Promise<OpenedSlot<Roots> | null> {
  return tryEach(slots, shown, openSlot);
}

/** The same, with roots that can be wrapped for another way in. */
export function openForWrapping(
  slots: readonly StoredSlot[],
  shown: Credential,
): Promise<OpenedSlot<Roots<WrappableRoot>> | null> {
  return tryEach(slots, shown, openSlotForWrapping);
}

async function tryEach<R>(
  slots: readonly StoredSlot[],
  shown: Credential,
  openIt: (slot: BareSlot, slotKey: CryptoKey) => Promise<R | null>,
): Promise<OpenedSlot<R> | null> {
  for (const slot of distinct(slots)) {
    if (shown.kind === 'passkey' && shown.slotId !== slot.id) continue;
    const slotKey = await findSlotKey(slot.way, shown);
    const roots = slotKey && (await openIt(slot, slotKey));
    if (roots) return { slot, roots };
  }
  return null;
}

/** Opens the slot whose key this device keeps. */
export async function openWithDevice(
  slots: readonly StoredSlot[],
  devices: readonly StoredDevice[],
): Promise<OpenedSlot<Roots> | null> {
  for (const slot of distinct(slots)) {
    const device = devices.find(({ id }) => slot.way.kind === 'kiosk-device' && id === slot.id);
    const roots = device && (await openSlot(slot, device.key));
    if (roots) return { slot, roots };
  }
  return null;
}

/** Both copies of a slot count as one unless they differ: stretching a passphrase twice for nothing would take a second. */
function distinct(slots: readonly StoredSlot[]): readonly StoredSlot[] {
  return [...new Map(slots.map((slot) => [printOf(slot), slot])).values()];
}

function printOf(slot: BareSlot): string {
  const fields = slotFields(slot).map((field) =>
    typeof field === 'string' ? field : field.join(),
  );
  return fields.join('|');
}

/** What a locked vault may say about its ways in. */
export function describeLocked(slots: readonly StoredSlot[]): LockedWays {
  const ways = distinct(slots);
  const has = (...kinds: StoredSlot['way']['kind'][]) =>
    ways.some(({ way }) => kinds.includes(way.kind));
  return {
    passphrase: has('passphrase', 'kiosk-passphrase'),
    passkeys: hintsOf(ways),
    recovery: has('recovery'),
    kioskDevice: has('kiosk-device'),
  };
}

/** What the browser needs to ask for the passkeys among these. */
export function hintsOf(slots: readonly StoredSlot[]): LockedWays['passkeys'] {
  return distinct(slots).flatMap(({ id, way }) =>
    way.kind === 'passkey'
      ? [{ slotId: id, credentialId: way.credentialId, prfInput: way.prfInput }]
      : [],
  );
}

function copies(slot: Omit<StoredSlot, 'copy'>): readonly Step[] {
  return COPIES.map((copy) => ({ put: 'slots', record: { ...slot, copy } }));
}

function sealUsed(slot: BareSlot, { records }: MatchKeys, lastUsedAt: Millis | null) {
  return seal(records, usedPlace(slot), encodeJson({ lastUsedAt }, USED_BLOCK_BYTES));
}

/** Bound to every byte of the slot in front of it, so that an officer's session sees any change. */
function aboutPlace(slot: BareSlot): Place {
  return { vaultId: slot.vaultId, store: 'slots', ids: ['about', ...slotFields(slot)] };
}

function usedPlace({ vaultId, id }: BareSlot): Place {
  return { vaultId, store: 'slots', ids: ['used', id] };
}
