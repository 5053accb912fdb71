import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { TrackId, type Decision, type Template } from '../domain';
import { toUnit } from './gallery';
import { closeSession, recogniseAtDoor, type KioskSession } from './office';
import { openDisk, readDisk, writeDisk, type Disk } from './testing/disk';
import { endTestVaults } from './testing/engine';
import { near, randomTemplate } from './testing/faces';
import { openHere } from './testing/here';
import { enrol, enrolment, must, openOffice } from './testing/journeys';
import { frontDoor } from './testing/kiosk';
import { createTurns } from './turns';

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const DAY = 24 * 60 * MINUTE;
/** So long after one face that failed another one counts. */
const APART = 5 * SECOND;
/** Frames in which a face that is followed is settled. */
const MOST_FRAMES = 15;

const faces = { anna: randomTemplate(), twins: randomTemplate() };
const inTurn = createTurns();
let code: Awaited<ReturnType<typeof openOffice>>['code'];
let disk: Disk;
let session: KioskSession;
let tracks = 0;

/** The vault's own code runs here without the worker, where its clocks can be moved. */
beforeAll(async () => {
  const { started: office, ...opened } = await openOffice();
  ({ code } = opened);
  must(await office.vault.addWay({ proof: code, way: { kind: 'kiosk-device' }, label: 'Tablet' }));
  await enrol(office, 'Anna', [near(faces.anna)]);
  await enrol(office, 'Romy', [near(faces.twins)]);
  const twin = await enrolment(office, 'Rosa', [near(faces.twins)]);
  must(await office.vault.enrol({ ...twin, onDuplicate: 'keep-both' }));
  const [kiosk] = must(await office.vault.listKiosks());
  if (!kiosk) throw new Error('there is a kiosk');
  must(await office.vault.setKiosk(kiosk.slotId, frontDoor));
  endTestVaults();
  disk = await readDisk();
});

beforeEach(async () => {
  vi.useFakeTimers({
    toFake: ['Date', 'performance', 'setInterval', 'clearInterval', 'setTimeout', 'clearTimeout'],
  });
  await writeDisk(disk);
  session = await openKiosk();
});
afterEach(() => {
  closeSession(session);
  vi.useRealTimers();
});
afterAll(endTestVaults);

async function openKiosk(): Promise<KioskSession> {
  const opened = await openHere({ kind: 'kiosk-device' }, inTurn);
  if (opened.role !== 'kiosk') throw new Error('it is a kiosk');
  return opened;
}

/** What is to be written is written, and another page opens the kiosk. */
async function reload() {
  await inTurn(() => null);
  closeSession(session);
  session = await openKiosk();
}

function look(face: Template, trackId: number | null): Decision {
  const template = toUnit(near(face));
  if (!template) throw new Error('a face has a template');
  const track = trackId === null ? null : TrackId.parse(trackId);
  return recogniseAtDoor(session, { template, quality: 60, trackId: track });
}

/** Somebody steps up, is looked at until it is settled, and goes. */
function visit(face: Template): Decision['kind'] {
  tracks++;
  let decision = look(face, tracks);
  for (let frame = 1; frame < MOST_FRAMES && decision.kind === 'looking'; frame++)
    decision = look(face, tracks);
  vi.advanceTimersByTime(APART);
  return decision.kind;
}

const strangers = (count: number) => Array.from({ length: count }, () => visit(randomTemplate()));

/** Milliseconds of the pause that are left: 0 without one, `null` when an officer is needed. */
function left(): number | null {
  const pause = session.limit.pause();
  return pause ? pause.millis : 0;
}

function waitForIt() {
  vi.advanceTimersByTime(left() ?? 0);
}

test('after the fifth stranger in a row nobody is compared for half a minute, not even somebody enrolled', () => {
  expect(strangers(4)).toEqual(['unknown', 'unknown', 'unknown', 'unknown']);
  expect(left()).toBe(0);
  expect(strangers(1)).toEqual(['unknown']);
  expect(left()).toBe(30 * SECOND - APART);
  const decision = look(faces.anna, 1_000);
  expect(decision).toEqual({ kind: 'paused', millis: 30 * SECOND - APART });
  expect(look(faces.anna, null)).toEqual(decision);
  expect(session.tracks.find(TrackId.parse(1_000))).toBeNull();
  expect(session.lastMatch).toBeNull();
  waitForIt();
  expect(visit(faces.anna)).toBe('match');
});

