import { expect, test } from 'vitest';
import { newId, PersonId } from '../../domain';
import { isPresent, PRESENCE_MILLIS } from './presence';

const [anna, bert] = [newId(PersonId), newId(PersonId)];
const seen = (millisAgo: number) => ({ personId: anna, at: performance.now() - millisAgo });

test('at a kiosk somebody may act for a minute after they were recognised, and nobody else may', () => {
  expect(isPresent({ role: 'kiosk', lastMatch: seen(0) }, anna)).toBe(true);
  expect(isPresent({ role: 'kiosk', lastMatch: seen(PRESENCE_MILLIS - 1000) }, anna)).toBe(true);
  expect(isPresent({ role: 'kiosk', lastMatch: seen(PRESENCE_MILLIS + 1) }, anna)).toBe(false);
  expect(isPresent({ role: 'kiosk', lastMatch: seen(0) }, bert)).toBe(false);
  expect(isPresent({ role: 'kiosk', lastMatch: null }, anna)).toBe(false);
});

test('an officer acts for anybody', () => {
  expect(isPresent({ role: 'officer', lastMatch: null }, bert)).toBe(true);
});
