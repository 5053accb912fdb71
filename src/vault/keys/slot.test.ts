import { beforeAll, describe, expect, test } from 'vitest';
import { newId } from '../../domain';
import { SlotId, VaultId } from '../format';
import { wayKinds, type WayKind } from '../protocol';
import { FLOOR } from './argon2';
import { randomBytes } from './bytes';
import { deriveAesKey } from './hkdf';
import { createRoot, type Root, type WrappableRoot } from './roots';
import {
  createSlot,
  openSlot,
  openSlotForWrapping,
  roleOf,
  Slot,
  type BareSlot,
  type Way,
} from './slot';

const vaultId = newId(VaultId);
const stretched = { salt: randomBytes(16), cost: FLOOR };
const ways: Readonly<Record<WayKind, Way>> = {
  passphrase: { kind: 'passphrase', ...stretched },
  passkey: { kind: 'passkey', credentialId: randomBytes(20), prfInput: randomBytes(32) },
  recovery: { kind: 'recovery', salt: randomBytes(16) },
  'kiosk-passphrase': { kind: 'kiosk-passphrase', ...stretched },
  'kiosk-device': { kind: 'kiosk-device' },
};
const officers = wayKinds.filter((kind) => roleOf(kind) === 'officer');
const kiosks = wayKinds.filter((kind) => roleOf(kind) === 'kiosk');

let roots: { match: WrappableRoot; office: WrappableRoot };
let slotKey: CryptoKey;

beforeAll(async () => {
  roots = { match: await createRoot(), office: await createRoot() };
  slotKey = await newSlotKey();
});

function newSlotKey(): Promise<CryptoKey> {
  const algorithm = { name: 'AES-GCM', length: 256 };
  return crypto.subtle.generateKey(algorithm, false, ['wrapKey', 'unwrapKey']);
}

function slotOf(kind: WayKind): Promise<BareSlot> {
  return createSlot({ vaultId, id: newId(SlotId), way: ways[kind] }, slotKey, roots);
}

/** As it would lie on the disk, with labels that this module never looks at. */
function stored(slot: BareSlot) {
  const label = { nonce: randomBytes(12), ciphertext: randomBytes(16) };
  return { ...slot, about: label, used: label };
}

/** What is derived from a root: two roots that agree on it are the same. */
async function fingerprint(root: Root | WrappableRoot): Promise<string> {
  const held = root.extractable ? await reimport(root) : root;
  const key = await deriveAesKey(held, 'match records', 'AES-GCM', ['encrypt']);
  const algorithm = { name: 'AES-GCM', iv: new Uint8Array(12) };
  const block = await crypto.subtle.encrypt(algorithm, key, new Uint8Array(16));
  return Buffer.from(block).toString('hex');
}

async function reimport(root: CryptoKey): Promise<CryptoKey> {
  const raw = await crypto.subtle.exportKey('raw', root);
  return crypto.subtle.importKey('raw', raw, 'HKDF', false, ['deriveBits', 'deriveKey']);
}

describe('an opened slot', () => {
  test.each(officers)('of kind %s gives an officer both roots', async (kind) => {
    const opened = await openSlot(await slotOf(kind), slotKey);
    expect(opened?.role).toBe('officer');
    if (opened?.role !== 'officer') return;
    expect(await fingerprint(opened.match)).toBe(await fingerprint(roots.match));
    expect(await fingerprint(opened.office)).toBe(await fingerprint(roots.office));
    expect(await fingerprint(opened.office)).not.toBe(await fingerprint(opened.match));
  });

  test.each(kiosks)('of kind %s gives a kiosk the match root only', async (kind) => {
    const slot = await slotOf(kind);
    expect(slot.office).toBeNull();
    for (const open of [openSlot, openSlotForWrapping]) {
      const opened = await open(slot, slotKey);
      expect(Object.keys(opened ?? {}).sort()).toEqual(['match', 'role']);
      expect(opened?.role).toBe('kiosk');
      expect(opened && (await fingerprint(opened.match))).toBe(await fingerprint(roots.match));
    }
  });

  test.each(wayKinds)('of kind %s needs its own key', async (kind) => {
    const [slot, wrong] = [await slotOf(kind), await newSlotKey()];
    expect(await openSlot(slot, wrong)).toBeNull();
    expect(await openSlotForWrapping(slot, wrong)).toBeNull();
  });

  test('gives roots that cannot be taken out of WebCrypto', async () => {
    const opened = await openSlot(await slotOf('passphrase'), slotKey);
    if (opened?.role !== 'officer') throw new Error('does not open');
    for (const root of [opened.match, opened.office]) {
      expect(root.extractable).toBe(false);
      for (const format of ['raw', 'jwk'] as const)
        await expect(crypto.subtle.exportKey(format, root)).rejects.toThrow();
      const wrapping = { name: 'AES-GCM', iv: new Uint8Array(12) };
      await expect(crypto.subtle.wrapKey('raw', root, slotKey, wrapping)).rejects.toThrow();
    }
  });

  test('gives roots for another slot only when it is opened for that', async () => {
    const opened = await openSlotForWrapping(await slotOf('passkey'), slotKey);
    if (opened?.role !== 'officer') throw new Error('does not open');
    const otherKey = await newSlotKey();
    const head = { vaultId, id: newId(SlotId), way: ways.recovery };
    const again = await openSlot(await createSlot(head, otherKey, opened), otherKey);
    expect(again && (await fingerprint(again.match))).toBe(await fingerprint(roots.match));
  });
});

