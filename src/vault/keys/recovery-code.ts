import { generateMnemonic, mnemonicToEntropy } from '@scure/bip39';
import { wordlist } from '@scure/bip39/wordlists/english.js';
import type { Bytes } from '../format';

/** Bits of chance in a recovery code: as many as an AES-128 key, so that no stretching is needed. */
const RECOVERY_BITS = 128;

/** Bytes that a recovery code stands for. */
export const RECOVERY_BYTES = RECOVERY_BITS / 8;

/** A fresh recovery code: twelve words of the BIP-39 English list, the last of which also carries a checksum. */
export function createRecoveryCode(): readonly string[] {
  return generateMnemonic(wordlist, RECOVERY_BITS).split(' ');
}

/** Reads a code as it was typed. @returns its 16 bytes, or `null` when a word or the checksum is wrong */
export function readRecoveryCode(typed: string): Bytes | null {
  const words = typed
    .normalize('NFKD')
    .toLowerCase()
    .trim()
    .split(/[^\p{L}]+/u);
  try {
    const entropy = new Uint8Array(mnemonicToEntropy(words.filter(Boolean).join(' '), wordlist));
    return entropy.length === RECOVERY_BYTES ? entropy : null;
  } catch {
    return null;
  }
}
