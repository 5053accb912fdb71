import fc from 'fast-check';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import {
  CalendarDay,
  CaptureId,
  DisplayName,
  Group,
  newId,
  PersonId,
  PurposeId,
  type Agreement,
  type Template,
} from '../domain';
import {
  answerNotice,
  closeSession,
  confirmClock,
  enrol,
  finishSwept,
  noteSeen,
  quietly,
  recognise,
  setGroup,
  setHold,
  setRetention,
  sweepFor,
  withdraw,
  type OfficerSession,
} from './office';
import { createStore } from './store';
import { openDisk, readDisk, writeDisk, type Disk } from './testing/disk';
import { endTestVaults } from './testing/engine';
import { near, randomTemplate } from './testing/faces';
import { openHere } from './testing/here';
import { must, openOffice, publish } from './testing/journeys';
import { draft } from './testing/notice';
import {
  dayOf,
  HOUR,
  isPast,
  isSuspended,
  note,
  PROMISED,
  startOf,
  sweepModel,
  type Model,
} from './testing/retention-model';
import { asRule, start, step, type Step } from './testing/retention-steps';

/** How many histories are tried, as the requirement says. */
const HISTORIES = 1000;

const store = createStore();
const [door, attendance] = [PurposeId.parse('door'), PurposeId.parse('attendance')];
let quiet: Disk;
let code: Awaited<ReturnType<typeof openOffice>>['code'];

beforeAll(async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: start });
  const office = await openOffice();
  ({ code } = office);
  const days = { door: PROMISED.door, attendance: PROMISED.attendance };
  await publish(office.started, {
    purposes: draft.purposes.map((purpose) => ({
      ...purpose,
      retentionDays: purpose.id === 'door' ? days.door : days.attendance,
    })),
    eraseAfterDays: PROMISED.afterWithdrawal,
  });
  endTestVaults();
  quiet = await readDisk();
});
afterAll(() => vi.useRealTimers());

/** A history on its way: the real office, the model, and whose face is whose. */
interface History {
  session: OfficerSession;
  readonly model: Model;
  readonly faces: Map<PersonId, Template>;
}

const now = () => Date.now();

async function unlock(): Promise<OfficerSession> {
  const session = await openHere(code);
  if (session.role !== 'officer') throw new Error('not an officer');
  return session;
}

function pick({ model }: History, who: number): PersonId | null {
  const ids = [...model.people.keys()];
  return ids.length === 0 ? null : PersonId.parse(ids[who % ids.length]);
}

function agreement(all: boolean): Agreement {
  const purposes = all ? [door, attendance] : [door];
  const language = draft.texts[0]?.language;
  if (!language) throw new Error('a notice has a text');
  return { version: 1, language, purposes, method: 'attested', guardian: null };
}

/** Does to the office and to the model the same. */
async function take(history: History, step: Step): Promise<void> {
  const { session, model, faces } = history;
  switch (step.kind) {
    case 'enrol': {
      const face = randomTemplate();
      const captureId = newId(CaptureId);
      const quality = { score: 60, yaw: 0, pitch: 0 };
      session.pending.add(captureId, { template: near(face), quality });
      const { personId } = must(
        await enrol(session, store, {
          ...{ name: DisplayName.parse('Somebody'), contact: null, photos: [], checkId: null },
          ...{ agreement: agreement(step.attendance), captureIds: [captureId] },
          onDuplicate: 'refuse',
        }),
      );
      faces.set(personId, face);
      const person = { enrolledAt: now(), agreedAt: now(), attendance: step.attendance };
      const rest = { withdrawnAt: null, seenDay: null, group: null, held: false };
      model.people.set(personId, { ...person, ...rest, back: false, day: null });
      return noteModel(history, personId);
    }
    case 'recognise': {
      const id = pick(history, step.who);
      const face = id && faces.get(id);
      const person = id && model.people.get(id);
      if (!face || !person) return;
      const probe = { template: near(face), quality: 60, trackId: null };
      const isKnown = recognise(session, probe).kind === 'match';
      expect(isKnown).toBe(person.withdrawnAt === null && !isSuspended(model, person, now()));
      if (!isKnown) return;
      must(await noteSeen(session, store, id));
      if ((person.seenDay ?? -1) < dayOf(now())) {
        person.seenDay = dayOf(now());
        noteModel(history, id);
      }
      return;
    }
    case 'answer': {
      const id = pick(history, step.who);
      const person = id ? model.people.get(id) : undefined;
      if (!id || person?.withdrawnAt !== null) return;
      must(
        await answerNotice(session, store, { personId: id, agreement: agreement(step.attendance) }),
      );
      [person.agreedAt, person.attendance] = [now(), step.attendance];
      return noteModel(history, id);
    }
    case 'withdraw': {
      const id = pick(history, step.who);
      const person = id ? model.people.get(id) : undefined;
      if (!id || person?.withdrawnAt !== null) return;
      must(await withdraw(session, store, { personId: id, guardian: null }));
      person.withdrawnAt = now();
      return noteModel(history, id);
    }
    case 'hold': {
      const id = pick(history, step.who);
      const person = id && model.people.get(id);
      if (!person) return;
      const reviewOn = CalendarDay.parse('2027-01-01');
      must(await setHold(session, store, id, step.on ? { reason: 'A claim', reviewOn } : null));
      person.held = step.on;
      return noteModel(history, id);
    }
    case 'group': {
      const id = pick(history, step.who);
      const person = id && model.people.get(id);
      if (!person) return;
      const group = step.group && Group.parse(step.group);
      must(await setGroup(session, quietly(store), { personIds: [id], group }));
      person.group = step.group;
      return noteModel(history, id);
    }
    case 'rules': {
      const policy = { rules: step.rules.map(asRule) };
      const told = await setRetention(session, store, { policy, erases: -1 });
      const erases = told.ok || !('people' in told.error) ? 0 : told.error.people;
      must(await setRetention(session, store, { policy, erases }));
      model.rules = step.rules;
      for (const id of model.people.keys()) noteModel(history, id as PersonId);
      return;
    }
    case 'work': {
      vi.setSystemTime(now() + step.hours * HOUR);
      must(await sweepFor(step.locked ? null : session, store, step.hours * HOUR));
      sweepModel(model, now(), step.hours * HOUR);
      if (!step.locked) return void must(await finishSwept(session, store));
      return reopen(history);
    }
    case 'off':
      vi.setSystemTime(now() + step.hours * HOUR);
      return reopen(history);
    case 'jump':
      vi.setSystemTime(now() + step.hours * HOUR);
      must(await sweepFor(session, store, 0));
      sweepModel(model, now(), 0);
      return void must(await finishSwept(session, store));
    case 'confirm':
      must(await confirmClock(session, store));
      model.known = now();
      return sweepModel(model, now(), 0);
  }
}

