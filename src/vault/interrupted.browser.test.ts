import { afterEach, beforeEach, expect, test } from 'vitest';
import { newId, PersonId } from '../domain';
import { RunnerId } from './format';
import {
  createAttempts,
  prove,
  quietly,
  removePeople,
  renewVault,
  unlockVault,
  type Context,
  type OfficerSession,
} from './office';
import { createStore, type Store, type StoredRenewal } from './store';
import { openDisk, readDisk } from './testing/disk';
import { BUILT_IN, endTestVaults, startTestVault, type TestVault } from './testing/engine';
import { near, randomTemplate } from './testing/faces';
import { enrol, must, openOffice, refused } from './testing/journeys';
import { leaving } from './testing/leaving';
import { fillDisk, setQuota } from './testing/quota';
import { createTurns } from './turns';

/** Renewals that were interrupted, and what happened before they were carried on. */

const RENEWED = { kind: 'passphrase', passphrase: 'a walk in the mountains' } as const;
const PEOPLE = 12;
const faces = Array.from({ length: PEOPLE }, () => randomTemplate());
const [face = randomTemplate()] = faces;
let office: TestVault;
let code: Awaited<ReturnType<typeof openOffice>>['code'];
let ids: PersonId[];

beforeEach(async () => {
  ({ started: office, code } = await openOffice());
  must(await office.vault.addWay({ proof: code, way: { kind: 'kiosk-device' }, label: 'Tablet' }));
  ids = [];
  for (const [at, each] of faces.entries())
    ids.push(await enrol(office, `Person ${at}`, [near(each)]));
});
afterEach(async () => {
  endTestVaults();
  await setQuota();
});

function contextOf(store: Store, onProgress: Context['onProgress'] = () => undefined): Context {
  const announced = () => BUILT_IN;
  const attempts = createAttempts(store);
  const inTurn = createTurns();
  return { store, attempts, inTurn, announced, onDropped: () => undefined, onProgress };
}

/** The worker's own code dies in a renewal: at its second batch, or just after everybody is over. */
async function interrupt(where: 'carrying' | 'clearing'): Promise<OfficerSession> {
  office.end();
  const store = createStore();
  const dying: Store = {
    ...store,
    commitWhile(renewal, steps) {
      if (renewal.carried && where === 'clearing') throw new Error('died');
      return store.commitWhile(renewal, steps);
    },
  };
  const context = contextOf(dying, (_task, done) => {
    if (done > 0 && where === 'carrying') throw new Error('died');
  });
  const opened = must(await unlockVault(context, code)).session;
  if (opened.role !== 'officer') throw new Error('not an officer');
  const roots = must(await prove(opened, store, context.attempts, code));
  const renewing = renewVault(context, opened, roots, RENEWED.passphrase);
  await expect(renewing).rejects.toThrow('died');
  return opened;
}

async function reopen(opener: Parameters<TestVault['vault']['unlock']>[0]) {
  const started = await startTestVault();
  return { ...started, unlocked: must(await started.vault.unlock(opener)) };
}

test.each([
  ['the old recovery code', 'carrying'],
  ['the new passphrase', 'carrying'],
  ['the old recovery code', 'clearing'],
  ['the new passphrase', 'clearing'],
] as const)('with %s it goes on after it stopped while %s', async (which, where) => {
  await interrupt(where);
  const again = await reopen(which === 'the new passphrase' ? RENEWED : code);
  expect(again.unlocked.finished).toBe('renewal');
  const { people, ...report } = must(await again.vault.listPeople());
  expect(report).toEqual({ damaged: 0, refused: 0, lost: 0 });
  expect(new Set(people.map(({ id }) => id))).toEqual(new Set(ids));
  expect(await again.decide(near(face))).toMatchObject({ kind: 'match', person: { id: ids[0] } });
  again.end();
  expect(await (await startTestVault()).vault.unlock(code)).toMatchObject(refused('wrong'));
});

test('whoever was erased after being carried over does not come back when it is finished', async () => {
  const session = await interrupt('carrying');
  // As a session did that went on after a renewal had failed, in versions of the app before this was tested.
  for (const id of ids.slice(0, 8))
    must(await removePeople(session, quietly(createStore()), leaving(id)));
  const again = await reopen(RENEWED);
  const { people, damaged } = must(await again.vault.listPeople());
  expect(new Set(people.map(({ id }) => id))).toEqual(new Set(ids.slice(8)));
  expect(damaged).toBe(0);
  expect(await again.vault.readFacts()).toMatchObject({ value: { erased: 8, people: 4 } });
  expect(await again.decide(near(face))).toMatchObject({ kind: 'unknown' });
});

test('what a kiosk sealed in between is taken in before the old office goes', async () => {
  await interrupt('carrying');
  const kiosk = await reopen({ kind: 'kiosk-device' });
  const kim = await enrol(kiosk, 'Kim', [randomTemplate()]);
  kiosk.end();
  const again = await reopen(code);
  expect(again.unlocked.finished).toBe('renewal');
  const { people, damaged, lost } = must(await again.vault.listPeople());
  expect({ people: people.length, damaged, lost }).toEqual({
    people: PEOPLE + 1,
    damaged: 0,
    lost: 0,
  });
  expect(people.find(({ id }) => id === kim)).toMatchObject({
    noticeVersion: 1,
    consentDamaged: false,
  });
});

