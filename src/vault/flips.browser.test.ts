import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { generateX25519Identity, identityToRecipient } from 'age-encryption';
import { DisplayName, type Template } from '../domain';
import { toUnit } from './gallery';
import { decryptFile } from './keys';
import {
  createAttempts,
  listPeople,
  readIn,
  recognise,
  startOfficerSession,
  unlockVault,
  type OfficerSession,
} from './office';
import { loadDays } from './office/day-records';
import { createStore } from './store';
import { stores, type StoreName } from './store/schema';
import { openDisk, readDisk, writeDisk, type Disk } from './testing/disk';
import { BUILT_IN, endTestVaults, startTestVault } from './testing/engine';
import { near, randomTemplate } from './testing/faces';
import { enrol, must, openOffice } from './testing/journeys';
import { frontDoor } from './testing/kiosk';
import { leaving } from './testing/leaving';
import { asked } from './testing/requests';
import { createTurns } from './turns';

/**
 * Every byte of everything that a small vault has on the disk is flipped, one after the other: it is noticed each time, and harms nothing but the
 * record that it is in. The worker's own code runs here without the worker, and opens by recovery code: no message and no key stretching for
 * each of some ten thousand bytes.
 */
/** Milliseconds that the flips of one store may take: an hour, so that none depends on speed. On two busy cores it is minutes. */
const AMPLE_MS = 3_600_000;

const faces = { anna: randomTemplate(), cleo: randomTemplate() };
let code: Awaited<ReturnType<typeof openOffice>>['code'];
let backup: Uint8Array<ArrayBuffer>;
let identity: string;
const store = createStore();
const announced = () => BUILT_IN;
/** The disk before and after an officer has emptied the inbox and the doorbox. */
let filled: Disk;
let emptied: Disk;
let session: OfficerSession;
let connection: Awaited<ReturnType<typeof openDisk>> | undefined;
const flipped: Partial<Record<string, number>> = {};

beforeAll(async () => {
  const { started: office, ...opened } = await openOffice();
  ({ code } = opened);
  must(await office.vault.addWay({ proof: code, way: { kind: 'kiosk-device' }, label: 'Tablet' }));
  for (const { slotId } of must(await office.vault.listKiosks()))
    must(await office.vault.setKiosk(slotId, frontDoor));
  const limit = { kind: 'days', since: 'recognised', days: 365 } as const;
  const policy = { rules: [{ purpose: null, group: null, limit }] };
  must(await office.vault.setRetention({ policy, erases: 0 }));
  must(await office.vault.makeBadge({ name: DisplayName.parse('Dora'), personId: null }));
  await enrol(office, 'Anna', [near(faces.anna), near(faces.anna)]);
  const gone = await enrol(office, 'Gone', [randomTemplate()]);
  must(await office.vault.removePeople(leaving(gone)));
  must(await office.vault.addRequest(asked()));
  identity = await generateX25519Identity();
  const recipients = [await identityToRecipient(identity)];
  const made = await office.vault.makeBackup({
    proof: code,
    lock: { kind: 'recipients', recipients },
  });
  backup = must(made).file;
  office.end();
  // A kiosk's enrolment that no officer has seen yet, so that the inbox holds something, too.
  const kiosk = await startTestVault();
  must(await kiosk.vault.unlock({ kind: 'kiosk-device' }));
  await enrol(kiosk, 'Cleo', [near(faces.cleo)]);
  // And her first visit.
  expect(await kiosk.decide(near(faces.cleo))).toMatchObject({ kind: 'match' });
  const last = kiosk.events.findLast((event) => event.kind === 'decision');
  const visitId = last?.kind === 'decision' ? last.decision.visitId : undefined;
  must(await kiosk.vault.recordVisit(visitId ?? never(), 'check-in'));
  endTestVaults();
  filled = await readDisk();
  connection = await openDisk();
  session = (await open()) ?? never();
  emptied = await readDisk();
});

function never(): never {
  throw new Error('the vault does not open');
}
afterAll(() => {
  connection?.close();
  const total = Object.values(flipped).reduce<number>((sum, count) => sum + (count ?? 0), 0);
  console.info(`flipped ${total} bytes: ${JSON.stringify(flipped)}`);
});

async function open(): Promise<OfficerSession | null> {
  const context = {
    store,
    announced,
    attempts: createAttempts(store),
    inTurn: createTurns(),
    onDropped: () => undefined,
    onProgress: () => undefined,
  };
  const opened = await unlockVault(context, code);
  return opened.ok && opened.value.session.role === 'officer' ? opened.value.session : null;
}

/** Reads the records again with the keys that are at hand: unlocking anew for each flipped byte would take minutes. */
async function reread(): Promise<OfficerSession> {
  return must(
    await readIn(
      startOfficerSession(session, () => undefined),
      { store, announced, onProgress: () => undefined },
      0,
    ),
  );
}

function knows(session: OfficerSession, face: Template): boolean {
  const probe = toUnit(near(face));
  return (
    probe !== null &&
    recognise(session, { template: probe, quality: 60, trackId: null }).kind === 'match'
  );
}

/** What a session knows: each part is lost only by a flip in a record that it lies in. */
async function knowledge(session: OfficerSession) {
  const { people, damaged } = listPeople(session);
  const days = must(await loadDays(session.office, store)).list;
  return {
    damaged,
    anna: knows(session, faces.anna),
    cleo: knows(session, faces.cleo),
    names: people.map(({ name }) => String(name)),
    consents: people.filter(({ consentDamaged }) => !consentDamaged).length,
    notices: session.notices.length,
    erasures: session.erasures.length,
    visits: days.reduce((sum, { events }) => sum + events.length, 0),
  };
}

