import { beforeAll, expect, test } from 'vitest';
import { newId } from '../../domain';
import { VaultId } from '../format';
import { open, seal, type Place } from './envelope';

const place: Place = { vaultId: newId(VaultId), store: 'templates', ids: ['anna', 'sample-1'] };
let key: CryptoKey;

async function newKey(): Promise<CryptoKey> {
  const algorithm = { name: 'AES-GCM', length: 256 };
  return crypto.subtle.generateKey(algorithm, false, ['encrypt', 'decrypt']);
}

beforeAll(async () => {
  key = await newKey();
});

function secret() {
  return new TextEncoder().encode('a template');
}

test('what was sealed opens at its place', async () => {
  const sealed = await seal(key, place, secret());
  expect(await open(key, place, sealed)).toEqual(secret());
});

test('the plaintext is wiped once it is sealed', async () => {
  const plaintext = secret();
  await seal(key, place, plaintext);
  expect(plaintext.every((byte) => byte === 0)).toBe(true);
});

test('a nonce is never used twice', async () => {
  const sealed = await Promise.all(Array.from({ length: 500 }, () => seal(key, place, secret())));
  expect(new Set(sealed.map(({ nonce }) => nonce.join())).size).toBe(500);
  expect(new Set(sealed.map(({ ciphertext }) => ciphertext.join())).size).toBe(500);
});

test.each<[string, Partial<Place>]>([
  ['another person', { ids: ['bert', 'sample-1'] }],
  ['another sample', { ids: ['anna', 'sample-2'] }],
  ['a place whose ids only read the same when joined', { ids: ['annasample-1', ''] }],
  ['another store', { store: 'people' }],
  ['another vault', { vaultId: newId(VaultId) }],
])('a record moved to %s does not open', async (_, change) => {
  const sealed = await seal(key, place, secret());
  expect(await open(key, { ...place, ...change }, sealed)).toBeNull();
});

test('a record does not open under the key of another vault', async () => {
  expect(await open(await newKey(), place, await seal(key, place, secret()))).toBeNull();
});

test('flipping any one bit of nonce or ciphertext is noticed', async () => {
  const sealed = await seal(key, place, secret());
  for (const part of [sealed.nonce, sealed.ciphertext])
    for (let bit = 0; bit < part.length * 8; bit++) {
      const byte = part[bit >> 3] ?? 0;
      part[bit >> 3] = byte ^ (1 << (bit & 7));
      expect(await open(key, place, sealed)).toBeNull();
      part[bit >> 3] = byte;
    }
  expect(await open(key, place, sealed)).toEqual(secret());
});
