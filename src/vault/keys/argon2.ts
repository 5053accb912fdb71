import { argon2id } from 'hash-wasm';
import { z } from 'zod';
import { KEY_BYTES } from './aes-gcm';
import type { Bytes } from '../format';
import { randomBytes } from './bytes';

/** Bytes of salt: 128 bits, as RFC 9106 section 3.1 recommends for passwords. */
export const SALT_BYTES = 16;

/** The least that is ever used or accepted: 19 MiB, two passes, one lane (OWASP Password Storage Cheat Sheet). */
export const FLOOR = { memoryKiB: 19_456, iterations: 2, parallelism: 1 } as const;

/**
 * The most that is ever used or accepted: 256 MiB, because a tablet has to be able to unlock, and 16 passes, so that a
 * tampered record can neither exhaust the memory nor freeze the device.
 */
export const CAP = { memoryKiB: 262_144, iterations: 16 } as const;

/** Milliseconds that one derivation should take on this device: an attacker pays this per guess, a person once a day. */
export const TARGET_MILLIS = 500;

/** Memory is chosen in whole mebibytes. */
const KIB_PER_MIB = 1024;

/** Cost of one derivation, stored with the slot. One lane only: WebAssembly runs on one thread, an attacker does not. */
export const Argon2Cost = z.strictObject({
  memoryKiB: z.int().min(FLOOR.memoryKiB).max(CAP.memoryKiB),
  iterations: z.int().min(FLOOR.iterations).max(CAP.iterations),
  parallelism: z.literal(FLOOR.parallelism),
});
export type Argon2Cost = z.infer<typeof Argon2Cost>;

/**
 * Stretches a passphrase into an AES-256 key that can wrap and unwrap keys and never leaves WebCrypto. The passphrase is taken in
 * Unicode NFKC, so that the same letters typed on another keyboard give the same key (RFC 8265 asks for as much).
 */
export async function derivePassphraseKey(
  passphrase: string,
  salt: Bytes,
  cost: Argon2Cost,
): Promise<CryptoKey> {
  const password = new TextEncoder().encode(passphrase.normalize('NFKC'));
  const raw = await stretch(password, salt, cost);
  password.fill(0);
  try {
    return await crypto.subtle.importKey('raw', raw, 'AES-GCM', false, ['wrapKey', 'unwrapKey']);
  } finally {
    raw.fill(0);
  }
}

/** Argon2id, version 0x13 (RFC 9106). `cost` may be below `FLOOR` here, as published vectors are. @returns 32 bytes */
export async function stretch(
  password: Bytes,
  salt: Bytes,
  cost: { memoryKiB: number; iterations: number; parallelism: number },
): Promise<Bytes> {
  const raw = await argon2id({
    password,
    salt,
    memorySize: cost.memoryKiB,
    iterations: cost.iterations,
    parallelism: cost.parallelism,
    hashLength: KEY_BYTES,
    outputType: 'binary',
  });
  return new Uint8Array(raw);
}

/**
 * Stretches the code of a badge, at the least cost: a code is typed where people queue, on any tablet, and some 50 ms on each of 100 million
 * codes is what a slow function can do for one of 8 digits (docs/threat-model.md).
 *
 * @returns 32 bytes
 */
export function stretchCode(code: string, salt: Bytes): Promise<Bytes> {
  return stretch(new TextEncoder().encode(code), salt, FLOOR);
}

/**
 * Finds the cost that takes about `TARGET_MILLIS` on this device. Two steps, because cost grows faster than memory once
 * the caches are too small: the second step starts close to the goal, where growth is nearly linear.
 *
 * @param measure milliseconds of one derivation at a given cost
 */
export async function calibrateCost(
  measure: (cost: Argon2Cost) => Promise<number> = measureDerivation,
): Promise<Argon2Cost> {
  // The first run also compiles the WebAssembly module, so the faster of two counts.
  const millis = Math.min(await measure(FLOOR), await measure(FLOOR));
  const near = scaleCost(FLOOR, millis);
  return scaleCost(near, await measure(near));
}

/** The cost that should take `TARGET_MILLIS` where `cost` took `millis`: memory first, up to its cap, then passes. */
export function scaleCost(cost: Argon2Cost, millis: number): Argon2Cost {
  const work = cost.memoryKiB * cost.iterations * (TARGET_MILLIS / Math.max(millis, 1));
  const mebibytes = Math.round(work / FLOOR.iterations / KIB_PER_MIB);
  const memoryKiB = clamp(mebibytes * KIB_PER_MIB, FLOOR.memoryKiB, CAP.memoryKiB);
  const iterations = clamp(Math.round(work / memoryKiB), FLOOR.iterations, CAP.iterations);
  return { memoryKiB, iterations, parallelism: FLOOR.parallelism };
}

/** Milliseconds of one derivation. A device that cannot give the memory counts as endlessly slow, so less is chosen. */
async function measureDerivation(cost: Argon2Cost): Promise<number> {
  const start = performance.now();
  try {
    (await stretch(randomBytes(KEY_BYTES), randomBytes(SALT_BYTES), cost)).fill(0);
  } catch (cause) {
    if (cause instanceof RangeError) return Infinity;
    throw cause;
  }
  return performance.now() - start;
}

function clamp(value: number, least: number, most: number): number {
  return Math.min(Math.max(value, least), most);
}
