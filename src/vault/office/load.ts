import {
  ok,
  PersonDetails,
  PersonRecord,
  type ModelId,
  type PersonId,
  type Result,
  type SampleQuality,
  type TurnedTemplate,
} from '../../domain';
import type { Bytes, SampleId, VaultId } from '../format';
import { open, openPersonKey, type MatchKeys, type OfficeKeys } from '../keys';
import type { StorageFailed } from '../protocol';
import type { Pieces, Store, StoredTemplate } from '../store';
import { place } from './places';
import { decodeJson, decodeTemplate, type MadeTemplate } from './records';

/**
 * A person read back from the disk: name in clear, templates as the vault turned them, in the order of their sample ids. All of them are of one model, and
 * the record's `qualities` are those of these templates, or empty.
 */
export interface OpenedPerson {
  readonly id: PersonId;
  readonly record: PersonRecord;
  /** `null` of somebody who has no templates. */
  readonly model: ModelId | null;
  readonly templates: readonly TurnedTemplate[];
}

/** Everybody who could be read, and how many records could not. */
export interface Loaded<T> {
  readonly people: readonly T[];
  readonly damaged: number;
}

/** A person's office side. */
export interface OpenedDetails {
  readonly id: PersonId;
  readonly details: PersonDetails;
}

/** Records decrypted at once: enough to keep WebCrypto's threads busy, few enough not to fill the memory with promises. */
const AT_ONCE = 500;

/** The keys that everybody has of their own on one side. */
export interface SideKeys {
  readonly opened: Map<PersonId, CryptoKey>;
  /** Whose key is there but does not open. */
  readonly broken: Set<PersonId>;
}

/** The keys that everybody has of their own: those that a session can open. */
export interface PersonKeys {
  readonly match: SideKeys;
  /** Of nobody in a kiosk's session. */
  readonly office: SideKeys;
  /** Records that name no side and no person that could be trusted. */
  readonly malformed: number;
}

/** Opens the keys of everybody, of both sides in one walk over the disk. @param office only an officer has it */
export async function loadKeys(
  store: Store,
  { match, office }: { readonly match: MatchKeys; readonly office?: OfficeKeys },
): Promise<Result<PersonKeys, StorageFailed>> {
  const { vaultId } = match;
  const wrappingKeys = { match: match.people, office: office?.people };
  const keys: Omit<PersonKeys, 'malformed'> = { match: noKeys(), office: noKeys() };
  let malformed = 0;
  for await (const piece of store.readInPieces('keys', [vaultId])) {
    if (!piece.ok) return piece;
    malformed += piece.value.damaged;
    await inBatches(piece.value.records, async (stored) => {
      const { id, side } = stored;
      const wrappingKey = wrappingKeys[side];
      if (!wrappingKey) return;
      const key = await openPersonKey(wrappingKey, place.key(vaultId, id, side), stored);
      if (key) keys[side].opened.set(id, key);
      else keys[side].broken.add(id);
    });
  }
  return ok({ ...keys, malformed });
}

function noKeys(): SideKeys {
  return { opened: new Map(), broken: new Set() };
}

/**
 * Decrypts every name and template. A record that does not open is counted and set aside; everything else keeps working. A template whose
 * person cannot be read is not used: there would be no name to say, and no consent to point to.
 */
export async function loadPeople(
  store: Store,
  vaultId: VaultId,
  { match, malformed }: PersonKeys,
): Promise<Result<Loaded<OpenedPerson>, StorageFailed>> {
  // Both begin at once: the disk has the first templates ready when the last name is read.
  const stored = {
    people: store.readInPieces('people', [vaultId]),
    templates: store.readInPieces('templates', [vaultId]),
  };
  const names = await loadNames(stored.people, match);
  if (!names.ok) return names;
  const { known, people } = names.value;
  let damaged = match.broken.size + malformed + names.value.damaged;
  for await (const piece of stored.templates) {
    if (!piece.ok) return piece;
    damaged += piece.value.damaged;
    await inBatches(piece.value.records, async (stored) => {
      const { personId, id } = stored;
      const template = await openTemplate(match.opened.get(personId), stored);
      // A template of a person who is not on disk at all has lost its person: damage too.
      if (template === 'damaged' || !known.has(personId)) damaged++;
      if (template) people.get(personId)?.samples.push({ id, template });
    });
  }
  damaged += missing(match.opened, known);
  const opened = [...people].map(([id, person]) => {
    damaged += strays(person.samples);
    return { id, ...inOrder(person) };
  });
  return ok({ people: opened, damaged });
}

interface Names {
  /** Everybody who has a record, whether it opens or not. */
  readonly known: ReadonlySet<PersonId>;
  /** Those whose record opens; their samples are not read yet. */
  readonly people: ReadonlyMap<PersonId, NamedPerson>;
  readonly damaged: number;
}

interface NamedPerson {
  readonly record: PersonRecord;
  readonly samples: OpenedSample[];
}