test('who withdrew at a kiosk after being carried over, and was erased by the locked vault, is erased from the new one, too', async () => {
  await interrupt('carrying');
  const kiosk = await reopen({ kind: 'kiosk-device' });
  for (const [at, each] of faces.entries()) {
    expect(await kiosk.decide(near(each))).toMatchObject({ kind: 'match' });
    must(await kiosk.vault.withdraw(ids[at] ?? newId(PersonId)));
  }
  must(await kiosk.vault.countNonEnrolment({ kind: 'refused' }));
  kiosk.end();
  const again = await reopen(RENEWED);
  // The notice promises to erase them at once: the sweep did, in the old vault, before anybody typed a passphrase.
  expect(again.unlocked).toMatchObject({ finished: 'renewal' });
  expect(must(await again.vault.readFacts())).toMatchObject({ people: 0, erased: PEOPLE });
  expect(must(await again.vault.listPeople())).toMatchObject({ people: [], damaged: 0, lost: 0 });
  expect(must(await again.vault.listNotices()).published).toHaveLength(1);
  expect(must(await again.vault.readTallies())).toMatchObject({ refused: 1 });
});

test('once everybody is over, no kiosk opens the old vault, which knows only some of them', async () => {
  await interrupt('clearing');
  const kiosk = await startTestVault();
  expect(await kiosk.vault.status()).toMatchObject({ value: { ways: { kioskDevice: false } } });
  expect(await kiosk.vault.unlock({ kind: 'kiosk-device' })).toMatchObject(refused('wrong'));
});

test('on a full disk the old way in opens the vault as it was before, and the new passphrase opens nothing', async () => {
  await interrupt('carrying');
  await fillDisk();
  const first = await startTestVault();
  expect(await first.vault.unlock(RENEWED)).toEqual(
    refused('storage-failed', { quotaExceeded: true }),
  );
  const again = await reopen(code);
  expect(again.unlocked).toMatchObject({ role: 'officer', finished: null, identityLost: false });
  // Who they are is not shown, because it could not be written into the audit log; but they are there.
  expect(await again.vault.listPeople()).toEqual(
    refused('storage-failed', { quotaExceeded: true }),
  );
  expect(must(await again.vault.readFacts()).people).toBe(PEOPLE);
  await setQuota();
  await expect
    .poll(() => again.vault.listPeople(), { timeout: 90_000, interval: 250 })
    .toMatchObject({ value: { damaged: 0, lost: 0 } });
  again.end();
  expect(await (await startTestVault()).vault.unlock(RENEWED)).toMatchObject(refused('wrong'));
});

test('once everybody is over, it is finished even on a full disk', async () => {
  await interrupt('clearing');
  await fillDisk();
  const again = await reopen(code);
  expect(again.unlocked.finished).toBe('renewal');
  expect(must(await again.vault.readFacts()).people).toBe(PEOPLE);
});

test('a tab from which a running renewal is taken away writes nothing more and locks, and the other one finishes it', async () => {
  const renewing = office.vault.renew({ proof: code, passphrase: RENEWED.passphrase });
  renewing.catch(() => undefined);
  await office.heard('progress', ({ task }) => task === 'renewal');
  const disk = await openDisk();
  const singles = (await disk.getAll('singles')) as StoredRenewal[];
  const renewal = singles.find(({ id }) => id === 'renewal');
  await disk.put('singles', { ...renewal, runner: newId(RunnerId) });
  disk.close();
  await office.heard('locked', ({ reason }) => reason === 'storage');
  const left = (await readDisk()).get('singles') ?? [];
  expect(left).toContainEqual(expect.objectContaining({ id: 'renewal', carried: null }));
  const again = await reopen(code);
  expect(again.unlocked.finished).toBe('renewal');
  expect(must(await again.vault.listPeople()).people).toHaveLength(PEOPLE);
});

test.each(['at once', 'after it was interrupted'])(
  'renewed %s, damaged records are reported as lost, and everything else is carried over',
  async (when) => {
    await damage('templates', 0);
    await damage('people', 1);
    await damage('details', 2);
    if (when === 'at once') {
      office.end();
      const again = await reopen(code);
      expect(must(await again.vault.listPeople())).toMatchObject({ damaged: 3, lost: 0 });
      must(await again.vault.renew({ proof: code, passphrase: RENEWED.passphrase }));
      expectLost(must(await again.vault.listPeople()));
    } else {
      await interrupt('clearing');
      expectLost(must(await (await reopen(code)).vault.listPeople()));
    }
    endTestVaults();
    const later = await reopen(RENEWED);
    expect(must(await later.vault.listPeople()).lost).toBe(0);
  },
);

/** One name is lost with its person, one look, and one agreement, which its person lacks from now on. */
function expectLost({ people, damaged, lost }: { people: readonly object[] } & Report) {
  expect({ people: people.length, damaged, lost }).toEqual({
    people: PEOPLE - 1,
    damaged: 1,
    lost: 3,
  });
}

interface Report {
  readonly damaged: number;
  readonly lost: number;
}

/** Flips a bit of one record, as a failing disk would. @param at which: of each store the same number is the same person's */
async function damage(store: string, at: number): Promise<void> {
  const disk = await openDisk();
  const records = (await disk.getAll(store)) as { ciphertext: Uint8Array }[];
  const record = records[at];
  if (!record) throw new Error('no such record');
  record.ciphertext[20] = (record.ciphertext[20] ?? 0) ^ 1;
  await disk.put(store, record);
  disk.close();
}
