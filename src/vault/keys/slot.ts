import { z } from 'zod';
import { bytes, FORMAT_VERSION, MAGIC, SlotId, VaultId, type Bytes } from '../format';
import { CREDENTIAL_ID_BYTES, PRF_BYTES, type Role, type WayKind } from '../protocol';
import { KEY_BYTES, NONCE_BYTES, TAG_BYTES } from './aes-gcm';
import { Argon2Cost, SALT_BYTES } from './argon2';
import { encodeFields } from './bytes';
import { Sealed } from './envelope';
import { unwrapRoot, unwrapWrappable, wrapRoot, type Root, type WrappableRoot } from './roots';

const salt = bytes(SALT_BYTES, SALT_BYTES);
const stretched = { salt, cost: Argon2Cost };

/** What a way in needs to turn what a person shows into the slot's key. Stands in clear; holds no secret. */
export const Way = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('passphrase'), ...stretched }),
  z.strictObject({ kind: z.literal('kiosk-passphrase'), ...stretched }),
  z.strictObject({
    kind: z.literal('passkey'),
    credentialId: bytes(CREDENTIAL_ID_BYTES.min, CREDENTIAL_ID_BYTES.max),
    prfInput: bytes(PRF_BYTES, PRF_BYTES),
  }),
  z.strictObject({ kind: z.literal('recovery'), salt }),
  z.strictObject({ kind: z.literal('kiosk-device') }),
]);
export type Way = z.infer<typeof Way>;

/** A root, wrapped: exactly as long as a key and its tag. */
const WrappedRoot = z.strictObject({
  nonce: bytes(NONCE_BYTES, NONCE_BYTES),
  ciphertext: bytes(KEY_BYTES + TAG_BYTES, KEY_BYTES + TAG_BYTES),
});

/** What opening a slot needs, after LUKS's key slots: one way in, and the roots it wraps. A kiosk's wraps the match root only. */
export const Slot = z
  .strictObject({
    vaultId: VaultId,
    id: SlotId,
    version: z.literal(FORMAT_VERSION),
    way: Way,
    match: WrappedRoot,
    office: WrappedRoot.nullable(),
    /** Name and day, sealed under the office key and bound to everything above, so that an officer's session sees what was changed. */
    about: Sealed,
    /** When it last opened the vault, sealed under the match key. */
    used: Sealed,
  })
  .refine(({ way, office }) => (roleOf(way.kind) === 'officer') === (office !== null), {
    message: 'an officer has the office key, a kiosk has not',
  });
export type Slot = z.infer<typeof Slot>;

/** The part of a slot that is there before its labels are. */
export type BareSlot = Omit<Slot, 'about' | 'used'>;

/** What a slot gives when it opens. */
export type Roots<R = Root> =
  | { readonly role: 'officer'; readonly match: R; readonly office: R }
  | { readonly role: 'kiosk'; readonly match: R };

/** Whose way in this is. */
export function roleOf(kind: WayKind): Role {
  return kind === 'kiosk-passphrase' || kind === 'kiosk-device' ? 'kiosk' : 'officer';
}

/** Wraps the roots under a slot's key. A kiosk's slot gets the match root only, whatever is given. */
export async function createSlot(
  head: Pick<Slot, 'vaultId' | 'id' | 'way'>,
  slotKey: CryptoKey,
  roots: { readonly match: WrappableRoot; readonly office: WrappableRoot },
): Promise<BareSlot> {
  const officer = roleOf(head.way.kind) === 'officer';
  return {
    ...head,
    version: FORMAT_VERSION,
    match: await wrapRoot(roots.match, slotKey, boundTo(head, 'match')),
    office: officer ? await wrapRoot(roots.office, slotKey, boundTo(head, 'office')) : null,
  };
}

/** Opens a slot. @returns `null` when the key is wrong or the slot was changed: nobody can tell which */
export function openSlot(slot: BareSlot, slotKey: CryptoKey): Promise<Roots | null> {
  return open(slot, slotKey, unwrapRoot);
}

/** The same, with roots that can be wrapped for another way in. */
export function openSlotForWrapping(
  slot: BareSlot,
  slotKey: CryptoKey,
): Promise<Roots<WrappableRoot> | null> {
  return open(slot, slotKey, unwrapWrappable);
}

async function open<R>(
  slot: BareSlot,
  slotKey: CryptoKey,
  unwrap: (wrapped: Sealed, slotKey: CryptoKey, boundTo: Bytes) => Promise<R | null>,
): Promise<Roots<R> | null> {
  // An officer's slot from which the office root was cut off would open as a kiosk's.
  if ((roleOf(slot.way.kind) === 'officer') !== (slot.office !== null)) return null;
  const match = await unwrap(slot.match, slotKey, boundTo(slot, 'match'));
  if (!match) return null;
  if (!slot.office) return { role: 'kiosk', match };
  const office = await unwrap(slot.office, slotKey, boundTo(slot, 'office'));
  return office && { role: 'officer', match, office };
}

/** Everything of a slot that stands before its labels, for binding the labels to it. */
export function slotFields(slot: BareSlot): readonly (string | Bytes)[] {
  const { match, office } = slot;
  const wrapped = [match.nonce, match.ciphertext];
  if (office) wrapped.push(office.nonce, office.ciphertext);
  return [...headFields(slot), ...wrapped];
}

/** A wrapped root is bound to its vault, slot and side, and to the way's own parameters: weaker ones cannot be slipped under it. */
function boundTo(head: Pick<Slot, 'vaultId' | 'id' | 'way'>, side: 'match' | 'office'): Bytes {
  return encodeFields([MAGIC, String(FORMAT_VERSION), ...headFields(head), side]);
}

function headFields({ vaultId, id, way }: Pick<Slot, 'vaultId' | 'id' | 'way'>) {
  return [vaultId, 'slots', id, way.kind, ...wayFields(way)];
}

function wayFields(way: Way): readonly (string | Bytes)[] {
  switch (way.kind) {
    case 'passphrase':
    case 'kiosk-passphrase': {
      const { memoryKiB, iterations, parallelism } = way.cost;
      return ['argon2id', String(memoryKiB), String(iterations), String(parallelism), way.salt];
    }
    case 'passkey':
      return [way.credentialId, way.prfInput];
    case 'recovery':
      return [way.salt];
    case 'kiosk-device':
      return [];
  }
}
