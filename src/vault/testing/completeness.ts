import { newId, VisitId, type PersonId } from '../../domain';
import { decryptFile, open, openPersonKey, type Sealed } from '../keys';
import { loadNames, openEntry, pseudonymOf } from '../office/audit-entries';
import { tagOf } from '../office/debounce';
import { place } from '../office/places';
import { decodeTemplate } from '../office/records';
import type { OfficerSession } from '../office/session';
import { createStore } from '../store';
import { stores, type Stored, type StoreName } from '../store/schema';
import type { Disk } from './disk';
import { must } from './journeys';

/**
 * Finds out what an export of a person lacks, without knowing how exports are made: it goes through every record of every store as it lies on the disk, opens
 * it with whichever key of the session fits, and looks for whatever is about the person in the data that were handed out.
 */

type Raw = Readonly<Record<string, unknown>>;

/** Stores whose records no key of a person or of the office opens, and why nothing of a person can be in them. */
const WITHOUT_CONTENT: Partial<Record<StoreName, string>> = {
  keys: 'wrapped keys: noise without the vault, and what they open is handed out',
  slots: 'ways in: of officers and kiosks',
  devices: 'keys of kiosks, which no program can read',
  attempts: 'how many wrong attempts there were at this device',
};

/** Fields that stay in the vault on purpose (docs/person-export.md), by their store; of records of which there is one of a kind, with that kind. */
const LEFT_OUT: Readonly<Record<string, readonly string[]>> = {
  // From these a code of eight digits could be found out by trying.
  'singles badge': ['salt', 'tag'],
  // Says of a visit, which is handed out itself, until when it is not noted down again.
  'singles debounce': ['tag', 'kind', 'id', 'at', 'until'],
  // What an officer's way in is called.
  details: ['label'],
  inbox: ['label'],
  visits: ['label'],
  // When it is, is handed out; how sure the clock was, and that the record is whole, is about the device.
  expiry: ['clock', 'check'],
};

/** One value that is about the person. */
interface Piece {
  readonly store: string;
  readonly field: string;
  readonly value: string | number | boolean;
}

/**
 * @param data what was handed out: `data.json`, parsed
 * @returns what of the person is on the disk and not in the data, each in words; and stores that could not be looked into
 */
export async function missingIn(
  data: unknown,
  session: OfficerSession,
  personId: PersonId,
  disk: Disk,
): Promise<string[]> {
  const known = await marksOf(session, personId);
  const given = counted(leaves('', data));
  const isTheirs = (data as { id?: unknown }).id === personId;
  const missing = isTheirs ? [] : ['the id of the person'];
  for (const store of new Set([...Object.keys(stores), ...disk.keys()])) {
    if (store in WITHOUT_CONTENT) continue;
    for (const record of (disk.get(store) ?? []) as Raw[]) {
      const content = await contentOf(session, store, record, personId);
      if (isLater(data, store, content)) continue;
      if (content === null) missing.push(`${store}: a record that nothing opens`);
      else if (content instanceof Float32Array)
        missing.push(...lackedTemplate(data, record, content));
      else
        for (const piece of piecesAbout(known, store, record, content)) {
          if (isLeftOut(piece) || piece.value === personId) continue;
          // Each counts once: a name that stands in three records has to stand in the data three times.
          const left = (given.get(text(piece)) ?? 0) - 1;
          given.set(text(piece), left);
          if (left < 0) missing.push(`${store}: ${piece.field} ${String(piece.value)}`);
        }
    }
  }
  return missing;
}

/** Whether an entry of the audit log is of after the data were put together, as that of their handing out is. */
function isLater(data: unknown, store: string, content: unknown): boolean {
  const { createdAt = 0 } = data as { createdAt?: number };
  return store === 'audit' && ((content as { at?: number } | null)?.at ?? 0) >= createdAt;
}

/** What a record is about somebody by: their id, their badges', their pseudonym in the audit log, and the tags of who was written down just now. */
async function marksOf({ match, badges }: OfficerSession, id: PersonId): Promise<string[]> {
  const own = [...badges].flatMap(([badge, held]) => (held?.personId === id ? [badge] : []));
  const names = must(await loadNames(match, createStore()));
  const pseudonym = names instanceof Uint8Array ? [pseudonymOf(names, id)] : [];
  return [id, ...own, ...pseudonym, await tagOf(match, { by: 'face', person: id })];
}

