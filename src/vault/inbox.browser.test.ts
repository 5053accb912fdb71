import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import {
  Language,
  Millis,
  newId,
  now,
  PurposeId,
  ReceiptId,
  Sha256,
  type ConsentEvent,
  type PersonId,
} from '../domain';
import { signReceipt, vouchedBytes, writeReceipt } from '../receipts';
import { answerNotice, readNotice, withdraw } from './office';
import { VOUCHER_DAYS } from './office/desk';
import { asVault, createIdentity, type Signing } from './office/identity';
import { sealMessage } from './office/inbox';
import type { KioskSession } from './office/session';
import { createStore } from './store';
import { openDisk, readDisk } from './testing/disk';
import { endTestVaults, startTestVault, type TestVault } from './testing/engine';
import { near, randomTemplate } from './testing/faces';
import { openHere } from './testing/here';
import { enrol, must, openOffice, publish, refused } from './testing/journeys';
import { receiptsOf } from './testing/receipts';

/** What the office believes of what lies in its inbox, when somebody has got hold of everything that a kiosk's session holds. */
const KIOSK = { kind: 'kiosk-device' } as const;
const face = randomTemplate();
let code: Awaited<ReturnType<typeof openOffice>>['code'];
let anna: PersonId;

beforeEach(async () => {
  const { started: office, code: words } = await openOffice();
  code = words;
  must(await office.vault.addWay({ proof: code, way: { kind: 'kiosk-device' }, label: 'Tablet' }));
  await publish(office, { eraseAfterDays: 30 });
  anna = await enrol(office, 'Anna', [near(face)]);
  office.end();
});
afterEach(endTestVaults);

/** What is changed of an event, and how it is signed. */
interface Forged {
  readonly change?: Partial<ConsentEvent>;
  /** Whether what was changed was signed so. */
  readonly resign?: boolean;
  /** With what it is signed: a kiosk's own key when not given. */
  readonly signing?: Signing;
}

/** Puts an event into Anna's inbox, sealed as a kiosk does it. */
async function file({ change = {}, resign = true, signing }: Forged = {}): Promise<void> {
  const kiosk = await openKiosk();
  const { agreed } = kiosk.people.get(anna) ?? {};
  const { notice: published } = kiosk;
  const own = signing ?? kiosk.signing;
  if (!agreed || !published || !own || !kiosk.recipient) throw new Error('nobody is known');
  const unsigned = {
    profile: 2,
    receiptId: newId(ReceiptId),
    kind: 'renewed',
    at: now(),
    place: 'kiosk',
    method: 'screen',
    notice: { version: 1, hash: published.hash, language: agreed.language },
    purposes: agreed.purposes,
    guardian: null,
    ...(resign && change),
  } as const;
  const receipt = writeReceipt(agreed, unsigned, published.notice);
  const { signer, signature } = await signReceipt(receipt, own.sign, own.signer);
  const event = { ...unsigned, signer, signature, ...change };
  const { recordId, subject } = agreed;
  const message = { kind: 'event', recordId, subject, event, contact: null } as const;
  const step = await sealMessage(kiosk.match, kiosk.recipient, anna, message);
  must(await createStore().commit(kiosk.vaultId, [step]));
}

async function openKiosk(): Promise<KioskSession> {
  const session = await openHere(KIOSK);
  if (session.role !== 'kiosk') throw new Error('not a kiosk');
  return session;
}

/** What a kiosk signs with at this moment. */
async function deskKey() {
  const { signing } = await openKiosk();
  if (signing?.signer.kind !== 'kiosk') throw new Error('no kiosk signs');
  return { sign: signing.sign, signer: signing.signer };
}

interface Found {
  readonly refused: number;
  readonly damaged: number;
  /** Messages that are still in the inbox. */
  readonly waiting: number;
  /** Receipts of Anna's. */
  readonly receipts: number;
}

/** What an officer finds. */
async function found(): Promise<Found> {
  const office = await unlocked();
  const { refused, damaged } = must(await office.vault.listPeople());
  const receipts = (await receiptsOf(office, anna)).length;
  office.end();
  return { refused, damaged, waiting: await countWaiting(), receipts };
}

async function countWaiting(): Promise<number> {
  const disk = await openDisk();
  const count = await disk.count('inbox');
  disk.close();
  return count;
}

test('what a kiosk signed is taken in', async () => {
  await file();
  expect(await found()).toEqual({ refused: 0, damaged: 0, waiting: 0, receipts: 2 });
});

describe('what a kiosk cannot say stays in the inbox, and is counted for the officer', () => {
  const language = Language.parse('en');
  const hash = Sha256.parse('f'.repeat(64));
  test.each<[string, Partial<ConsentEvent>]>([
    ['that an officer was there', { place: 'office' }],
    ['that an officer vouches for it', { method: 'attested' }],
    ['which officer does', { attestedBy: { way: crypto.randomUUID(), label: 'Office' } }],
    [
      'that somebody agreed to a notice that nobody published',
      { notice: { version: 1, hash, language } },
    ],
  ])('%s', async (_, change) => {
    await file({ change });
    expect(await found()).toEqual({ refused: 1, damaged: 0, waiting: 1, receipts: 1 });
  });

  test('that the vault itself signed', async () => {
    const { sign, signer } = await deskKey();
    for (const key of [signer.vault, signer.key])
      await file({ signing: { signer: { kind: 'vault', key }, sign } });
    expect(await found()).toEqual({ refused: 2, damaged: 0, waiting: 2, receipts: 1 });
  });
});

test('what was changed after it was signed is not believed', async () => {
  await file({ change: { purposes: [PurposeId.parse('door')] }, resign: false });
  await file({ change: { kind: 'withdrawn' }, resign: false });
  expect(await found()).toEqual({ refused: 2, damaged: 0, waiting: 2, receipts: 1 });
});

