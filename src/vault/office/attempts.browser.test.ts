import { afterEach, beforeEach, expect, test } from 'vitest';
import { createStore, type StoredAttempts } from '../store';
import { eraseDisk, openDisk } from '../testing/disk';
import { must, refused } from '../testing/journeys';
import { createAttempts, firstAttempts, FREE_ATTEMPTS, waitAfter } from './attempts';

/** Milliseconds of half a tick: a tab that is so much behind another one writes when that one's wait is over. */
const HALF_TICK_MILLIS = 500;

/** Milliseconds after which every tab that waits has written, or would have: two ticks and half of one. */
const TICKS_MILLIS = 2_500;

const opened: { close(): Promise<void> }[] = [];

beforeEach(async () => {
  await eraseDisk();
  must(await createStore().commit(null, [await firstAttempts()]));
});
afterEach(closeTabs);

async function closeTabs() {
  for (const tab of opened.splice(0)) await tab.close();
}

/** What each tab has of its own: a connection to the disk, and what it knows of the count. */
function openTab() {
  const store = createStore();
  const attempts = createAttempts(store);
  const tab = {
    attempts,
    async guess(times: number) {
      for (let at = 0; at < times; at++) {
        must(await attempts.begin('today'));
        attempts.failed();
      }
    },
    /** An officer's right passphrase, in this tab. */
    async succeed() {
      must(await store.commit(null, [await attempts.cleared()]));
    },
    async left() {
      return must(await attempts.remaining());
    },
    /** Stops waiting; what would be written is not. */
    async close() {
      await attempts.cleared();
    },
  };
  opened.push(tab);
  return tab;
}

async function onDisk(): Promise<StoredAttempts> {
  const read = must(await createStore().readAttempts());
  if (read === null || read === 'damaged') throw new Error(`the count is ${String(read)}`);
  return read;
}

function pass(millis: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, millis));
}

test('a tab that waits does not take back what another one has counted since', async () => {
  const [waiting, other] = [openTab(), openTab()];
  await other.guess(FREE_ATTEMPTS);
  await pass(HALF_TICK_MILLIS);
  expect(await waiting.left()).toBeGreaterThan(0);
  await expect.poll(other.left, { timeout: 30_000 }).toBe(0);
  await other.guess(1);
  await other.close();
  const { mark } = await onDisk();
  await pass(TICKS_MILLIS);
  const later = await onDisk();
  expect(later.failures).toBe(FREE_ATTEMPTS + 1);
  expect(later.mark).toBe(mark);
  expect(await openTab().left()).toBeGreaterThan(0);
});

test('a tab that waits does not bring the count back after an officer has got in', async () => {
  const [waiting, other] = [openTab(), openTab()];
  await waiting.guess(FREE_ATTEMPTS);
  await other.succeed();
  const cleared = await onDisk();
  await pass(TICKS_MILLIS);
  expect(await onDisk()).toEqual(cleared);
  expect(cleared).toMatchObject({ failures: 0, waitMillis: 0 });
  expect(await waiting.left()).toBe(0);
});

test('as many failures as before are not the same failures: a tab that has waited for some waits for the others, too', async () => {
  const [waited, other] = [openTab(), openTab()];
  await waited.guess(FREE_ATTEMPTS);
  await expect.poll(waited.left, { timeout: 30_000 }).toBe(0);
  await other.succeed();
  await other.guess(FREE_ATTEMPTS);
  expect(await waited.attempts.begin('today')).toMatchObject(refused('wait'));
  const left = await waited.left();
  expect(left).toBeGreaterThanOrEqual(await other.left());
  expect((await onDisk()).failures).toBe(FREE_ATTEMPTS);
});

test('attempts in several tabs at the same moment are each counted', async () => {
  const tabs = [openTab(), openTab()];
  await Promise.all(tabs.map(({ attempts }) => attempts.begin('today')));
  expect((await onDisk()).failures).toBe(tabs.length);
});

test('the wait goes on wherever the app is open, also where nobody has tried', async () => {
  await openTab().guess(FREE_ATTEMPTS);
  const before = await onDisk();
  await closeTabs();
  await openTab().left();
  await pass(TICKS_MILLIS);
  const after = await onDisk();
  expect(after).toMatchObject({ failures: before.failures, mark: before.mark });
  expect(after.waitMillis).toBeLessThan(before.waitMillis);
});

/** As earlier versions wrote it: without a mark, neither in the record nor under its check. */
async function putWithoutMark(failures: number, waitMillis: number, damage = '') {
  const text = new TextEncoder().encode(`countenance attempts ${failures} ${waitMillis}${damage}`);
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', text)).subarray(0, 8);
  const check = [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  const disk = await openDisk();
  await disk.put('attempts', { id: 'attempts', failures, waitMillis, check });
  disk.close();
}

test('a count of an earlier version stands as it is, and gets a mark with the next that is written', async () => {
  await putWithoutMark(2, 0);
  const tab = openTab();
  expect(await tab.left()).toBe(0);
  must(await tab.attempts.begin('today'));
  expect(tab.attempts.failed()).toEqual({ kind: 'wrong', waitMillis: waitAfter(3) });
  const { failures, mark } = await onDisk();
  expect(failures).toBe(3);
  expect(mark).toBeDefined();
});

test('a wait of an earlier version goes on where it was', async () => {
  await putWithoutMark(6, 33_000);
  const tab = openTab();
  expect(await tab.attempts.begin('today')).toMatchObject(refused('wait'));
  const left = await tab.left();
  expect(left).toBeGreaterThan(0);
  expect(left).toBeLessThanOrEqual(33_000);
  await pass(TICKS_MILLIS);
  const { failures, mark, waitMillis } = await onDisk();
  expect({ failures, hasMark: mark !== undefined }).toEqual({ failures: 6, hasMark: true });
  expect(waitMillis).toBeLessThan(33_000);
  expect(await openTab().left()).toBeLessThanOrEqual(waitMillis);
});

test.each(['an earlier version', 'today'])(
  'a changed count of %s is the longest wait',
  async (from) => {
    if (from === 'today') {
      const disk = await openDisk();
      const { mark, ...unmarked } = await onDisk();
      expect(mark).toBeDefined();
      await disk.put('attempts', unmarked);
      disk.close();
    } else await putWithoutMark(2, 0, ' changed');
    expect(await openTab().attempts.begin('today')).toMatchObject(refused('wait'));
    expect(await openTab().left()).toBeGreaterThan(14 * 60_000);
  },
);
