import { hkdf } from '@noble/hashes/hkdf.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { AuditEntry } from '../domain';
import { canonical } from '../receipts';
import { hashOf, isSame, macOf, own, type Bytes } from './bytes';

/** Bytes of every hash, tag and key here. */
export const CHAIN_BYTES = 32;

/** What an entry's body is: an `age` file for the office, or the entry itself, in clear, where there was no key to seal it with. */
export type BodyKind = 'sealed' | 'clear';

/** An entry that waits for its place in the log. */
export interface Unchained {
  /** Hash of what it says. */
  readonly leaf: Bytes;
  readonly kind: BodyKind;
  readonly body: Bytes;
}

/** An entry in its place. */
export interface Chained extends Unchained {
  /** Counts from 1. */
  readonly seq: number;
  /** The link of the entry before it. */
  readonly prev: Bytes;
  readonly mac: Bytes;
}

/** A place in the log: how many entries stand before it, the link of the last of them, and the key that the next one is authenticated with. */
export interface Position {
  readonly seq: number;
  readonly hash: Bytes;
  readonly key: Bytes;
}

/** The hash of what an entry says. Its salt keeps what it says from being found by trying. */
export function leafOf(entry: AuditEntry): Bytes {
  return hashOf('countenance audit entry 1', canonical(AuditEntry.parse(entry)));
}

/** The hash of an entry in its place, and so of every entry before it. */
export function linkOf({ seq, prev, leaf }: Pick<Chained, 'seq' | 'prev' | 'leaf'>): Bytes {
  return hashOf('countenance audit link 1', String(seq), prev, leaf);
}

/**
 * Forward-secure authentication (Bellare and Yee, "Forward integrity for secure audit logs", 1997; Schneier and Kelsey, "Secure audit logs
 * to support computer forensics", 1999): every entry has a key of its own, each the hash of the one before, which is then overwritten. Whoever
 * steals the key of this moment can go forward from it, and never back.
 *
 * @param steps by how many entries to go forward
 */
export function evolved(key: Bytes, steps = 1): Bytes {
  let next: Uint8Array = key;
  for (let step = 0; step < steps; step++)
    next = hkdf(sha256, next, undefined, new TextEncoder().encode('audit evolve'), CHAIN_BYTES);
  return own(next);
}

function tagOf(key: Bytes, entry: Omit<Chained, 'mac'>): Bytes {
  return macOf(key, 'countenance audit mac 1', linkOf(entry), entry.kind, hashOf(entry.body));
}

/** Puts entries at the end of the log. @returns them in their places, and where the next one goes */
export function append(
  end: Position,
  entries: readonly Unchained[],
): { readonly entries: readonly Chained[]; readonly end: Position } {
  let { seq, hash, key } = end;
  const chained = entries.map((entry) => {
    seq++;
    const placed = { ...entry, seq, prev: hash };
    const mac = tagOf(key, placed);
    hash = linkOf(placed);
    key = evolved(key);
    return { ...placed, mac };
  });
  return { entries: chained, end: { seq, hash, key } };
}

/** An entry whose body was sealed anew, and says the same. @param key that of its moment */
export function withBody(key: Bytes, entry: Chained, body: Bytes): Chained {
  const { seq, prev, leaf, kind } = entry;
  const placed = { seq, prev, leaf, kind, body };
  return { ...placed, mac: tagOf(key, placed) };
}

/** Whether an entry was written in its place with the key of its moment. */
export function isAuthentic(key: Bytes, entry: Chained): boolean {
  return isSame(tagOf(key, entry), entry.mac);
}
