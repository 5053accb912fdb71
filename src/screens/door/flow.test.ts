import { describe, expect, test } from 'vitest';
import {
  FrameId,
  Millis,
  newId,
  PersonId,
  TrackId,
  VisitId,
  type Decision,
  type NamedPerson,
} from '../../domain';
import {
  GONE_MILLIS,
  next,
  startFlow,
  STAYS_MILLIS,
  type Flow,
  type Happening,
  type Rules,
} from './flow';

const attendance: Rules = { purpose: 'attendance', tap: false };
const checkIn: Rules = { purpose: 'check-in', tap: false };
const [one, two, three] = [1, 2, 3].map((id) => TrackId.parse(id)) as [TrackId, TrackId, TrackId];
const ada: NamedPerson = { id: newId(PersonId), name: 'Ada' };
const bea: NamedPerson = { id: newId(PersonId), name: 'Bea' };

/** Plays what happens, each at its second. */
function play(rules: Rules, ...happenings: readonly (readonly [number, Happening])[]): Flow {
  return happenings.reduce(
    (flow, [second, happening]) => next(flow, happening, rules, second * 1000),
    startFlow(0),
  );
}

const front = (track: TrackId | null): Happening => ({ kind: 'front', track });
const tick: Happening = { kind: 'tick' };

function says(track: TrackId, decision: Decision): Happening {
  const visitId = decision.kind === 'match' ? { visitId: newId(VisitId) } : {};
  const frameId = FrameId.parse(1);
  return {
    kind: 'decision',
    decision: { frameId, trackId: track, decision, millis: 1, ...visitId },
  };
}

function match(person: NamedPerson): Decision {
  const odds = { oneIn: 5000, bound: 'measured' } as const;
  return { kind: 'match', person, score: 0.9, odds, asksConsent: false, language: null };
}

function written(person: NamedPerson): Happening {
  const visit = {
    id: newId(VisitId),
    kind: 'check-in',
    at: Millis.parse(1),
    repeated: false,
  } as const;
  const recognised = { person, visitId: visit.id, asksConsent: false, language: null };
  return { kind: 'written', written: { name: person.name, visit, recognised } };
}

