import { z } from 'zod';
import {
  BUILT_IN_MODEL,
  DisplayName,
  EarlierConsent,
  Millis,
  PersonId,
  type Template,
} from '../../domain';
import { bytes, SampleId, SlotId, VaultId, type Bytes } from '../format';
import { openFirst, openFirstSlot, Sealed, type FirstSlot } from '../keys';
import type { Older } from '../store';
import { decodeJson, decodeTemplate } from './records';

/**
 * Storage format 1, read only: one passphrase, one key for everything, templates as the network gave them. Apps before November 2026 wrote
 * it.
 */
const Header = z.strictObject({
  vaultId: VaultId,
  version: z.literal(1),
  createdAt: Millis,
  slots: z
    .array(
      z.strictObject({
        id: SlotId,
        kind: z.literal('passphrase'),
        salt: bytes(16, 16),
        cost: z.strictObject({
          memoryKiB: z.int().min(19_456).max(262_144),
          iterations: z.int().min(2).max(16),
          parallelism: z.literal(1),
        }),
        nonce: bytes(12, 12),
        wrappedKey: bytes(48, 48),
      }),
    )
    .min(1),
});

const FirstPerson = z.strictObject({ id: PersonId, ...Sealed.shape });
const FirstTemplate = z.strictObject({ id: SampleId, personId: PersonId, ...Sealed.shape });
const FirstRecord = z.strictObject({
  name: DisplayName,
  enrolledAt: Millis,
  consent: EarlierConsent,
});

/** A person out of a vault of format 1. */
export interface PersonOfFirst {
  readonly id: PersonId;
  readonly record: z.infer<typeof FirstRecord>;
  readonly templates: readonly Template[];
}

/** Everything that opened, and the records that did not. */
export interface FirstVault {
  readonly createdAt: Millis;
  readonly people: readonly PersonOfFirst[];
  readonly damaged: readonly Older[];
}

/** Opens a vault of format 1. @returns `null` when the passphrase is wrong or the header is damaged */
export async function openFirstVault(
  records: readonly Older[],
  passphrase: string,
): Promise<FirstVault | null> {
  const stored = records.find(({ kind }) => kind === 'header');
  const header = Header.safeParse(stored?.value);
  if (!header.success || passphrase === '') return null;
  const { vaultId, createdAt, slots } = header.data;
  const key = await openFirstOf(vaultId, slots, passphrase);
  if (!key) return null;
  const people = new Map<PersonId, PersonOfFirst & { templates: Template[] }>();
  const damaged: Older[] = [];
  for (const older of records) {
    if (older.kind !== 'person') continue;
    const person = await openPerson(key, vaultId, older.value);
    if (person) people.set(person.id, { ...person, templates: [] });
    else damaged.push(older);
  }
  for (const older of records) {
    if (older.kind !== 'template') continue;
    const opened = await openTemplate(key, vaultId, older.value);
    const person = opened && people.get(opened.personId);
    if (person) person.templates.push(opened.template);
    else damaged.push(older);
  }
  return { createdAt, people: [...people.values()], damaged };
}

async function openFirstOf(vaultId: VaultId, slots: readonly FirstSlot[], passphrase: string) {
  for (const slot of slots) {
    const key = await openFirstSlot(vaultId, slot, passphrase);
    if (key) return key;
  }
  return null;
}

async function openPerson(key: CryptoKey, vaultId: VaultId, value: unknown) {
  const stored = FirstPerson.safeParse(value);
  if (!stored.success) return null;
  const { id, ...sealed } = stored.data;
  const bytes = await openFirst(key, vaultId, 'people', [id], sealed);
  const record = decodeJson(FirstRecord, bytes);
  return record && { id, record };
}

async function openTemplate(key: CryptoKey, vaultId: VaultId, value: unknown) {
  const stored = FirstTemplate.safeParse(value);
  if (!stored.success) return null;
  const { id, personId, ...sealed } = stored.data;
  const bytes: Bytes | null = await openFirst(key, vaultId, 'templates', [personId, id], sealed);
  // Its numbers lie as they do today, only that no vault had turned them yet.
  const made = bytes && decodeTemplate(bytes);
  if (made?.model !== BUILT_IN_MODEL) return null;
  const template: Template = made.template;
  return { personId, template };
}
