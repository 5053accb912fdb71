import { beforeAll, expect, test } from 'vitest';
import { newId } from '../../domain';
import { SlotId, VaultId, type Bytes } from '../format';
import { FLOOR } from './argon2';
import { encodeFields, randomBytes } from './bytes';
import { createRoot, type WrappableRoot } from './roots';
import {
  createSlot,
  openSlot,
  openSlotForWrapping,
  slotFields,
  type BareSlot,
  type Way,
} from './slot';

const vaultId = newId(VaultId);
const salt = randomBytes(16);
const passphrase = { kind: 'passphrase', salt, cost: FLOOR } as const;
const kioskPassphrase = { kind: 'kiosk-passphrase', salt, cost: FLOOR } as const;
const recovery = { kind: 'recovery', salt } as const;
const passkey = {
  kind: 'passkey',
  credentialId: randomBytes(20),
  prfInput: randomBytes(32),
} as const;
const kioskDevice = { kind: 'kiosk-device' } as const;

let roots: { match: WrappableRoot; office: WrappableRoot };
let slotKey: CryptoKey;

beforeAll(async () => {
  roots = { match: await createRoot(), office: await createRoot() };
  const algorithm = { name: 'AES-GCM', length: 256 };
  slotKey = await crypto.subtle.generateKey(algorithm, false, ['wrapKey', 'unwrapKey']);
});

function slotOf(way: Way): Promise<BareSlot> {
  return createSlot({ vaultId, id: newId(SlotId), way }, slotKey, roots);
}

function flipped(bytes: Bytes, bit = 0): Bytes {
  return bytes.map((byte, at) => (at === bit >> 3 ? byte ^ (1 << (bit & 7)) : byte));
}

type Change = (slot: BareSlot) => Partial<BareSlot>;

/** Each field of a slot, changed so that it is still well formed. */
const changes: readonly [name: string, way: Way, change: Change][] = [
  ['the vault', passphrase, () => ({ vaultId: newId(VaultId) })],
  ['the id', passphrase, () => ({ id: newId(SlotId) })],
  ['the memory cost', passphrase, () => cost({ memoryKiB: FLOOR.memoryKiB + 1 })],
  ['the number of passes', passphrase, () => cost({ iterations: FLOOR.iterations + 1 })],
  ['the salt', passphrase, () => ({ way: { ...passphrase, salt: flipped(salt) } })],
  ['the salt of a code', recovery, () => ({ way: { ...recovery, salt: flipped(salt) } })],
  [
    'the credential',
    passkey,
    () => ({ way: { ...passkey, credentialId: flipped(passkey.credentialId) } }),
  ],
  [
    'the input of the PRF',
    passkey,
    () => ({ way: { ...passkey, prfInput: flipped(passkey.prfInput) } }),
  ],
  ['the kind, to another of an officer', passphrase, () => ({ way: recovery })],
  ['the kind, to a kiosk', passphrase, () => ({ way: kioskPassphrase })],
  ['officer to kiosk, all of it', passphrase, () => ({ way: kioskPassphrase, office: null })],
  ['the kind, to an officer', kioskPassphrase, () => ({ way: passphrase })],
  ['kiosk to officer, all of it', kioskPassphrase, ({ match }) => officerWith(match)],
  ['one kiosk to another', kioskDevice, () => ({ way: kioskPassphrase })],
  ['the office root, to the match root', passkey, ({ match }) => ({ office: match })],
  [
    'the match root, to the office root',
    passkey,
    ({ match, office }) => ({ match: office ?? match }),
  ],
  ['the two roots, for each other', passkey, swapped],
  ['the office root, to none', passkey, () => ({ office: null })],
  ['no office root, to one', kioskDevice, ({ match }) => ({ office: match })],
];

function cost(change: Partial<Record<keyof typeof FLOOR, number>>): Partial<BareSlot> {
  return { way: { ...passphrase, cost: { ...FLOOR, ...change } as typeof FLOOR } };
}

function officerWith(office: BareSlot['match']): Partial<BareSlot> {
  return { way: passphrase, office };
}

function swapped({ match, office }: BareSlot): Partial<BareSlot> {
  return { match: office ?? match, office: match };
}

async function opens(slot: BareSlot): Promise<boolean> {
  const [opened, wrappable] = [
    await openSlot(slot, slotKey),
    await openSlotForWrapping(slot, slotKey),
  ];
  expect(opened === null).toBe(wrappable === null);
  return opened !== null;
}

// The slot's key stays the right one: what is tested is that it does not fit what was changed.
test.each(changes)('a slot in which somebody changed %s opens nothing', async (_, way, change) => {
  const slot = await slotOf(way);
  expect(await opens(slot)).toBe(true);
  expect(await opens({ ...slot, ...change(slot) })).toBe(false);
});

test('a slot with any one bit of its wrapped roots flipped opens nothing', async () => {
  const slot = await slotOf(passphrase);
  for (const side of ['match', 'office'] as const)
    for (const part of ['nonce', 'ciphertext'] as const) {
      const wrapped = slot[side];
      if (!wrapped) throw new Error('an officer has both roots');
      for (let bit = 0; bit < wrapped[part].length * 8; bit++) {
        const changed = { ...wrapped, [part]: flipped(wrapped[part], bit) };
        expect(await openSlot({ ...slot, [side]: changed }, slotKey)).toBeNull();
      }
    }
  expect(await opens(slot)).toBe(true);
});

test('a root from another slot of the same key and vault opens nothing', async () => {
  const [one, other] = [await slotOf(passphrase), await slotOf(passphrase)];
  expect(await opens({ ...one, match: other.match })).toBe(false);
  expect(await opens({ ...one, office: other.office })).toBe(false);
});

test.each([passphrase, passkey, recovery, kioskPassphrase, kioskDevice])(
  'what binds the labels of a slot names every field of it: $kind',
  async (way) => {
    const slot = await slotOf(way);
    const bound = (changed: BareSlot) => encodeFields(slotFields(changed)).join();
    const bits = changes
      .filter(([, changedWay]) => changedWay === way)
      .map(([, , change]) => ({ ...slot, ...change(slot) }));
    const { match } = slot;
    const flips: BareSlot[] = [
      { ...slot, match: { ...match, nonce: flipped(match.nonce) } },
      { ...slot, match: { ...match, ciphertext: flipped(match.ciphertext) } },
    ];
    for (const changed of [...bits, ...flips]) expect(bound(changed)).not.toBe(bound(slot));
  },
);
