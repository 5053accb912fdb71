import { beforeAll, expect, test } from 'vitest';
import { newId, BUILT_IN_TEMPLATE_LENGTH } from '../../domain';
import { VaultId } from '../format';
import { decryptFile, encryptFile } from './age';
import { deriveMatchKeys, deriveOfficeKeys, type MatchKeys, type OfficeKeys } from './derived';
import { createPersonKey, open, openPersonKey, seal, type Place } from './envelope';
import { importRoot } from './hkdf';
import type { Root } from './roots';

const vaultId = newId(VaultId);
const place: Place = { vaultId, store: 'people', ids: ['anna'] };
const template = new Float32Array(BUILT_IN_TEMPLATE_LENGTH).fill(
  1 / Math.sqrt(BUILT_IN_TEMPLATE_LENGTH),
);
let match: MatchKeys;
let office: OfficeKeys;

beforeAll(async () => {
  match = await deriveMatchKeys(vaultId, await root(1));
  office = await deriveOfficeKeys(vaultId, await root(2));
});

async function root(byte: number): Promise<Root> {
  return (await importRoot(new Uint8Array(32).fill(byte))) as Root;
}

async function turned({ transformOf }: MatchKeys) {
  return (await transformOf(BUILT_IN_TEMPLATE_LENGTH)).apply(template);
}

function secret() {
  return new TextEncoder().encode('Anna');
}

test('the same roots give the same keys after every unlocking', async () => {
  const [matchAgain, officeAgain] = [
    await deriveMatchKeys(vaultId, await root(1)),
    await deriveOfficeKeys(vaultId, await root(2)),
  ];
  for (const [one, other] of [
    [match, matchAgain],
    [office, officeAgain],
  ] as const) {
    const { key, wrapped } = await createPersonKey(one.people, place);
    const again = await openPersonKey(other.people, place, wrapped);
    const sealed = await seal(key, place, secret());
    expect(again && (await open(again, place, sealed))).toEqual(secret());
    const record = await seal(one.records, place, secret());
    expect(await open(other.records, place, record)).toEqual(secret());
  }
  expect(await turned(matchAgain)).toEqual(await turned(match));
  expect(officeAgain.recipient).toBe(office.recipient);
});

test('what one root seals, no key of the other opens, even if both roots were the same', async () => {
  const officeOfMatch = await deriveOfficeKeys(vaultId, await root(1));
  for (const other of [office, officeOfMatch]) {
    const record = await seal(other.records, place, secret());
    expect(await open(match.records, place, record)).toBeNull();
    const { wrapped } = await createPersonKey(other.people, place);
    expect(await openPersonKey(match.people, place, wrapped)).toBeNull();
  }
});

test('another root gives another rotation and another inbox', async () => {
  const otherMatch = await deriveMatchKeys(vaultId, await root(3));
  const otherOffice = await deriveOfficeKeys(vaultId, await root(3));
  expect(await turned(otherMatch)).not.toEqual(await turned(match));
  expect(otherOffice.recipient).not.toBe(office.recipient);
});

test('the office inbox opens what anybody seals to its recipient', async () => {
  const file = await encryptFile({ recipients: [office.recipient] }, secret());
  const opened = await decryptFile({ identity: office.inbox }, file);
  expect(opened).toEqual({ ok: true, value: secret() });
});

test('no key can be taken out of WebCrypto', () => {
  const { people, records } = match;
  const keys = [people, records, office.people, office.records, office.inbox];
  expect(keys.map((key) => key.extractable)).toEqual(keys.map(() => false));
});
