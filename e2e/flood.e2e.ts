import { expect, test } from '@playwright/test';
import { expectFaultless } from './faultless';
import { startInjectedVisit } from './injected';
import { createVault, goTo, lock, PASSPHRASE, unlockWith } from './person';

/** More than a worker could hold, if it held them. */
const FLOOD = 20_000;

/** Milliseconds that a flood may take to be answered: ample, so that nothing depends on speed. */
const ANSWERED_MS = 300_000;

test('a script that floods the vault with calls gets a few answers, and the officer goes on', async () => {
  test.setTimeout(2 * ANSWERED_MS);
  const visit = await startInjectedVisit();
  const { page } = visit;
  try {
    await createVault(page);
    const came = await page.evaluate(
      ([calls, patience]) =>
        new Promise<Record<string, number>>((resolve, reject) => {
          const worker = window.caughtVault;
          if (!worker) return reject(new Error('no vault worker was caught'));
          const counts: Record<string, number> = {};
          let left = calls;
          worker.addEventListener(
            'message',
            ({ data }: MessageEvent<{ id?: number; kind: string }>) => {
              if ((data.id ?? 0) < 1_000_000_000) return;
              counts[data.kind] = (counts[data.kind] ?? 0) + 1;
              if (--left === 0) resolve(counts);
            },
          );
          for (let at = 0; at < calls; at++) {
            const id = 1_000_000_000 + at;
            const proof = { kind: 'passphrase', passphrase: `guess ${String(at)}` };
            // Work that takes half a second each, were it done.
            const heavy = { kind: 'call', id, name: 'makeRecoveryCode', request: { proof } };
            const light = { kind: 'call', id, name: 'status', request: {} };
            worker.postMessage(at % 2 === 0 ? heavy : light);
          }
          setTimeout(() => reject(new Error('some calls were never answered')), patience);
        }),
      [FLOOD, ANSWERED_MS] as const,
    );
    // Not one is left unanswered, and nearly all of them were told to come again.
    expect((came.reply ?? 0) + (came.busy ?? 0)).toBe(FLOOD);
    expect(came.busy ?? 0).toBeGreaterThan(FLOOD / 2);
    await expect(page.getByRole('heading', { name: 'Before you decide' })).toBeVisible();
    // Locking goes ahead of what waits at the gate.
    await page.evaluate(() => {
      for (let at = 0; at < 5000; at++) {
        const id = 2_000_000_000 + at;
        window.caughtVault?.postMessage({ kind: 'call', id, name: 'status', request: {} });
      }
    });
    await lock(page);
    await unlockWith(page, PASSPHRASE);
    await expect(page.getByText(/Too many attempts|Today/).first()).toBeVisible();
    expect(visit.watched.errors).toEqual([]);
  } finally {
    await visit.end();
  }
});

test('an officer whose own calls are refused because of it is told how long to wait, and goes on', async () => {
  const visit = await startInjectedVisit();
  const { page } = visit;
  try {
    await createVault(page);
    await page.evaluate(() => {
      // Often, so that what the worker has just done leaves room for nobody else.
      setInterval(() => {
        for (let at = 0; at < 20; at++) {
          const id = 3_000_000_000 + at;
          window.caughtVault?.postMessage({ kind: 'call', id, name: 'status', request: {} });
        }
      }, 2);
    });
    // Whether one call gets through is chance.
    await expect(async () => {
      await goTo(page, 'Visits');
      await goTo(page, 'People');
      await expect(page.getByRole('heading', { name: 'Too much at once' })).toBeVisible({
        timeout: 2000,
      });
    }).toPass();
    await expect(page.getByText(/Wait \d+ seconds?, then reload the page/)).toBeVisible();
    await expectFaultless(page, 'too much at once');
    await page.getByRole('button', { name: 'Reload the page' }).click();
    await unlockWith(page, PASSPHRASE);
    await goTo(page, 'People');
    await expect(page.getByRole('heading', { name: 'People', level: 1 })).toBeVisible();
  } finally {
    await visit.end();
  }
});
