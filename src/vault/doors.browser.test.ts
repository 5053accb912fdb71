import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { newId, UNDO_MILLIS, VisitId, type PersonId, type Template } from '../domain';
import { recordVisit, undoVisit, writeDenial } from './office';
import { VOUCHER_DAYS } from './office/desk';
import { STEADY_DEBOUNCE_MILLIS } from './office/door';
import { readDisk } from './testing/disk';
import {
  calm,
  count,
  createBuilding,
  DAY_MILLIS,
  ever,
  faces,
  KIOSK,
  kioskHere,
  never,
  recognised,
  started,
  store,
  visit,
  type Building,
} from './testing/doors';
import { endTestVaults, type TestVault } from './testing/engine';
import { near, randomTemplate } from './testing/faces';
import { done, must, refused } from './testing/journeys';

/** What a kiosk writes down at its door. */
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

/** Somebody stands at the door until they are recognised. @returns what the visit can be written down by */
async function arrive(kiosk: TestVault, face: Template): Promise<VisitId> {
  expect(await kiosk.decide(near(face))).toMatchObject({ kind: 'match' });
  const last = kiosk.events.findLast((event) => event.kind === 'decision');
  return last?.kind === 'decision' ? (last.decision.visitId ?? never()) : never();
}

test('who was recognised is written down once, also after a reload, and can take it back; officers see it all', async () => {
  let kiosk = await started(KIOSK);
  expect(await kiosk.vault.recordVisit(newId(VisitId), 'check-in')).toEqual(refused('no-visit'));
  const annas = await arrive(kiosk, faces.anna);
  const first = must(await kiosk.vault.recordVisit(annas, 'check-in'));
  expect(first).toMatchObject({ kind: 'check-in', repeated: false });
  const again = { ...first, repeated: true };
  expect(await kiosk.vault.recordVisit(annas, 'check-in')).toEqual({ ok: true, value: again });

  kiosk = await started(KIOSK);
  expect(await kiosk.vault.recordVisit(annas, 'check-in')).toEqual(refused('no-visit'));
  expect(await kiosk.vault.undoVisit(first.id)).toEqual(refused('no-visit'));
  const later = await arrive(kiosk, faces.anna);
  expect(await kiosk.vault.recordVisit(later, 'check-in')).toEqual({ ok: true, value: again });
  const leaving = must(await kiosk.vault.recordVisit(later, 'check-out'));
  expect(leaving.repeated).toBe(false);
  expect(await kiosk.vault.undoVisit(leaving.id)).toEqual(done);
  expect(await kiosk.vault.undoVisit(leaving.id)).toEqual(refused('no-visit'));
  const anew = must(await kiosk.vault.recordVisit(later, 'check-out'));
  expect(anew).toMatchObject({ repeated: false });
  expect(anew.id).not.toBe(leaving.id);
  expect(await kiosk.decide(randomTemplate())).toEqual({ kind: 'unknown' });
  expect(await kiosk.decide(randomTemplate())).toEqual({ kind: 'unknown' });
  expect(await kiosk.vault.listVisits(...ever)).toEqual(refused('officer-only'));

  const office = await started(building.code);
  const { events, ...report } = must(await office.vault.listVisits(...ever));
  const sweptAt: unknown = expect.any(Number);
  expect(report).toEqual({ badges: [], days: 90, sweptAt, damaged: 0, refused: 0 });
  const known = { by: 'face', person: anna };
  expect(events).toMatchObject([
    { id: first.id, kind: 'check-in', at: first.at, kiosk: building.door, known },
    { id: leaving.id, kind: 'check-out', known },
    { kind: 'undo', undoes: leaving.id },
    { id: anew.id, kind: 'check-out', known },
    { kind: 'denied', why: 'unknown' },
  ]);
  expect(await count('doorbox')).toBe(0);
  expect(must(await office.vault.listPeople()).damaged).toBe(0);
});

