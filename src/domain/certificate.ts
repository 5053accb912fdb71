import { z } from 'zod';
import { PublicKey, Signature, SubjectId } from './consent';
import { PersonId } from './ids';

/** One certificate of an erasure. Random (UUID v4). */
export const CertificateId = z.uuid().brand<'CertificateId'>();
export type CertificateId = z.infer<typeof CertificateId>;

/**
 * Why somebody was erased.
 *
 * - `asked`: they asked for it (GDPR, Article 17(1)).
 * - `withdrawn`: they took their consent back, and the days that the notice promised were over.
 * - `retention`: the time for which data are kept was over, by the rules or after a withdrawal. This may have happened while the vault was locked.
 * - `officer`: an officer decided so.
 * - `law`: a law or an authority requires it.
 * - `elsewhere`: they had been erased from this vault on another device, as the erasure list of a backup says.
 */
export const ErasureCause = z.enum([
  'asked',
  'withdrawn',
  'retention',
  'officer',
  'law',
  'elsewhere',
]);
export type ErasureCause = z.infer<typeof ErasureCause>;

/** What an erasure destroys, in the order in which it does: keys first, because nothing that they opened can be read afterwards. */
export const DESTROYED_KINDS = [
  'ways-in',
  'keys',
  'names',
  'details',
  'templates',
  'dates',
  'messages',
  'badges',
  'marks',
  'visits',
  'other',
] as const;

/** So many records of one kind. */
const Destroyed = z.strictObject({ what: z.enum(DESTROYED_KINDS), count: z.int().positive() });
export type Destroyed = z.infer<typeof Destroyed>;

/**
 * What an erasure leaves, because it has to, or because nobody can reach it from here.
 *
 * - `erasure-list`: a keyed hash of a random id, by which backups that still hold the person are refused.
 * - `log`: entries of the audit log, under a pseudonym: that somebody was enrolled, looked at, erased, and when.
 * - `requests`: that somebody asked for something and was answered in time, under the pseudonym of their receipts, where they did.
 * - `certificate`: a copy of this certificate in the register. It names nobody.
 * - `backups`: backup files made before. Vaults do not take erased people back from them; the files themselves have to be deleted.
 * - `handed-out`: receipts, exports and other files that were given to the person or to others.
 * - `remnants`: ciphertext beside its wrapped keys, in the browser's files until it compacts them, and on flash memory for longer (`docs/threat-model.md`).
 */
export const REMAINING_KINDS = [
  'erasure-list',
  'log',
  'requests',
  'certificate',
  'backups',
  'handed-out',
  'remnants',
] as const;

/** What was found in a place where nothing should have been left. */
const Found = z.strictObject({
  /** Name of the store, as in `docs/storage-format.md`. */
  store: z.string().regex(/^[a-z][a-z0-9-]{0,39}$/),
  count: z.int().positive(),
});

/** A look through everything that is left, for anything that still points to whoever was erased. */
export const ErasureSearch = z.strictObject({
  at: z.iso.datetime(),
  stores: z.int().positive(),
  records: z.int().nonnegative(),
  /** Records that could not be opened, because they are damaged. */
  unread: z.int().nonnegative(),
  found: z.array(Found),
});
export type ErasureSearch = z.infer<typeof ErasureSearch>;

const certificate = {
  schema_version: z.literal('countenance-erasure-1'),
  certificate_id: CertificateId,
  reason: ErasureCause,
  erased_at: z.iso.datetime(),
  /** Later than `erased_at` where the vault was locked then, and nothing could sign. */
  issued_at: z.iso.datetime(),
  /** As far as it could be counted: while the vault is locked, everything is destroyed uncounted, and only the rest is. */
  destroyed: z.array(Destroyed),
  /** `null`: nothing is left to search, because the whole vault is gone. */
  search: ErasureSearch.nullable(),
  remaining: z.array(z.enum(REMAINING_KINDS)),
  software: z.strictObject({ name: z.literal('countenance'), version: z.string().min(1).max(40) }),
};

const PersonErasure = z.strictObject({
  ...certificate,
  about: z.literal('person'),
  /** A pseudonym: `pii_principal_id` of the person's consent receipts, where they have any. Nothing in the vault tells any more whose it is. */
  subject: SubjectId,
});

const VaultErasure = z.strictObject({
  ...certificate,
  about: z.literal('vault'),
  people: z.int().nonnegative(),
});

/** That a person, or a whole vault, was erased. One for each person, so that nobody's certificate tells of anybody else. */
export const ErasureCertificate = z.discriminatedUnion('about', [PersonErasure, VaultErasure]);
export type ErasureCertificate = z.infer<typeof ErasureCertificate>;

/**
 * A certificate as it is handed over, as a file. The signature is by the vault's own key, over the UTF-8 bytes of `countenance erasure certificate 1`, a line feed,
 * and the certificate's canonical JSON (RFC 8785).
 */
export const SignedCertificate = z.strictObject({
  certificate: ErasureCertificate,
  signer: z.strictObject({ kind: z.literal('vault'), key: PublicKey }),
  signature: Signature,
});
export type SignedCertificate = z.infer<typeof SignedCertificate>;

/** What an erasure still has to be certified for: noted in the transaction that erases, and replaced by the certificate. */
export const ErasureNote = z.strictObject({
  /** By which what is left is searched. Gone from the register once that is done. */
  personId: PersonId,
  subject: SubjectId,
  reason: ErasureCause,
  erased_at: z.iso.datetime(),
  destroyed: z.array(Destroyed),
});
export type ErasureNote = z.infer<typeof ErasureNote>;
