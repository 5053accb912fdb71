import {
  CertificateId,
  ErasureCertificate,
  newId,
  type SignedCertificate,
  SubjectId,
} from '../../domain';
import { signCertificate } from '../certificate';
import { publicKeyOf, signingBy } from './examples';

/** Somebody who asked to be erased, while their vault was open. @param change fields that are others, or `undefined` to leave them out */
export function erasureOf(change: object = {}): ErasureCertificate {
  const fields = {
    schema_version: 'countenance-erasure-1',
    certificate_id: newId(CertificateId),
    about: 'person',
    subject: newId(SubjectId),
    reason: 'asked',
    erased_at: '2026-11-25T09:06:24.000Z',
    issued_at: '2026-11-25T09:06:26.000Z',
    destroyed: [
      { what: 'keys', count: 2 },
      { what: 'names', count: 1 },
      { what: 'templates', count: 7 },
    ],
    search: {
      at: '2026-11-25T09:06:25.000Z',
      stores: 14,
      records: 1234,
      unread: 0,
      found: [],
    },
    remaining: ['erasure-list', 'certificate', 'backups', 'handed-out', 'remnants'],
    software: { name: 'countenance', version: '0.1.0' },
    ...change,
  };
  return ErasureCertificate.parse(JSON.parse(JSON.stringify(fields)));
}

/** The same, signed. */
export async function signedErasure(
  vault: CryptoKeyPair,
  change: object = {},
): Promise<SignedCertificate> {
  return signCertificate(erasureOf(change), signingBy(vault), await publicKeyOf(vault));
}
