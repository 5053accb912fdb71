import { describe, expect, it } from 'vitest';
import { BACKUP_REMINDER_DAYS, DUE_SOON_DAYS, SOON_DAYS } from '../../src/domain';
import { faults, remedies } from '../../src/health/faults';
import { RELOADS } from '../../src/health/reloads';
import { en } from '../../src/i18n/en';
import {
  FIRST_WAIT_MILLIS,
  FREE_ATTEMPTS,
  MOST_WAIT_MILLIS,
} from '../../src/vault/office/attempts';
import { VOUCHER_DAYS } from '../../src/vault/office/desk';
import {
  FIRST_PAUSE_MILLIS,
  FREE_FAILURES,
  MOST_FAILURES,
  MOST_PAUSE_MILLIS,
} from '../../src/vault/office/door-limit';
import { page } from './read';

/** Pages that send somebody to a button or a page of the app, which they print in bold. */
const PAGES = [
  'docs/incident-response.md',
  'docs/key-backup.md',
  'docs/monitoring.md',
  'docs/security-checklist.md',
];

/** Every text of the app in English. What is filled in is an ellipsis here, as it is in the pages. */
function textsOf(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value.replace(/\{\{\w+\}\}/g, '…')];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsOf) : [];
}

const texts = new Set(textsOf(en));

it.each(PAGES)('%s calls buttons and pages what the app calls them', (path) => {
  const bold = [...page(path).matchAll(/\*\*([^*\n]+)\*\*/g)].map(([, text = '']) => text);
  expect(bold.length).toBeGreaterThan(0);
  expect(bold.filter((text) => !texts.has(text))).toEqual([]);
});

describe('docs/monitoring.md', () => {
  const monitoring = page('docs/monitoring.md');

  it('says of every fault and every remedy of a kiosk what to do', () => {
    const { diagnostics } = en;
    for (const fault of faults)
      expect(monitoring).toContain(`| **${diagnostics.faults[fault].title}** `);
    for (const remedy of remedies)
      expect(monitoring).toContain(`| **${diagnostics.remedies[remedy].title}** `);
  });

  it('has the thresholds of the code', () => {
    const minutes = (millis: number) => `${millis / 60_000} minutes`;
    for (const threshold of [
      `over ${BACKUP_REMINDER_DAYS} days old`,
      `erased within ${SOON_DAYS} days`,
      `due within ${DUE_SOON_DAYS} days`,
      `unlocked there for ${VOUCHER_DAYS} days`,
      `more than ${RELOADS.most} times in ${minutes(RELOADS.withinMs)}, or once in ${minutes(RELOADS.thenMs)}`,
      `${FREE_ATTEMPTS} in a row: from then on the next takes ${FIRST_WAIT_MILLIS / 1000} s, doubling to ${minutes(MOST_WAIT_MILLIS)}`,
      `${FREE_FAILURES} in a row: a pause of ${FIRST_PAUSE_MILLIS / 1000} s, doubling to ${minutes(MOST_PAUSE_MILLIS)}; ${MOST_FAILURES}:`,
    ])
      expect(monitoring).toContain(threshold);
  });
});
