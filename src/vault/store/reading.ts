import type { z } from 'zod';
import type { Result } from '../../domain';
import type { StorageFailed } from '../protocol';
import type { Database } from './connection';
import { stores, type Stored, type StoreName } from './schema';

/** Records of one store: those of the right form, and how many are not. */
export interface Read<Name extends StoreName> {
  readonly records: readonly Stored<Name>[];
  readonly damaged: number;
}

/** Records of one store, some at a time. After a piece that could not be read there are no others. */
export type Pieces<Name extends StoreName> = AsyncIterable<Result<Read<Name>, StorageFailed>>;

interface Piece<Name extends StoreName> extends Read<Name> {
  /** Where the next piece begins and the last one ends. */
  readonly rest: IDBKeyRange | null;
}

/** Records in one piece: what a worker decrypts in the time that the disk takes for as many. */
const PIECE_RECORDS = 2_000;

/** Every record whose key begins so. */
export async function read<Name extends StoreName>(
  database: Database,
  name: Name,
  key: readonly string[],
): Promise<Read<Name>> {
  return checked(name, await database.getAll(name, beginningWith(key)));
}

/** The first records of a range. */
export async function readPiece<Name extends StoreName>(
  database: Database,
  name: Name,
  range: IDBKeyRange,
): Promise<Piece<Name>> {
  const values = await database.getAll(name, range, PIECE_RECORDS);
  const isLast = values.length < PIECE_RECORDS;
  const rest = isLast ? null : IDBKeyRange.bound(keyOf(name, values.at(-1)), range.upper, true);
  return { ...checked(name, values), rest };
}

/**
 * Piece after piece of what begins with a key. The disk reads the next one while the caller works on the one before, and what has been
 * worked on need not stay in memory.
 */
export function inPieces<Name extends StoreName>(
  key: readonly string[],
  readNext: (range: IDBKeyRange) => Promise<Result<Piece<Name>, StorageFailed>>,
): Pieces<Name> {
  return onwards(readNext(beginningWith(key)), readNext);
}

async function* onwards<Name extends StoreName>(
  first: Promise<Result<Piece<Name>, StorageFailed>>,
  readNext: (range: IDBKeyRange) => typeof first,
): AsyncGenerator<Result<Read<Name>, StorageFailed>> {
  let next: typeof first | null = first;
  while (next) {
    const piece: Awaited<typeof first> = await next;
    next = piece.ok && piece.value.rest ? readNext(piece.value.rest) : null;
    yield piece;
  }
}

/** The value itself when it has this form, else nothing. */
export function readable<T>(schema: z.ZodType<T>, value: unknown): T[] {
  const parsed = schema.safeParse(value);
  return parsed.success ? [parsed.data] : [];
}

/** Every key that begins with these parts. IndexedDB sorts an array after all texts, so an empty one ends the range. */
export function beginningWith(key: readonly (string | number)[]): IDBKeyRange {
  return IDBKeyRange.bound([...key], [...key, []]);
}

function checked<Name extends StoreName>(name: Name, values: readonly unknown[]): Read<Name> {
  const schema = stores[name].schema as unknown as z.ZodType<Stored<Name>>;
  const records = values.flatMap((value) => readable(schema, value));
  return { records, damaged: values.length - records.length };
}

/** IndexedDB took the key out of these fields of the record, so they make a key again, whatever else is wrong with it. */
function keyOf(name: StoreName, value: unknown): IDBValidKey {
  const record = value as Record<string, IDBValidKey>;
  return stores[name].keyPath.map((field) => record[field] ?? []);
}
