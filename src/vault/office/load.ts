import {
  ok,
  PersonDetails,
  PersonRecord,
  type PersonId,
  type Result,
  type TurnedTemplate,
} from '../../domain';
import type { VaultId } from '../format';
import { open, openPersonKey, type MatchKeys, type OfficeKeys } from '../keys';
import type { StorageFailed } from '../protocol';
import type { Pieces, Store, StoredTemplate } from '../store';
import { place } from './places';
import { decodeJson, decodeTemplate } from './records';

/** A person read back from the disk: name in clear, templates as the vault turned them. */
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
    await inBatches(piece.value.records, async (template) => {
      const { personId } = template;
      const opened = await openTemplate(match.opened.get(personId), template);
      // A template of a person who is not on disk at all has lost its person: damage too.
      if (opened === 'damaged' || !known.has(personId)) damaged++;
      else if (opened) people.get(personId)?.templates.push(opened);
    });
  }
  damaged += missing(match.opened, known);
  return ok({ people: [...people.values()], damaged });
}

interface Names {
  /** Everybody who has a record, whether it opens or not. */
  readonly known: ReadonlySet<PersonId>;
  /** Those whose record opens. */
  readonly people: ReadonlyMap<PersonId, OpenedPerson & { readonly templates: TurnedTemplate[] }>;
  readonly damaged: number;
}

async function loadNames(
  stored: Pieces<'people'>,
  { opened }: SideKeys,
): Promise<Result<Names, StorageFailed>> {
  const known = new Set<PersonId>();
  const people = new Map<PersonId, OpenedPerson & { readonly templates: TurnedTemplate[] }>();
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
      if (record) people.set(id, { id, record, templates: [] });
      else damaged++;
    });
  }
  return ok({ known, people, damaged });
}

/** Decrypts the office side of everybody. @param expected who has to have one; a missing one counts as damaged */
export async function loadDetails(
  store: Store,
  vaultId: VaultId,
  { office: { opened, broken } }: PersonKeys,
  expected: Iterable<PersonId>,
): Promise<Result<Loaded<OpenedDetails>, StorageFailed>> {
  const people: OpenedDetails[] = [];
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
      const details = decodeJson(PersonDetails, bytes);
      if (details) people.push({ id, details });
      else damaged++;
    });
  }
  for (const id of expected) if (!seen.has(id) && !broken.has(id)) damaged++;
  return ok({ people, damaged });
}

async function openTemplate(
  key: CryptoKey | undefined,
  stored: StoredTemplate,
): Promise<TurnedTemplate | 'damaged' | null> {
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
