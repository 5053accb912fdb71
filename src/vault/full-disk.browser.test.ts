import { openDB } from 'idb';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { cdp } from 'vitest/browser';
import { consentGiven, DisplayName, now } from '../domain';
import { eraseDisk } from './testing/disk';
import { startTestVault } from './testing/engine';
import { near, randomTemplate } from './testing/faces';

const PASSPHRASE = 'a long walk by the sea';
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

beforeEach(eraseDisk);
afterEach(() => setQuota());

test('with a full disk an enrolment changes nothing and says why', async () => {
  const { vault, capture, decide } = await startTestVault();
  await vault.create(PASSPHRASE);
  const face = randomTemplate();
  const person = { name: DisplayName.parse('Cleo'), consent: consentGiven(now()) };
  const captureIds = [capture(near(face)), capture(near(face))];
  await setQuota(1);
  await untilNothingFits();
  expect(await vault.enrol({ ...person, captureIds })).toEqual({
    ok: false,
    error: { kind: 'storage-failed', quotaExceeded: true },
  });
  expect(await decide(near(face))).toEqual({ kind: 'unknown' });
  const again = await startTestVault();
  await again.vault.unlock(PASSPHRASE);
  expect(await again.vault.listPeople()).toEqual({ ok: true, value: { people: [], damaged: 0 } });

  await setQuota();
  await expect
    .poll(() => vault.enrol({ ...person, captureIds }), { timeout: 90_000, interval: 250 })
    .toMatchObject({ ok: true });
  expect(await decide(near(face))).toMatchObject({ kind: 'match' });
});
