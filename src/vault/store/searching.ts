import type { z } from 'zod';
import type { PersonId } from '../../domain';
import type { VaultId } from '../format';
import type { Database } from './connection';
import { beginningWith } from './reading';
import { personStores, stores, type PersonStore, type StoreName } from './schema';

/** How many records there are about each person, by store. */
export type PersonCounts = ReadonlyMap<PersonId, Readonly<Record<PersonStore, number>>>;

/** Counts what there is about each of these people alone, all in one transaction. */
export async function countOf(
  database: Database,
  vaultId: VaultId,
  people: readonly PersonId[],
): Promise<PersonCounts> {
  const transaction = database.transaction([...personStores]);
  const counts = await Promise.all(
    people.map(async (id) => {
      const range = beginningWith([vaultId, id]);
      const each = personStores.map((name) => transaction.objectStore(name).count(range));
      const numbers = await Promise.all(each);
      const named = personStores.map((name, at) => [name, numbers[at] ?? 0] as const);
      return [id, Object.fromEntries(named) as Record<PersonStore, number>] as const;
    }),
  );
  await transaction.done;
  return new Map(counts);
}

/** Counts the records of every store, whatever vault they are of. */
export async function countEach(database: Database): Promise<ReadonlyMap<StoreName, number>> {
  const names = Object.keys(stores) as StoreName[];
  const numbers = await Promise.all(names.map((name) => database.count(name)));
  return new Map(names.map((name, at) => [name, numbers[at] ?? 0]));
}

/** What a search of everything that stands in clear has found. */
export interface Mentions {
  readonly stores: number;
  readonly records: number;
  /** For each text that was found: how many records of which store it is in. */
  readonly found: ReadonlyMap<string, ReadonlyMap<string, number>>;
}

/** Records looked at in one piece. */
const PIECE = 5_000;

/**
 * Searches everything in the database that stands in clear, in whatever store the database has: keys, and the values of those whose records hold anything
 * that is neither key nor ciphertext, byte arrays as text included.
 *
 * @param onLooked hears now and then how many records have been looked at
 */
export async function mentions(
  database: Database,
  texts: ReadonlySet<string>,
  onLooked: (records: number) => void,
): Promise<Mentions> {
  const names = [...database.objectStoreNames];
  const found = new Map<string, Map<string, number>>();
  let records = 0;
  for (const name of names)
    for await (const each of entries(database, name)) {
      records++;
      if (records % PIECE === 0) onLooked(records);
      for (const text of tokensIn(each)) if (texts.has(text)) note(found, text, name);
    }
  return { stores: names.length, records, found };
}

/** Counts one more record in a store that holds a text. */
export function note(found: Map<string, Map<string, number>>, text: string, store: string): void {
  const stores = found.get(text) ?? new Map<string, number>();
  stores.set(store, (stores.get(store) ?? 0) + 1);
  found.set(text, stores);
}

/** Random ids (UUID), wherever they stand in a text, and tags (16 bytes in base64url) that stand alone. */
const TOKENS = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|(?<![\w-])[\w-]{22}(?![\w-])/g;

/** Every id and tag in a value, keys and texts of any depth and byte arrays included, each once. */
export function tokensIn(value: unknown): ReadonlySet<string> {
  const tokens = new Set<string>();
  collect(value, tokens);
  return tokens;
}

function collect(value: unknown, tokens: Set<string>): void {
  if (typeof value === 'string') for (const [token] of value.matchAll(TOKENS)) tokens.add(token);
  else if (value instanceof ArrayBuffer || ArrayBuffer.isView(value)) {
    // As Latin-1 every byte is one character, so that an id in a text among other bytes is found, too.
    collect(new TextDecoder('latin1').decode(value), tokens);
  } else if (typeof value === 'object' && value !== null)
    for (const [name, inner] of Object.entries(value)) {
      collect(name, tokens);
      collect(inner, tokens);
    }
}

/** What of each record of a store stands in clear. */
async function* entries(database: Database, name: StoreName | 'older'): AsyncGenerator {
  const keysTellAll = name in stores && isAllInKey(name as StoreName);
  let last: IDBValidKey | null = null;
  for (;;) {
    const rest: IDBKeyRange | null = last === null ? null : IDBKeyRange.lowerBound(last, true);
    const keys: IDBValidKey[] = await database.getAllKeys(name, rest, PIECE);
    if (keysTellAll) yield* keys;
    else yield* pairs(keys, await database.getAll(name, rest, PIECE));
    last = keys.at(-1) ?? null;
    if (keys.length < PIECE) return;
  }
}

function* pairs(keys: readonly IDBValidKey[], values: readonly unknown[]): Generator {
  for (const [at, key] of keys.entries()) yield [key, values[at]];
}

/** Whether records of a store hold nothing but their key and a ciphertext: then the keys, which are read quickly, are all that there is to search. */
function isAllInKey(name: StoreName): boolean {
  const { schema, keyPath } = stores[name];
  const shape = 'shape' in schema ? Object.keys((schema as z.ZodObject).shape) : null;
  const known = new Set<string>([...keyPath, 'nonce', 'ciphertext']);
  return shape?.every((field) => known.has(field)) ?? false;
}
