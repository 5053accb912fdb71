import {
  ok,
  PersonDetails,
  PersonRecord,
  type PersonId,
  type Result,
  type SampleQuality,
  type TurnedTemplate,
} from '../../domain';
import type { SampleId, VaultId } from '../format';
import { open, openPersonKey, type MatchKeys, type OfficeKeys } from '../keys';
import type { StorageFailed } from '../protocol';
import type { Store, StoredKey, StoredTemplate } from '../store';
import { place } from './places';
import { decodeJson, decodeTemplate } from './records';

/**
 * A person read back from the disk: name in clear, templates as the vault turned them, in the order of their sample ids. The record's
 * `qualities` are those of these templates, or empty.
 */
export interface OpenedPerson {
  readonly id: PersonId;
  readonly record: PersonRecord;
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

/**
 * Decrypts every name and template. A record that does not open is counted and set aside; everything else keeps working. A template whose
 * person cannot be read is not used: there would be no name to say, and no consent to point to.
 */
export async function loadPeople(
  match: MatchKeys,
  store: Store,
): Promise<Result<Loaded<OpenedPerson>, StorageFailed>> {
  const { vaultId } = match;
  const [keys, people, templates] = await Promise.all([
    loadKeys(store, vaultId, 'match', match.people),
    store.read('people', [vaultId]),
    store.read('templates', [vaultId]),
  ]);
  if (!keys.ok) return keys;
  if (!people.ok) return people;
  if (!templates.ok) return templates;
  const { opened } = keys.value;
  const known = new Set<PersonId>(people.value.records.map(({ id }) => id));
  let damaged = keys.value.damaged + people.value.damaged + templates.value.damaged;
  const samples = new Map<PersonId, OpenedSample[]>();
  const named: Omit<OpenedPerson, 'templates'>[] = [];
  await inBatches(people.value.records, async ({ id, ...sealed }) => {
    const key = opened.get(id);
    // Not counted again: its key was.
    if (!key) return;
    const where = place.person(vaultId, id);
    const record = decodeJson(PersonRecord, await open(key, where, sealed));
    if (!record) damaged++;
    else {
      named.push({ id, record });
      samples.set(id, []);
    }
  });
  await inBatches(templates.value.records, async (stored) => {
    const template = await openTemplate(opened.get(stored.personId), stored);
    // A template of a person who is not on disk at all has lost its person: damage too.
    if (template === 'damaged' || !known.has(stored.personId)) damaged++;
    if (template) samples.get(stored.personId)?.push({ id: stored.id, template });
  });
  damaged += missing(opened, known);
  return ok({
    people: named.map(({ id, record }) => ({ id, ...inOrder(record, samples.get(id) ?? []) })),
    damaged,
  });
}

interface OpenedSample {
  readonly id: SampleId;
  readonly template: TurnedTemplate | 'damaged';
}

/** Puts templates in the order of their ids. Which quality belongs to which is known only as long as no record has gone from the disk. */
function inOrder(
  record: PersonRecord,
  samples: OpenedSample[],
): Pick<OpenedPerson, 'record' | 'templates'> {
  samples.sort((a, b) => (a.id < b.id ? -1 : 1));
  const isKnown = record.qualities.length === samples.length;
  const templates: TurnedTemplate[] = [];
  const qualities: (SampleQuality | null)[] = [];
  for (const [at, { template }] of samples.entries()) {
    if (template === 'damaged') continue;
    templates.push(template);
    if (isKnown) qualities.push(record.qualities[at] ?? null);
  }
  return { record: { ...record, qualities }, templates };
}

/** Decrypts the office side of everybody. @param expected who has to have one; a missing one counts as damaged */
export async function loadDetails(
  { vaultId, people }: OfficeKeys,
  store: Store,
  expected: Iterable<PersonId>,
): Promise<Result<Loaded<OpenedDetails>, StorageFailed>> {
  const [keys, stored] = await Promise.all([
    loadKeys(store, vaultId, 'office', people),
    store.read('details', [vaultId]),
  ]);
  if (!keys.ok) return keys;
  if (!stored.ok) return stored;
  const { opened } = keys.value;
  const found: OpenedDetails[] = [];
  const seen = new Set<PersonId>();
  let damaged = keys.value.damaged + stored.value.damaged;
  await inBatches(stored.value.records, async ({ id, ...sealed }) => {
    const key = opened.get(id);
    if (!key) return;
    seen.add(id);
    const bytes = await open(key, place.details(vaultId, id), sealed);
    const details = decodeJson(PersonDetails, bytes);
    if (details) found.push({ id, details });
    else damaged++;
  });
  for (const id of expected) if (!seen.has(id) && !keys.value.broken.has(id)) damaged++;
  return ok({ people: found, damaged });
}

/**
 * Makes sure that the office side of everybody is there and whole, without reading what it says: a ciphertext that opens is what was once
 * written there. With thousands of people, reading it all would be most of an unlocking.
 */
export async function checkDetails(
  { vaultId, people }: OfficeKeys,
  store: Store,
  expected: Iterable<PersonId>,
): Promise<
  Result<{ readonly unread: ReadonlySet<PersonId>; readonly damaged: number }, StorageFailed>
> {
  const [keys, stored] = await Promise.all([
    loadKeys(store, vaultId, 'office', people),
    store.read('details', [vaultId]),
  ]);
  if (!keys.ok) return keys;
  if (!stored.ok) return stored;
  const unread = new Set(expected);
  let damaged = keys.value.damaged + stored.value.damaged;
  const seen = new Set<PersonId>();
  await inBatches(stored.value.records, async ({ id, ...sealed }) => {
    const key = keys.value.opened.get(id);
    if (!key) return;
    seen.add(id);
    const bytes = await open(key, place.details(vaultId, id), sealed);
    bytes?.fill(0);
    if (bytes) unread.delete(id);
    else damaged++;
  });
  for (const id of unread) if (!seen.has(id) && !keys.value.broken.has(id)) damaged++;
  return ok({ unread, damaged });
}

interface Keys {
  readonly opened: ReadonlyMap<PersonId, CryptoKey>;
  /** Whose key is there but does not open. */
  readonly broken: ReadonlySet<PersonId>;
  readonly damaged: number;
}

async function loadKeys(
  store: Store,
  vaultId: VaultId,
  side: StoredKey['side'],
  wrappingKey: CryptoKey,
): Promise<Result<Keys, StorageFailed>> {
  const read = await store.read('keys', [vaultId]);
  if (!read.ok) return read;
  const opened = new Map<PersonId, CryptoKey>();
  const broken = new Set<PersonId>();
  const ours = read.value.records.filter((key) => key.side === side);
  await inBatches(ours, async ({ id, ...wrapped }) => {
    const key = await openPersonKey(wrappingKey, place.key(vaultId, id, side), wrapped);
    if (key) opened.set(id, key);
    else broken.add(id);
  });
  // Malformed records name no side that could be trusted, so they are counted once: on the side that every session reads.
  const malformed = side === 'match' ? read.value.damaged : 0;
  return ok({ opened, broken, damaged: broken.size + malformed });
}

async function openTemplate(
  key: CryptoKey | undefined,
  { vaultId, personId, id, ...sealed }: StoredTemplate,
): Promise<TurnedTemplate | 'damaged' | null> {
  if (!key) return null;
  const plaintext = await open(key, place.template(vaultId, personId, id), sealed);
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
