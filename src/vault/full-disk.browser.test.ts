import { afterEach, expect, test } from 'vitest';
import { newId, PersonId } from '../domain';
import { readDisk } from './testing/disk';
import { endTestVaults, startTestVault } from './testing/engine';
import { near, randomTemplate } from './testing/faces';
import {
  createdVault,
  enrol,
  fromNothing,
  must,
  openOffice,
  publish,
  refused,
  reopened,
  unasked,
} from './testing/journeys';
import { leaving } from './testing/leaving';
import { actionsIn, viewOf } from './testing/log';
import { fillDisk, leaveRoom, setQuota } from './testing/quota';

const full = refused('storage-failed', { quotaExceeded: true });

afterEach(async () => {
  endTestVaults();
  await setQuota();
});

test('with a full disk an enrolment changes nothing and says why, and the vault still opens', async () => {
  await fromNothing();
  const started = await createdVault();
  const { vault, capture, decide } = started;
  const face = randomTemplate();
  await publish(started);
  const person = unasked('Cleo', []);
  const captureIds = [capture(near(face)), capture(near(face))];
  await fillDisk();
  expect(await vault.enrol({ ...person, captureIds })).toEqual(full);
  expect(await decide(near(face))).toEqual({ kind: 'unknown' });
  expect(await vault.setTimeoutMinutes(30)).toEqual(full);
  expect(await vault.readFacts()).toMatchObject({ value: { timeoutMinutes: 15 } });
  // What cannot be written into the audit log is not shown.
  expect(await vault.readContact(newId(PersonId))).toEqual(refused('not-found'));

  const again = await reopened(started);
  expect(await again.vault.listPeople()).toEqual(full);
  const later = [again.capture(near(face)), again.capture(near(face))];
  expect(await again.vault.enrol({ ...person, captureIds: later })).toEqual(full);

  await setQuota();
  await expect
    .poll(() => again.vault.enrol({ ...person, captureIds: later }), {
      timeout: 90_000,
      interval: 250,
    })
    .toMatchObject({ ok: true });
  expect(await again.vault.listPeople()).toMatchObject({ value: { damaged: 0 } });
  // That somebody unlocked was owed, and is in the log since there is room.
  expect(actionsIn(await viewOf(again)).slice(-3)).toEqual(['unlock', 'enrol', 'list-people']);
  expect(await again.decide(near(face))).toMatchObject({ kind: 'match' });
});

test('with a full disk wrong attempts are counted all the same, as long as the tab is open', async () => {
  const { started, code } = await openOffice();
  started.end();
  const { vault } = await startTestVault();
  const wrong = { ...code, words: code.words.split(' ').reverse().join(' ') };
  await fillDisk();
  for (const waitMillis of [0, 0, 5000])
    expect(await vault.unlock(wrong)).toEqual(refused('wrong', { waitMillis }));
  expect(must(await vault.status())).toMatchObject({ state: 'locked' });
  expect(await vault.unlock(code)).toMatchObject(refused('wait'));
});

test('a renewal that does not fit on the disk is undone: its passphrase opens nothing, and whoever is erased then stays erased', async () => {
  const { started, code } = await openOffice();
  const { vault, events } = started;
  const people = [];
  for (let at = 0; at < 40; at++)
    people.push(await enrol(started, `Person ${at}`, [randomTemplate()]));
  await fillDisk();
  // Enough for the second vault and some of the people.
  await leaveRoom(80_000);
  const renewed = { kind: 'passphrase', passphrase: 'a walk in the mountains' } as const;
  expect(await vault.renew({ proof: code, passphrase: renewed.passphrase })).toEqual(full);
  const reached = events.map((event) => (event.kind === 'progress' ? event.done : 0));
  expect(Math.max(...reached)).toBeGreaterThan(0);
  expect(Math.max(...reached)).toBeLessThan(people.length);
  const disk = await readDisk();
  expect(disk.get('singles')).not.toContainEqual(expect.objectContaining({ id: 'renewal' }));
  for (const records of disk.values()) {
    const vaults = records.flatMap((record) => ('vaultId' in record ? [record.vaultId] : []));
    expect(new Set(vaults).size).toBeLessThanOrEqual(1);
  }

  await setQuota();
  for (const id of people)
    await expect
      .poll(() => vault.removePeople(leaving(id)), { timeout: 90_000, interval: 250 })
      .toMatchObject({ ok: true });
  started.end();
  const again = await startTestVault();
  expect(await again.vault.unlock(renewed)).toMatchObject(refused('wrong'));
  expect(must(await again.vault.unlock(code)).finished).toBeNull();
  expect(await again.vault.listPeople()).toMatchObject({ value: { people: [], damaged: 0 } });
});
