import { expect, test } from 'vitest';
import { Millis } from '../../domain';
import { reportOf } from './report';

const at = Millis.parse(Date.UTC(2026, 10, 28, 9, 30));
const spread = { p50: 9, p95: 16 };
const health = {
  unattended: false,
  light: 'trouble',
  ongoing: ['camera-lost'],
  lastFault: { fault: 'camera-lost', at },
  counts: { 'camera-lost': 2, 'camera-restart': 3 },
  upSince: at - 3_600_000,
  slow: false,
  speed: {
    stages: {
      read: spread,
      detect: spread,
      align: null,
      embed: null,
      total: spread,
      compare: null,
    },
    frames: 300,
    at,
  },
  memory: { used: 5e7, most: 4e9 },
  storage: null,
} as const;

test('the file says what the page says, with every count, also those that are zero', () => {
  const report = reportOf(health, { backedUpAt: null, sweptAt: at, keptDays: 90 }, at);
  expect(report).toMatchObject({
    format: 'countenance-diagnostics',
    version: 1,
    light: 'trouble',
    ongoing: ['camera-lost'],
    lastFault: { fault: 'camera-lost', at: '2026-11-28T09:30:00.000Z' },
    counts: { 'camera-lost': 2, 'camera-restart': 3, 'vault-stalled': 0, 'night-restart': 0 },
    speed: { frames: 300, until: '2026-11-28T09:30:00.000Z', stages: { total: spread } },
    startedAt: '2026-11-28T08:30:00.000Z',
    lastBackup: null,
    lastSweep: '2026-11-28T09:30:00.000Z',
    visitsKeptDays: 90,
  });
  expect(JSON.parse(JSON.stringify(report))).toEqual(report);
});

test('what is not known is null, and not zero', () => {
  const report = reportOf(
    { ...health, speed: null, memory: null, lastFault: null },
    { backedUpAt: null, sweptAt: null, keptDays: 90 },
    at,
  );
  expect(report).toMatchObject({ speed: null, memory: null, storage: null, lastFault: null });
});
