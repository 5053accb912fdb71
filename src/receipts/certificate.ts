import {
  fail,
  ok,
  type PublicKey,
  type Result,
  type Signature,
  SignedCertificate,
  type ErasureCertificate,
} from '../domain';
import { canonical } from './canonical';
import { isSignedBy } from './ed25519';

/** The first line of what is signed: no signature of a receipt or a notice can pass for one of a certificate. */
const CERTIFICATE_LINE = 'countenance erasure certificate 1\n';

/** The bytes under a certificate's signature. */
export function certificateBytes(certificate: ErasureCertificate): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(CERTIFICATE_LINE + canonical(certificate));
}

/** @param sign signs (Ed25519) with the vault's own key, which is the one that `key` names */
export async function signCertificate(
  certificate: ErasureCertificate,
  sign: (bytes: Uint8Array<ArrayBuffer>) => Promise<Signature>,
  key: PublicKey,
): Promise<SignedCertificate> {
  const signature = await sign(certificateBytes(certificate));
  return { certificate, signer: { kind: 'vault', key }, signature };
}

/** A certificate that is what its vault signed. */
export interface GenuineCertificate {
  readonly certificate: ErasureCertificate;
  readonly vault: PublicKey;
}

/** Why a certificate is refused. */
export type CertificateRefusal =
  /** Not of the form of a certificate; `where` it differs first, as a path of fields. */
  | { readonly kind: 'not-a-certificate'; readonly where: string }
  /** Its words, its key or its signature are not those that were signed. */
  | { readonly kind: 'altered' }
  /** Genuine, and signed by another vault than the one expected. */
  | { readonly kind: 'other-key'; readonly vault: PublicKey }
  /**
   * Signed as it stands, and yet it cannot be true.
   * - `issued-before`: it was issued before the erasure that it is about.
   * - `searched-before`: what is left was searched before the erasure.
   * - `twice`: a kind of record is counted twice.
   */
  | { readonly kind: 'impossible'; readonly what: 'issued-before' | 'searched-before' | 'twice' };

/** What contradicts itself in a certificate, or `null`. */
function contradiction({ erased_at, issued_at, search, destroyed }: ErasureCertificate) {
  const erased = Date.parse(erased_at);
  if (Date.parse(issued_at) < erased) return 'issued-before';
  if (search && Date.parse(search.at) < erased) return 'searched-before';
  const kinds = new Set(destroyed.map(({ what }) => what));
  return kinds.size < destroyed.length ? 'twice' : null;
}

/**
 * Checks a certificate of an erasure, as JSON. Needs no network.
 *
 * @param expected the vault's key, as the organisation publishes it. Without it, a certificate that anybody signed is genuine.
 */
export async function checkCertificate(
  json: unknown,
  expected: { readonly vault?: PublicKey } = {},
): Promise<Result<GenuineCertificate, CertificateRefusal>> {
  const parsed = SignedCertificate.safeParse(json);
  if (!parsed.success) {
    const where = parsed.error.issues[0]?.path.join('.') ?? '';
    return fail({ kind: 'not-a-certificate', where });
  }
  const { certificate, signer, signature } = parsed.data;
  const vault = signer.key;
  if (!(await isSignedBy(vault, signature, certificateBytes(certificate))))
    return fail({ kind: 'altered' });
  if (expected.vault && expected.vault !== vault) return fail({ kind: 'other-key', vault });
  const what = contradiction(certificate);
  return what ? fail({ kind: 'impossible', what }) : ok({ certificate, vault });
}
