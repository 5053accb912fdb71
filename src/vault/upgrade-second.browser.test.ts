import { openDB } from 'idb';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openDisk } from './testing/disk';
import { endTestVaults, startTestVault } from './testing/engine';
import { near } from './testing/faces';
import second from './testing/formats/2.json';
import { decoded } from './testing/formats/decoded';
import { agreementTo, fromNothing, must, publish, refused, reopened } from './testing/journeys';
import { receiptsOf } from './testing/receipts';

/**
 * A vault as the last version of the app wrote it: Anna and Bert with random templates, somebody who was erased, and Cleo, whom a kiosk had
 * enrolled and no officer had seen yet.
 */
const keyPaths: Record<keyof typeof second.stores, string[]> = {
  slots: ['vaultId', 'id', 'copy'],
  devices: ['vaultId', 'id'],
  keys: ['vaultId', 'id', 'side'],
  people: ['vaultId', 'id'],
  details: ['vaultId', 'id'],
  templates: ['vaultId', 'personId', 'id'],
  inbox: ['vaultId', 'personId', 'id'],
  erased: ['vaultId', 'id'],
  singles: ['vaultId', 'id'],
  attempts: ['id'],
};
const code = { kind: 'recovery', words: second.recoveryCode } as const;
const byKiosk = { kind: 'passphrase', passphrase: 'the door by the river' } as const;
const faces = second.faces.map(
  (face) => new Float32Array((decoded(face) as Uint8Array<ArrayBuffer>).buffer),
);
const [annasFace, , cleosFace] = faces;

beforeEach(async () => {
  await fromNothing();
  const disk = await openDB('countenance', 2, {
    upgrade(database) {
      for (const [name, keyPath] of Object.entries(keyPaths))
        database.createObjectStore(name, { keyPath });
      database.createObjectStore('older', { autoIncrement: true });
    },
  });
  for (const [name, records] of Object.entries(second.stores))
    for (const record of decoded(records) as object[]) await disk.put(name, record);
  disk.close();
});
afterEach(endTestVaults);

test('it opens, nobody and no setting is lost, what the kiosk wrote is filed, and everybody is asked once there is a notice', async () => {
  const started = await startTestVault();
  expect(must(await started.vault.unlock(code))).toEqual({
    role: 'officer',
    finished: null,
    erased: 0,
    identityLost: false,
  });
  expect(await started.vault.readFacts()).toMatchObject({
    value: { timeoutMinutes: 30, people: 3, erased: 1 },
  });
  const before = must(await started.vault.listPeople());
  expect(before.damaged).toBe(0);
  expect(before.people).toMatchObject([
    { name: 'Anna', samples: { count: 2 }, standing: 'active', noticeVersion: null },
    { name: 'Bert Ångström', samples: { count: 1 }, consentDamaged: false },
    { name: 'Cleo', samples: { count: 1 }, consentDamaged: false },
  ]);
  for (const [at, face] of faces.entries())
    expect(await started.decide(near(face))).toMatchObject({
      kind: 'match',
      person: { id: before.people[at]?.id },
    });
  const disk = await openDisk();
  expect(await disk.count('inbox')).toBe(0);
  disk.close();
  const anna = before.people[0]?.id;
  if (!anna || !annasFace) throw new Error('nobody is enrolled');
  expect(await receiptsOf(started, anna)).toEqual([]);

  await publish(started);
  const asked = must(await started.vault.listPeople()).people;
  expect(asked.map(({ standing }) => standing)).toEqual(['asked', 'asked', 'asked']);
  const agreement = await agreementTo(started);
  const receipt = must(await started.vault.answerNotice({ personId: anna, agreement }));
  expect(receipt.statement.event_state).toBe('given');
  const again = await reopened(started, code);
  expect(await receiptsOf(again, anna)).toEqual([receipt]);
  const after = must(await again.vault.listPeople());
  expect(after.damaged).toBe(0);
  expect(after.people[0]).toMatchObject({ standing: 'active', noticeVersion: 1 });
});

test('a kiosk of it goes on recognising; nobody can enrol or leave a receipt before an officer has been there', async () => {
  const kiosk = await startTestVault();
  must(await kiosk.vault.unlock(byKiosk));
  if (!annasFace || !cleosFace) throw new Error('nobody is enrolled');
  expect(await kiosk.decide(near(annasFace))).toMatchObject({ kind: 'match' });
  const decision = await kiosk.decide(near(cleosFace));
  if (decision.kind !== 'match') throw new Error('not recognised');
  expect(await kiosk.vault.readNotice()).toEqual({ ok: true, value: null });
  expect(must(await kiosk.vault.withdraw(decision.person.id))).toMatchObject({ receipt: null });
  expect(await kiosk.decide(near(cleosFace))).toEqual({ kind: 'unknown' });
  // No notice promised any days, so she is erased as soon as an officer is there.
  const again = await reopened(kiosk, code);
  expect(again.unlocked).toMatchObject({ erased: 1 });
  expect(must(await again.vault.listPeople()).people.map(({ name }) => name)).toEqual([
    'Anna',
    'Bert Ångström',
  ]);
});

test('somebody of it who leaves after a notice was published gets a receipt of that', async () => {
  const started = await startTestVault();
  must(await started.vault.unlock(code));
  const { people } = must(await started.vault.listPeople());
  const anna = people[0]?.id;
  if (!anna) throw new Error('nobody is enrolled');
  await publish(started, { eraseAfterDays: 7 });
  const { receipt } = must(await started.vault.withdraw(anna));
  expect(receipt?.statement.event_state).toBe('withdrawn');
  expect(await receiptsOf(started, anna)).toEqual([receipt]);
  expect(await started.vault.withdraw(anna)).toEqual(refused('not-found'));
});
