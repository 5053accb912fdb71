import { afterEach, beforeEach, expect, test } from 'vitest';
import { openDisk } from './testing/disk';
import { endTestVaults, startTestVault, type TestVault } from './testing/engine';
import { near, randomTemplate } from './testing/faces';
import { byPassphrase, done, enrol, must, openOffice, refused } from './testing/journeys';
import { leaving } from './testing/leaving';

const RENEWED = { kind: 'passphrase', passphrase: 'a walk in the mountains' } as const;
/** More than one batch, so that a renewal can be interrupted between two. */
const PEOPLE = 230;
const faces = Array.from({ length: PEOPLE }, randomTemplate);
let office: TestVault;
let code: Awaited<ReturnType<typeof openOffice>>['code'];

beforeEach(async () => {
  ({ started: office, code } = await openOffice());
});
afterEach(endTestVaults);

async function enrolMany(count: number) {
  for (const [at, face] of faces.slice(0, count).entries())
    await enrol(office, `Person ${at}`, [face.slice()]);
}

async function dumpOf(store: string): Promise<{ vaultId: string; ciphertext?: Uint8Array }[]> {
  const disk = await openDisk();
  const records = (await disk.getAll(store)) as { vaultId: string; ciphertext?: Uint8Array }[];
  disk.close();
  return records;
}

test('a renewed vault has other keys and other templates, knows the same people, and opens for the new passphrase only', async () => {
  await enrolMany(3);
  const gone = await enrol(office, 'Gone', [randomTemplate()]);
  must(await office.vault.removePeople(leaving(gone)));
  const before = await dumpOf('templates');
  expect(await office.vault.renew({ proof: code, passphrase: RENEWED.passphrase })).toEqual(done);
  expect(await office.vault.readFacts()).toMatchObject({ value: { people: 3, erased: 1 } });
  const after = await dumpOf('templates');
  expect(after).toHaveLength(before.length);
  const [old] = before;
  for (const { vaultId, ciphertext } of after) {
    expect(vaultId).not.toBe(old?.vaultId);
    expect(before.some((record) => record.ciphertext?.join() === ciphertext?.join())).toBe(false);
  }
  expect(await office.decide(near(faces[1] ?? randomTemplate()))).toMatchObject({ kind: 'match' });
  expect(must(await office.vault.listWays()).ways.map(({ kind }) => kind)).toEqual(['passphrase']);

  office.end();
  const again = await startTestVault();
  expect(await again.vault.unlock(code)).toMatchObject(refused('wrong'));
  expect(await again.vault.unlock(byPassphrase)).toMatchObject(refused('wrong'));
  must(await again.vault.unlock(RENEWED));
  expect(await again.vault.listPeople()).toMatchObject({
    value: { damaged: 0, people: [{}, {}, {}] },
  });
  expect(await again.decide(near(faces[2] ?? randomTemplate()))).toMatchObject({ kind: 'match' });
});

test.each(['the old recovery code', 'the new passphrase'])(
  'killed half-way, it goes on when the vault is next opened with %s',
  async (which) => {
    await enrolMany(PEOPLE);
    const renewal = office.vault.renew({ proof: code, passphrase: RENEWED.passphrase });
    renewal.catch(() => undefined);
    // The first hundred are over, the rest is not.
    await office.heard('progress', ({ task, done }) => task === 'renewal' && done >= 100);
    office.end();
    const half = await dumpOf('people');
    expect(half.length).toBeGreaterThan(PEOPLE);
    expect(new Set(half.map(({ vaultId }) => vaultId)).size).toBe(2);

    const again = await startTestVault();
    const opener = which === 'the new passphrase' ? RENEWED : code;
    await expect
      .poll(() => again.vault.unlock(opener), { timeout: 30_000 })
      .toMatchObject({ ok: true, value: { role: 'officer', finished: 'renewal' } });
    const reported = again.events.filter(({ kind }) => kind === 'progress');
    expect(reported[0]).toMatchObject({ task: 'renewal', total: PEOPLE });
    expect(reported[0]?.kind === 'progress' && reported[0].done).toBeGreaterThanOrEqual(100);
    const { people, damaged } = must(await again.vault.listPeople());
    expect(damaged).toBe(0);
    expect(new Set(people.map(({ name }) => name)).size).toBe(PEOPLE);
    const left = await dumpOf('people');
    expect(left).toHaveLength(PEOPLE);
    for (const at of [0, 150, PEOPLE - 1])
      expect(await again.decide(near(faces[at] ?? randomTemplate()))).toMatchObject({
        kind: 'match',
        person: { name: `Person ${at}` },
      });

    again.end();
    const later = await startTestVault();
    expect(await later.vault.unlock(code)).toMatchObject(refused('wrong'));
    must(await later.vault.unlock(RENEWED));
  },
);

test('without a proof nothing is renewed', async () => {
  await enrolMany(1);
  const proof = { kind: 'passphrase', passphrase: 'not the passphrase' } as const;
  expect(await office.vault.renew({ proof, passphrase: RENEWED.passphrase })).toEqual(
    refused('wrong', { waitMillis: 0 }),
  );
  expect(new Set((await dumpOf('slots')).map(({ vaultId }) => vaultId)).size).toBe(1);
});
