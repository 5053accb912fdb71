import { expect, it } from 'vitest';
import { sizeOf } from './size';

const MOST = 1_000_000;

it('counts texts and buffers by what they hold', () => {
  expect(sizeOf('', MOST)).toBe(32);
  expect(sizeOf('abcde', MOST)).toBe(32 + 10);
  // The view, and the buffer that it looks at.
  expect(sizeOf(new Uint8Array(1000), MOST)).toBe(32 + 32 + 1000);
  expect(sizeOf({ one: 'abcde', other: 7 }, MOST)).toBe(32 + 42 + 32);
});

it('counts a buffer whole and once, through however many views and however little they show', () => {
  const { buffer } = new Uint8Array(1000);
  const views = [new Uint8Array(buffer, 0, 1), new Uint8Array(buffer, 5, 1)];
  expect(sizeOf(views, MOST)).toBe(32 + 2 * 32 + 2 * 32 + 1000);
});

it('counts keys and values of maps and sets', () => {
  expect(sizeOf(new Map([['ab', 'cd']]), MOST)).toBe(32 + 36 + 36);
  expect(sizeOf(new Set(['ab']), MOST)).toBe(32 + 36);
});

it('comes to an end in a circle', () => {
  const circle: { self?: unknown } = {};
  circle.self = circle;
  expect(sizeOf(circle, MOST)).toBe(64);
});

it('stops looking when it is more than allowed', () => {
  let looked = 0;
  const parts = Array.from({ length: 1000 }, () => ({
    get text() {
      looked++;
      return 'x'.repeat(100);
    },
  }));
  expect(sizeOf(parts, 5000)).toBeGreaterThan(5000);
  expect(looked).toBeLessThan(100);
});

it('takes as many parts as a large office has people', () => {
  const ids = Array.from({ length: 300_000 }, (_, at) => String(at));
  expect(sizeOf(ids, MOST * 100)).toBeGreaterThan(300_000 * 32);
});
