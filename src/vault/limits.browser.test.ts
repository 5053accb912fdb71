import { afterEach, beforeEach, expect, test } from 'vitest';
import { openDisk } from './testing/disk';
import { endTestVaults, startTestVault, type TestVault } from './testing/engine';
import { must, openOffice, refused } from './testing/journeys';

/** A recovery code in place of passphrases: the limits are the same, and no test waits for key stretching. */
const wrongCode = {
  kind: 'recovery',
  words: 'legal winner thank year wave sausage worth useful legal winner thank yellow',
} as const;
const FREE = 2;
let code: Awaited<ReturnType<typeof openOffice>>['code'];
let started: TestVault;

beforeEach(async () => {
  const { started: office, ...opened } = await openOffice();
  ({ code } = opened);
  const way = { kind: 'kiosk-passphrase', passphrase: 'the door by the river' } as const;
  must(await office.vault.addWay({ proof: code, way, label: 'Front door' }));
  office.end();
  started = await startTestVault();
});
afterEach(endTestVaults);

async function guess(times: number) {
  for (let at = 0; at < times; at++) await started.vault.unlock(wrongCode);
}

async function waitOf({ vault }: TestVault): Promise<number> {
  const status = must(await vault.status());
  return status.state === 'locked' ? status.waitMillis : -1;
}

test('the third wrong attempt makes everybody wait, and even the right code is not looked at', async () => {
  await guess(FREE);
  expect(await waitOf(started)).toBe(0);
  expect(await started.vault.unlock(wrongCode)).toEqual(refused('wrong', { waitMillis: 5000 }));
  expect(await started.vault.unlock(code)).toMatchObject(refused('wait'));
  const left = await waitOf(started);
  expect(left).toBeGreaterThan(0);
  expect(left).toBeLessThanOrEqual(5000);
});

test('each further wrong attempt doubles the wait, and the right one ends it', async () => {
  await guess(FREE + 1);
  await expect.poll(() => waitOf(started), { timeout: 20_000 }).toBe(0);
  expect(await started.vault.unlock(wrongCode)).toEqual(refused('wrong', { waitMillis: 10_000 }));
  await expect.poll(() => waitOf(started), { timeout: 30_000 }).toBe(0);
  expect(await started.vault.unlock(code)).toMatchObject({ ok: true });
  started.end();
  started = await startTestVault();
  expect(await started.vault.unlock(wrongCode)).toEqual(refused('wrong', { waitMillis: 0 }));
});

test('neither closing the tab nor opening others shortens the wait', async () => {
  await guess(FREE + 1);
  // Longer waits: on a slow machine three starts take longer than the first one.
  for (let more = 0; more < 3; more++) {
    await expect.poll(() => waitOf(started), { timeout: 60_000 }).toBe(0);
    await guess(1);
  }
  const others = [await startTestVault(), await startTestVault()];
  for (const other of others) {
    expect(await other.vault.unlock(code)).toMatchObject(refused('wait'));
    expect(await waitOf(other)).toBeGreaterThan(0);
  }
  started.end();
  const later = await startTestVault();
  expect(await later.vault.unlock(code)).toMatchObject(refused('wait'));
});

test('the wait stands on the disk as time that is left, so that no clock can be set to end it', async () => {
  await guess(FREE + 1);
  const disk = await openDisk();
  const [record] = (await disk.getAll('attempts')) as object[];
  disk.close();
  const fields = Object.keys(record ?? {}).sort();
  expect(fields).toEqual(['check', 'failures', 'id', 'mark', 'waitMillis']);
  expect(record).toMatchObject({ failures: FREE + 1 });
});

test('an attempt counts even when the browser is killed while it is looked at', async () => {
  await guess(FREE);
  const killed = started.vault.unlock({ kind: 'passphrase', passphrase: 'not the passphrase' });
  const disk = await openDisk();
  await expect
    .poll(async () => ((await disk.getAll('attempts')) as { failures: number }[])[0]?.failures)
    .toBe(FREE + 1);
  disk.close();
  started.end();
  await expect(killed).rejects.toThrow('closed');
  const later = await startTestVault();
  await expect.poll(() => later.vault.unlock(code)).toMatchObject(refused('wait'));
});

test.each(['changed', 'deleted'])(
  'when the count was %s, the longest wait is taken',
  async (how) => {
    const disk = await openDisk();
    if (how === 'deleted') await disk.clear('attempts');
    else
      for (const record of (await disk.getAll('attempts')) as object[])
        await disk.put('attempts', { ...record, failures: 1 });
    disk.close();
    const fresh = await startTestVault();
    const left = await waitOf(fresh);
    expect(left).toBeGreaterThan(14 * 60_000);
    expect(await fresh.vault.unlock(code)).toMatchObject(refused('wait'));
  },
);

test("the right passphrase of a kiosk does not wipe out guesses at an officer's", async () => {
  await guess(FREE);
  const byKiosk = { kind: 'passphrase', passphrase: 'the door by the river' } as const;
  must(await started.vault.unlock(byKiosk));
  started.end();
  started = await startTestVault();
  expect(await started.vault.unlock(wrongCode)).toEqual(refused('wrong', { waitMillis: 5000 }));
});
