import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { PersonId } from '../domain';
import { canonical, checkReceipt } from '../receipts';
import { openDisk } from './testing/disk';
import { endTestVaults, startTestVault, type TestVault } from './testing/engine';
import { near, randomTemplate } from './testing/faces';
import { openHere } from './testing/here';
import { enrolment, fromNothing, must, openOffice, publish, reopened } from './testing/journeys';
import { leaving } from './testing/leaving';
import { receiptsOf } from './testing/receipts';

/** What becomes of notices, receipts and people who left when the records that they rest on are damaged, or time goes by. */
const face = randomTemplate();
let office: TestVault;
let code: Awaited<ReturnType<typeof openOffice>>['code'];
let anna: PersonId;
let receipt: unknown;
const KIOSK = { kind: 'kiosk-device' } as const;

beforeEach(async () => {
  ({ started: office, code } = await openOffice());
  must(await office.vault.addWay({ proof: code, way: { kind: 'kiosk-device' }, label: 'Tablet' }));
  await publish(office, { eraseAfterDays: 30 });
  const enrolled = must(await office.vault.enrol(await enrolment(office, 'Anna', [near(face)])));
  anna = enrolled.personId;
  ({ receipt } = enrolled);
});
afterEach(() => {
  vi.useRealTimers();
  endTestVaults();
});

/** Flips a bit of each record of a store that fits, or deletes it. */
async function damage(store: string, fits: (record: StoredRecord) => boolean, remove = false) {
  office.end();
  const disk = await openDisk();
  const keys = await disk.getAllKeys(store);
  for (const key of keys) {
    const record = (await disk.get(store, key)) as StoredRecord;
    if (!fits(record)) continue;
    if (remove) await disk.delete(store, key);
    else {
      record.ciphertext[20] = (record.ciphertext[20] ?? 0) ^ 1;
      await disk.put(store, record);
    }
  }
  disk.close();
}

interface StoredRecord {
  readonly id?: string;
  readonly version?: number;
  readonly ciphertext: Uint8Array;
}
const single = (id: string) => (record: StoredRecord) => record.id === id;

async function damagedIn({ vault }: TestVault): Promise<number> {
  return must(await vault.listPeople()).damaged;
}

test.each([
  ['damaged', false],
  ['deleted', true],
])(
  'an identity that was %s is made anew, which is said; notices are signed again, receipts stay genuine',
  async (_, remove) => {
    const before = must(await office.vault.listNotices());
    await damage('singles', single('identity'), remove);
    const again = await reopened(office, code);
    expect(again.unlocked.identityLost).toBe(true);
    expect(await damagedIn(again)).toBe(1);
    const after = must(await again.vault.listNotices());
    expect(after.identity).not.toBe(before.identity);
    expect(after.published).toEqual(before.published);
    expect((await receiptsOf(again, anna)).map(canonical)).toEqual([canonical(receipt)]);
    expect(await checkReceipt(receipt, { vault: before.identity })).toMatchObject({ ok: true });
    const kiosk = await reopened(again, KIOSK);
    expect(must(await kiosk.vault.readNotice())).toEqual(before.published[0]);
    const later = await reopened(kiosk, code);
    expect(later.unlocked.identityLost).toBe(false);
    expect(await damagedIn(later)).toBe(0);
  },
);

test("a kiosk whose key is damaged shows no notice and still lets people go; an officer's unlocking mends it", async () => {
  await damage('singles', single('desk'));
  const kiosk = await reopened(office, KIOSK);
  expect(await kiosk.vault.readNotice()).toEqual({ ok: true, value: null });
  expect(await kiosk.decide(near(face))).toMatchObject({ kind: 'match' });
  expect(must(await kiosk.vault.withdraw(anna)).receipt).toBeNull();
  expect(await kiosk.decide(near(face))).toEqual({ kind: 'unknown' });
  const again = await reopened(kiosk, code);
  expect(again.unlocked.identityLost).toBe(false);
  expect(await damagedIn(again)).toBe(1);
  const later = await reopened(again, KIOSK);
  expect(must(await later.vault.readNotice())?.notice.version).toBe(1);
});

test('a damaged notice is set aside, and the one before it is in force; the next one is above both', async () => {
  await publish(office);
  await damage('notices', ({ version }) => version === 2);
  const again = await reopened(office, code);
  expect(await damagedIn(again)).toBe(1);
  expect(must(await again.vault.readNotice())?.notice.version).toBe(1);
  expect(must(await again.vault.readReceipts(anna))).toMatchObject({ unwritable: 0 });
  expect((await publish(again)).notice.version).toBe(3);
});

const DAY = 86_400_000;

test('who withdrew is erased after the days that were promised, not before: by a kiosk as well, after which the first officer does the rest', async () => {
  must(await office.vault.withdraw(anna));
  endTestVaults();
  const left = Date.now();
  vi.useFakeTimers({ toFake: ['Date'], now: left + 29 * DAY });
  expect((await openHere(code)).people.size).toBe(1);
  vi.setSystemTime(left + 31 * DAY);
  expect((await openHere(KIOSK)).people.size).toBe(0);
  const session = await openHere(code);
  if (session.role !== 'officer') throw new Error('not an office');
  expect(session).toMatchObject({ erasedDue: 1, damaged: 0 });
  expect(session.people.size).toBe(0);
  expect(session.erasures).toHaveLength(1);
  vi.useRealTimers();
  const disk = await openDisk();
  for (const store of ['keys', 'people', 'details', 'templates', 'inbox'])
    expect(await disk.count(store)).toBe(0);
  disk.close();
});

test('on a new device the backup brings the identity, the notices and the receipts back', async () => {
  const before = must(await office.vault.listNotices());
  const passphrase = 'for the drawer at home';
  const lock = { kind: 'passphrase', passphrase } as const;
  const { file } = must(await office.vault.makeBackup({ proof: code, lock }));
  must(await office.vault.removePeople(leaving(anna)));
  const other = await openOtherDevice();
  must(await other.vault.openBackup({ file, key: lock }));
  must(await other.vault.restoreAsNew('a passphrase for the new device'));
  expect(must(await other.vault.listNotices())).toEqual(before);
  expect((await receiptsOf(other, anna)).map(canonical)).toEqual([canonical(receipt)]);
  expect(must(await other.vault.listPeople()).people[0]).toMatchObject({ standing: 'active' });
});

test('in a vault of somebody else people of a backup are asked again, and their new receipt names the same record', async () => {
  const passphrase = 'for the drawer at home';
  const lock = { kind: 'passphrase', passphrase } as const;
  const { file } = must(await office.vault.makeBackup({ proof: code, lock }));
  const other = await openOtherDevice();
  must(await other.vault.create('a passphrase for the new device'));
  await publish(other, { guardianBelow: null });
  must(await other.vault.openBackup({ file, key: lock }));
  must(await other.vault.restoreInto());
  const { people } = must(await other.vault.listPeople());
  expect(people[0]).toMatchObject({ standing: 'asked', noticeVersion: 0 });
  expect(must(await other.vault.readReceipts(anna))).toEqual({ receipts: [], unwritable: 1 });
  const request = await enrolment(other, 'Bert', [randomTemplate()]);
  const { agreement } = request;
  const answered = must(await other.vault.answerNotice({ personId: anna, agreement }));
  expect(answered.receipt.record_id).toBe((receipt as typeof answered).receipt.record_id);
  expect(must(await other.vault.listPeople()).people[0]).toMatchObject({ standing: 'active' });
});

async function openOtherDevice(): Promise<TestVault> {
  await fromNothing();
  return startTestVault();
}
