import { now, ok, type Known, type Millis, type PersonId, type Result } from '../../domain';
import type { Bytes } from '../format';
import { decryptFile, open } from '../keys';
import type { StorageFailed } from '../protocol';
import { note, stores, tokensIn, type Store, type StoreName } from '../store';
import { Filed } from './certificates';
import type { Context } from './context';
import { tagOf } from './debounce';
import { inBatches, loadKeys, type PersonKeys } from './load';
import { decodeJson } from './records';
import type { OfficerSession } from './session';

/** What is left of people who were erased. */
export interface Remains {
  readonly at: Millis;
  /** What was looked at. */
  readonly stores: number;
  readonly records: number;
  /** Records that did not open. */
  readonly unread: number;
  /** In which stores something still points to somebody, and in how many records. */
  readonly found: ReadonlyMap<PersonId, ReadonlyMap<string, number>>;
}

/**
 * What opens the records of a store: a key of all records, each person's own, or both tried one after the other; with a message for the office inside of the envelope. `null`:
 * there is nothing in them to read. A store that is missing here does not compile: whoever adds one has to say how it is searched.
 */
const opening: Readonly<Record<StoreName, Opening | null>> = {
  // Wrapped keys, and what officers called them.
  slots: null,
  devices: null,
  keys: null,
  people: 'own match',
  details: 'own office',
  // Numbers only.
  templates: null,
  inbox: 'match message',
  erased: 'office',
  notices: 'match',
  doorbox: 'match message',
  visits: 'office',
  // In clear.
  expiry: null,
  // Of people it has pseudonyms only (domain/audit), and to open thousands of its messages would take minutes.
  audit: null,
  certificates: 'office',
  requests: 'office',
  singles: 'match or office',
  attempts: null,
};

type Opening =
  'match' | 'office' | 'match or office' | 'match message' | 'own match' | 'own office';

/** Records between two reports of how far it is. */
const STEP = 2_000;

/**
 * Looks for anything that still points to people who were erased, in every store: in what stands in clear, and in everything that an officer can decrypt. What points to
 * somebody is their id, and the tag by which a kiosk knows again whom it has just written down.
 */
export async function findRemains(
  session: OfficerSession,
  store: Store,
  people: readonly PersonId[],
  onProgress: Context['onProgress'],
): Promise<Result<Remains, StorageFailed>> {
  const at = now();
  const sought = await signsOf(session, people);
  const each = await store.countEach();
  if (!each.ok) return each;
  // Everything is looked at twice: as it lies there, and opened.
  const all = [...each.value.values()].reduce((sum, count) => sum + count, 0);
  const say = (looked: number) => onProgress('search', Math.min(looked, all * 2), all * 2);
  say(0);
  const inClear = await store.mentions(new Set(sought.keys()), say);
  if (!inClear.ok) return inClear;
  const { stores: searched, records } = inClear.value;
  say(all);
  const found = new Map<string, Map<string, number>>();
  for (const [sign, counts] of inClear.value.found)
    for (const [name, count] of counts) add(found, sought.get(sign), name, count);
  const keys = await loadKeys(store, session);
  if (!keys.ok) return keys;
  let unread = 0;
  let done = 0;
  const tell = () => {
    done++;
    if (done % STEP === 0) say(all + done);
  };
  for (const name of Object.keys(opening) as StoreName[]) {
    const how = opening[name];
    if (!how) continue;
    const read = await openAll(session, store, keys.value, { name, how }, (plaintext) => {
      tell();
      if (!plaintext) unread++;
      for (const token of plaintext ? tokensOf(name, plaintext) : []) {
        const person = sought.get(token);
        if (person) note(found, person, name);
      }
    });
    if (!read.ok) return read;
  }
  return ok({
    ...{ at, stores: searched, records, unread },
    found: found as unknown as Remains['found'],
  });
}

/** Everything by which somebody can be told, and who it is. */
async function signsOf(
  { match }: OfficerSession,
  people: readonly PersonId[],
): Promise<ReadonlyMap<string, PersonId>> {
  const signs = new Map<string, PersonId>();
  await inBatches(people, async (person) => {
    signs.set(person, person);
    signs.set(await tagOf(match, { by: 'face', person } satisfies Known), person);
  });
  return signs;
}

function add(
  found: Map<string, Map<string, number>>,
  person: PersonId | undefined,
  store: string,
  count: number,
) {
  if (person) for (let each = 0; each < count; each++) note(found, person, store);
}

/** Ids and tags in a plaintext. The note that a certificate is owed for them names them, and gives way to the certificate. */
function tokensOf(name: StoreName, plaintext: Bytes): Iterable<string> {
  if (name === 'certificates' && decodeJson(Filed, plaintext.slice())?.kind === 'owed') return [];
  const tokens = tokensIn(plaintext);
  plaintext.fill(0);
  return tokens;
}

interface Opened {
  readonly name: StoreName;
  readonly how: Opening;
}

/** Opens every record of a store. @param take gets each plaintext, or `null` where a record does not open */
async function openAll(
  session: OfficerSession,
  store: Store,
  keys: PersonKeys,
  { name, how }: Opened,
  take: (plaintext: Bytes | null) => void,
): Promise<Result<null, StorageFailed>> {
  const { vaultId, office } = session;
  for await (const piece of store.readInPieces(name, [vaultId])) {
    if (!piece.ok) return piece;
    for (let at = 0; at < piece.value.damaged; at++) take(null);
    await inBatches(piece.value.records, async (record) => {
      if (!('nonce' in record)) return;
      const ids = stores[name].keyPath.slice(1).map((field) => String(fieldOf(record, field)));
      const place = { vaultId, store: name, ids };
      for (const key of keysFor(session, keys, how, ids[0] ?? '')) {
        const bytes = await open(key, place, record);
        if (bytes) return take(how === 'match message' ? await openMessage(office, bytes) : bytes);
      }
      take(null);
    });
  }
  return ok(null);
}

function fieldOf(record: object, field: string): unknown {
  return (record as Record<string, unknown>)[field];
}

function keysFor(
  { match, office }: OfficerSession,
  keys: PersonKeys,
  how: Opening,
  id: string,
): readonly CryptoKey[] {
  const own = (side: 'match' | 'office') => {
    const key = keys[side].opened.get(id as PersonId);
    return key ? [key] : [];
  };
  switch (how) {
    case 'match':
    case 'match message':
      return [match.records];
    case 'office':
      return [office.records];
    case 'match or office':
      return [match.records, office.records];
    case 'own match':
      return own('match');
    case 'own office':
      return own('office');
  }
}

async function openMessage(
  { inbox }: OfficerSession['office'],
  file: Bytes,
): Promise<Bytes | null> {
  const opened = await decryptFile({ identity: inbox }, file);
  return opened.ok ? opened.value : null;
}
