import { generateX25519Identity, identityToRecipient } from 'age-encryption';
import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { Millis, newId, now, VisitDays, VisitId, type DoorEvent, type PersonId } from '../domain';
import { quietly, removePeople, setVisitDays, undoVisit } from './office';
import { sealDoorEvent } from './office/door-messages';
import type { KioskSession } from './office/session';
import { openDisk, readDisk } from './testing/disk';
import {
  calm,
  count,
  createBuilding,
  DAY_MILLIS,
  ever,
  kioskHere,
  listed,
  never,
  officeHere,
  peopleIn,
  started,
  store,
  visit,
  type Building,
} from './testing/doors';
import { endTestVaults } from './testing/engine';
import { must } from './testing/journeys';
import { leaving } from './testing/leaving';

/** What the office makes of what kiosks wrote down at their doors. */
let building: Building;
let anna: PersonId;
let bert: PersonId;

beforeAll(async () => {
  building = await createBuilding();
  ({ anna, bert } = building);
});
beforeEach(() => calm(building));
afterEach(() => {
  endTestVaults();
  vi.useRealTimers();
});

describe('what no kiosk of this vault can be shown to have written', () => {
  async function send(kiosk: KioskSession, event: DoorEvent) {
    must(await store.commit(kiosk.vaultId, [must(await sealDoorEvent(kiosk, event))]));
  }

  /** Signs something else than what it is given. */
  function lying({ signing }: KioskSession) {
    return signing && { ...signing, sign: () => signing.sign(new Uint8Array(9)) };
  }

  test('stays in the doorbox and is counted, and so does what is damaged', async () => {
    const stolen = await kioskHere();
    await officeHere(building);
    const kiosk = await kioskHere();
    const base = { id: newId(VisitId), at: now(), kiosk: building.door };
    const denied = { ...base, kind: 'denied', why: 'paused' } as const;
    await send({ ...kiosk, signing: lying(kiosk) }, denied);
    await visit({ ...kiosk, signing: stolen.signing }, bert);
    const early = Millis.parse(now() - 2 * DAY_MILLIS);
    await send({ ...kiosk, signing: endless(kiosk) }, { ...denied, id: newId(VisitId), at: early });
    await damage('doorbox', await visit(kiosk, anna));
    const office = await officeHere(building);
    expect(await listed(office)).toMatchObject({ events: [], refused: 3, damaged: 1 });
    expect(office.damaged).toBe(1);
    expect(await count('doorbox')).toBe(4);
  });

  /** Signs for a time at which nobody vouches for it. */
  function endless({ signing }: KioskSession) {
    if (signing?.signer.kind !== 'kiosk' || !signing.signer.period) return never();
    const { until } = signing.signer.period;
    const period = { since: new Date(0).toISOString(), until };
    return { ...signing, signer: { ...signing.signer, period } };
  }

  test('an event is filed once, even if its message is put back', async () => {
    const office = await officeHere(building);
    await visit(await kioskHere(), anna);
    const [message] = (await readDisk()).get('doorbox') ?? [];
    expect(peopleIn((await listed(office)).events)).toEqual([anna]);
    const disk = await openDisk();
    await disk.put('doorbox', message);
    disk.close();
    expect(await listed(office)).toMatchObject({ events: [{}], refused: 1, damaged: 0 });
  });

  test('a damaged day is counted and kept, and what happens later on that day is filed beside it', async () => {
    await visit(await kioskHere(), anna);
    await officeHere(building);
    await damage('visits');
    await visit(await kioskHere(), bert);
    const office = await officeHere(building);
    const { events, damaged } = await listed(office);
    expect(peopleIn(events)).toEqual([bert]);
    expect(damaged).toBe(1);
    expect(await count('visits')).toBe(2);
  });

  async function damage(name: string, { id }: { readonly id?: string } = {}) {
    const disk = await openDisk();
    for (const record of (await disk.getAll(name)) as { id: string; ciphertext: Uint8Array }[]) {
      if (id && record.id !== id) continue;
      record.ciphertext[20] = (record.ciphertext[20] ?? 0) ^ 1;
      await disk.put(name, record);
    }
    disk.close();
  }
});