test('untouched, everything is there and nothing is damaged', async () => {
  await writeDisk(filled);
  const untouched = await open();
  expect(untouched && (await knowledge(untouched))).toEqual({
    damaged: 0,
    anna: true,
    cleo: true,
    names: ['Anna', 'Cleo'],
    consents: 2,
    notices: 1,
    erasures: 1,
    visits: 1,
  });
});

type Bytes = Uint8Array<ArrayBuffer>;
/** One place in a record whose value can be changed by one byte. */
interface Spot {
  readonly describe: string;
  flip(record: object): void;
}

/** Every byte of every array of bytes and of every text, and every number, wherever they are in a record. */
function* spotsOf(value: unknown, path: readonly string[]): Generator<Spot> {
  if (value instanceof CryptoKey) return;
  if (value instanceof Uint8Array) {
    for (const at of value.keys())
      yield spot(path, `byte ${at}`, (bytes) => flipAt(bytes as Bytes, at));
  } else if (typeof value === 'string') {
    for (let at = 0; at < value.length; at++)
      yield spot(path, `letter ${at}`, (text) => flipLetter(String(text), at));
  } else if (typeof value === 'number') yield spot(path, 'number', (n) => Number(n) ^ 1);
  else if (typeof value === 'object' && value !== null)
    for (const [key, inner] of Object.entries(value)) yield* spotsOf(inner, [...path, key]);
}

function spot(path: readonly string[], what: string, change: (value: unknown) => unknown): Spot {
  return {
    describe: `${path.join('.')}, ${what}`,
    flip(record) {
      let holder = record as Record<string, unknown>;
      for (const key of path.slice(0, -1)) holder = holder[key] as Record<string, unknown>;
      const last = path.at(-1) ?? '';
      holder[last] = change(holder[last]);
    },
  };
}

function flipAt(bytes: Bytes, at: number): Bytes {
  const changed = bytes.slice();
  changed[at] = (changed[at] ?? 0) ^ 1;
  return changed;
}

function flipLetter(text: string, at: number): string {
  const letter = String.fromCharCode(text.charCodeAt(at) ^ 1);
  return text.slice(0, at) + letter + text.slice(at + 1);
}

/** Whether a record has a part in unlocking: those are tried by unlocking, the others by reading with the keys that are at hand. */
function hasPart(name: StoreName, record: object): boolean {
  const text = JSON.stringify(record);
  if (name === 'slots') return text.includes('"kind":"recovery"');
  if (name === 'singles') return !/"(kiosk |badge |debounce")/.test(text);
  return name === 'attempts';
}

describe.each(Object.keys(stores) as StoreName[])('in the store "%s"', (name) => {
  test('every flipped byte is noticed, and harms nothing else', { timeout: AMPLE_MS }, async () => {
    const disk = name === 'inbox' || name === 'doorbox' ? filled : emptied;
    const all = disk.get(name) ?? [];
    // The log's end, and its first and last entry: those between are like them, and each is changed in audit.browser.test.ts.
    const records = name === 'audit' ? [...all.slice(0, 2), ...all.slice(-1)] : all;
    expect(records.length).toBeGreaterThan(0);
    await writeDisk(disk);
    for (const original of records) {
      const opens = hasPart(name, original);
      for (const place of spotsOf(original, [])) {
        const changed = structuredClone(original);
        place.flip(changed);
        await replace(name, original, changed);
        const found = opens ? await open() : await reread();
        await expectNoticed(name, found, `${name} ${place.describe}`);
        // Numbers of entries are their keys, so that a changed one may take another's place.
        if (opens || name === 'audit') await writeDisk(disk);
        else await replace(name, changed, original);
        flipped[name] = (flipped[name] ?? 0) + 1;
      }
    }
  });
});

/** Puts one record in the place of another, whose key may be a different one. */
async function replace(name: StoreName, before: object, after: object): Promise<void> {
  if (!connection) throw new Error('the disk is not open');
  const objects = connection.transaction(name, 'readwrite');
  const keyPath: readonly string[] = stores[name].keyPath;
  const key = keyPath.map((part) => (before as Record<string, IDBValidKey>)[part] ?? '');
  void objects.store.delete(key);
  void objects.store.put(after);
  await objects.done;
}

/** Stores whose records are about one person, so that one person at most may be missing. */
const aboutOnePerson = new Set<StoreName>(['keys', 'people', 'templates', 'details', 'inbox']);

async function expectNoticed(
  name: StoreName,
  opened: OfficerSession | null,
  where: string,
): Promise<void> {
  if (name === 'attempts') return expect(opened, where).toBeNull();
  if (!opened) throw new Error(`${where}: the vault does not open`);
  const found = await knowledge(opened);
  expect(found.damaged, where).toBeGreaterThan(0);
  const lost = Number(!found.anna) + Number(!found.cleo);
  expect(lost, where).toBeLessThanOrEqual(aboutOnePerson.has(name) ? 1 : 0);
  expect(found.names.length, where).toBeGreaterThanOrEqual(aboutOnePerson.has(name) ? 1 : 2);
  for (const person of found.names) expect(['Anna', 'Cleo'], where).toContain(person);
  if (name !== 'erased') expect(found.erasures, where).toBe(1);
  expect(found.notices, where).toBe(name === 'notices' ? 0 : 1);
  expect(found.visits, where).toBe(name === 'doorbox' || name === 'visits' ? 0 : 1);
}

test('every flipped byte of a backup is noticed', { timeout: AMPLE_MS }, async () => {
  expect((await decryptFile({ identity }, backup)).ok).toBe(true);
  for (const at of backup.keys()) {
    const opened = await decryptFile({ identity }, flipAt(backup, at));
    expect(opened.ok, `byte ${at}`).toBe(false);
  }
  flipped.backup = backup.length;
});