test('each further failure doubles the pause up to a quarter of an hour; somebody recognised ends it', () => {
  strangers(5);
  for (const pause of [60, 120, 240, 480, 900, 900]) {
    waitForIt();
    expect(strangers(1)).toEqual(['unknown']);
    expect(left()).toBe(pause * SECOND - APART);
  }
  waitForIt();
  expect(visit(faces.anna)).toBe('match');
  strangers(4);
  expect(left()).toBe(0);
});

test('after the fiftieth nobody is compared until an officer has opened the vault', async () => {
  session.limit.resume({ failures: 48, pauseMillis: 0 });
  strangers(1);
  expect(left()).toBe(15 * MINUTE - APART);
  waitForIt();
  expect(strangers(1)).toEqual(['unknown']);
  expect(left()).toBeNull();
  vi.advanceTimersByTime(DAY);
  await reload();
  expect(look(faces.anna, null)).toEqual({ kind: 'paused', millis: null });
  closeSession(session);
  closeSession(await openHere(code));
  session = await openKiosk();
  expect(visit(faces.anna)).toBe('match');
});

test('neither a reload nor a clock that is set ends a pause or makes it last', async () => {
  strangers(5);
  await reload();
  const before = left() ?? 0;
  expect(before).toBeGreaterThan(30 * SECOND - 3 * APART);
  expect(before).toBeLessThanOrEqual(30 * SECOND);
  // In the end half a year ahead: for longer than that the notice promises to keep nobody.
  for (const years of [-1, 1.5]) {
    vi.setSystemTime(Date.now() + years * 365 * DAY);
    await reload();
    expect(left()).toBe(before);
  }
  vi.advanceTimersByTime(2 * APART);
  await reload();
  expect(left()).toBeLessThanOrEqual(before - APART);
  waitForIt();
  await reload();
  expect(visit(faces.anna)).toBe('match');
});

test('somebody who stays is one failure, whatever number the camera gives them, through the pause as well', () => {
  const stranger = randomTemplate();
  for (let frame = 0; frame < 2 * MOST_FRAMES; frame++) look(stranger, 1_000);
  for (let frame = 0; frame < 2 * MOST_FRAMES; frame++) look(stranger, 1_001);
  vi.advanceTimersByTime(2 * SECOND);
  for (const track of [1_000, 1_001]) look(stranger, track);
  vi.advanceTimersByTime(2.9 * SECOND);
  for (const track of [1_000, 1_001]) look(stranger, track);
  vi.advanceTimersByTime(SECOND);
  for (const track of [1_000, 1_001]) expect(look(stranger, track).kind).toBe('unknown');
  vi.advanceTimersByTime(APART);
  strangers(3);
  expect(left()).toBe(0);
  for (let frame = 0; frame < MOST_FRAMES; frame++) look(stranger, 1_002);
  for (let second = 0; second < 40; second++) {
    vi.advanceTimersByTime(SECOND);
    look(stranger, 1_002);
  }
  expect(look(stranger, 1_002).kind).toBe('unknown');
  expect(left()).toBe(0);
});

test('two who look too alike do not count', () => {
  for (let time = 0; time < 6; time++) expect(visit(faces.twins)).toBe('ambiguous');
  expect(left()).toBe(0);
});

test.each(['damaged', 'deleted'])('a count that was %s makes the longest pause', async (how) => {
  closeSession(session);
  const opened = await openDisk();
  const singles = (await opened.getAll('singles')) as { vaultId: string; id: string }[];
  const count = singles.find(({ id }) => id === 'failures');
  if (!count) throw new Error('there is a count');
  if (how === 'damaged') await opened.put('singles', { ...count, ciphertext: new Uint8Array(80) });
  else await opened.delete('singles', [count.vaultId, 'failures']);
  opened.close();
  session = await openKiosk();
  expect(left()).toBe(15 * MINUTE);
  await reload();
  expect(left()).toBe(15 * MINUTE);
  waitForIt();
  expect(visit(faces.anna)).toBe('match');
});

test("an officer's session does not count", async () => {
  closeSession(session);
  const office = await openHere(code);
  for (let time = 0; time < 6; time++) {
    const template = randomTemplate();
    expect(recogniseAtDoor(office, { template, quality: 60, trackId: null }).kind).toBe('unknown');
    vi.advanceTimersByTime(APART);
  }
  closeSession(office);
  session = await openKiosk();
  expect(left()).toBe(0);
});
