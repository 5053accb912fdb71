import { STRICT, type Database } from './connection';
import { readable } from './reading';
import { StoredAttempts, type ReadAttempts } from './schema';

/** Key of the one record in the store of that name. */
const ATTEMPTS = ['attempts'];

/** The count of wrong attempts. */
export async function readAttempts(database: Database): Promise<ReadAttempts> {
  return attemptsIn(await database.get('attempts', ATTEMPTS));
}

/** Compares and writes in one transaction (`Store.replaceAttempts`). */
export async function replaceAttempts(
  database: Database,
  before: ReadAttempts,
  after: StoredAttempts,
): Promise<boolean> {
  const transaction = database.transaction('attempts', 'readwrite', STRICT);
  const there = attemptsIn(await transaction.store.get(ATTEMPTS));
  // Both were read through the schema, which sets the order of the fields.
  const isUntouched = JSON.stringify(there) === JSON.stringify(before);
  if (isUntouched) await transaction.store.put(after);
  await transaction.done;
  return isUntouched;
}

function attemptsIn(value: unknown): ReadAttempts {
  if (value === undefined) return null;
  return readable(StoredAttempts, value)[0] ?? 'damaged';
}
