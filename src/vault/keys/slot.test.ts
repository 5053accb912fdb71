import { beforeAll, expect, test } from 'vitest';
import { newId } from '../../domain';
import { SlotId, VaultId } from '../format';
import { FLOOR } from './argon2';
import { open, seal } from './envelope';
import { createSlot, openSlot, Slot } from './slot';

const vaultId = newId(VaultId);
const PASSPHRASE = 'a long walk by the sea';
let slot: Slot;
let matchKey: CryptoKey;

beforeAll(async () => {
  ({ slot, matchKey } = await createSlot(vaultId, PASSPHRASE));
});

test('the right passphrase gives back the same match key', async () => {
  const again = await openSlot(vaultId, slot, PASSPHRASE);
  const place = { vaultId, store: 'people', ids: ['anna'] } as const;
  const sealed = await seal(matchKey, place, new Uint8Array([1, 2, 3]));
  expect(again && (await open(again, place, sealed))).toEqual(new Uint8Array([1, 2, 3]));
});

test('the match key cannot be taken out of WebCrypto', async () => {
  const again = await openSlot(vaultId, slot, PASSPHRASE);
  for (const key of [matchKey, again]) {
    expect(key?.extractable).toBe(false);
    await expect(crypto.subtle.exportKey('raw', key ?? matchKey)).rejects.toThrow();
  }
});

test.each(['a long walk by the Sea', 'a long walk by the sea ', ''])(
  'the wrong passphrase "%s" opens nothing',
  async (wrong) => {
    expect(await openSlot(vaultId, slot, wrong)).toBeNull();
  },
);

test('a slot moved to another vault opens nothing', async () => {
  expect(await openSlot(newId(VaultId), slot, PASSPHRASE)).toBeNull();
});

test('a slot whose id, cost, salt, nonce or wrapped key was changed opens nothing', async () => {
  const flipped = (bytes: Slot['salt']) => bytes.map((byte, at) => (at === 0 ? byte ^ 1 : byte));
  const changes: Partial<Slot>[] = [
    { id: newId(SlotId) },
    { cost: { ...FLOOR, iterations: FLOOR.iterations + 1 } },
    { salt: flipped(slot.salt) },
    { nonce: flipped(slot.nonce) },
    { wrappedKey: flipped(slot.wrappedKey) },
  ];
  for (const change of changes)
    expect(await openSlot(vaultId, { ...slot, ...change }, PASSPHRASE)).toBeNull();
});

test('a stored slot that is too weak, too costly or cut short is not read', () => {
  expect(Slot.safeParse(slot).success).toBe(true);
  for (const change of [
    { cost: { ...slot.cost, memoryKiB: 1024 } },
    { cost: { ...slot.cost, iterations: 1_000_000 } },
    { wrappedKey: slot.wrappedKey.slice(1) },
    { salt: new Uint8Array(0) },
  ])
    expect(Slot.safeParse({ ...slot, ...change }).success).toBe(false);
});

test('two slots for one passphrase share no bytes', async () => {
  const other = await createSlot(vaultId, PASSPHRASE);
  expect(other.slot.salt).not.toEqual(slot.salt);
  expect(other.slot.wrappedKey).not.toEqual(slot.wrappedKey);
});
