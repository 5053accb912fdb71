import { expect, it } from 'vitest';
import { meshOf } from './mesh';
import { createTracker, overlapOf } from './track';

/** A face whose box is `size` wide and high at (x, y). */
const faceAt = (x: number, y: number, size = 100) =>
  meshOf(
    Array.from({ length: 468 }, (_, index) => ({
      x: x + ((index * 7) % 468) * (size / 467),
      y: y + ((index * 11) % 468) * (size / 467),
    })),
    { offset: { x: 0, y: 0 }, scale: 1 },
  );

it('measures how much two boxes share', () => {
  const box = { x: 0, y: 0, width: 10, height: 10 };
  expect(overlapOf(box, box)).toBe(1);
  expect(overlapOf(box, { ...box, x: 5 })).toBeCloseTo(1 / 3);
  expect(overlapOf(box, { ...box, x: 10 })).toBe(0);
});

it('keeps the number of a face that moves a little, and counts its motion', () => {
  const tracker = createTracker();
  const [first] = tracker.update([faceAt(100, 100)]);
  const [second] = tracker.update([faceAt(110, 100)]);
  expect(second?.trackId).toBe(first?.trackId);
  expect(second?.motion).toBeGreaterThan(0);
  const [third] = tracker.update([faceAt(110, 100)]);
  expect(third?.motion).toBe(0);
});

it('tells two people apart, whatever order they are found in', () => {
  const tracker = createTracker();
  const [left, right] = tracker.update([faceAt(0, 0), faceAt(300, 0)]);
  const swapped = tracker.update([faceAt(305, 0), faceAt(5, 0)]);
  expect(swapped.map((face) => face.trackId)).toEqual([right?.trackId, left?.trackId]);
});

it('gives a face that comes back after a long time, or jumps, a new number', () => {
  const tracker = createTracker();
  const [first] = tracker.update([faceAt(0, 0)]);
  const [jumped] = tracker.update([faceAt(300, 300)]);
  expect(jumped?.trackId).not.toBe(first?.trackId);
  for (let frame = 0; frame < 30; frame++) tracker.update([]);
  const [back] = tracker.update([faceAt(300, 300)]);
  expect(back?.trackId).not.toBe(jumped?.trackId);
});

it('never gives a number twice, even after a reset', () => {
  const tracker = createTracker();
  const [before] = tracker.update([faceAt(0, 0)]);
  tracker.reset();
  const [after] = tracker.update([faceAt(0, 0)]);
  expect(after?.trackId).not.toBe(before?.trackId);
});
