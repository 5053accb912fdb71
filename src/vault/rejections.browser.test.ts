import { afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { standing, VisitDays, type Visit } from '../domain';
import { contains, dumpDisk } from './testing/disk';
import {
  calm,
  count,
  createBuilding,
  ever,
  kioskHere,
  never,
  started,
  visit,
  type Building,
} from './testing/doors';
import { endTestVaults, type TestVault } from './testing/engine';
import { done, must, refused, reopened } from './testing/journeys';
import { leaving } from './testing/leaving';

/** What officers reject of the visits that doors have written down. */
let building: Building;
let office: TestVault;
let wrong: Visit;

beforeAll(async () => {
  building = await createBuilding();
});
beforeEach(async () => {
  await calm(building);
  const kiosk = await kioskHere();
  await visit(kiosk, building.anna);
  await visit(kiosk, building.bert);
  office = await started(building.code);
  wrong = (await filed())[0] ?? never();
});
afterEach(endTestVaults);

/** The visits that count. */
async function filed() {
  return standing(must(await office.vault.listVisits(...ever)).events);
}

const note = 'she was on holiday';
const reject = () => office.vault.rejectVisit(wrong.id, wrong.at, note);

test('a rejected visit counts no more, stays on file, and is to be followed up', async () => {
  expect(await filed()).toHaveLength(2);
  expect(await reject()).toEqual(done);
  expect((await filed()).map(({ id }) => id)).not.toContain(wrong.id);
  const followUp = { state: 'open', note };
  const rejected = { visit: wrong, rejection: { rejects: wrong.id, followUp } };
  expect(must(await office.vault.listFollowUps())).toMatchObject([rejected]);
  const hers = must(await office.vault.readVisitsOf(building.anna)).events;
  expect(hers.map(({ kind }) => kind).sort()).toEqual(['check-in', 'rejected']);
  const his = must(await office.vault.readVisitsOf(building.bert)).events;
  expect(his.map(({ kind }) => kind)).toEqual(['check-in']);
});

test('it is rejected once, and only what is a visit', async () => {
  expect(await reject()).toEqual(done);
  expect(await reject()).toEqual(refused('not-found'));
  const [{ rejection } = never()] = must(await office.vault.listFollowUps());
  const again = await office.vault.rejectVisit(rejection.id, rejection.at, null);
  expect(again).toEqual(refused('not-found'));
});

test('it is closed with what came of it, opened again, and was them after all', async () => {
  must(await reject());
  const settle = (followUp: Parameters<typeof office.vault.settleRejection>[2]) =>
    office.vault.settleRejection(wrong.id, wrong.at, followUp);
  expect(await settle({ state: 'closed', note: 'her sister' })).toEqual(done);
  office = await reopened(office, building.code);
  const closed = [{ rejection: { followUp: { state: 'closed', note: 'her sister' } } }];
  expect(must(await office.vault.listFollowUps())).toMatchObject(closed);
  expect(await settle(null)).toEqual(done);
  expect(await filed()).toHaveLength(2);
  expect(await settle(null)).toEqual(refused('not-found'));
});

test('it goes with the visit, when its days are over and when the person is erased', async () => {
  must(await reject());
  must(await office.vault.removePeople(leaving(building.anna)));
  expect(must(await office.vault.listFollowUps())).toEqual([]);
  expect(must(await office.vault.listVisits(...ever)).events).toHaveLength(1);
  must(await office.vault.setVisitDays(VisitDays.parse(1)));
  expect(await count('visits')).toBe(1);
});

test('what an officer wrote about it stands nowhere in clear', async () => {
  must(await reject());
  expect(contains(await dumpDisk(), new TextEncoder().encode(note))).toBe(false);
});

test('a backup brings it back', async () => {
  must(await reject());
  const lock = { kind: 'passphrase', passphrase: 'for this backup only' } as const;
  const { file } = must(await office.vault.makeBackup({ proof: building.code, lock }));
  must(await office.vault.settleRejection(wrong.id, wrong.at, null));
  must(await office.vault.openBackup({ file, key: lock }));
  must(await office.vault.restoreInto());
  expect(must(await office.vault.listFollowUps())).toHaveLength(1);
});
