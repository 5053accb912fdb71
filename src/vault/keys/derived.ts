import type { VaultId } from '../format';
import { inboxIdentity, recipientOf } from './age';
import { deriveAesKey, deriveBytes, deriveTagKey } from './hkdf';
import type { Root } from './roots';
import { createTransforms, type TransformOf } from './transform';

/** What the match key opens: every session has it. */
export interface MatchKeys {
  readonly vaultId: VaultId;
  /** Wraps the keys under which each person's name and templates lie. */
  readonly people: CryptoKey;
  /** Seals what belongs to no person. */
  readonly records: CryptoKey;
  /** Makes the tags by which a kiosk knows whom it has just written down (HMAC-SHA-256). */
  readonly tags: CryptoKey;
  /** Makes the tags that show that the vault itself has written when somebody is to be erased (HMAC-SHA-256). */
  readonly expiryTags: CryptoKey;
  /** The secret rotation of every stored template, by its length. */
  readonly transformOf: TransformOf;
}

/** What the office key opens: only officers have it. */
export interface OfficeKeys {
  readonly vaultId: VaultId;
  /** Wraps the keys under which each person's details and consent lie. */
  readonly people: CryptoKey;
  /** Seals what belongs to no person: names of ways in, settings, the erasure list. */
  readonly records: CryptoKey;
  /** Private half of the office inbox (X25519). */
  readonly inbox: CryptoKey;
  /** Public half of the office inbox: an `age` recipient (`age1…`). */
  readonly recipient: string;
}

const wrapping: readonly KeyUsage[] = ['wrapKey', 'unwrapKey'];
const sealing: readonly KeyUsage[] = ['encrypt', 'decrypt'];

export async function deriveMatchKeys(vaultId: VaultId, root: Root): Promise<MatchKeys> {
  const [people, records, tags, expiryTags, transformOf] = await Promise.all([
    deriveAesKey(root, 'match person keys', 'AES-GCM', wrapping),
    deriveAesKey(root, 'match records', 'AES-GCM', sealing),
    deriveTagKey(root, 'visit tags'),
    deriveTagKey(root, 'expiry tags'),
    deriveAesKey(root, 'template transform', 'AES-CTR', ['encrypt']).then(createTransforms),
  ]);
  return { vaultId, people, records, tags, expiryTags, transformOf };
}

export async function deriveOfficeKeys(vaultId: VaultId, root: Root): Promise<OfficeKeys> {
  const [people, records, inbox] = await Promise.all([
    deriveAesKey(root, 'office person keys', 'AES-GCM', wrapping),
    deriveAesKey(root, 'office records', 'AES-GCM', sealing),
    deriveBytes(root, 'office inbox', 32).then(inboxIdentity),
  ]);
  return { vaultId, people, records, inbox, recipient: await recipientOf(inbox) };
}
