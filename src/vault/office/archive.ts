import { base64urlnopad } from '@scure/base';
import { z } from 'zod';
import {
  BUILT_IN_MODEL,
  BUILT_IN_TEMPLATE_LENGTH,
  DataRequest,
  DisplayName,
  EarlierConsent,
  FiledEvent,
  Millis,
  ModelId,
  NO_RULES,
  PersonDetails,
  PersonId,
  PersonRecord,
  PublicKey,
  RetentionPolicy,
  SignedCertificate,
  TemplateLength,
  type Template,
} from '../../domain';
import { isSignedBy } from '../../receipts';
import { VaultId } from '../format';
import { signWith, type SigningPair } from '../keys';
import { Erasure } from './erasure';
import { SignedNotice } from './notices';
import { Counts, noTallies } from './tallies';

/** First field of every archive, so that nothing else is taken for one. */
const ARCHIVE_FORMAT = 'countenance-archive';

/** Version of the archive format (docs/archive-format.md). */
export const ARCHIVE_VERSION = 6;

/** Most templates of one person: as many as there may be qualities of them. */
const MOST_TEMPLATES = 40;

const NUMBER_BYTES = 4;

/** A template in an archive: float32 numbers, little endian, in base64; as the network gave them, not turned by any vault. */
const ArchivedTemplate = z
  .base64({ abort: true })
  .refine((text) => readTemplate(text) !== null, 'a template must be finite float32 numbers');

const templates = z.array(ArchivedTemplate).max(MOST_TEMPLATES);

const ArchivedPerson = z.strictObject({
  id: PersonId,
  ...PersonRecord.shape,
  /** `null` when the record was damaged when the archive was made. */
  details: PersonDetails.nullable(),
  /** Which network and alignment made the templates; `null` of somebody who has none. */
  model: ModelId.nullable(),
  templates,
});
export type ArchivedPerson = z.infer<typeof ArchivedPerson>;

/** 32 bytes as base64url, whose last digit carries 4 bits. */
const Seed = z.string().regex(/^[A-Za-z0-9_-]{42}[AEIMQUYcgkosw048]$/);

const ArchivedIdentity = z.strictObject({ seed: Seed, publicKey: PublicKey });

const head = {
  format: z.literal(ARCHIVE_FORMAT),
  createdAt: Millis,
  vaultId: VaultId,
  erased: z.array(Erasure),
};

function eachOnce<T extends { readonly id: PersonId }>(person: z.ZodType<T>) {
  return z
    .array(person)
    .refine((people) => new Set(people.map(({ id }) => id)).size === people.length, {
      message: 'nobody may occur twice',
    });
}

/** Everything a vault holds, in clear. Exists inside of `age` files and in the vault worker's memory only. */
export const Archive = z.strictObject({
  ...head,
  version: z.literal(ARCHIVE_VERSION),
  /** `null` in what was an archive of version 1. */
  identity: ArchivedIdentity.nullable(),
  notices: z.array(SignedNotice),
  tallies: Counts,
  people: eachOnce(ArchivedPerson.refine(isOfOneModel, 'templates must be of one model')),
  /** What doors wrote down, oldest first. */
  visits: z.array(FiledEvent),
  /** For how long people are kept: whoever is restored as a new vault is kept no longer than before. */
  retention: RetentionPolicy,
  /** The register of erasures. */
  certificates: z.array(SignedCertificate),
  /** What people asked for, and what was answered. */
  requests: z.array(DataRequest),
});
export type Archive = z.infer<typeof Archive>;

/** Whether somebody's templates are all as long as their model makes them, as far as that is known. */
function isOfOneModel({ model, templates }: Pick<ArchivedPerson, 'model' | 'templates'>): boolean {
  const lengths = new Set(templates.map(numbersIn));
  if (model === BUILT_IN_MODEL) lengths.add(BUILT_IN_TEMPLATE_LENGTH);
  return lengths.size <= 1 && (model !== null || templates.length === 0);
}

/** How many numbers a template in base64 has, without reading it: every three bytes fill four letters, begun ones included. */
function numbersIn(text: string): number {
  return Math.floor(((text.length / 4) * 3) / NUMBER_BYTES);
}

/** Until version 3 all templates were of the model that the app ships. */
const earlierHead = { ...head, model: z.literal(BUILT_IN_MODEL) };

/**
 * Version 5: there were no rules for how long people are kept, no register of erasures and no request log; nobody was restricted, nothing was put
 * right, and no visit was rejected.
 */
const FifthArchive = Archive.omit({
  version: true,
  retention: true,
  certificates: true,
  requests: true,
}).extend({
  version: z.literal(5),
});

/** Version 4: there were no doors yet. */
const FourthArchive = FifthArchive.omit({ version: true, visits: true }).extend({
  version: z.literal(4),
});

/** Versions 2 and 3; version 2 lacks some fields that may be missing. */
const EarlierArchive = FourthArchive.omit({ version: true, people: true }).extend({
  ...earlierHead,
  version: z.literal([2, 3]),
  people: eachOnce(ArchivedPerson.omit({ model: true })),
});

/** Somebody out of an earlier archive, with the model that their templates are of. */
function withModel<Person extends { readonly templates: readonly string[] }>(person: Person) {
  return { ...person, model: person.templates.length > 0 ? BUILT_IN_MODEL : null };
}

