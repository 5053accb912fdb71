import { describe, expect, test } from 'vitest';
import {
  Argon2Cost,
  calibrateCost,
  CAP,
  derivePassphraseKey,
  FLOOR,
  scaleCost,
  stretch,
  TARGET_MILLIS,
} from './argon2';

/**
 * Argon2id vectors, version 0x13, of the reference implementation (P-H-C/phc-winner-argon2, src/test.c). That of RFC 9106 section 5.3 has
 * associated data, which hash-wasm cannot take.
 */
const vectors: readonly [
  KiB: number,
  t: number,
  p: number,
  pwd: string,
  salt: string,
  hex: string,
][] = [
  [
    65536,
    2,
    1,
    'password',
    'somesalt',
    '09316115d5cf24ed5a15a31a3ba326e5cf32edc24702987c02b6566f61913cf7',
  ],
  [
    256,
    2,
    1,
    'password',
    'somesalt',
    '9dfeb910e80bad0311fee20f9c0e2b12c17987b4cac90c2ef54d5b3021c68bfe',
  ],
  [
    256,
    2,
    2,
    'password',
    'somesalt',
    '6d093c501fd5999645e0ea3bf620d7b8be7fd2db59c20d9fff9539da2bf57037',
  ],
  [
    65536,
    1,
    1,
    'password',
    'somesalt',
    'f6a5adc1ba723dddef9b5ac1d464e180fcd9dffc9d1cbf76cca2fed795d9ca98',
  ],
  [
    65536,
    4,
    1,
    'password',
    'somesalt',
    '9025d48e68ef7395cca9079da4c4ec3affb3c8911fe4f86d1a2520856f63172c',
  ],
  [
    65536,
    2,
    1,
    'differentpassword',
    'somesalt',
    '0b84d652cf6b0c4beaef0dfe278ba6a80df6696281d7e0d2891b817d8c458fde',
  ],
  [
    65536,
    2,
    1,
    'password',
    'diffsalt',
    'bdf32b05ccc42eb15d58fd19b1f856b113da1e9a5874fdcc544308565aa8141c',
  ],
];

const text = new TextEncoder();

test.each(vectors)(
  'gives the published hash for %i KiB, t=%i, p=%i, "%s", "%s"',
  async (memoryKiB, iterations, parallelism, password, salt, expected) => {
    const cost = { memoryKiB, iterations, parallelism };
    const hash = await stretch(text.encode(password), text.encode(salt), cost);
    expect(Buffer.from(hash).toString('hex')).toBe(expected);
  },
);

test('a passphrase gives the same key whichever way its letters were typed', async () => {
  const salt = new Uint8Array(16);
  const nonce = new Uint8Array(12);
  const algorithm = { name: 'AES-GCM', iv: nonce };
  const composed = await derivePassphraseKey('\u00e9l\u00e8ve \ufb01n', salt, FLOOR);
  const decomposed = await derivePassphraseKey('e\u0301le\u0300ve fin', salt, FLOOR);
  const key = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, true, ['encrypt']);
  const wrapped = await crypto.subtle.wrapKey('raw', key, composed, algorithm);
  expect(new Uint8Array(await crypto.subtle.wrapKey('raw', key, decomposed, algorithm))).toEqual(
    new Uint8Array(wrapped),
  );
  expect(composed.extractable).toBe(false);
});

describe('cost', () => {
  test('below the floor, above the cap, or on several lanes is refused', () => {
    const largest = { ...CAP, parallelism: 1 };
    expect(Argon2Cost.safeParse(FLOOR).success).toBe(true);
    expect(Argon2Cost.safeParse(largest).success).toBe(true);
    for (const wrong of [
      { ...FLOOR, memoryKiB: FLOOR.memoryKiB - 1 },
      { ...FLOOR, iterations: 1 },
      { ...FLOOR, parallelism: 2 },
      { ...largest, memoryKiB: CAP.memoryKiB + 1 },
      { ...largest, iterations: CAP.iterations + 1 },
    ])
      expect(Argon2Cost.safeParse(wrong).success).toBe(false);
  });

  test('takes memory before it takes passes', () => {
    expect(scaleCost(FLOOR, TARGET_MILLIS / 4)).toEqual({
      memoryKiB: 4 * FLOOR.memoryKiB,
      iterations: 2,
      parallelism: 1,
    });
    const fast = scaleCost({ memoryKiB: CAP.memoryKiB, iterations: 2, parallelism: 1 }, 100);
    expect(fast).toEqual({ memoryKiB: CAP.memoryKiB, iterations: 10, parallelism: 1 });
  });

  test('stays between floor and cap on any device', () => {
    expect(scaleCost(FLOOR, 60_000)).toEqual(FLOOR);
    expect(scaleCost(FLOOR, 0)).toEqual({ ...CAP, parallelism: 1 });
  });

  test('comes close to the target on a device that slows down once its caches are full', async () => {
    const millisOf = ({ memoryKiB, iterations }: Argon2Cost) =>
      (memoryKiB * iterations * (memoryKiB > 65_536 ? 1.5 : 1)) / 1000;
    const cost = await calibrateCost((tried) => Promise.resolve(millisOf(tried)));
    expect(millisOf(cost) / TARGET_MILLIS).toBeCloseTo(1, 1);
  });

  test('falls to the floor when the device cannot give the memory', async () => {
    const cost = await calibrateCost((tried) =>
      Promise.resolve(tried.memoryKiB > FLOOR.memoryKiB ? Infinity : 20),
    );
    expect(cost).toEqual(FLOOR);
  });

  test('that is measured here can be stored and used', async () => {
    expect(Argon2Cost.safeParse(await calibrateCost()).success).toBe(true);
  });
});
