import { beforeAll, describe, expect, test } from 'vitest';
import { newId } from '../../domain';
import { SlotId, VaultId, type Bytes } from '../format';
import type { Credential, NewWay, Role, WayKind } from '../protocol';
import { Argon2Cost, FLOOR } from './argon2';
import { randomBytes } from './bytes';
import { createRecoveryCode, readRecoveryCode } from './recovery-code';
import { createRoot } from './roots';
import { createSlot, openSlot, Slot, type BareSlot } from './slot';
import { createSlotKey, findSlotKey, type NewSlotKey } from './slot-key';

const PASSPHRASE = 'a long walk by the sea';
const OTHER_PASSPHRASE = 'a short run up the hill';
const slotId = newId(SlotId);
const secret = randomBytes(32);
const words = createRecoveryCode().join(' ');

/** Each try at a passphrase costs half a second of Argon2 on an idle machine. */
const PATIENT = { timeout: 60_000 };

type Chosen = NewWay | { readonly kind: 'recovery'; readonly words: string };

/** Somebody's way in, what shows that they are who they are, and how others fail. */
interface Case {
  readonly kind: WayKind;
  readonly role: Role;
  readonly chosen: () => Chosen;
  readonly right: Credential;
  readonly wrong: readonly Credential[];
}

const cases: readonly Case[] = [
  {
    kind: 'passphrase',
    role: 'officer',
    chosen: () => ({ kind: 'passphrase', passphrase: PASSPHRASE }),
    right: passphrase(PASSPHRASE),
    wrong: [`${PASSPHRASE} `, OTHER_PASSPHRASE, ''].map(passphrase),
  },
  {
    kind: 'kiosk-passphrase',
    role: 'kiosk',
    chosen: () => ({ kind: 'kiosk-passphrase', passphrase: OTHER_PASSPHRASE }),
    right: passphrase(OTHER_PASSPHRASE),
    wrong: [passphrase(PASSPHRASE), passphrase('')],
  },
  {
    kind: 'passkey',
    role: 'officer',
    chosen: () => ({
      kind: 'passkey',
      credentialId: randomBytes(16),
      prfInput: randomBytes(32),
      secret: secret.slice(),
    }),
    right: passkey(secret),
    wrong: [passkey(randomBytes(32)), passkey(new Uint8Array(32))],
  },
  {
    kind: 'recovery',
    role: 'officer',
    chosen: () => ({ kind: 'recovery', words }),
    right: recovery(words),
    wrong: [recovery(createRecoveryCode().join(' ')), recovery('abandon'), recovery('')],
  },
];

const slots = new Map<WayKind, BareSlot>();
const made = new Map<WayKind, NewSlotKey>();

beforeAll(async () => {
  const roots = { match: await createRoot(), office: await createRoot() };
  const vaultId = newId(VaultId);
  for (const { kind, chosen } of cases) {
    const way = await createSlotKey(chosen());
    made.set(kind, way);
    slots.set(kind, await createSlot({ vaultId, id: slotId, way: way.way }, way.slotKey, roots));
  }
}, PATIENT.timeout);

function passphrase(text: string): Credential {
  return { kind: 'passphrase', passphrase: text };
}
function passkey(bytes: Bytes): Credential {
  return { kind: 'passkey', slotId, secret: bytes };
}
function recovery(text: string): Credential {
  return { kind: 'recovery', words: text };
}

function slotOf(kind: WayKind): BareSlot {
  const slot = slots.get(kind);
  if (!slot) throw new Error(`no slot of kind ${kind}`);
  return slot;
}

/** The role that somebody gets for what they show, or `null`. */
async function roleFor(slot: BareSlot, shown: Credential): Promise<Role | null> {
  const key = await findSlotKey(slot.way, shown);
  const opened = key ? await openSlot(slot, key) : null;
  return opened?.role ?? null;
}

