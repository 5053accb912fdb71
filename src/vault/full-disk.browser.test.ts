import { openDB } from 'idb';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { cdp } from 'vitest/browser';
import { consentGiven, DisplayName, now } from '../domain';
import { endTestVaults, startTestVault } from './testing/engine';
import { near, randomTemplate } from './testing/faces';
import { createdVault, fromNothing, must, openOffice, refused, reopened } from './testing/journeys';

const { origin } = window.location;

/** Bytes that this origin may store, or no limit but the browser's own. */
async function setQuota(quotaSize?: number) {
  const browser = cdp() as unknown as { send(method: string, input: object): Promise<unknown> };
  const limit = quotaSize === undefined ? { origin } : { origin, quotaSize };
  await browser.send('Storage.overrideQuotaForOrigin', limit);
}

/** Chromium trusts a quota it has looked up for a while; this goes on writing until it has noticed that nothing fits any more. */
async function untilNothingFits() {
  const scratch = await openDB('scratch', 1, {
    upgrade: (database) => void database.createObjectStore('bytes', { autoIncrement: true }),
  });
  const isFull = () =>
    scratch.add('bytes', new Uint8Array(1)).then(
      () => false,
      (cause: unknown) => cause instanceof DOMException && cause.name === 'QuotaExceededError',
    );
  await expect.poll(isFull, { timeout: 90_000, interval: 250 }).toBe(true);
  scratch.close();
}

beforeEach(fromNothing);
afterEach(async () => {
  endTestVaults();
  await setQuota();
});

test('with a full disk an enrolment changes nothing and says why, and the vault still opens', async () => {
  const started = await createdVault();
  const { vault, capture, decide } = started;
  const face = randomTemplate();
  const person = { name: DisplayName.parse('Cleo'), consent: consentGiven(now()) };
  const captureIds = [capture(near(face)), capture(near(face))];
  await setQuota(1);
  await untilNothingFits();
  const full = { ok: false, error: { kind: 'storage-failed', quotaExceeded: true } };
  expect(await vault.enrol({ ...person, captureIds })).toEqual(full);
  expect(await decide(near(face))).toEqual({ kind: 'unknown' });
  expect(await vault.setTimeoutMinutes(30)).toEqual(full);
  expect(await vault.readFacts()).toMatchObject({ value: { timeoutMinutes: 15 } });

  const again = await reopened(started);
  expect(await again.vault.listPeople()).toEqual({ ok: true, value: { people: [], damaged: 0 } });
  const later = [again.capture(near(face)), again.capture(near(face))];
  expect(await again.vault.enrol({ ...person, captureIds: later })).toEqual(full);

  await setQuota();
  await expect
    .poll(() => again.vault.enrol({ ...person, captureIds: later }), {
      timeout: 90_000,
      interval: 250,
    })
    .toMatchObject({ ok: true });
  expect(await again.decide(near(face))).toMatchObject({ kind: 'match' });
});

test('with a full disk wrong attempts are counted all the same, as long as the tab is open', async () => {
  const { started, code } = await openOffice();
  started.end();
  const { vault } = await startTestVault();
  const wrong = { ...code, words: code.words.split(' ').reverse().join(' ') };
  await setQuota(1);
  await untilNothingFits();
  for (const waitMillis of [0, 0, 5000])
    expect(await vault.unlock(wrong)).toEqual(refused('wrong', { waitMillis }));
  expect(must(await vault.status())).toMatchObject({ state: 'locked' });
  expect(await vault.unlock(code)).toMatchObject(refused('wait'));
});
