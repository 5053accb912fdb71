import { Decrypter, Encrypter, identityToRecipient } from 'age-encryption';
import { fail, ok, type Result } from '../../domain';
import type { Bytes } from '../format';

/**
 * The `age` file format (age-encryption.org/v1), for what leaves the vault or is written by somebody who may not read it again: the
 * public `age` tool opens it.
 */

/** Who can open a file: whoever knows the passphrase, or holds the identity of one of the recipients. */
export type AgeLock = { readonly passphrase: string } | { readonly recipients: readonly string[] };

/** What opens a file. An identity is text (`AGE-SECRET-KEY-1…`) or an X25519 key of WebCrypto. */
export type AgeKey = { readonly passphrase: string } | { readonly identity: string | CryptoKey };

/** Why a file does not open. `changed`: cut short or tampered with. */
export type AgeError = 'not-age' | 'no-match' | 'changed';

/** First line of every `age` file. */
const INTRO = new TextEncoder().encode('age-encryption.org/v1\n');

/** What the package says when no identity fits; it has no error types. */
const NO_MATCH = 'no identity matched';

/** Encrypts a file. @throws Error when a recipient is none: check with `isRecipient` first */
export async function encryptFile(lock: AgeLock, plaintext: Bytes): Promise<Bytes> {
  const encrypter = new Encrypter();
  if ('passphrase' in lock) encrypter.setPassphrase(normal(lock.passphrase));
  else for (const recipient of lock.recipients) encrypter.addRecipient(recipient);
  return new Uint8Array(await encrypter.encrypt(plaintext));
}

/** Decrypts a file. */
export async function decryptFile(key: AgeKey, file: Bytes): Promise<Result<Bytes, AgeError>> {
  if (!INTRO.every((byte, at) => file[at] === byte)) return fail('not-age');
  const decrypter = new Decrypter();
  try {
    if ('passphrase' in key) decrypter.addPassphrase(normal(key.passphrase));
    else decrypter.addIdentity(key.identity);
  } catch {
    return fail('no-match');
  }
  try {
    return ok(new Uint8Array(await decrypter.decrypt(file)));
  } catch (cause) {
    return fail(
      cause instanceof Error && cause.message.startsWith(NO_MATCH) ? 'no-match' : 'changed',
    );
  }
}

/** Whether a file can be encrypted to this recipient: tried out, because some that look right have no secret (low-order points). */
export async function isRecipient(text: string): Promise<boolean> {
  try {
    await encryptFile({ recipients: [text] }, new Uint8Array());
    return true;
  } catch {
    return false;
  }
}

/** PKCS #8 in front of the 32 bytes of an X25519 private key (RFC 8410, section 7); WebCrypto takes no bare ones. */
const X25519_PKCS8 = [48, 46, 2, 1, 0, 48, 5, 6, 3, 43, 101, 110, 4, 34, 4, 32];

/** The private half of an inbox from 32 secret bytes, as a key that cannot be taken out again. The bytes are overwritten. */
export async function inboxIdentity(secret: Bytes): Promise<CryptoKey> {
  const pkcs8 = new Uint8Array([...X25519_PKCS8, ...secret]);
  secret.fill(0);
  try {
    return await crypto.subtle.importKey('pkcs8', pkcs8, 'X25519', false, ['deriveBits']);
  } finally {
    pkcs8.fill(0);
  }
}

/** The public half of an inbox: an `age` recipient. */
export function recipientOf(identity: CryptoKey): Promise<string> {
  return identityToRecipient(identity);
}

/** The same letters typed on another keyboard are the same passphrase, here as for the vault. */
function normal(passphrase: string): string {
  return passphrase.normalize('NFKC');
}
