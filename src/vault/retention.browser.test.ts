import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import {
  CalendarDay,
  DisplayName,
  Group,
  Millis,
  newId,
  PersonId,
  startOfDay,
  calendarDayOf,
} from '../domain';
import {
  confirmClock,
  isSeenAnew,
  listPeople,
  noteSeen,
  readRetention,
  recognise,
  setHold,
} from './office';
import { findErased } from './office/erasure';
import { sweepExpired } from './office/sweep';
import { contains, dumpDisk, openDisk, readDisk } from './testing/disk';
import {
  calm,
  createBuilding,
  DAY_MILLIS,
  faces,
  KIOSK,
  kioskHere,
  listed,
  officeHere,
  peopleIn,
  started,
  store,
  visit,
  type Building,
} from './testing/doors';
import { endTestVaults, startTestVault } from './testing/engine';
import { near } from './testing/faces';
import { fromNothing, must } from './testing/journeys';

/** Whoever's time is over is erased without any key; no jump of the clock erases anybody. */
const HOUR = 60 * 60 * 1000;
/** Days that visitors are kept here. */
const DAYS = 5;
const visitors = Group.parse('visitors');
let building: Building;
let begin: number;

/** Anna is a visitor with a badge, Bert is kept for a year; both have come once, and an officer has filed it. */
beforeAll(async () => {
  building = await createBuilding();
  const office = await started(building.code);
  must(await office.vault.setGroup([building.anna], visitors));
  const limit = { kind: 'days', since: 'recognised', days: DAYS } as const;
  const policy = { rules: [{ purpose: null, group: visitors, limit }] };
  must(await office.vault.setRetention({ policy, erases: 0 }));
  const name = DisplayName.parse('Anna');
  must(await office.vault.makeBadge({ name, personId: building.anna }));
  endTestVaults();
  const kiosk = await kioskHere();
  await visit(kiosk, building.anna);
  await visit(kiosk, building.bert);
  expect(peopleIn((await listed(await officeHere(building))).events)).toHaveLength(2);
  building = { ...building, quiet: await readDisk() };
  begin = Date.now();
});
beforeEach(() => calm(building));
afterEach(() => {
  vi.useRealTimers();
  endTestVaults();
});

/** The app is at work with the vault locked, and looks once a day. */
async function liveLocked(days: number) {
  for (let day = 1; day <= days; day++) {
    const now = Millis.parse(begin + day * DAY_MILLIS);
    must(await sweepExpired(store, { now, ran: HOUR }));
  }
}

async function at(days: number, ran = 0) {
  const now = Millis.parse(begin + days * DAY_MILLIS);
  const [swept] = must(await sweepExpired(store, { now, ran }));
  return swept?.clock.state;
}

function clockAt(days: number) {
  vi.useFakeTimers({ toFake: ['Date'], now: begin + days * DAY_MILLIS });
}

/** How many records of each store are somebody's by id. */
async function recordsOf(id: string): Promise<Record<string, number>> {
  const disk = await readDisk();
  const found: Record<string, number> = {};
  for (const [name, records] of disk) {
    const own = records.filter((record) => Object.values(record).includes(id));
    if (own.length > 0) found[name] = own.length;
  }
  return found;
}

test('many are put into a group at once, and back into those that they belonged to', async () => {
  const { vault } = await started(building.code);
  const { anna, bert } = building;
  const staff = Group.parse('staff');
  const moved = must(await vault.setGroup([anna, bert, newId(PersonId)], staff));
  expect(moved).toEqual({
    before: [
      { group: visitors, personIds: [anna] },
      { group: null, personIds: [bert] },
    ],
    stopped: null,
  });
  expect(must(await vault.readKeeping(anna))).toMatchObject({ group: staff });
  expect(must(await vault.setGroup([anna, bert], staff)).before).toEqual([]);
  for (const { group, personIds } of moved.before) must(await vault.setGroup(personIds, group));
  expect(must(await vault.readKeeping(anna))).toMatchObject({ group: visitors });
  expect(must(await vault.readKeeping(bert))).toMatchObject({ group: null });
});

test('a locked vault erases: keys, name, file and templates are gone from the disk, and nobody else’s', async () => {
  const keys = (building.quiet.get('keys') ?? []) as { id: string; ciphertext: Uint8Array }[];
  const wrapped = keys.filter(({ id }) => id === building.anna).map(({ ciphertext }) => ciphertext);
  expect(wrapped).toHaveLength(2);
  await liveLocked(DAYS);
  expect(await recordsOf(building.anna)).toMatchObject({ keys: 2, people: 1, details: 1 });
  await liveLocked(DAYS + 1);
  // What is left of her is a random id, until an officer's session takes her out of what only it can read.
  expect(await recordsOf(building.anna)).toEqual({ expiry: 1 });
  expect(await recordsOf(building.bert)).toMatchObject({ keys: 2, people: 1, templates: 1 });
  const bytes = await dumpDisk();
  for (const key of wrapped) expect(contains(bytes, key)).toBe(false);
});

test('the next officer’s session finishes it: visits, badge, and that nobody brings her back', async () => {
  await liveLocked(DAYS + 1);
  clockAt(DAYS + 1);
  const office = await officeHere(building);
  expect(office.erasedDue).toBe(1);
  expect(await recordsOf(building.anna)).toEqual({});
  expect(peopleIn((await listed(office)).events)).toEqual([building.bert]);
  expect(office.badges.size).toBe(0);
  expect([...(await findErased(office.erasures, [building.anna]))]).toEqual([building.anna]);
  expect(listPeople(office)).toMatchObject({ people: [{ name: 'Bert' }], damaged: 0 });
});

