import { afterEach, expect, test } from 'vitest';
import { BadgeId, DisplayName, newId, PersonId } from '../domain';
import { contains, dumpDisk, openDisk } from './testing/disk';
import { endTestVaults, startTestVault, type TestVault } from './testing/engine';
import { randomTemplate } from './testing/faces';
import {
  byPassphrase,
  done,
  enrol,
  must,
  openOffice,
  publish,
  refused,
  reopened,
} from './testing/journeys';
import { frontDoor } from './testing/kiosk';
import { leaving } from './testing/leaving';

const byKiosk = { kind: 'kiosk-device' } as const;
const name = DisplayName.parse('Anna Ångström');
const cleo = DisplayName.parse('Cleo, who comes on Tuesdays');
let office: TestVault;
let code: Awaited<ReturnType<typeof openOffice>>['code'];

afterEach(endTestVaults);

async function openWithKiosk() {
  ({ started: office, code } = await openOffice());
  must(await office.vault.addWay({ proof: code, way: byKiosk, label: 'Tablet' }));
}

/** What the codes do at the kiosk; afterwards the office is open again. */
async function typed(...codes: readonly string[]) {
  const kiosk = await reopened(office, byKiosk);
  const replies = [];
  for (const each of codes)
    replies.push(await kiosk.vault.enterCode({ code: each, kind: 'check-in' }));
  office = await reopened(kiosk, code);
  return replies;
}

async function damage(id: string) {
  const disk = await openDisk();
  const singles = (await disk.getAll('singles')) as { id: string }[];
  const record = singles.find((single) => single.id === id);
  expect(record).toBeDefined();
  await disk.put('singles', { ...record, ciphertext: new Uint8Array(528) });
  disk.close();
}

/** A kiosk says no more than whom it greets. */
const isHers = { ok: true, value: { name } };

test('a code is told once, stands nowhere in clear, and says whose it is', async () => {
  await openWithKiosk();
  const personId = await enrol(office, 'Anna', [randomTemplate()]);
  const hers = must(await office.vault.makeBadge({ name, personId }));
  const theirs = must(await office.vault.makeBadge({ name: cleo, personId: null }));
  expect(hers.code).toMatch(/^\d{8}$/);
  expect(await office.vault.listBadges()).toEqual({
    ok: true,
    value: [
      { id: hers.badge.id, name, personId },
      { id: theirs.badge.id, name: cleo, personId: null },
    ],
  });
  const nobody = { name, personId: newId(PersonId) };
  expect(await office.vault.makeBadge(nobody)).toEqual(refused('not-found'));
  const disk = await dumpDisk();
  for (const secret of [hers.code, theirs.code, name, cleo])
    expect(contains(disk, new TextEncoder().encode(secret))).toBe(false);

  const wrong = hers.code === '12345678' ? '87654321' : '12345678';
  expect(await typed(hers.code, wrong, theirs.code)).toMatchObject([
    isHers,
    refused('wrong-code'),
    { ok: true, value: { name: cleo, visit: { kind: 'check-in', repeated: false } } },
  ]);
  expect(await office.vault.removeBadge(newId(BadgeId))).toEqual(refused('not-found'));
  expect(await office.vault.removeBadge(hers.badge.id)).toEqual(done);
  expect(await typed(hers.code, theirs.code)).toMatchObject([refused('wrong-code'), { ok: true }]);
});