describe.each(cases)('a way in of kind $kind', PATIENT, ({ kind, role, right, wrong }) => {
  test(`opens to the role of ${role} for whoever shows the right thing`, async () => {
    expect(await roleFor(slotOf(kind), right)).toBe(role);
    // And once more: showing it does not use it up.
    expect(await roleFor(slotOf(kind), right)).toBe(role);
  });

  test('opens nothing for whoever shows something wrong', async () => {
    for (const shown of wrong) expect(await roleFor(slotOf(kind), shown)).toBeNull();
  });

  test('opens nothing for what opens another kind', async () => {
    for (const other of cases)
      if (other.kind !== kind) expect(await roleFor(slotOf(kind), other.right)).toBeNull();
  });

  test('can be stored', () => {
    const label = { nonce: randomBytes(12), ciphertext: randomBytes(16) };
    const slot = { ...slotOf(kind), about: label, used: label };
    expect(Slot.parse(slot)).toEqual(slot);
  });

  test('has a key that only wraps, and cannot be taken out of WebCrypto', async () => {
    for (const key of [made.get(kind)?.slotKey, await findSlotKey(slotOf(kind).way, right)]) {
      expect(key?.extractable).toBe(false);
      expect([...(key?.usages ?? [])].sort()).toEqual(['unwrapKey', 'wrapKey']);
    }
  });
});

test('a passphrase costs at least the floor, as measured on this device, and has a salt of its own', () => {
  const [one, other] = [slotOf('passphrase').way, slotOf('kiosk-passphrase').way];
  if (one.kind !== 'passphrase' || other.kind !== 'kiosk-passphrase') throw new Error('other kind');
  for (const { cost, salt } of [one, other]) {
    expect(Argon2Cost.parse(cost).memoryKiB).toBeGreaterThanOrEqual(FLOOR.memoryKiB);
    expect(salt).toHaveLength(16);
  }
  expect(one.salt).not.toEqual(other.salt);
});

test('nothing of a secret stands in the slot', () => {
  const shown = [
    Buffer.from(PASSPHRASE),
    Buffer.from(secret),
    Buffer.from(readRecoveryCode(words) ?? []),
  ];
  for (const { kind } of cases) {
    const slot = slotOf(kind);
    const parts: unknown[] = [
      ...(Object.values(slot.way) as unknown[]),
      slot.match.ciphertext,
      slot.office?.ciphertext,
    ];
    for (const part of parts)
      if (part instanceof Uint8Array)
        for (const bytes of shown) expect(Buffer.from(part).includes(bytes)).toBe(false);
  }
});

test('the secret of a new passkey is wiped, that of one shown is left to whoever shows it', async () => {
  const fresh = randomBytes(32);
  const prfInput = randomBytes(32);
  await createSlotKey({ kind: 'passkey', credentialId: randomBytes(16), prfInput, secret: fresh });
  expect(fresh.every((byte) => byte === 0)).toBe(true);
  const shown = randomBytes(32);
  await findSlotKey(slotOf('passkey').way, passkey(shown));
  expect(shown.some((byte) => byte !== 0)).toBe(true);
});

test('a code that cannot be read back is not made into a way in', async () => {
  await expect(createSlotKey({ kind: 'recovery', words: 'abandon ability' })).rejects.toThrow();
});

test('a kiosk that opens by itself has a key that stays in the browser, and nothing shown opens it', async () => {
  const roots = { match: await createRoot(), office: await createRoot() };
  const device = await createSlotKey({ kind: 'kiosk-device' });
  expect(device.way).toEqual({ kind: 'kiosk-device' });
  expect(device.slotKey.extractable).toBe(false);
  await expect(crypto.subtle.exportKey('raw', device.slotKey)).rejects.toThrow();
  const head = { vaultId: newId(VaultId), id: slotId, way: device.way };
  const slot = await createSlot(head, device.slotKey, roots);
  expect((await openSlot(slot, device.slotKey))?.role).toBe('kiosk');
  for (const { right } of cases) expect(await findSlotKey(device.way, right)).toBeNull();
  const other = await createSlotKey({ kind: 'kiosk-device' });
  expect(await openSlot(slot, other.slotKey)).toBeNull();
});