/** What an archive of version 2 or 3 says, as one of today. */
function fromEarlier(earlier: z.infer<typeof EarlierArchive>): Archive {
  const { createdAt, vaultId, identity, notices, tallies, people, erased } = earlier;
  return {
    ...{ format: ARCHIVE_FORMAT, version: ARCHIVE_VERSION, createdAt, vaultId, erased },
    ...{ identity, notices, tallies, people: people.map(withModel) },
    ...{ visits: [], retention: NO_RULES, certificates: [], requests: [] },
  };
}

/** Version 1: one text for everybody, and no identity. */
const FirstArchive = z.strictObject({
  ...earlierHead,
  version: z.literal(1),
  people: eachOnce(
    z.strictObject({
      id: PersonId,
      name: DisplayName,
      enrolledAt: Millis,
      consent: EarlierConsent.nullable(),
      templates,
    }),
  ),
});

/** What an archive of version 1 says, as one of today. */
function fromFirst({ people, createdAt, vaultId, erased }: z.infer<typeof FirstArchive>): Archive {
  return {
    ...{ format: ARCHIVE_FORMAT, version: ARCHIVE_VERSION, createdAt, vaultId, erased },
    identity: null,
    notices: [],
    tallies: noTallies,
    visits: [],
    retention: NO_RULES,
    certificates: [],
    requests: [],
    people: people.map(({ id, name, enrolledAt, consent, templates }) =>
      withModel({
        id,
        ...PersonRecord.parse({ name, enrolledAt }),
        details: consent && PersonDetails.parse({ consent }),
        templates,
      }),
    ),
  };
}

/** The part of an archive that every version, past and to come, has. */
const AnyArchive = z.looseObject({
  format: z.literal(ARCHIVE_FORMAT),
  version: z.int().positive(),
});

/** An archive as bytes: JSON in UTF-8. */
export function encodeArchive(archive: Omit<Archive, 'format' | 'version'>) {
  const made = { format: ARCHIVE_FORMAT, version: ARCHIVE_VERSION } as const;
  const whole: Archive = { ...made, ...archive };
  return new TextEncoder().encode(JSON.stringify(whole));
}

/** Reads an archive back and overwrites the bytes. */
export function decodeArchive(bytes: Uint8Array): Archive | 'newer' | 'damaged' {
  const value = parseJson(bytes);
  bytes.fill(0);
  const any = AnyArchive.safeParse(value);
  if (any.success && any.data.version > ARCHIVE_VERSION) return 'newer';
  const archive = Archive.safeParse(any.success ? asOfToday(any.data) : value);
  return archive.success ? archive.data : 'damaged';
}

/** An archive of an earlier version as one of today, and what is none as it stands. */
function asOfToday(value: z.infer<typeof AnyArchive>): unknown {
  switch (value.version) {
    case 1: {
      const first = FirstArchive.safeParse(value);
      return first.success ? fromFirst(first.data) : value;
    }
    case 2:
    case 3: {
      const earlier = EarlierArchive.safeParse(value);
      return earlier.success ? fromEarlier(earlier.data) : value;
    }
    case 4: {
      const fourth = FourthArchive.safeParse(value);
      return fourth.success ? asOfToday({ ...fourth.data, version: 5, visits: [] }) : value;
    }
    case 5: {
      const fifth = FifthArchive.safeParse(value);
      const since = { retention: NO_RULES, certificates: [], requests: [] };
      return fifth.success ? { ...fifth.data, version: ARCHIVE_VERSION, ...since } : value;
    }
    default:
      return value;
  }
}

/** Writes the vault's key pair for an archive, and overwrites the seed. */
export function archiveIdentity({ seed, publicKey }: SigningPair): Archive['identity'] {
  const written = base64urlnopad.encode(seed);
  seed.fill(0);
  return { seed: written, publicKey };
}

/** Reads the key pair of an archive. @returns `null` where there is none, or where its halves do not belong together */
export async function readIdentity({ identity }: Archive): Promise<SigningPair | null> {
  if (!identity) return null;
  const { publicKey } = identity;
  const seed = Uint8Array.from(base64urlnopad.decode(identity.seed));
  const sign = await signWith(seed);
  const message = new TextEncoder().encode(ARCHIVE_FORMAT);
  return (await isSignedBy(publicKey, await sign(message), message)) ? { seed, publicKey } : null;
}

/** Writes a template for an archive. */
export function writeTemplate(template: Template): string {
  const view = new DataView(new ArrayBuffer(template.length * NUMBER_BYTES));
  template.forEach((number, at) => view.setFloat32(at * NUMBER_BYTES, number, true));
  return btoa(String.fromCharCode(...new Uint8Array(view.buffer)));
}

/** Reads a template of an archive. @returns `null` when it is none */
export function readTemplate(text: string): Template | null {
  const bytes = Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
  const length = bytes.length / NUMBER_BYTES;
  if (!TemplateLength.safeParse(length).success) return null;
  const view = new DataView(bytes.buffer);
  const template = Float32Array.from({ length }, (_, at) =>
    view.getFloat32(at * NUMBER_BYTES, true),
  );
  return template.every((number) => Number.isFinite(number)) ? template : null;
}

function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return null;
  }
}
