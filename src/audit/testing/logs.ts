import { base64urlnopad } from '@scure/base';
import { AuditEntry, PublicKey, Signature, SlotId } from '../../domain';
import { fromHex, hashOf } from '../bytes';
import { append, leafOf, linkOf, type Chained, type Position } from '../chain';
import type { Exported, Signing } from '../file';

/** How many entries the logs of the tests have. */
export const LENGTH = 200;

/** Where the log of every test begins. Not at 0, as after pruning. */
export const BASE: Position = {
  seq: 40,
  hash: hashOf('the hash of the entry before'),
  key: hashOf('the key of the moment'),
};

const WAY = SlotId.parse('11111111-1111-4111-8111-111111111111');

/** An entry that differs from every other one. */
export function entryOf(at: number): AuditEntry {
  return AuditEntry.parse({
    at: 1_790_000_000_000 + at * 1000,
    actor: { kind: 'officer', way: WAY },
    action: at % 3 === 0 ? 'erase' : 'read-contact',
    resource: { kind: 'person', pseudonym: at.toString(16).padStart(32, '0') },
    outcome: { kind: 'done' },
    span: 'once',
    salt: at.toString(16).padStart(32, 'a'),
  });
}

/** The log of every test, with everything that lies on the disk of it. */
export function madeLog(): { readonly entries: readonly Chained[]; readonly end: Position } {
  const waiting = Array.from({ length: LENGTH }, (_, at) => ({
    leaf: leafOf(entryOf(at)),
    kind: 'sealed' as const,
    body: hashOf('an age file', String(at)),
  }));
  return append(BASE, waiting);
}

/** The same, as the vault gives it out. */
export function exportedLog(): readonly Exported[] {
  return madeLog().entries.map((chained, at) => ({
    seq: chained.seq,
    leaf: chained.leaf,
    link: linkOf(chained),
    entry: entryOf(at),
  }));
}

/** A vault's key pair. */
export async function signingVault(): Promise<Signing> {
  const pair = await crypto.subtle.generateKey('Ed25519', false, ['sign', 'verify']);
  if (!('privateKey' in pair)) throw new Error('a signing key has two halves');
  const { privateKey, publicKey } = pair;
  const raw = new Uint8Array(await crypto.subtle.exportKey('raw', publicKey));
  const sign: Signing['sign'] = async (bytes) => {
    const signature = await crypto.subtle.sign('Ed25519', privateKey, bytes);
    return Signature.parse(base64urlnopad.encode(new Uint8Array(signature)));
  };
  return { vault: PublicKey.parse(base64urlnopad.encode(raw)), sign };
}

/** Other bytes of the same length. */
export function flipped(bytes: Chained['leaf']): Chained['leaf'] {
  return bytes.map((byte, at) => (at === 0 ? byte ^ 1 : byte));
}

/** A hash that nothing here has. */
export const ELSEWHERE = fromHex('ee'.repeat(32));