describe('a kiosk', () => {
  test('tells whoever could not be written down for as long as they stand there, however often it is tried', () => {
    const failed: Happening = { kind: 'failed', error: 'storage-failed' };
    const told = play(checkIn, [1, front(one)], [2, says(one, match(ada))], [3, failed]);
    expect(told.stage).toMatchObject({ kind: 'failed', unwritten: { track: one, as: 'check-in' } });
    const again = next(told, failed, checkIn, 5000);
    expect(again.stage).toBe(told.stage);
    expect(next(again, written(ada), checkIn, 7000).stage).toMatchObject({
      kind: 'done',
      track: one,
    });
    const left = next(again, front(null), checkIn, 7000);
    expect(next(left, tick, checkIn, 7000 + GONE_MILLIS).stage.kind).toBe('idle');
  });

  test('compares whoever steps up, and is idle again when they have gone', () => {
    const looking = play(checkIn, [1, front(one)]);
    expect(looking.stage).toMatchObject({ kind: 'looking', track: one });
    const gone = play(checkIn, [1, front(one)], [2, front(null)], [2 + GONE_MILLIS / 1000, tick]);
    expect(gone.stage).toEqual({ kind: 'idle', ignored: null });
  });
  test('compares nobody before they have tapped, where an officer wants that', () => {
    const rules = { ...checkIn, tap: true };
    expect(play(rules, [1, front(one)], [2, tick]).stage.kind).toBe('idle');
    expect(play(rules, [1, front(one)], [2, { kind: 'start' }]).stage).toMatchObject({
      kind: 'looking',
      track: one,
    });
  });
  test('writes down at once where there is one thing to do, and asks where there are two', () => {
    expect(play(checkIn, [1, front(one)], [2, says(one, match(ada))]).stage).toMatchObject({
      kind: 'writing',
      as: 'check-in',
    });
    const asked = play(attendance, [1, front(one)], [2, says(one, match(ada))]);
    expect(asked.stage).toMatchObject({ kind: 'asking', who: { person: ada } });
    const chosen = next(asked, { kind: 'choose', as: 'check-out' }, attendance, 3000);
    expect(chosen.stage).toMatchObject({ kind: 'writing', as: 'check-out' });
  });
  test('does not let anybody answer for somebody else whom they pushed aside', () => {
    const asked: [number, Happening][] = [
      [1, front(one)],
      [2, says(one, match(ada))],
      [3, front(two)],
    ];
    expect(play(attendance, ...asked).stage).toMatchObject({ kind: 'looking', track: two });
  });
  test('takes no notice of what is said of another face, or of one that has gone', () => {
    const flow = play(checkIn, [1, front(one)], [2, front(two)], [3, says(one, match(ada))]);
    expect(flow.stage).toMatchObject({ kind: 'looking', track: two });
  });
  test('leaves whom it has served alone as long as they stay', () => {
    const served = play(
      checkIn,
      [1, front(one)],
      [2, says(one, match(ada))],
      [3, written(ada)],
      [3 + STAYS_MILLIS.done / 1000, tick],
      [60, tick],
    );
    expect(served.stage).toEqual({ kind: 'idle', ignored: one });
    expect(next(served, front(two), checkIn, 61_000).stage).toMatchObject({ kind: 'looking' });
  });
  test('shows the same visit again when the same person is taken for a new face a moment later', () => {
    const flow = play(
      checkIn,
      [1, front(one)],
      [2, says(one, match(ada))],
      [3, written(ada)],
      [5, front(two)],
      [6, says(two, match(ada))],
    );
    expect(flow.stage).toMatchObject({ kind: 'done', written: { name: 'Ada' } });
  });
  test('turns to the next person while the last one is still greeted', () => {
    const flow = play(
      checkIn,
      [1, front(one)],
      [2, says(one, match(ada))],
      [3, written(ada)],
      [5, front(three)],
      [6, says(three, match(bea))],
    );
    expect(flow.stage).toMatchObject({ kind: 'writing', who: { person: bea } });
  });
  test('forgets a visit that was taken back, so that the right one can be written down', () => {
    const flow = play(
      checkIn,
      [1, front(one)],
      [2, says(one, match(ada))],
      [3, written(ada)],
      [4, { kind: 'undone' }],
      [5, front(two)],
      [6, says(two, match(ada))],
    );
    expect(flow.stage).toMatchObject({ kind: 'writing', who: { person: ada } });
  });
  test('says what to do to who is unknown, until they go', () => {
    const unknown: [number, Happening][] = [
      [1, front(one)],
      [2, says(one, { kind: 'unknown' })],
    ];
    expect(play(checkIn, ...unknown).stage).toMatchObject({ kind: 'not-known', why: 'unknown' });
    const left = play(checkIn, ...unknown, [4, front(null)], [6, tick]);
    expect(left.stage.kind).toBe('idle');
  });
  test('pauses when the vault does, and goes on by itself, but not where an officer has to come', () => {
    const paused = play(
      checkIn,
      [1, front(one)],
      [2, says(one, { kind: 'paused', millis: 30_000 })],
    );
    expect(next(paused, tick, checkIn, 31_000).stage.kind).toBe('paused');
    expect(next(paused, tick, checkIn, 32_000).stage.kind).toBe('idle');
    const held = play(checkIn, [1, front(one)], [2, says(one, { kind: 'paused', millis: null })]);
    expect(next(held, tick, checkIn, 1e9).stage.kind).toBe('paused');
  });
  test('gives a question up that nobody answers', () => {
    const asked = play(attendance, [1, front(one)], [2, says(one, match(ada))]);
    const over = next(asked, tick, attendance, 2000 + STAYS_MILLIS.asking);
    expect(over.stage).toEqual({ kind: 'idle', ignored: one });
  });
});