test('what a kiosk wrote tells nothing on the disk, not even by its length', async () => {
  const kiosk = await kioskHere();
  await visit(kiosk, anna);
  const { id } = await visit(kiosk, bert);
  must(await undoVisit(kiosk, store, { visitId: id }));
  must(await writeDenial(kiosk, store, 'ambiguous'));
  const disk = await readDisk();
  const messages = (disk.get('doorbox') ?? []) as { ciphertext: Uint8Array }[];
  expect(messages).toHaveLength(4);
  expect(new Set(messages.map(({ ciphertext }) => ciphertext.length)).size).toBe(1);
  const isWritten = (record: object) => 'id' in record && record.id === 'debounce';
  const written = [...messages, ...(disk.get('singles') ?? []).filter(isWritten)];
  expect(written).toHaveLength(5);
  const texts = written.map((record) => Object.values(record).map(asText).join());
  for (const secret of [anna, bert, building.door, 'check-in', 'ambiguous'])
    expect(texts.join()).not.toContain(secret);
});

function asText(value: unknown): string {
  return value instanceof Uint8Array ? new TextDecoder('latin1').decode(value) : String(value);
}

test('a visit cannot be taken back later than it takes to read a name', async () => {
  const kiosk = await kioskHere();
  vi.useFakeTimers({ toFake: ['performance'] });
  const { id } = await visit(kiosk, anna);
  vi.advanceTimersByTime(UNDO_MILLIS + 1);
  expect(await undoVisit(kiosk, store, { visitId: id })).toEqual(refused('no-visit'));
});

test('when the interval is over, somebody is written down again, and what told of it is gone', async () => {
  const kiosk = await kioskHere();
  vi.useFakeTimers({ toFake: ['Date', 'performance'], now: Date.now() });
  const { id } = await visit(kiosk, anna);
  const { debounceMillis } = kiosk.door.settings;
  vi.advanceTimersByTime(debounceMillis + 1);
  const again = await visit(kiosk, anna);
  expect(again).toMatchObject({ repeated: false });
  expect(again.id).not.toBe(id);
  vi.setSystemTime(Date.now() + debounceMillis);
  await kioskHere();
  const singles = (await readDisk()).get('singles') ?? [];
  expect(singles).not.toContainEqual(expect.objectContaining({ id: 'debounce' }));
});

test('a clock that is set right, forward or back, makes nobody come twice; after the interval by either clock they come again', async () => {
  const kiosk = await kioskHere();
  vi.useFakeTimers({ toFake: ['Date', 'performance'], now: Date.now() });
  const { id } = await visit(kiosk, anna);
  for (const jump of [DAY_MILLIS, -2 * DAY_MILLIS]) {
    vi.setSystemTime(Date.now() + jump);
    vi.advanceTimersByTime(60_000);
    expect(await visit(kiosk, anna)).toMatchObject({ repeated: true, id });
  }
  vi.advanceTimersByTime(kiosk.door.settings.debounceMillis + 1);
  expect(await visit(kiosk, anna)).toMatchObject({ repeated: false });
});

test('an interval of hours outlives a clock that is set forward by minutes only: a device may have slept', async () => {
  const kiosk = await kioskHere();
  kiosk.door.settings = { ...kiosk.door.settings, debounceMillis: 4 * 3_600_000 };
  vi.useFakeTimers({ toFake: ['Date', 'performance'], now: Date.now() });
  await visit(kiosk, anna);
  vi.setSystemTime(Date.now() + DAY_MILLIS);
  expect(await visit(kiosk, anna)).toMatchObject({ repeated: true });
  vi.advanceTimersByTime(STEADY_DEBOUNCE_MILLIS + 1);
  expect(await visit(kiosk, anna)).toMatchObject({ repeated: false });
});

test('a kiosk for which nobody vouches any more writes nothing down, and says why', async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + (VOUCHER_DAYS + 1) * DAY_MILLIS });
  const kiosk = await kioskHere();
  const visitId = recognised(kiosk, anna);
  const recorded = recordVisit(kiosk, store, { visitId, kind: 'entry' });
  expect(await recorded).toEqual(refused('voucher-ended'));
  expect(await count('doorbox')).toBe(0);
});
