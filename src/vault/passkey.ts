import { fail, ok, type Result } from '../domain';
import { PRF_BYTES, type Credential, type NewWay, type PasskeyHint } from './protocol';

/**
 * Passkeys can be asked for by a page only, never by a worker. So what a passkey gives passes through the main thread, as a typed
 * passphrase does; it is handed on at once and kept nowhere (docs/threat-model.md).
 */

/** Why a passkey could not be used. `no-prf`: it exists, but cannot give a secret. `refused`: cancelled, timed out, or no such passkey here. */
export type PasskeyError = { readonly kind: 'refused' } | { readonly kind: 'no-prf' };

/** How long a person may take to touch or look, in milliseconds (WebAuthn Level 3, section 15.1: 300 to 600 seconds). */
const PATIENCE_MILLIS = 300_000;

/** COSE algorithms that every authenticator has one of: Ed25519, ES256, RS256. The public key is not used. */
const ALGORITHMS = [-8, -7, -257];

/** Whether this browser knows passkeys at all. Whether one can give a secret (PRF) shows when it is made. */
export function canUsePasskeys(): boolean {
  return typeof PublicKeyCredential !== 'undefined';
}

/**
 * Makes a passkey for this vault and has it give its secret for the first time (WebAuthn Level 3, section 10.1.4, `prf`).
 *
 * @param name what the device's own list of passkeys will call it
 */
export async function createPasskey(
  name: string,
): Promise<Result<Extract<NewWay, { kind: 'passkey' }>, PasskeyError>> {
  const prfInput = crypto.getRandomValues(new Uint8Array(PRF_BYTES));
  const made = await asking(() =>
    navigator.credentials.create({
      publicKey: {
        rp: { name: 'Countenance' },
        // A random user: the same device may hold passkeys of several vaults, and none may overwrite another.
        user: { id: crypto.getRandomValues(new Uint8Array(16)), name, displayName: name },
        pubKeyCredParams: ALGORITHMS.map((alg) => ({ type: 'public-key', alg })),
        authenticatorSelection: { residentKey: 'preferred', userVerification: 'required' },
        challenge: crypto.getRandomValues(new Uint8Array(32)),
        timeout: PATIENCE_MILLIS,
        extensions: { prf: { eval: { first: prfInput } } },
      },
    }),
  );
  if (!made) return fail({ kind: 'refused' });
  const { prf } = made.getClientExtensionResults();
  const credentialId = new Uint8Array(made.rawId);
  const first = secretOf(prf);
  if (first) return ok({ kind: 'passkey', credentialId, prfInput, secret: first });
  if (!prf?.enabled) return fail({ kind: 'no-prf' });
  // Many authenticators give the secret only when they are used, not when they are made.
  const used = await ask([{ credentialId, prfInput }]);
  return used.ok
    ? ok({ kind: 'passkey', credentialId, prfInput, secret: used.value.secret })
    : used;
}

/** Asks for one of these passkeys. */
export async function usePasskey(
  hints: readonly PasskeyHint[],
): Promise<Result<Extract<Credential, { kind: 'passkey' }>, PasskeyError>> {
  const used = await ask(hints);
  if (!used.ok) return used;
  const hint = hints.find(({ credentialId }) => same(credentialId, used.value.credentialId));
  if (!hint) return fail({ kind: 'refused' });
  return ok({ kind: 'passkey', slotId: hint.slotId, secret: used.value.secret });
}

type Asked = Pick<PasskeyHint, 'credentialId' | 'prfInput'>;
type Answer = Pick<PasskeyHint, 'credentialId'> & { secret: Uint8Array<ArrayBuffer> };

async function ask(passkeys: readonly Asked[]): Promise<Result<Answer, PasskeyError>> {
  const evalByCredential = Object.fromEntries(
    passkeys.map(({ credentialId, prfInput }) => [base64url(credentialId), { first: prfInput }]),
  );
  const used = await asking(() =>
    navigator.credentials.get({
      publicKey: {
        challenge: crypto.getRandomValues(new Uint8Array(32)),
        allowCredentials: passkeys.map(({ credentialId }) => ({
          type: 'public-key',
          id: credentialId,
        })),
        userVerification: 'required',
        timeout: PATIENCE_MILLIS,
        extensions: { prf: { evalByCredential } },
      },
    }),
  );
  if (!used) return fail({ kind: 'refused' });
  const secret = secretOf(used.getClientExtensionResults().prf);
  if (!secret) return fail({ kind: 'no-prf' });
  return ok({ credentialId: new Uint8Array(used.rawId), secret });
}

/** The browser says "not allowed" for whatever goes wrong, so that a page cannot find out which passkeys exist. */
async function asking(work: () => Promise<unknown>): Promise<PublicKeyCredential | null> {
  try {
    const credential = await work();
    return credential instanceof PublicKeyCredential ? credential : null;
  } catch (cause) {
    if (cause instanceof DOMException) return null;
    throw cause;
  }
}

function secretOf(prf: AuthenticationExtensionsPRFOutputs | undefined) {
  const first = prf?.results?.first;
  if (!first) return null;
  const secret = ArrayBuffer.isView(first)
    ? new Uint8Array(first.buffer, first.byteOffset, first.byteLength)
    : new Uint8Array(first);
  return secret.length === PRF_BYTES ? secret.slice() : null;
}

function same(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && one.every((byte, at) => byte === other[at]);
}

function base64url(bytes: Uint8Array): string {
  const base64 = btoa(String.fromCharCode(...bytes));
  return base64.replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}
