import type { DBSchema } from 'idb';
import { z } from 'zod';
import { Millis, PersonId } from '../../domain';
import { FORMAT_VERSION, SampleId, VaultId } from '../format';
import { Sealed, Slot } from '../keys';

/** The one record that stands in clear: which vault this is and how to open it. Nothing in it is personal. */
export const Header = z.strictObject({
  vaultId: VaultId,
  version: z.literal(FORMAT_VERSION),
  createdAt: Millis,
  slots: z.array(Slot).min(1),
});
export type Header = z.infer<typeof Header>;

/** The part of a header that every version, past and to come, has. */
export const AnyHeader = z.looseObject({ version: z.int().positive() });

/** A person on disk: a random id and ciphertext. */
export const StoredPerson = z.strictObject({ id: PersonId, ...Sealed.shape });
export type StoredPerson = z.infer<typeof StoredPerson>;

/** A template on disk: random ids and ciphertext. */
export const StoredTemplate = z.strictObject({
  id: SampleId,
  personId: PersonId,
  ...Sealed.shape,
});
export type StoredTemplate = z.infer<typeof StoredTemplate>;

/** Version of the IndexedDB schema (stores and indexes). */
export const SCHEMA_VERSION = 1;

/** Stores and indexes. Values are typed as unknown: what comes back from a disk is read through the schemas above. */
export interface VaultSchema extends DBSchema {
  vault: { key: 'header'; value: unknown };
  people: { key: string; value: unknown };
  templates: { key: string; value: unknown; indexes: { personId: string } };
}
