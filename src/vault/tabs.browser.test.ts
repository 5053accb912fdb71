import { afterEach, beforeEach, expect, test } from 'vitest';
import { endTestVaults, startTestVault } from './testing/engine';
import { near, randomTemplate } from './testing/faces';
import {
  enrol,
  fromNothing,
  must,
  openOffice,
  PASSPHRASE,
  publish,
  refused,
} from './testing/journeys';

beforeEach(fromNothing);
afterEach(endTestVaults);

test('a second tab is told that the vault is open elsewhere, and opens nothing', async () => {
  const { started: here, code } = await openOffice();
  const there = await startTestVault();
  expect(await there.vault.status()).toEqual({ ok: true, value: { state: 'elsewhere' } });
  expect(await there.vault.unlock(code)).toEqual(refused('elsewhere'));
  expect(await there.vault.create('another passphrase')).toEqual(refused('elsewhere'));
  expect(await here.vault.status()).toMatchObject({ value: { state: 'open' } });
});

test('on request it takes over: the first tab locks, finds out why, and loses nothing that was acknowledged', async () => {
  const { started: here, code } = await openOffice();
  const face = randomTemplate();
  const there = await startTestVault();
  const id = await enrol(here, 'Anna', [near(face)]);
  expect(await there.vault.takeOver()).toEqual({ ok: true, value: null });
  expect(here.events.at(-1)).toEqual({ kind: 'locked', reason: 'taken-over' });
  must(await there.vault.unlock(code));
  expect(await there.decide(near(face))).toMatchObject({ kind: 'match', person: { id } });
});

test('who took their consent back in one tab is unknown in the next, and in the first when it takes over again', async () => {
  const { started: here, code } = await openOffice();
  const faces = [randomTemplate(), randomTemplate()] as const;
  await publish(here, { eraseAfterDays: 30 });
  const anna = await enrol(here, 'Anna', [faces[0]]);
  const bert = await enrol(here, 'Bert', [faces[1]]);
  expect(await here.decide(near(faces[1]))).toMatchObject({ kind: 'match', person: { id: bert } });
  must(await here.vault.withdraw(anna));
  expect(await here.decide(near(faces[0]))).toEqual({ kind: 'unknown' });
  const there = await startTestVault();
  must(await there.vault.takeOver());
  must(await there.vault.unlock(code));
  expect(await there.decide(near(faces[0]))).toEqual({ kind: 'unknown' });
  must(await there.vault.withdraw(bert));
  // A session that was taken over decides nothing any more, so that it cannot go on with what it knew.
  expect(here.events.at(-1)).toEqual({ kind: 'locked', reason: 'taken-over' });
  const first = await startTestVault();
  must(await first.vault.takeOver());
  must(await first.vault.unlock(code));
  expect(await first.decide(near(faces[1]))).toEqual({ kind: 'unknown' });
});

test('the lock of a tab that was closed is free at once', async () => {
  const { started: here, code } = await openOffice();
  here.end();
  const there = await startTestVault();
  await expect
    .poll(() => there.vault.status())
    .toMatchObject({ ok: true, value: { state: 'locked' } });
  must(await there.vault.unlock(code));
});

test('a tab that does not answer has the vault taken away, and finds its session over', async () => {
  const { started: here, code } = await openOffice();
  // What a frozen tab looks like from outside: the lock is held, and nobody hears the request for it.
  here.end();
  let lost = false;
  const held = new Promise<void>((resolve) => {
    navigator.locks
      .request('countenance.vault', () => {
        resolve();
        return new Promise(() => undefined);
      })
      .catch(() => (lost = true));
  });
  await held;
  const there = await startTestVault();
  expect(await there.vault.status()).toEqual({ ok: true, value: { state: 'elsewhere' } });
  must(await there.vault.takeOver());
  must(await there.vault.unlock(code));
  expect(lost).toBe(true);
});

test('two tabs that enrol and take over from each other without pause lose nobody', async () => {
  const { started: here, code } = await openOffice();
  here.end();
  const acknowledged: string[] = [];
  async function work(tab: string) {
    for (let turn = 0; turn < 6; turn++) {
      const started = await startTestVault();
      try {
        while (!(await started.vault.unlock(code)).ok) must(await started.vault.takeOver());
        for (let person = 0; person < 4; person++) {
          const name = `${tab} ${turn} ${person}`;
          await enrol(started, name, [randomTemplate()]);
          acknowledged.push(name);
        }
      } catch {
        // Taken over in the middle: what was not acknowledged was not promised.
      }
      started.end();
    }
  }
  await Promise.all([work('left'), work('right')]);
  expect(acknowledged.length).toBeGreaterThan(10);
  const later = await startTestVault();
  await expect.poll(async () => (await later.vault.unlock(code)).ok).toBe(true);
  const { people, damaged } = must(await later.vault.listPeople());
  expect(damaged).toBe(0);
  const names: string[] = people.map(({ name }) => name);
  expect(acknowledged.filter((name) => !names.includes(name))).toEqual([]);
});

test('of two vaults created at the same moment one is made and the other told so', async () => {
  const tabs = [await startTestVault(), await startTestVault()];
  const passphrases = [PASSPHRASE, 'the passphrase of another'];
  const made = await Promise.all(
    tabs.map(({ vault }, index) => vault.create(passphrases[index] ?? '')),
  );
  expect(made.filter(({ ok }) => ok)).toHaveLength(1);
  const winner = passphrases[made.findIndex(({ ok }) => ok)] ?? '';
  endTestVaults();
  const later = await startTestVault();
  await expect.poll(() => later.vault.status()).toMatchObject({ value: { state: 'locked' } });
  must(await later.vault.unlock({ kind: 'passphrase', passphrase: winner }));
});