test('a badge works on for somebody who has withdrawn, and through a renewal; it is erased with them, and so is what cannot be read', async () => {
  await openWithKiosk();
  await publish(office, { eraseAfterDays: 7 });
  const personId = await enrol(office, 'Anna', [randomTemplate()]);
  const hers = must(await office.vault.makeBadge({ name, personId }));
  const theirs = must(await office.vault.makeBadge({ name: cleo, personId: null }));
  must(await office.vault.withdraw(personId));
  expect(await typed(hers.code)).toMatchObject([isHers]);

  const { passphrase } = byPassphrase;
  must(await office.vault.renew({ proof: code, passphrase }));
  must(await office.vault.addWay({ proof: byPassphrase, way: byKiosk, label: 'Tablet' }));
  const kiosk = await reopened(office, byKiosk);
  const entered = await kiosk.vault.enterCode({ code: hers.code, kind: 'entry' });
  expect(entered).toMatchObject(isHers);

  office = await reopened(kiosk);
  await damage(`badge ${theirs.badge.id}`);
  office = await reopened(office);
  expect(must(await office.vault.listPeople()).damaged).toBe(1);
  expect(must(await office.vault.listBadges())).toHaveLength(1);
  must(await office.vault.removePeople(leaving(personId)));
  const disk = await openDisk();
  const keys = (await disk.getAllKeys('singles')) as [string, string][];
  disk.close();
  expect(keys.filter(([, id]) => id.startsWith('badge'))).toEqual([]);
  const again = await reopened(office, byKiosk);
  const gone = await again.vault.enterCode({ code: hers.code, kind: 'entry' });
  expect(gone).toEqual(refused('wrong-code'));
});

test("a kiosk's set-up reaches it, is noticed when it is damaged, and goes with its way in", async () => {
  await openWithKiosk();
  const [first] = must(await office.vault.listWays()).ways;
  const kiosks = async () => must(await office.vault.listKiosks());
  const [slot] = await kiosks();
  if (!first || !slot) throw new Error('there are two ways in');
  const { slotId } = slot;
  expect(await kiosks()).toEqual([{ slotId, label: 'Tablet', kiosk: null }]);
  expect(await office.vault.setKiosk(first.id, frontDoor)).toEqual(refused('not-found'));
  expect(await office.vault.setKiosk(slotId, frontDoor)).toEqual(done);
  expect(await kiosks()).toEqual([{ slotId, label: 'Tablet', kiosk: frontDoor }]);
  expect(contains(await dumpDisk(), new TextEncoder().encode(frontDoor.place))).toBe(false);

  const ownOf = async ({ vault }: TestVault) => must(await vault.readKiosk());
  const kiosk = await reopened(office, byKiosk);
  expect(await ownOf(kiosk)).toEqual({ slotId, kiosk: frontDoor });
  kiosk.end();
  await damage(`kiosk ${slotId}`);
  const unread = await reopened(kiosk, byKiosk);
  expect(await ownOf(unread)).toEqual({ slotId, kiosk: null });
  office = await reopened(unread, code);
  expect(await kiosks()).toMatchObject([{ slotId, kiosk: 'damaged' }]);
  expect(must(await office.vault.listPeople()).damaged).toBe(1);

  must(await office.vault.setKiosk(slotId, frontDoor));
  must(await office.vault.revokeWay(slotId));
  expect(await kiosks()).toEqual([]);
  office.end();
  const disk = await openDisk();
  expect(JSON.stringify(await disk.getAllKeys('singles'))).not.toContain('kiosk');
  disk.close();
});

test('five wrong codes in a row make a kiosk pause, a reload does not end it, and an officer does', async () => {
  await openWithKiosk();
  const face = randomTemplate();
  const personId = await enrol(office, 'Anna', [face]);
  const { code: right } = must(await office.vault.makeBadge({ name, personId }));
  const wrong = right === '12345678' ? '87654321' : '12345678';
  const four = Array.from({ length: 4 }, () => wrong);
  expect(await typed(...four, right, ...four, right)).toHaveLength(10);

  const enter = (kiosk: TestVault, each: string) =>
    kiosk.vault.enterCode({ code: each, kind: 'entry' });
  let kiosk: TestVault = await reopened(office, byKiosk);
  for (const each of [...four, wrong])
    expect(await enter(kiosk, each)).toEqual(refused('wrong-code'));
  expect(await enter(kiosk, right)).toMatchObject(refused('paused'));
  kiosk.end();
  kiosk = await startTestVault();
  must(await kiosk.vault.unlock(byKiosk));
  const paused = await enter(kiosk, right);
  if (paused.ok || paused.error.kind !== 'paused') throw new Error('it does not pause');
  expect(paused.error.millis).toBeGreaterThan(10_000);
  expect(paused.error.millis).toBeLessThanOrEqual(30_000);
  expect(await kiosk.decide(face)).toMatchObject({ kind: 'paused' });

  office = await reopened(kiosk, code);
  expect(await typed(right)).toMatchObject([isHers]);
});