async function loadNames(
  stored: Pieces<'people'>,
  { opened }: SideKeys,
): Promise<Result<Names, StorageFailed>> {
  const known = new Set<PersonId>();
  const people = new Map<PersonId, NamedPerson>();
  let damaged = 0;
  for await (const piece of stored) {
    if (!piece.ok) return piece;
    damaged += piece.value.damaged;
    await inBatches(piece.value.records, async (person) => {
      const { vaultId, id } = person;
      known.add(id);
      const key = opened.get(id);
      // Not counted again: its key was.
      if (!key) return;
      const record = decodeJson(PersonRecord, await open(key, place.person(vaultId, id), person));
      if (record) people.set(id, { record, samples: [] });
      else damaged++;
    });
  }
  return ok({ known, people, damaged });
}

interface OpenedSample {
  readonly id: SampleId;
  template: MadeTemplate | 'damaged';
}

/** All of a person's templates are of one model: marks those that are not as damaged, and says how many. */
function strays(samples: readonly OpenedSample[]): number {
  const made = samples.map(({ template }) => template).find((template) => template !== 'damaged');
  let count = 0;
  for (const sample of samples) {
    const { template } = sample;
    if (!made || template === 'damaged' || isAlike(template, made)) continue;
    sample.template = 'damaged';
    count++;
  }
  return count;
}

function isAlike(one: MadeTemplate, other: MadeTemplate): boolean {
  return one.model === other.model && one.template.length === other.template.length;
}

/** Puts templates in the order of their ids. Which quality belongs to which is known only as long as no record has gone from the disk. */
function inOrder({ record, samples }: NamedPerson): Omit<OpenedPerson, 'id'> {
  samples.sort((a, b) => (a.id < b.id ? -1 : 1));
  const isKnown = record.qualities.length === samples.length;
  let model: ModelId | null = null;
  const templates: TurnedTemplate[] = [];
  const qualities: (SampleQuality | null)[] = [];
  for (const [at, { template }] of samples.entries()) {
    if (template === 'damaged') continue;
    model = template.model;
    templates.push(template.template);
    if (isKnown) qualities.push(record.qualities[at] ?? null);
  }
  return { record: { ...record, qualities }, model, templates };
}

/** Decrypts the office side of everybody. @param expected who has to have one; a missing one counts as damaged */
export async function loadDetails(
  store: Store,
  vaultId: VaultId,
  { office }: PersonKeys,
  expected: Iterable<PersonId>,
): Promise<Result<Loaded<OpenedDetails>, StorageFailed>> {
  const people: OpenedDetails[] = [];
  const damaged = await openDetails(store, vaultId, office, expected, (id, bytes) => {
    const details = decodeJson(PersonDetails, bytes);
    if (details) people.push({ id, details });
    return details !== null;
  });
  return damaged.ok ? ok({ people, damaged: damaged.value }) : damaged;
}

/**
 * Makes sure that the office side of everybody is there and whole, without reading what it says: a ciphertext that opens is what was once
 * written there. With thousands of people, reading it all would be most of an unlocking.
 */
export async function checkDetails(
  store: Store,
  vaultId: VaultId,
  { office }: PersonKeys,
  expected: Iterable<PersonId>,
): Promise<
  Result<{ readonly unread: ReadonlySet<PersonId>; readonly damaged: number }, StorageFailed>
> {
  const unread = new Set(expected);
  const damaged = await openDetails(store, vaultId, office, [...unread], (id, bytes) => {
    bytes.fill(0);
    unread.delete(id);
    return true;
  });
  return damaged.ok ? ok({ unread, damaged: damaged.value }) : damaged;
}

/** @param take gets the plaintext of each that opens, and says whether it is sound. @returns how many are damaged or missing */
async function openDetails(
  store: Store,
  vaultId: VaultId,
  { opened, broken }: SideKeys,
  expected: Iterable<PersonId>,
  take: (id: PersonId, plaintext: Bytes) => boolean,
): Promise<Result<number, StorageFailed>> {
  const seen = new Set<PersonId>();
  let damaged = broken.size;
  for await (const piece of store.readInPieces('details', [vaultId])) {
    if (!piece.ok) return piece;
    damaged += piece.value.damaged;
    await inBatches(piece.value.records, async (stored) => {
      const { id } = stored;
      const key = opened.get(id);
      if (!key) return;
      seen.add(id);
      const bytes = await open(key, place.details(vaultId, id), stored);
      if (!bytes || !take(id, bytes)) damaged++;
    });
  }
  for (const id of expected) if (!seen.has(id) && !broken.has(id)) damaged++;
  return ok(damaged);
}

async function openTemplate(
  key: CryptoKey | undefined,
  stored: StoredTemplate,
): Promise<MadeTemplate | 'damaged' | null> {
  if (!key) return null;
  const { vaultId, personId, id } = stored;
  const plaintext = await open(key, place.template(vaultId, personId, id), stored);
  return (plaintext && decodeTemplate(plaintext)) ?? 'damaged';
}

/** People whose key is there, but whose name is not. */
function missing(opened: ReadonlyMap<PersonId, unknown>, known: ReadonlySet<PersonId>): number {
  return [...opened.keys()].filter((id) => !known.has(id)).length;
}

/** Does the same work for all, some at a time. */
export async function inBatches<T>(
  items: readonly T[],
  work: (item: T) => Promise<void>,
): Promise<void> {
  for (let start = 0; start < items.length; start += AT_ONCE)
    await Promise.all(items.slice(start, start + AT_ONCE).map(work));
}
