import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { CaptureId, newId, BUILT_IN_TEMPLATE_LENGTH } from '../../domain';
import {
  ARRIVAL_MILLIS,
  createPendingCaptures,
  PENDING_LIMIT,
  PENDING_MILLIS,
  type Captured,
} from './pending';

let dropped: CaptureId[] = [];

beforeEach(() => {
  vi.useFakeTimers();
  dropped = [];
});
afterEach(() => {
  vi.useRealTimers();
});

function pendingCaptures() {
  return createPendingCaptures((captureIds) => dropped.push(...captureIds));
}

function capture(): Captured {
  const template = new Float32Array(BUILT_IN_TEMPLATE_LENGTH).fill(0.25);
  return { template, quality: { score: 70, yaw: 12, pitch: -3 } };
}

function isWiped({ template }: Captured): boolean {
  return template.every((number) => number === 0);
}

test('captures wait until they are asked for, all of them or none', () => {
  const pending = pendingCaptures();
  const [first, second, other] = [newId(CaptureId), newId(CaptureId), newId(CaptureId)];
  pending.add(first, capture());
  pending.add(second, capture());
  expect(pending.find([first, second])).toEqual([capture(), capture()]);
  expect(pending.find([first, other])).toBeNull();
  expect(pending.find([first, second])).toHaveLength(2);
});

test('a capture is overwritten and reported when its time is over, not a moment earlier', () => {
  const pending = pendingCaptures();
  const [captureId, late] = [newId(CaptureId), newId(CaptureId)];
  const waiting = capture();
  pending.add(captureId, waiting);
  vi.advanceTimersByTime(PENDING_MILLIS - 1);
  pending.add(late, capture());
  expect(isWiped(waiting)).toBe(false);
  vi.advanceTimersByTime(1);
  expect(isWiped(waiting)).toBe(true);
  expect(dropped).toEqual([captureId]);
  expect(pending.find([captureId])).toBeNull();
  expect(pending.find([late])).not.toBeNull();
});

test('the oldest capture makes room when too many wait', () => {
  const pending = pendingCaptures();
  const ids = Array.from({ length: PENDING_LIMIT + 2 }, () => newId(CaptureId));
  for (const captureId of ids) pending.add(captureId, capture());
  expect(dropped).toEqual(ids.slice(0, 2));
  expect(pending.find(ids.slice(2))).toHaveLength(PENDING_LIMIT);
});

test('dropped captures are overwritten without a report, for whoever dropped them knows', () => {
  const pending = pendingCaptures();
  const captureId = newId(CaptureId);
  const waiting = capture();
  pending.add(captureId, waiting);
  pending.drop([captureId, newId(CaptureId)]);
  expect(isWiped(waiting)).toBe(true);
  vi.advanceTimersByTime(PENDING_MILLIS);
  expect(dropped).toEqual([]);
});

test('clearing overwrites and reports every capture, once', () => {
  const pending = pendingCaptures();
  const waiting = [capture(), capture()];
  const ids = waiting.map((each) => {
    const captureId = newId(CaptureId);
    pending.add(captureId, each);
    return captureId;
  });
  pending.clear();
  pending.clear();
  vi.advanceTimersByTime(PENDING_MILLIS);
  expect(waiting.every(isWiped)).toBe(true);
  expect(dropped).toEqual(ids);
});

test('a capture cannot be replaced by another under the same id', () => {
  const pending = pendingCaptures();
  const captureId = newId(CaptureId);
  pending.add(captureId, capture());
  const other = { ...capture(), template: new Float32Array(BUILT_IN_TEMPLATE_LENGTH).fill(9) };
  pending.add(captureId, other);
  expect(pending.find([captureId])).toEqual([capture()]);
});

test('whoever waits for captures goes on when the last of them has come', async () => {
  const pending = pendingCaptures();
  const [first, second] = [newId(CaptureId), newId(CaptureId)];
  let arrived = false;
  const waiting = pending.arrived([first, second]).then(() => (arrived = true));
  pending.add(first, capture());
  await Promise.resolve();
  expect(arrived).toBe(false);
  pending.add(second, capture());
  await waiting;
  expect(vi.getTimerCount()).toBe(2);
});

test('nobody waits for a capture that never comes for longer than allowed', async () => {
  const waiting = pendingCaptures().arrived([newId(CaptureId)]);
  vi.advanceTimersByTime(ARRIVAL_MILLIS);
  await expect(waiting).resolves.toBeUndefined();
});