test('a clock far ahead erases nobody: who is over is recognised by nobody, until an officer says that it is right', async () => {
  expect(await at(DAYS + 20)).toBe('ahead');
  expect(await at(DAYS + 20, HOUR)).toBe('ahead');
  clockAt(DAYS + 20);
  const kiosk = await kioskHere();
  const seen = (face: typeof faces.anna) =>
    recognise(kiosk, { template: near(face), quality: 60, trackId: null }).kind;
  expect(seen(faces.anna)).toBe('unknown');
  expect(seen(faces.bert)).toBe('match');
  const office = await officeHere(building);
  expect(listPeople(office).people.map(({ standing }) => standing)).toEqual(['expired', 'active']);
  expect(must(await readRetention(office, store)).clock).toMatchObject({
    state: 'ahead',
    waiting: 1,
  });
  must(await confirmClock(office, store));
  expect(await recordsOf(building.anna)).toEqual({});
  expect(must(await readRetention(office, store)).clock).toMatchObject({ state: 'sure' });
});

test('a clock that was wrong and is put right costs nobody anything', async () => {
  expect(await at(DAYS + 20)).toBe('ahead');
  expect(await at(1)).toBe('sure');
  clockAt(1);
  const office = await officeHere(building);
  expect(listPeople(office).people.map(({ standing }) => standing)).toEqual(['active', 'active']);
});

test('a clock that is set back keeps nobody for longer: what the app is at work goes on counting', async () => {
  await liveLocked(DAYS - 1);
  expect(await at(-100)).toBe('back');
  expect(await recordsOf(building.anna)).toMatchObject({ keys: 2 });
  for (let hour = 0; hour < 48; hour++) expect(await at(-100, HOUR)).toBe('back');
  expect(await recordsOf(building.anna)).toEqual({ expiry: 1 });
});

test('a legal hold stands against every sweep', async () => {
  const office = await officeHere(building);
  const reviewOn = CalendarDay.parse('2099-01-01');
  must(await setHold(office, store, building.anna, { reason: 'A claim', reviewOn }));
  await liveLocked(DAYS + 2);
  expect(await recordsOf(building.anna)).toMatchObject({ keys: 2, expiry: 1 });
});

test('a recognition begins the days anew, and is noted once a day', async () => {
  clockAt(2);
  const kiosk = await kioskHere();
  const today = calendarDayOf(Millis.parse(begin + 2 * DAY_MILLIS));
  expect(isSeenAnew(kiosk, building.anna)).toBe(true);
  must(await noteSeen(kiosk, store, building.anna));
  expect(await expiryOf(building.anna)).toBe(startOfDay(today, DAYS + 1));
  expect(isSeenAnew(kiosk, building.anna)).toBe(false);
  clockAt(3);
  expect(isSeenAnew(kiosk, building.anna)).toBe(true);
});

test('a kiosk notes by itself whom it has recognised', async () => {
  const kiosk = await started(KIOSK);
  expect(await kiosk.decide(near(faces.bert))).toMatchObject({ kind: 'match' });
  // Noted in its turn: what is asked afterwards is answered after it.
  await kiosk.vault.status();
  endTestVaults();
  const office = await officeHere(building);
  expect(office.people.get(building.bert)?.seenOn).toBe(calendarDayOf(Millis.parse(Date.now())));
  expect(office.people.get(building.anna)?.seenOn).toBeNull();
});

test('a damaged date erases nobody, and is put right by the next session', async () => {
  await change(building.anna, { at: 1 });
  await at(1);
  expect(await recordsOf(building.anna)).toMatchObject({ keys: 2 });
  const office = await officeHere(building);
  expect(listPeople(office)).toMatchObject({ damaged: 1 });
  expect(await expiryOf(building.anna)).toBeGreaterThan(1);
});

test('rules and dates survive a renewal, and a backup that is restored on another device', async () => {
  const before = await expiryOf(building.anna);
  const office = await started(building.code);
  const passphrase = 'a walk in the mountains';
  const lock = { kind: 'passphrase', passphrase } as const;
  const { file } = must(await office.vault.makeBackup({ proof: building.code, lock }));
  must(await office.vault.renew({ proof: building.code, passphrase }));
  expect(await expiryOf(building.anna)).toBe(before);
  const renewed = must(await office.vault.readRetention());
  expect(renewed.policy.rules).toHaveLength(1);
  expect(renewed.clock.state).toBe('sure');
  endTestVaults();
  await fromNothing();
  const other = await startTestVault();
  must(await other.vault.openBackup({ file, key: lock }));
  must(await other.vault.restoreAsNew(passphrase));
  expect(must(await other.vault.readRetention()).policy).toEqual(renewed.policy);
  expect(await expiryOf(building.anna)).toBe(before);
});

interface Dated {
  readonly id: string;
  readonly at: number | null;
}

async function expiryOf(id: string): Promise<number | null | undefined> {
  const disk = await openDisk();
  const all = (await disk.getAll('expiry')) as Dated[];
  disk.close();
  return all.find((each) => each.id === id)?.at;
}

async function change(id: string, by: object): Promise<void> {
  const disk = await openDisk();
  const all = (await disk.getAll('expiry')) as Dated[];
  await disk.put('expiry', { ...all.find((each) => each.id === id), ...by });
  disk.close();
}
