import { z } from 'zod';
import {
  CertificateId,
  ErasureCause,
  PersonId,
  type ErasureSearch,
  type Result,
  type SignedCertificate,
  type SubjectId,
} from '../../domain';
import type { NotFound, OfficeError, ProofError } from './errors';
import { Credential } from './ways';

/** People that are erased with one call: more than any vault is made for. */
const MOST_ERASED = 100_000;

/** Reasons that an officer may give. The others are the app's own. */
export const OFFICER_REASONS = ['asked', 'withdrawn', 'retention', 'officer', 'law'] as const;
export type OfficerReason = (typeof OFFICER_REASONS)[number];

/** Who is to be erased, and why. */
export const Leaving = z.strictObject({
  personIds: z.array(PersonId).min(1).max(MOST_ERASED),
  reason: ErasureCause.extract(OFFICER_REASONS),
});
export type Leaving = z.infer<typeof Leaving>;

export const ReadCertificate = z.strictObject({ id: CertificateId });

/** Milliseconds between an officer's proof and the moment from which on the whole vault can be erased: time to think better of it. */
export const ERASE_VAULT_WAIT_MILLIS = 10_000;

/** What has to be typed to erase the whole vault. */
export const ERASE_VAULT_WORDS = 'erase this vault';

export const BeginVaultErasure = z.strictObject({ proof: Credential });
export const EraseVault = z.strictObject({ words: z.literal(ERASE_VAULT_WORDS) });

/** No officer has shown who they are to erase the whole vault, or they have thought better of it. */
export interface NotBegun {
  readonly kind: 'not-begun';
}

/** The time to think better of it is not over. */
export interface TooEarly {
  readonly kind: 'too-early';
  readonly waitMillis: number;
}

/** Why the vault was not erased. */
export type EraseVaultError = OfficeError | NotBegun | TooEarly;

/** What became of an erasure. */
export interface Erased {
  readonly erased: number;
  /** One for each of them. Fewer where the disk was too full to keep them: those follow at the next unlocking. */
  readonly certificates: readonly CertificateId[];
  /** What a look through everything that is left has found; `null` where there are no certificates yet. */
  readonly search: ErasureSearch | null;
}

/** What became of an erasure that an officer decided. */
export interface Removed extends Erased {
  /** Who was to be erased and stays, because of a legal hold. */
  readonly held: readonly PersonId[];
}

/** Everybody who was to be erased is under a legal hold. Nothing was changed. */
export interface UnderHold {
  readonly kind: 'under-hold';
}

/** Why nobody was erased. */
export type RemoveError = OfficeError | NotFound | UnderHold;

/** One line of the register of erasures. */
export interface CertificateLine {
  readonly id: CertificateId;
  /** `null`: it is about a whole vault. */
  readonly subject: SubjectId | null;
  readonly reason: ErasureCause;
  readonly erasedAt: string;
  /** Whether nothing was found that should not have been left. */
  readonly isClean: boolean;
}

/** The register of erasures. */
export interface Register {
  /** Newest first. */
  readonly certificates: readonly CertificateLine[];
  /** Erasures for which there is no certificate yet: it follows at the next unlocking. */
  readonly owed: number;
  readonly damaged: number;
}

/** The calls about erasures and their certificates. */
export type ErasureCalls = {
  removePeople: { request: Leaving; reply: Result<Removed, RemoveError> };
  listCertificates: {
    request: Record<string, never>;
    reply: Result<Register, OfficeError>;
  };
  /** The first of two steps: an officer shows who they are. */
  beginVaultErasure: {
    request: z.infer<typeof BeginVaultErasure>;
    reply: Result<{ readonly waitMillis: number }, ProofError>;
  };
  stopVaultErasure: { request: Record<string, never>; reply: Result<null, OfficeError> };
  /** The second. Afterwards there is no vault on this device, and the worker holds no key any more. */
  eraseVault: {
    request: z.infer<typeof EraseVault>;
    reply: Result<SignedCertificate, EraseVaultError>;
  };
  readCertificate: {
    request: z.infer<typeof ReadCertificate>;
    reply: Result<SignedCertificate, OfficeError | NotFound>;
  };
};