/** Locks, and unlocks anew; where somebody's moment was written by a clock that had been set back, it is written anew if it is not back any more. */
async function reopen(history: History): Promise<void> {
  closeSession(history.session);
  history.session = await unlock();
  sweepModel(history.model, now(), 0);
  for (const id of history.model.people.keys()) noteModel(history, id as PersonId);
}

function noteModel({ model }: History, id: PersonId): void {
  const person = model.people.get(id);
  if (person) note(model, person);
}

/** Nobody was erased early, nobody is kept late, and the date that is told is the right one: on the disk, and in the open office. */
async function compare({ session, model }: History): Promise<void> {
  const disk = await openDisk();
  const [keys, expiries] = await Promise.all([disk.getAll('keys'), disk.getAll('expiry')]);
  disk.close();
  const kept = new Set((keys as { id: string }[]).map(({ id }) => id));
  expect([...kept].sort()).toEqual([...model.people.keys()].sort());
  expect([...session.people.keys()].sort()).toEqual([...model.people.keys()].sort());
  const people = (expiries as { id: string; at: number | null }[]).filter(
    ({ id }) => id !== 'clock',
  );
  const dates = Object.fromEntries(people.map(({ id, at }) => [id, at]));
  const expected = [...model.people].map(([id, { day }]) => [
    id,
    day === null ? null : startOf(day),
  ]);
  expect(dates).toEqual(Object.fromEntries(expected));
}

async function live(steps: readonly Step[]): Promise<{ erased: number; doubted: number }> {
  vi.setSystemTime(start);
  await writeDisk(quiet);
  const first = { people: new Map(), rules: [], known: null, state: 'sure' } as const;
  const model: Model = { ...first, people: new Map(), erases: start, suspends: start };
  const history: History = { session: await unlock(), model, faces: new Map() };
  // The vault was made in a worker, by the clock of today.
  must(await confirmClock(history.session, store));
  sweepModel(model, start, 0);
  let [enrolled, doubted] = [0, 0];
  for (const step of steps) {
    await take(history, step);
    await compare(history);
    if (step.kind === 'enrol') enrolled++;
    if (model.state !== 'sure') doubted++;
    // Whoever's day has not come by the device's clock nor by what is certain is there: whatever the model says about the clock itself.
    for (const person of model.people.values())
      if (model.state === 'sure')
        expect(isPast(person, model.erases) && step.kind === 'work').toBe(false);
  }
  closeSession(history.session);
  return { erased: enrolled - model.people.size, doubted };
}

test(
  `in ${HISTORIES} random histories nobody is erased early, and nobody is kept late`,
  { timeout: 3_600_000 },
  async () => {
    const counted = { erased: 0, doubted: 0 };
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 12 }), async (steps) => {
        const { erased, doubted } = await live([{ kind: 'enrol', attendance: false }, ...steps]);
        counted.erased += erased;
        counted.doubted += Number(doubted > 0);
      }),
      { numRuns: HISTORIES },
    );
    // That the histories are about something.
    expect(counted.erased).toBeGreaterThan(HISTORIES / 4);
    expect(counted.doubted).toBeGreaterThan(HISTORIES / 10);
    console.info(
      `${HISTORIES} histories: ${counted.erased} erased, ${counted.doubted} with a doubted clock`,
    );
  },
);