describe('two slots', () => {
  test.each(wayKinds)('of kind %s for the same roots share no bytes', async (kind) => {
    const [one, other] = [await slotOf(kind), await slotOf(kind)];
    const parts = [one.match, one.office, other.match, other.office].flatMap((wrapped) =>
      wrapped ? [wrapped.nonce.join(), wrapped.ciphertext.join()] : [],
    );
    expect(parts).toHaveLength(kind.startsWith('kiosk') ? 4 : 8);
    expect(new Set(parts).size).toBe(parts.length);
  });
});

describe('a stored slot', () => {
  test.each(wayKinds)('of kind %s is read as it was written', async (kind) => {
    const slot = stored(await slotOf(kind));
    expect(Slot.parse(slot)).toEqual(slot);
  });

  test('of a kiosk with an office root, or of an officer without, is refused', async () => {
    for (const kind of kiosks) {
      const { match } = await slotOf(kind);
      const slot = stored({ ...(await slotOf(kind)), office: match });
      expect(Slot.safeParse(slot).success).toBe(false);
    }
    for (const kind of officers) {
      const slot = stored({ ...(await slotOf(kind)), office: null });
      expect(Slot.safeParse(slot).success).toBe(false);
    }
  });

  test.each<[string, WayKind, object]>([
    ['too little memory', 'passphrase', { cost: { ...FLOOR, memoryKiB: 1024 } }],
    ['too few passes', 'kiosk-passphrase', { cost: { ...FLOOR, iterations: 1 } }],
    ['more memory than a tablet has', 'passphrase', { cost: { ...FLOOR, memoryKiB: 4_194_304 } }],
    ['passes that never end', 'kiosk-passphrase', { cost: { ...FLOOR, iterations: 1_000_000 } }],
    ['several lanes', 'passphrase', { cost: { ...FLOOR, parallelism: 4 } }],
    ['no salt', 'passphrase', { salt: new Uint8Array(0) }],
    ['a salt cut short', 'recovery', { salt: randomBytes(15) }],
    ['no credential', 'passkey', { credentialId: new Uint8Array(0) }],
    ['a credential too long', 'passkey', { credentialId: randomBytes(1024) }],
    ['a PRF input cut short', 'passkey', { prfInput: randomBytes(31) }],
    ['a field too many', 'kiosk-device', { key: randomBytes(32) }],
    ['a kind that there is not', 'passphrase', { kind: 'backdoor' }],
  ])('with %s is not read', async (_, kind, change) => {
    const slot = stored(await slotOf(kind));
    expect(Slot.safeParse(slot).success).toBe(true);
    expect(Slot.safeParse({ ...slot, way: { ...slot.way, ...change } }).success).toBe(false);
  });

  test('cut short, without a label, of another version or with a field too many is not read', async () => {
    const slot = stored(await slotOf('passphrase'));
    const short = { ...slot.match, ciphertext: slot.match.ciphertext.slice(1) };
    const changes = [
      { match: short },
      { office: short },
      { match: { ...slot.match, nonce: randomBytes(11) } },
      { match: null },
      { about: undefined },
      { used: undefined },
      { version: 1 },
      { version: 3 },
      { id: 'slot-1' },
      { comment: '' },
    ];
    for (const change of changes)
      expect(Slot.safeParse({ ...slot, ...change }).success).toBe(false);
  });
});
