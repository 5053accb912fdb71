import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { DisplayName, newId, PersonId, TrackId, type Decision } from '../../domain';
import { createDoor, DENIAL_MILLIS, standAtDoor, VISIT_ID_MILLIS, whoWas, type Door } from './door';

const anna = newId(PersonId);
const bert = newId(PersonId);
const track = TrackId.parse(1);
const another = TrackId.parse(2);
const unknown: Decision = { kind: 'unknown' };
const begins: Decision = { kind: 'looking', anew: true };
let door: Door;

function match(id: PersonId): Decision {
  const odds = { oneIn: 20_000, bound: 'measured' } as const;
  const person = { id, name: DisplayName.parse('Somebody') };
  return { kind: 'match', person, score: 0.99, odds, asksConsent: false, language: null };
}

function idOf(decision: Decision, trackId = track) {
  const { visitId } = standAtDoor(door, trackId, decision);
  if (!visitId) throw new Error('nobody was recognised');
  return visitId;
}

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['performance'] });
  door = createDoor();
});
afterEach(() => {
  vi.useRealTimers();
});

test('a match has one id as long as it stands, and somebody else in the same track another one', () => {
  const id = idOf(match(anna));
  expect(standAtDoor(door, track, { kind: 'looking', anew: false })).toEqual({});
  expect(idOf(match(anna))).toBe(id);
  expect(whoWas(door, id)).toBe(anna);
  const other = idOf(match(bert));
  expect(other).not.toBe(id);
  expect(whoWas(door, other)).toBe(bert);
  expect(idOf(match(anna), another)).not.toBe(id);
});

test('after the evidence began anew, the same person has another id', () => {
  const id = idOf(match(anna));
  standAtDoor(door, track, begins);
  expect(idOf(match(anna))).not.toBe(id);
});

test('an id is good for a minute after the face was last seen', () => {
  const id = idOf(match(anna));
  vi.advanceTimersByTime(VISIT_ID_MILLIS);
  expect(idOf(match(anna))).toBe(id);
  vi.advanceTimersByTime(VISIT_ID_MILLIS);
  expect(whoWas(door, id)).toBe(anna);
  vi.advanceTimersByTime(1);
  expect(whoWas(door, id)).toBeNull();
});

test('a stranger is turned away once for each track and evidence, and not so soon after another one', () => {
  expect(standAtDoor(door, track, unknown)).toEqual({ denied: 'unknown' });
  expect(standAtDoor(door, another, unknown)).toEqual({});
  vi.advanceTimersByTime(DENIAL_MILLIS);
  expect(standAtDoor(door, track, unknown)).toEqual({});
  const ambiguous: Decision = { kind: 'ambiguous', people: [], marked: false };
  expect(standAtDoor(door, another, ambiguous)).toEqual({ denied: 'ambiguous' });
  vi.advanceTimersByTime(DENIAL_MILLIS);
  standAtDoor(door, track, begins);
  expect(standAtDoor(door, track, unknown)).toEqual({ denied: 'unknown' });
});

test('where nobody is turned away, nobody is written down so', () => {
  door.settings = { ...door.settings, writesDenials: false };
  expect(standAtDoor(door, track, unknown)).toEqual({});
});