test('what is older than the days for which visits are kept is erased, at once when they become fewer', async () => {
  const start = Date.now();
  await visit(await kioskHere(), anna);
  vi.useFakeTimers({ toFake: ['Date'], now: start + 89 * DAY_MILLIS });
  await visit(await kioskHere(), bert);
  expect(peopleIn((await listed(await officeHere(building))).events)).toEqual([anna, bert]);
  vi.setSystemTime(start + 91.1 * DAY_MILLIS);
  const office = await officeHere(building);
  expect(await listed(office)).toMatchObject({ events: [{ known: { person: bert } }], days: 90 });
  must(await setVisitDays(office, store, VisitDays.parse(1)));
  expect(await count('visits')).toBe(0);
  expect(await listed(office)).toMatchObject({ events: [], days: 1, damaged: 0 });
});

test('a clock that is set back keeps no visit for longer than it was to be kept', async () => {
  const start = Date.now();
  await visit(await kioskHere(), anna);
  vi.useFakeTimers({ toFake: ['Date'], now: start + 40 * DAY_MILLIS });
  const { sweptAt } = await listed(await officeHere(building));
  expect(sweptAt).toBe(start + 40 * DAY_MILLIS);
  vi.setSystemTime(start);
  const office = await officeHere(building);
  expect(await count('visits')).toBe(1);
  must(await setVisitDays(office, store, VisitDays.parse(30)));
  expect(await count('visits')).toBe(0);
});

test('with a person their visits are erased, those that wait as well, and nobody else', async () => {
  await visit(await kioskHere(), bert);
  const before = await kioskHere();
  const { id } = await visit(before, anna);
  must(await undoVisit(before, store, { visitId: id }));
  const office = await officeHere(building);
  expect((await listed(office)).events).toHaveLength(3);
  const kiosk = await kioskHere();
  must(await removePeople(office, quietly(store), leaving(anna)));
  expect(peopleIn((await listed(office)).events)).toEqual([bert]);
  await visit(kiosk, anna);
  const { events, ...report } = await listed(office);
  expect(events).toHaveLength(1);
  expect(report).toMatchObject({ refused: 0, damaged: 0 });
  expect(await count('doorbox')).toBe(0);
});

test('officers are given what happened between two moments, and what took it back', async () => {
  const kiosk = await kioskHere();
  const annas = await visit(kiosk, anna);
  vi.useFakeTimers({ toFake: ['Date'], now: annas.at + 1000 });
  const berts = await visit(kiosk, bert);
  vi.setSystemTime(annas.at + 2000);
  must(await undoVisit(kiosk, store, { visitId: annas.id }));
  const office = await officeHere(building);
  const { events } = await listed(office, [annas.at, berts.at]);
  expect(events).toMatchObject([{ id: annas.id }, { kind: 'undo', undoes: annas.id }]);
  expect((await listed(office, [berts.at, Millis.parse(berts.at + 1)])).events).toHaveLength(1);
});

test('a renewed vault has every visit, and keeps them as long as before', async () => {
  await visit(await kioskHere(), anna);
  const office = await started(building.code);
  must(await office.vault.setVisitDays(VisitDays.parse(30)));
  const before = must(await office.vault.listVisits(...ever));
  must(await office.vault.renew({ proof: building.code, passphrase: 'a walk in the mountains' }));
  expect(before.events).toHaveLength(1);
  expect(must(await office.vault.listVisits(...ever))).toEqual(before);
  expect(must(await office.vault.listPeople())).toMatchObject({ damaged: 0, lost: 0 });
});

test('a backup brings back what doors wrote down, once, and nothing of who was erased', async () => {
  const kiosk = await kioskHere();
  await visit(kiosk, anna);
  await visit(kiosk, bert);
  const identity = await generateX25519Identity();
  const lock = { kind: 'recipients', recipients: [await identityToRecipient(identity)] } as const;
  let office = await started(building.code);
  const made = await office.vault.makeBackup({
    proof: building.code,
    lock: { ...lock, recipients: [...lock.recipients] },
  });
  const { file } = must(made);
  await calm(building);
  office = await started(building.code);
  must(await office.vault.removePeople(leaving(bert)));
  for (let times = 0; times < 2; times++) {
    const key = { kind: 'identity', identity } as const;
    must(await office.vault.openBackup({ file: file.slice(), key }));
    must(await office.vault.restoreInto());
    const { events } = must(await office.vault.listVisits(...ever));
    expect(peopleIn(events)).toEqual([anna]);
  }
});
