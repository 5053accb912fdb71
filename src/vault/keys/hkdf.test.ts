import { hkdfSync } from 'node:crypto';
import { expect, test } from 'vitest';
import type { Bytes } from '../format';
import { encodeFields } from './bytes';
import { deriveAesKey, deriveBytes, hkdf, importRoot, type Purpose } from './hkdf';

/** RFC 5869, appendix A: the test cases with SHA-256. */
const vectors = [
  {
    name: 'A.1',
    secret: '0b'.repeat(22),
    salt: '000102030405060708090a0b0c',
    info: 'f0f1f2f3f4f5f6f7f8f9',
    output: '3cb25f25faacd57a90434f64d0362f2a2d2d0a90cf1a5a4c5db02d56ecc4c5bf34007208d5b887185865',
  },
  {
    name: 'A.2, longer inputs and output',
    secret: count(0x00, 0x4f),
    salt: count(0x60, 0xaf),
    info: count(0xb0, 0xff),
    output:
      'b11e398dc80327a1c8e7f78c596a49344f012eda2d4efad8a050cc4c19afa97c59045a99cac7827271cb41c65e590e09' +
      'da3275600c2f09b8367793a9aca3db71cc30c58179ec3e87c14c01d5c1f3434f1d87',
  },
  {
    name: 'A.3, without salt and info',
    secret: '0b'.repeat(22),
    salt: '',
    info: '',
    output: '8da4e775a563c18f715f802a063c5a31b8a11f5c5ee1879ec3454e5f3c738d2d9d201395faa4b61a96c8',
  },
];

/** Every purpose there is: the type makes sure that none is missing. */
const purposes = Object.keys({
  'match records': true,
  'match person keys': true,
  'template transform': true,
  'visit tags': true,
  'expiry tags': true,
  'office records': true,
  'office person keys': true,
  'office inbox': true,
  slot: true,
} satisfies Record<Purpose, true>) as Purpose[];

/** Hexadecimal of the bytes from one number to another. */
function count(first: number, last: number): string {
  return Buffer.from(Array.from({ length: last - first + 1 }, (_, at) => first + at)).toString(
    'hex',
  );
}

function hex(text: string): Bytes {
  return new Uint8Array(Buffer.from(text, 'hex'));
}

function root(byte = 7): Promise<CryptoKey> {
  return importRoot(new Uint8Array(32).fill(byte));
}

/** What a key makes of a block of zeros: two keys that agree on it are the same. */
async function fingerprint(key: CryptoKey): Promise<string> {
  const algorithm = { name: 'AES-GCM', iv: new Uint8Array(12) };
  const block = await crypto.subtle.encrypt(algorithm, key, new Uint8Array(16));
  return Buffer.from(block).toString('hex');
}

function derive(key: CryptoKey, purpose: Purpose, context: readonly (string | Bytes)[] = []) {
  return deriveAesKey(key, purpose, 'AES-GCM', ['encrypt'], context).then(fingerprint);
}

test.each(vectors)('gives the published bytes of RFC 5869 $name', async (vector) => {
  const key = await importRoot(hex(vector.secret));
  const length = vector.output.length / 2;
  const output = await hkdf(key, hex(vector.salt), hex(vector.info), length);
  expect(Buffer.from(output).toString('hex')).toBe(vector.output);
});

test('each purpose gives a key of its own, the same one every time', async () => {
  const first = await Promise.all(purposes.map(async (purpose) => derive(await root(), purpose)));
  const again = await Promise.all(purposes.map(async (purpose) => derive(await root(), purpose)));
  expect(new Set(first).size).toBe(purposes.length);
  expect(again).toEqual(first);
});

test('each purpose gives bytes of its own', async () => {
  const key = await root();
  const all = await Promise.all(purposes.map((purpose) => deriveBytes(key, purpose, 32)));
  expect(new Set(all.map((bytes) => bytes.join())).size).toBe(purposes.length);
  for (const bytes of all) expect(bytes).toHaveLength(32);
});

test('each context and each root gives a key of its own', async () => {
  const salt = new Uint8Array([1, 2, 3]);
  const contexts = [[], [salt], [new Uint8Array([1, 2])], [''], ['a', 'b'], ['ab'], ['ab', '']];
  const key = await root();
  const keys = await Promise.all([
    ...contexts.map((context) => derive(key, 'slot', context)),
    root(8).then((other) => derive(other, 'slot')),
  ]);
  expect(new Set(keys).size).toBe(contexts.length + 1);
});

test('another program derives the same key from the fields that the format names', async () => {
  const salt = new Uint8Array([1, 2, 3]);
  const info = encodeFields(['countenance', '2', 'slot', salt]);
  const raw = hkdfSync('sha256', new Uint8Array(32).fill(7), new Uint8Array(), info, 32);
  const theirs = await crypto.subtle.importKey('raw', raw, 'AES-GCM', false, ['encrypt']);
  expect(await derive(await root(), 'slot', [salt])).toBe(await fingerprint(theirs));
});

test('neither a root nor a derived key can be taken out of WebCrypto', async () => {
  const key = await root();
  const derived = await Promise.all([
    deriveAesKey(key, 'match records', 'AES-GCM', ['encrypt', 'decrypt']),
    deriveAesKey(key, 'template transform', 'AES-CTR', ['encrypt']),
    deriveAesKey(key, 'slot', 'AES-GCM', ['wrapKey', 'unwrapKey']),
  ]);
  for (const held of [key, ...derived]) {
    expect(held.extractable).toBe(false);
    await expect(crypto.subtle.exportKey('raw', held)).rejects.toThrow();
  }
});

test('the bytes of a root are wiped once it is one', async () => {
  const bytes = new Uint8Array(32).fill(7);
  await importRoot(bytes);
  expect(bytes.every((byte) => byte === 0)).toBe(true);
});