/** The plaintext of a record: JSON, a template with the vault's rotation undone, or the record itself where it is in clear. `null`: nothing opens it. */
async function contentOf(
  session: OfficerSession,
  store: string,
  record: Raw,
  personId: PersonId,
): Promise<unknown> {
  if (store === 'audit') return entryIn(session, record as unknown as Stored<'audit'>);
  if (!('ciphertext' in record)) return record;
  const { vaultId, match, office } = session;
  const fields = (stores as Record<string, { readonly keyPath: readonly string[] }>)[store];
  const ids = (fields?.keyPath ?? []).filter((field) => field !== 'vaultId');
  const where = { vaultId, store, ids: ids.map((field) => String(record[field])) };
  const own = await ownKeys(session, personId);
  for (const key of [match.records, office.records, ...own]) {
    const bytes = await open(key, where, record as unknown as Sealed);
    if (!bytes) continue;
    const made = store === 'templates' ? decodeTemplate(bytes.slice()) : null;
    if (made) return (await match.transformOf(made.template.length)).undo(made.template);
    const inner = await decryptFile({ identity: office.inbox }, bytes);
    return readText(new TextDecoder().decode(inner.ok ? inner.value : bytes));
  }
  // Under a key of somebody else's own: it cannot be about this person, unless it says that it is.
  const isOfOther = ['id', 'personId'].some(
    (field) => session.people.has(record[field] as PersonId) && record[field] !== personId,
  );
  return isOfOther ? {} : null;
}

/** An entry of the audit log; its end says nothing of anybody. */
function entryIn({ office }: OfficerSession, record: Stored<'audit'>): Promise<unknown> {
  return 'body' in record ? openEntry(office, record) : Promise.resolve({});
}

async function ownKeys({ vaultId, match, office }: OfficerSession, id: PersonId) {
  const wrapped = must(await createStore().read('keys', [vaultId, id])).records;
  const opened = wrapped.map((stored) => {
    const { people } = stored.side === 'match' ? match : office;
    return openPersonKey(people, place.key(vaultId, id, stored.side), stored);
  });
  return (await Promise.all(opened)).filter((key) => key !== null);
}

/** Settings and keys may be no JSON: then they are one value. */
function readText(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

/** The values of a record that are about somebody: all of them where its key or its text names them, of a list those entries that do. */
function piecesAbout(
  known: readonly string[],
  store: string,
  record: Raw,
  content: unknown,
): Piece[] {
  const names = (value: unknown) => known.some((mark) => JSON.stringify(value).includes(mark));
  const isKeyed = ['id', 'personId'].some((field) => known.includes(String(record[field])));
  const parts: unknown[] = Array.isArray(content) ? content : [content];
  const own = isKeyed ? parts : parts.filter(names);
  const ids = new Set(own.map((part) => (part as { id?: unknown }).id));
  const undone = parts.filter((part) => {
    const { undoes, rejects = undoes } = part as { undoes?: unknown; rejects?: unknown };
    return rejects !== undefined && ids.has(rejects);
  });
  const [kind = ''] = String(record.id).split(' ');
  const where = store === 'singles' ? `singles ${kind}` : store;
  return [...own, ...undone].flatMap((part) => leaves(where, part));
}

/** Every value in this one, with the name of the field that it stands in. */
function leaves(store: string, value: unknown, field = ''): Piece[] {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
    return [{ store, field, value }];
  if (typeof value !== 'object' || value === null || value instanceof Uint8Array) return [];
  return Object.entries(value).flatMap(([name, inner]) =>
    leaves(store, inner, Array.isArray(value) ? field : name),
  );
}

function isLeftOut({ store, field }: Piece): boolean {
  return field === 'vaultId' || (LEFT_OUT[store]?.includes(field) ?? false);
}

function text({ field, value }: Piece): string {
  return `${field}=${String(value)}`;
}

function counted(pieces: readonly Piece[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const piece of pieces) counts.set(text(piece), (counts.get(text(piece)) ?? 0) + 1);
  return counts;
}

/** The greatest difference of two numbers of a template that was turned into the vault's space and back, with room to spare. */
const ROUNDING = 1e-6;

function lackedTemplate(data: unknown, { id }: Raw, template: Float32Array): string[] {
  const { templates } = data as { readonly templates?: readonly { id: string; float32: string }[] };
  const found = templates?.find((given) => given.id === id);
  const numbers = found ? numbersIn(found.float32) : [];
  const isSame =
    numbers.length === template.length &&
    template.every((number, at) => Math.abs(number - (numbers[at] ?? 0)) <= ROUNDING);
  return isSame ? [] : [`templates: ${String(id)}`];
}

/** The numbers of a template that was handed out. */
export function numbersIn(float32: string): number[] {
  const bytes = Uint8Array.from(atob(float32), (character) => character.charCodeAt(0));
  const view = new DataView(bytes.buffer);
  return Array.from({ length: bytes.length / 4 }, (_, at) => view.getFloat32(at * 4, true));
}

/** A store that nobody has thought of yet, with a record that names somebody. */
export function withUnknownStore(disk: Disk, personId: PersonId): Disk {
  const record = { vaultId: newId(VisitId), personId, remark: 'always late' };
  return new Map([...disk, ['remarks', [record]]]);
}
