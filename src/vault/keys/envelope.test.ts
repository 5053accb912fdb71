import { beforeAll, describe, expect, test } from 'vitest';
import { newId } from '../../domain';
import { VaultId } from '../format';
import { encrypt } from './aes-gcm';
import { encodeFields } from './bytes';
import { createPersonKey, open, openPersonKey, seal, Sealed, type Place } from './envelope';

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
  ['a place that has one id more', { ids: ['anna', 'sample-1', ''] }],
  ['a place without ids', { ids: [] }],
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

test('a record of the first format does not open in its place', async () => {
  const nonce = new Uint8Array(12);
  const { vaultId, store, ids } = place;
  const ofVersion = async (version: string) => {
    const additionalData = encodeFields(['countenance', version, vaultId, store, ...ids]);
    return { nonce, ciphertext: await encrypt(key, nonce, additionalData, secret()) };
  };
  expect(await open(key, place, await ofVersion('2'))).toEqual(secret());
  expect(await open(key, place, await ofVersion('1'))).toBeNull();
});

test('a record that is cut short, too long, or has a field too many is not read', async () => {
  const sealed = await seal(key, place, secret());
  expect(Sealed.safeParse(sealed).success).toBe(true);
  for (const change of [
    { nonce: sealed.nonce.slice(1) },
    { nonce: new Uint8Array(16) },
    { nonce: [...sealed.nonce] },
    { ciphertext: new Uint8Array(15) },
    { ciphertext: new Uint8Array(2 * 1024 * 1024 + 1) },
    { ciphertext: 'secret' },
    { comment: 'hello' },
  ])
    expect(Sealed.safeParse({ ...sealed, ...change }).success).toBe(false);
});

describe("a person's own key", () => {
  const keyPlace: Place = { vaultId: place.vaultId, store: 'keys', ids: ['anna', 'match'] };
  let wrappingKey: CryptoKey;

  beforeAll(async () => {
    wrappingKey = await newWrappingKey();
  });

  function newWrappingKey(): Promise<CryptoKey> {
    const algorithm = { name: 'AES-GCM', length: 256 };
    return crypto.subtle.generateKey(algorithm, false, ['wrapKey', 'unwrapKey']);
  }

  test('opens what it sealed when it is unwrapped again', async () => {
    const made = await createPersonKey(wrappingKey, keyPlace);
    const sealed = await seal(made.key, place, secret());
    const again = await openPersonKey(wrappingKey, keyPlace, made.wrapped);
    expect(again && (await open(again, place, sealed))).toEqual(secret());
    expect(made.wrapped.ciphertext).toHaveLength(48);
  });

  test('is another one each time', async () => {
    const [one, other] = await Promise.all(
      Array.from({ length: 2 }, () => createPersonKey(wrappingKey, keyPlace)),
    );
    if (!one || !other) throw new Error('two keys were made');
    expect(await open(other.key, place, await seal(one.key, place, secret()))).toBeNull();
    expect(one.wrapped.nonce).not.toEqual(other.wrapped.nonce);
  });

  test('cannot be taken out of WebCrypto, neither fresh nor unwrapped', async () => {
    const { key: fresh, wrapped } = await createPersonKey(wrappingKey, keyPlace);
    for (const held of [fresh, await openPersonKey(wrappingKey, keyPlace, wrapped)]) {
      expect(held?.extractable).toBe(false);
      await expect(crypto.subtle.exportKey('raw', held ?? fresh)).rejects.toThrow();
    }
  });

  test.each<[string, Partial<Place>]>([
    ['another person', { ids: ['bert', 'match'] }],
    ['the other side', { ids: ['anna', 'office'] }],
    ['another vault', { vaultId: newId(VaultId) }],
    ['another store', { store: 'people' }],
  ])('moved to %s does not open', async (_, change) => {
    const { wrapped } = await createPersonKey(wrappingKey, keyPlace);
    const moved = { ...keyPlace, ...change };
    expect(await openPersonKey(wrappingKey, moved, wrapped)).toBeNull();
  });

  test('does not open under another key, or with any one bit flipped', async () => {
    const { wrapped } = await createPersonKey(wrappingKey, keyPlace);
    expect(await openPersonKey(await newWrappingKey(), keyPlace, wrapped)).toBeNull();
    for (const part of [wrapped.nonce, wrapped.ciphertext])
      for (let bit = 0; bit < part.length * 8; bit++) {
        const byte = part[bit >> 3] ?? 0;
        part[bit >> 3] = byte ^ (1 << (bit & 7));
        expect(await openPersonKey(wrappingKey, keyPlace, wrapped)).toBeNull();
        part[bit >> 3] = byte;
      }
    expect(await openPersonKey(wrappingKey, keyPlace, wrapped)).not.toBeNull();
  });
});
