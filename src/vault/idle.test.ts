import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { SLEEP_GAP_MILLIS, WARNING_MILLIS, watchIdle } from './idle';

const TIMEOUT = 15 * 60_000;
let log: string[] = [];

beforeEach(() => {
  vi.useFakeTimers();
  log = [];
});
afterEach(() => {
  vi.useRealTimers();
});

function watching(timeoutMillis: number | null = TIMEOUT, endsAsleep = true) {
  return watchIdle({
    timeoutMillis: () => timeoutMillis,
    endsAsleep: () => endsAsleep,
    onSoon: (millis) => log.push(`soon: ${Math.round(millis / 1000)} s`),
    onEnd: (reason) => log.push(reason),
  });
}

test('nobody touches the screen: a warning first, then the end', () => {
  const watch = watching();
  vi.advanceTimersByTime(TIMEOUT - WARNING_MILLIS - 1000);
  expect(log).toEqual([]);
  vi.advanceTimersByTime(1000);
  expect(log).toEqual([`soon: ${WARNING_MILLIS / 1000} s`]);
  vi.advanceTimersByTime(WARNING_MILLIS - 1000);
  expect(log).toHaveLength(1);
  vi.advanceTimersByTime(1000);
  expect(log.at(-1)).toBe('idle');
  watch.stop();
});

test('a touch puts everything off, and the warning comes again when it is due again', () => {
  const watch = watching();
  vi.advanceTimersByTime(TIMEOUT - 1000);
  expect(log).toHaveLength(1);
  watch.touch();
  vi.advanceTimersByTime(TIMEOUT - WARNING_MILLIS - 1000);
  expect(log).toHaveLength(1);
  vi.advanceTimersByTime(2000);
  expect(log).toHaveLength(2);
  expect(log).not.toContain('idle');
  watch.stop();
});

test('a kiosk that nobody touches for a week stays open', () => {
  const watch = watching(null);
  vi.advanceTimersByTime(7 * 24 * 60 * 60_000);
  expect(log).toEqual([]);
  watch.stop();
});

test('a kiosk that slept is locked', () => {
  const watch = watching(null);
  vi.advanceTimersByTime(5000);
  // The wall clock goes on while the device sleeps; timers do not.
  vi.setSystemTime(Date.now() + SLEEP_GAP_MILLIS + 1000);
  vi.advanceTimersByTime(1000);
  expect(log).toEqual(['slept']);
  watch.stop();
});

test('a kiosk that would open itself again stays open, whether it slept or its clock was set right', () => {
  const watch = watching(null, false);
  vi.advanceTimersByTime(5000);
  vi.setSystemTime(Date.now() + SLEEP_GAP_MILLIS + 1000);
  vi.advanceTimersByTime(1000);
  expect(log).toEqual([]);
  watch.stop();
});

test('a clock that is set back locks nothing and shortens nothing', () => {
  const watch = watching();
  vi.advanceTimersByTime(60_000);
  vi.setSystemTime(Date.now() - 24 * 60 * 60_000);
  vi.advanceTimersByTime(60_000);
  expect(log).toEqual([]);
  vi.advanceTimersByTime(TIMEOUT);
  expect(log).toContain('idle');
  watch.stop();
});

test('once stopped it says nothing any more', () => {
  watching().stop();
  vi.advanceTimersByTime(2 * TIMEOUT);
  expect(log).toEqual([]);
});
