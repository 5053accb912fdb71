import { openDB } from 'idb';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Template } from '../domain';
import { openDisk } from './testing/disk';
import { endTestVaults, startTestVault } from './testing/engine';
import { near } from './testing/faces';
import first from './testing/formats/1.json';
import { decoded } from './testing/formats/decoded';
import { byPassphrase, fromNothing, must, PASSPHRASE, refused, reopened } from './testing/journeys';

/** Vaults as earlier versions of the app wrote them: two people with random templates, under the passphrase of every test. */
beforeEach(async () => {
  await fromNothing();
  await writeFirst();
});
afterEach(endTestVaults);

async function writeFirst(change: (records: StoredRecord[]) => void = () => undefined) {
  const disk = await openDB('countenance', 1, {
    upgrade(database) {
      database.createObjectStore('vault');
      database.createObjectStore('people', { keyPath: 'id' });
      database
        .createObjectStore('templates', { keyPath: 'id' })
        .createIndex('personId', 'personId');
    },
  });
  const people = decoded(first.people) as StoredRecord[];
  change(people);
  await disk.put('vault', decoded(first.header), 'header');
  for (const person of people) await disk.put('people', person);
  for (const template of decoded(first.templates) as StoredRecord[])
    await disk.put('templates', template);
  disk.close();
}

interface StoredRecord {
  ciphertext: Uint8Array;
}

const faces = first.faces.map(
  (face): Template =>
    new Float32Array((decoded({ base64: face }) as Uint8Array<ArrayBuffer>).buffer),
);

test('a vault of format 1 opens for its passphrase and is brought up to date, nobody lost', async () => {
  const { vault, decide, events, end } = await startTestVault();
  expect(await vault.status()).toMatchObject({
    value: { state: 'locked', ways: { passphrase: true }, waitMillis: 0 },
  });
  expect(await vault.create('another passphrase')).toEqual(refused('exists'));
  expect(await vault.unlock(byPassphrase)).toEqual({
    ok: true,
    value: { role: 'officer', finished: 'upgrade', erased: 0, identityLost: false },
  });
  expect(events.some((event) => event.kind === 'progress' && event.task === 'upgrade')).toBe(true);
  const list = must(await vault.listPeople());
  expect(list).toMatchObject({
    damaged: 0,
    people: [
      { name: 'Anna', samples: { count: 2 }, noticeVersion: null, consentDamaged: false },
      { name: 'Bert Ångström', samples: { count: 2 }, noticeVersion: null, consentDamaged: false },
    ],
  });
  for (const [at, face] of faces.entries())
    expect(await decide(near(face))).toMatchObject({
      kind: 'match',
      person: { id: list.people[at]?.id },
    });
  end();
  const again = await startTestVault();
  await expect
    .poll(() => again.vault.unlock(byPassphrase))
    .toMatchObject({ ok: true, value: { role: 'officer', finished: null } });
  expect(must(await again.vault.listPeople())).toEqual(list);
  const disk = await openDisk();
  expect(await disk.count('older')).toBe(0);
  disk.close();
});

test('a wrong passphrase changes nothing in it, and counts', async () => {
  const { vault } = await startTestVault();
  const passphrase = `${PASSPHRASE}!`;
  expect(await vault.unlock({ kind: 'passphrase', passphrase })).toMatchObject(refused('wrong'));
  expect(await vault.unlock(byPassphrase)).toMatchObject({ ok: true });
});

test('a damaged person of format 1 is reported and kept, and the other one moves', async () => {
  await fromNothing();
  await writeFirst(([anna]) => {
    if (anna) anna.ciphertext[7] = (anna.ciphertext[7] ?? 0) ^ 1;
  });
  const started = await startTestVault();
  must(await started.vault.unlock(byPassphrase));
  const again = await reopened(started);
  const { people, damaged } = must(await again.vault.listPeople());
  expect(people.map(({ name }) => name)).toEqual(['Bert Ångström']);
  // The person and both of her templates.
  expect(damaged).toBe(3);
});
