import { z } from 'zod';
import {
  ConsentRecord,
  DisplayName,
  Millis,
  MODEL_ID,
  PersonId,
  TEMPLATE_LENGTH,
  type Template,
} from '../../domain';
import { VaultId } from '../format';
import { Erasure } from './erasure';

/** First field of every archive, so that nothing else is taken for one. */
const ARCHIVE_FORMAT = 'countenance-archive';

/** Version of the archive format (docs/archive-format.md). */
export const ARCHIVE_VERSION = 1;

/** Most templates of one person: what an enrolment may commit. */
const MOST_TEMPLATES = 20;

const NUMBER_BYTES = 4;

/** A template in an archive: 128 float32 numbers, little endian, in base64; as the network gave them, not turned by any vault. */
const ArchivedTemplate = z
  .base64({ abort: true })
  .refine((text) => readTemplate(text) !== null, 'a template must be 128 finite float32 numbers');

const ArchivedPerson = z.strictObject({
  id: PersonId,
  name: DisplayName,
  enrolledAt: Millis,
  /** `null` when the record was damaged when the archive was made. */
  consent: ConsentRecord.nullable(),
  templates: z.array(ArchivedTemplate).max(MOST_TEMPLATES),
});
export type ArchivedPerson = z.infer<typeof ArchivedPerson>;

/** Everything a vault holds, in clear. Exists inside of `age` files and in the vault worker's memory only. */
export const Archive = z.strictObject({
  format: z.literal(ARCHIVE_FORMAT),
  version: z.literal(ARCHIVE_VERSION),
  createdAt: Millis,
  vaultId: VaultId,
  /** Which network and alignment made the templates. */
  model: z.literal(MODEL_ID),
  people: z
    .array(ArchivedPerson)
    .refine((people) => new Set(people.map(({ id }) => id)).size === people.length, {
      message: 'nobody may occur twice',
    }),
  erased: z.array(Erasure),
});
export type Archive = z.infer<typeof Archive>;

/** The part of an archive that every version, past and to come, has. */
const AnyArchive = z.looseObject({
  format: z.literal(ARCHIVE_FORMAT),
  version: z.int().positive(),
});

/** An archive as bytes: JSON in UTF-8. */
export function encodeArchive(archive: Omit<Archive, 'format' | 'version' | 'model'>) {
  const head = { format: ARCHIVE_FORMAT, version: ARCHIVE_VERSION, model: MODEL_ID } as const;
  const whole: Archive = { ...head, ...archive };
  return new TextEncoder().encode(JSON.stringify(whole));
}

/** Reads an archive back and overwrites the bytes. */
export function decodeArchive(bytes: Uint8Array): Archive | 'newer' | 'damaged' {
  const value = parseJson(bytes);
  bytes.fill(0);
  const any = AnyArchive.safeParse(value);
  if (any.success && any.data.version > ARCHIVE_VERSION) return 'newer';
  const archive = Archive.safeParse(value);
  return archive.success ? archive.data : 'damaged';
}

/** Writes a template for an archive. */
export function writeTemplate(template: Template): string {
  const view = new DataView(new ArrayBuffer(TEMPLATE_LENGTH * NUMBER_BYTES));
  template.forEach((number, at) => view.setFloat32(at * NUMBER_BYTES, number, true));
  return btoa(String.fromCharCode(...new Uint8Array(view.buffer)));
}

/** Reads a template of an archive. @returns `null` when it is none */
export function readTemplate(text: string): Template | null {
  const bytes = Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
  if (bytes.length !== TEMPLATE_LENGTH * NUMBER_BYTES) return null;
  const view = new DataView(bytes.buffer);
  const template = Float32Array.from({ length: TEMPLATE_LENGTH }, (_, at) =>
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
