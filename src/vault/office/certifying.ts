import { version } from '../../../package.json';
import {
  now,
  ok,
  REMAINING_KINDS,
  type CertificateId,
  type ErasureCertificate,
  type ErasureNote,
  type ErasureSearch,
  type PersonId,
  type Result,
  type SignedCertificate,
} from '../../domain';
import { signCertificate } from '../../receipts';
import type { StorageFailed } from '../protocol';
import type { Step } from '../store';
import { loadRegister, sealFiled } from './certificates';
import type { Context } from './context';
import { identityOf } from './identity';
import { findRemains, type Remains } from './remains';
import type { OfficerSession } from './session';
import { settle } from './settling';

/** Certificates written in one transaction: thousands must not be one that a full disk or a crash takes back as a whole. */
const AT_ONCE = 250;

/** What a certificate says of what made it. */
export const SOFTWARE = { name: 'countenance', version } as const;

/** What was certified. */
export interface Certified {
  readonly certificates: readonly CertificateId[];
  /** A look through everything that is left; `null` where nothing was owed. */
  readonly search: ErasureSearch | null;
  /** Records of the register that do not open. */
  readonly damaged: number;
}

/**
 * Certifies every erasure for which there is no certificate yet: looks for remains of these people in all stores, says for each of them what was destroyed and
 * what was found, and signs as the vault. Then has the browser tidy its files up.
 */
export async function certifyOwed(
  session: OfficerSession,
  { store, onProgress }: Pick<Context, 'store' | 'onProgress'>,
): Promise<Result<Certified, StorageFailed>> {
  const loaded = await loadRegister(session.office, store);
  if (!loaded.ok) return loaded;
  const { list, damaged } = loaded.value;
  const owed = list.flatMap(({ id, filed }) =>
    filed.kind === 'owed' ? [{ id, note: filed.note }] : [],
  );
  if (owed.length === 0) return ok({ certificates: [], search: null, damaged });
  // The key that signs has to be on the disk before anything signed with it is.
  const settled = await settle(session, store);
  if (!settled.ok) return settled;
  const people = owed.map(({ note }) => note.personId);
  const remains = await findRemains(session, store, people, onProgress);
  if (!remains.ok) return remains;
  for (let at = 0; at < owed.length; at += AT_ONCE) {
    const batch = owed.slice(at, at + AT_ONCE);
    const steps = await Promise.all(
      batch.map((each) => certificateStep(session, each, remains.value)),
    );
    const written = await store.commit(session.vaultId, steps);
    if (!written.ok) return written;
  }
  await store.tidyFiles();
  const certificates = owed.map(({ id }) => id);
  return ok({ certificates, search: searchOf(remains.value, people), damaged });
}

interface Owed {
  readonly id: CertificateId;
  readonly note: ErasureNote;
}

async function certificateStep(
  session: OfficerSession,
  { id, note }: Owed,
  remains: Remains,
): Promise<Step> {
  const { personId, ...known } = note;
  const signed = await signAs(session, {
    ...known,
    schema_version: 'countenance-erasure-1',
    certificate_id: id,
    about: 'person',
    issued_at: new Date(now()).toISOString(),
    search: searchOf(remains, [personId]),
    remaining: [...REMAINING_KINDS],
    software: SOFTWARE,
  });
  return sealFiled(session.office, id, { kind: 'signed', signed });
}

/** Signs a certificate as the vault. */
export function signAs(
  { signing }: Pick<OfficerSession, 'signing'>,
  certificate: ErasureCertificate,
): Promise<SignedCertificate> {
  if (!signing) throw new Error('an open office can sign');
  return signCertificate(certificate, signing.sign, identityOf(signing));
}

/** What was found of some of those who were looked for. */
function searchOf(
  { at, stores, records, unread, found }: Remains,
  people: readonly PersonId[],
): ErasureSearch {
  const counts = new Map<string, number>();
  for (const person of people)
    for (const [store, count] of found.get(person) ?? [])
      counts.set(store, (counts.get(store) ?? 0) + count);
  const listed = [...counts].map(([store, count]) => ({ store, count }));
  return { at: new Date(at).toISOString(), stores, records, unread, found: listed };
}