test("what another vault's kiosk signed is not believed", async () => {
  const other = await asVault(await createIdentity());
  const stranger = await asVault(await createIdentity());
  const { key } = stranger.signer;
  const { signer: known } = await deskKey();
  const { period } = known;
  const vouched = await other.sign(vouchedBytes(key, period));
  const own = { kind: 'kiosk', key, vault: other.signer.key, period, vouched } as const;
  for (const signer of [own, { ...own, vault: known.vault }, { ...own, key: known.key }])
    await file({ signing: { signer, sign: stranger.sign } });
  expect(await found()).toEqual({ refused: 3, damaged: 0, waiting: 3, receipts: 1 });
});

test('the same event is not taken in twice', async () => {
  const change = { receiptId: newId(ReceiptId) };
  await file({ change });
  await file({ change });
  expect(await found()).toEqual({ refused: 1, damaged: 0, waiting: 1, receipts: 2 });
});

test('a moment that has no date opens nothing and breaks nothing', async () => {
  await file({ change: { at: 1e300 as ConsentEvent['at'] }, resign: false });
  expect(await found()).toEqual({ refused: 0, damaged: 1, waiting: 1, receipts: 1 });
});

test('what is set aside is still counted at the next unlocking, and a renewal that leaves it behind says so', async () => {
  await file({ change: { place: 'office' } });
  await found();
  expect(await found()).toMatchObject({ refused: 1, waiting: 1 });
  const office = await unlocked();
  must(await office.vault.renew({ proof: code, passphrase: 'a walk in the mountains' }));
  expect(must(await office.vault.listPeople())).toMatchObject({ refused: 0, damaged: 0, lost: 1 });
  expect(await countWaiting()).toBe(0);
});

describe('a key that was taken out of a kiosk', () => {
  test('is worth nothing to the office once an officer has been there, even put back in its place', async () => {
    const stolen = await deskKey();
    const before = (await readDisk()).get('singles') ?? [];
    await found();
    expect((await deskKey()).signer.key).not.toBe(stolen.signer.key);
    await file({ signing: stolen });
    expect(await found()).toMatchObject({ refused: 1, damaged: 0, receipts: 1 });
    await putBack(before.filter((record) => 'id' in record && record.id === 'desk'));
    expect((await deskKey()).signer.key).toBe(stolen.signer.key);
    await file();
    expect(await found()).toMatchObject({ refused: 2, damaged: 1, receipts: 1 });
    expect(await found()).toMatchObject({ refused: 2, damaged: 0, receipts: 1 });
  });

  test.each(['removed', 'given another passphrase'])(
    'is worth nothing any more when its way in is %s',
    async (what) => {
      const office = await unlocked();
      const passphrase = 'every morning at the door';
      const way = { kind: 'kiosk-passphrase', passphrase } as const;
      must(await office.vault.addWay({ proof: code, way, label: 'Front desk' }));
      const stolen = await deskKey();
      const { ways } = must(await office.vault.listWays());
      const slotId = ways.find(({ label }) => label === 'Front desk')?.id;
      if (!slotId) throw new Error('there is no such way in');
      const another = { proof: code, slotId, passphrase: 'every evening at the door' };
      if (what === 'removed') must(await office.vault.revokeWay(slotId));
      else must(await office.vault.changePassphrase(another));
      expect((await deskKey()).signer.key).not.toBe(stolen.signer.key);
      await file({ signing: stolen });
      expect(await found()).toMatchObject({ refused: 1, damaged: 0, receipts: 1 });
    },
  );

  test('signs nothing for a time at which nobody vouched for it', async () => {
    const { signer } = await deskKey();
    const until = Date.parse(signer.period?.until ?? '');
    for (const at of [until + 1, Date.parse(signer.period?.since ?? '') - 1])
      await file({ change: { at: Millis.parse(at) } });
    expect(await found()).toMatchObject({ refused: 2, receipts: 1 });
  });
});

async function unlocked(): Promise<TestVault> {
  endTestVaults();
  const office = await startTestVault();
  must(await office.vault.unlock(code));
  return office;
}

/** Puts records on the disk as they were earlier. */
async function putBack(records: readonly object[]): Promise<void> {
  const disk = await openDisk();
  for (const record of records) await disk.put('singles', record);
  disk.close();
}

describe('a kiosk that no officer has been at for too long', () => {
  afterEach(() => {
    vi.useRealTimers();
  });

  test('says so before anybody reads or answers, still lets people go, and goes on after an officer was there', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + (VOUCHER_DAYS - 1) * DAY });
    expect(readNotice(await openKiosk())).toMatchObject({ ok: true });
    vi.setSystemTime(Date.now() + 2 * DAY);
    const kiosk = await openKiosk();
    expect(readNotice(kiosk)).toEqual(refused('voucher-ended'));
    kiosk.lastMatch = { personId: anna, at: performance.now() };
    const { agreed } = kiosk.people.get(anna) ?? {};
    if (!agreed) throw new Error('nobody is known');
    const { version, language, purposes } = agreed;
    const agreement = { version, language, purposes, method: 'screen', guardian: null } as const;
    const store = createStore();
    expect(await answerNotice(kiosk, store, { personId: anna, agreement })).toEqual(
      refused('voucher-ended'),
    );
    await openHere(code);
    expect(readNotice(await openKiosk())).toMatchObject({ ok: true });
    expect(must(await withdraw(kiosk, store, { personId: anna, guardian: null }))).toMatchObject({
      receipt: null,
    });
    expect((await openKiosk()).people.get(anna)?.withdrawnAt).not.toBeNull();
  });
});

const DAY = 86_400_000;
