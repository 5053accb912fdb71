import { z } from 'zod';
import {
  ErasureNote,
  fail,
  ok,
  SignedCertificate,
  type CertificateId,
  type Result,
} from '../../domain';
import { checkCertificate } from '../../receipts';
import { open, seal, type OfficeKeys } from '../keys';
import type { CertificateLine, NotFound, Register, StorageFailed } from '../protocol';
import type { Step, Store, StoredCertificate } from '../store';
import { identityOf } from './identity';
import { inBatches } from './load';
import { place } from './places';
import { decodeJson, encodeJson } from './records';
import type { OfficerSession } from './session';

/** Bytes of the blocks that a record fills: a certificate and the note that one is owed are of the same length, whatever was destroyed. */
const CERTIFICATE_BLOCK_BYTES = 2048;

/** What the register holds: a certificate, or the note that one is owed for what has been erased. */
export const Filed = z.union([
  z.strictObject({ kind: z.literal('owed'), note: ErasureNote }),
  z.strictObject({ kind: z.literal('signed'), signed: SignedCertificate }),
]);
export type Filed = z.infer<typeof Filed>;

/** Writes an entry of the register, under the office key. */
export async function sealFiled(
  { vaultId, records }: OfficeKeys,
  id: CertificateId,
  filed: Filed,
): Promise<Step> {
  const plaintext = encodeJson(filed, CERTIFICATE_BLOCK_BYTES);
  const sealed = await seal(records, place.certificate(vaultId, id), plaintext);
  return { put: 'certificates', record: { vaultId, id, ...sealed } };
}

/** Writes a certificate into the register. */
export function sealCertificate(office: OfficeKeys, signed: SignedCertificate): Promise<Step> {
  return sealFiled(office, signed.certificate.certificate_id, { kind: 'signed', signed });
}

/** The register, read. */
export interface LoadedRegister {
  readonly list: readonly { readonly id: CertificateId; readonly filed: Filed }[];
  readonly damaged: number;
}

/** Reads the register. */
export async function loadRegister(
  office: OfficeKeys,
  store: Store,
): Promise<Result<LoadedRegister, StorageFailed>> {
  const list: { id: CertificateId; filed: Filed }[] = [];
  let damaged = 0;
  for await (const piece of store.readInPieces('certificates', [office.vaultId])) {
    if (!piece.ok) return piece;
    damaged += piece.value.damaged;
    await inBatches(piece.value.records, async (stored) => {
      const filed = await openFiled(office, stored);
      if (filed) list.push({ id: stored.id, filed });
      else damaged++;
    });
  }
  return ok({ list, damaged });
}

async function openFiled(
  { vaultId, records }: OfficeKeys,
  { id, nonce, ciphertext }: StoredCertificate,
): Promise<Filed | null> {
  const bytes = await open(records, place.certificate(vaultId, id), { nonce, ciphertext });
  const filed = decodeJson(Filed, bytes);
  const isOther = filed?.kind === 'signed' && filed.signed.certificate.certificate_id !== id;
  return isOther ? null : filed;
}

/** The register as officers see it, newest first. */
export async function listCertificates(
  { office }: Pick<OfficerSession, 'office'>,
  store: Store,
): Promise<Result<Register, StorageFailed>> {
  const loaded = await loadRegister(office, store);
  if (!loaded.ok) return loaded;
  const { list, damaged } = loaded.value;
  const signed = list.flatMap(({ filed }) => (filed.kind === 'signed' ? [filed.signed] : []));
  const lines = signed.map(lineOf);
  lines.sort((a, b) => Date.parse(b.erasedAt) - Date.parse(a.erasedAt));
  return ok({ certificates: lines, owed: list.length - signed.length, damaged });
}

function lineOf({ certificate }: SignedCertificate): CertificateLine {
  const { certificate_id, reason, erased_at, search } = certificate;
  return {
    id: certificate_id,
    subject: certificate.about === 'person' ? certificate.subject : null,
    reason,
    erasedAt: erased_at,
    isClean: search === null || search.found.length === 0,
  };
}

/** One certificate, as it is handed over. */
export async function readCertificate(
  { office }: Pick<OfficerSession, 'office'>,
  store: Store,
  id: CertificateId,
): Promise<Result<SignedCertificate, NotFound | StorageFailed>> {
  const read = await store.read('certificates', [office.vaultId, id]);
  if (!read.ok) return read;
  const [stored] = read.value.records;
  const filed = stored ? await openFiled(office, stored) : null;
  return filed?.kind === 'signed' ? ok(filed.signed) : fail({ kind: 'not-found' });
}

/** Writes the register of one vault into another: what is owed, too. The key that signed goes along (office/renewal). */
export async function registerToCarry(
  from: OfficeKeys,
  to: OfficeKeys,
  store: Store,
): Promise<Result<{ readonly steps: readonly Step[]; readonly damaged: number }, StorageFailed>> {
  const loaded = await loadRegister(from, store);
  if (!loaded.ok) return loaded;
  const { list, damaged } = loaded.value;
  const steps = await Promise.all(list.map(({ id, filed }) => sealFiled(to, id, filed)));
  return ok({ steps, damaged });
}

/** Writes the certificates of a backup that this vault itself has signed, perhaps on another device, and that are not here yet. */
export async function adoptableCertificates(
  { office, signing }: Pick<OfficerSession, 'office' | 'signing'>,
  store: Store,
  certificates: readonly SignedCertificate[],
): Promise<Result<readonly Step[], StorageFailed>> {
  const read = await store.read('certificates', [office.vaultId]);
  if (!read.ok) return read;
  const here = new Set(read.value.records.map(({ id }) => id));
  const vault = signing && identityOf(signing);
  const steps: Step[] = [];
  for (const signed of certificates) {
    if (!vault) break;
    if (here.has(signed.certificate.certificate_id)) continue;
    const checked = await checkCertificate(signed, { vault });
    if (checked.ok) steps.push(await sealCertificate(office, signed));
  }
  return ok(steps);
}
