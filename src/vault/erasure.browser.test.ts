import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { CalendarDay, now, type PersonId } from '../domain';
import { checkCertificate } from '../receipts';
import { erasePeople, listCertificates } from './office';
import { sealExpiry } from './office/expiry-records';
import { sweepExpired } from './office/sweep';
import type { OfficerSession } from './office/session';
import { createStore, type Store } from './store';
import { openDisk } from './testing/disk';
import { endTestVaults, startTestVault, type TestVault } from './testing/engine';
import { near, randomTemplate } from './testing/faces';
import { openHere } from './testing/here';
import {
  createdVault,
  enrol,
  fromNothing,
  must,
  openOffice,
  PASSPHRASE,
  publish,
  refused,
  reopened,
} from './testing/journeys';
import { leaving } from './testing/leaving';
import { receiptsOf } from './testing/receipts';

const store = createStore();
const quiet = { store, onProgress: () => undefined };
let office: TestVault;
let code: Awaited<ReturnType<typeof openOffice>>['code'];

beforeEach(async () => {
  ({ started: office, code } = await openOffice());
});
afterEach(endTestVaults);

const face = () => [near(randomTemplate())];

async function keyOf({ vault }: TestVault) {
  return must(await vault.listNotices()).identity;
}

/** The vault, opened in this page instead of in a worker. */
async function officeHere(): Promise<OfficerSession> {
  endTestVaults();
  const session = await openHere(code);
  if (session.role !== 'officer') throw new Error('this opens an office');
  return session;
}

test('whoever is erased gets a certificate of their own, signed by the vault, which tells what was destroyed and names nobody', async () => {
  const anna = await enrol(office, 'Anna', face());
  const bert = await enrol(office, 'Bert', face());
  const [receipt] = await receiptsOf(office, anna);
  const reply = await office.vault.removePeople({ personIds: [anna, bert], reason: 'asked' });
  const { erased, certificates, search } = must(reply);
  expect(erased).toBe(2);
  expect(certificates).toHaveLength(2);
  expect(search).toMatchObject({ unread: 0, found: [] });
  expect(search?.stores).toBeGreaterThan(12);
  expect(search?.records).toBeGreaterThan(10);
  const all = [];
  for (const id of certificates) all.push(must(await office.vault.readCertificate(id)));
  const own = all.find(({ certificate }) =>
    'subject' in certificate ? certificate.subject === receipt?.receipt.pii_principal_id : false,
  );
  expect(own?.certificate).toMatchObject({
    about: 'person',
    reason: 'asked',
    destroyed: [
      { what: 'keys', count: 2 },
      { what: 'names', count: 1 },
      { what: 'details', count: 1 },
      { what: 'templates', count: 1 },
      { what: 'dates', count: 1 },
    ],
    search: { found: [] },
    software: { name: 'countenance' },
  });
  const vault = await keyOf(office);
  for (const signed of all)
    expect(await checkCertificate(JSON.parse(JSON.stringify(signed)), { vault })).toMatchObject({
      ok: true,
    });
  for (const sought of ['Anna', 'Bert', anna, bert])
    expect(JSON.stringify(all)).not.toContain(sought);
});

test('whoever is under a legal hold is not erased by an officer’s hand, before the hold has ended', async () => {
  const anna = await enrol(office, 'Anna', face());
  const bert = await enrol(office, 'Bert', face());
  const hold = { reason: 'Claim 17/2026', reviewOn: CalendarDay.parse('2027-01-01') };
  must(await office.vault.setHold(anna, hold));
  expect(await office.vault.removePeople(leaving(anna))).toEqual(refused('under-hold'));
  const both = { personIds: [anna, bert], reason: 'asked' as const };
  expect(must(await office.vault.removePeople(both))).toMatchObject({ erased: 1, held: [anna] });
  const again = await reopened(office, code);
  expect(must(await again.vault.listPeople()).people).toMatchObject([{ id: anna, held: true }]);
  must(await again.vault.setHold(anna, null));
  expect(must(await again.vault.removePeople(leaving(anna)))).toMatchObject({
    erased: 1,
    held: [],
  });
});

test('the register outlives a restart, a renewal and a move to another device, and its certificates stay genuine', async () => {
  const anna = await enrol(office, 'Anna', face());
  await enrol(office, 'Bert', face());
  const { certificates } = must(
    await office.vault.removePeople({ personIds: [anna], reason: 'law' }),
  );
  const vault = await keyOf(office);
  const again = await reopened(office, code);
  const expected = {
    ok: true,
    value: { certificates: [{ id: certificates[0], reason: 'law' }], owed: 0, damaged: 0 },
  };
  expect(await again.vault.listCertificates()).toMatchObject(expected);
  const passphrase = 'another walk by the lake';
  must(await again.vault.renew({ proof: code, passphrase }));
  expect(await again.vault.listCertificates()).toMatchObject(expected);
  const proof = { kind: 'passphrase', passphrase } as const;
  const lock = { kind: 'passphrase', passphrase: 'for the backups only' } as const;
  const { file } = must(await again.vault.makeBackup({ proof, lock }));
  const [id] = certificates;
  if (!id) throw new Error('there is a certificate');
  const signed = must(await again.vault.readCertificate(id));
  expect(await checkCertificate(signed, { vault })).toMatchObject({ ok: true });

  await fromNothing();
  const { vault: elsewhere } = await startTestVault();
  must(await elsewhere.openBackup({ file, key: lock }));
  must(await elsewhere.restoreAsNew(PASSPHRASE));
  expect(await elsewhere.listCertificates()).toMatchObject(expected);
  expect(must(await elsewhere.readCertificate(id))).toEqual(signed);

  // Back in the vault that it is of, from before: what is missing there is taken in. A vault with another key takes none of it.
  const { vault: earlier } = (await openOffice()).started;
  must(await earlier.openBackup({ file, key: lock }));
  must(await earlier.restoreInto());
  expect(await earlier.listCertificates()).toMatchObject(expected);
  await fromNothing();
  const { vault: other } = await createdVault();
  must(await other.openBackup({ file, key: lock }));
  must(await other.restoreInto());
  expect(await other.listCertificates()).toMatchObject({ value: { certificates: [] } });
});

test('whoever has withdrawn and whose days are over gets a certificate, too', async () => {
  await publish(office, { eraseAfterDays: 0 });
  const anna = await enrol(office, 'Anna', face());
  must(await office.vault.withdraw(anna));
  expect(await office.vault.listCertificates()).toMatchObject({
    value: { certificates: [{ reason: 'withdrawn', isClean: true }] },
  });
});

test('whoever a locked vault erases gets a certificate in the next session, with the time at which it happened', async () => {
  const anna = await enrol(office, 'Anna', face());
  const { match, vaultId } = await officeHere();
  const at = now();
  must(await store.commit(vaultId, [await sealExpiry(match, anna, { at, clock: 'sure' })]));
  must(await sweepExpired(store, { now: at, ran: 0 }));
  expect(must(await store.read('keys', [vaultId, anna])).records).toEqual([]);
  const session = await officeHere();
  const { certificates, owed } = must(await listCertificates(session, store));
  const erasedAt = new Date(at).toISOString();
  expect({ certificates, owed }).toMatchObject({
    certificates: [{ reason: 'retention', erasedAt, isClean: true }],
    owed: 0,
  });
});

test('the whole vault is not erased before an officer has asked for it and the wait is over, nor after they thought better of it', async () => {
  const { vault } = office;
  expect(await vault.eraseVault('erase this vault')).toEqual(refused('not-begun'));
  must(await vault.beginVaultErasure(code));
  expect(await vault.eraseVault('erase this vault')).toMatchObject({
    error: { kind: 'too-early' },
  });
  must(await vault.stopVaultErasure());
  expect(await vault.eraseVault('erase this vault')).toEqual(refused('not-begun'));
  expect(must(await vault.status()).state).toBe('open');
});

test('a certificate that could not be written is owed, and made in the next session', async () => {
  const anna = await enrol(office, 'Anna', face());
  const session = await officeHere();
  const full: Store = {
    ...store,
    commit: (vaultId, steps) =>
      steps.every((step) => 'put' in step && step.put === 'certificates')
        ? Promise.resolve({
            ok: false,
            error: { kind: 'storage-failed', quotaExceeded: true },
          } as const)
        : store.commit(vaultId, steps),
  };
  const leaving = { personIds: [anna], reason: 'officer' } as const;
  const erased = await erasePeople(session, { ...quiet, store: full }, leaving);
  expect(erased).toMatchObject({ value: { erased: 1, certificates: [], search: null } });
  expect(await listCertificates(session, store)).toMatchObject({
    value: { certificates: [], owed: 1 },
  });
  const next = await officeHere();
  expect(next.people.has(anna)).toBe(false);
  expect(await listCertificates(next, store)).toMatchObject({
    value: { certificates: [{ reason: 'officer', isClean: true }], owed: 0 },
  });
});

describe('many people', () => {
  const MANY = 230;
  let ids: PersonId[];

  beforeEach(async () => {
    ids = [];
    for (let at = 0; at < MANY + 5; at++) ids.push(await enrol(office, `Person ${at}`, face()));
  });

  test('are erased with one call, which says how far it is; no backup brings any of them back', async () => {
    const lock = { kind: 'passphrase', passphrase: 'for the backups only' } as const;
    const { file } = must(await office.vault.makeBackup({ proof: code, lock }));
    const leaving = { personIds: ids.slice(0, MANY), reason: 'retention' } as const;
    const { erased, certificates, search } = must(await office.vault.removePeople(leaving));
    expect([erased, certificates.length]).toEqual([MANY, MANY]);
    expect(search).toMatchObject({ unread: 0, found: [] });
    const progress = office.events.flatMap((event) =>
      event.kind === 'progress' && event.task === 'erasure' ? [event.done] : [],
    );
    expect(progress).toEqual([...progress].sort((a, b) => a - b));
    expect(progress.length).toBeGreaterThan(5);
    expect(progress.at(-1)).toBe(MANY);
    const { people } = must(await office.vault.openBackup({ file, key: lock }));
    expect(people.filter(({ fate }) => fate === 'erased-here')).toHaveLength(MANY);
    expect(people.filter(({ fate }) => fate === 'kept')).toHaveLength(5);
    must(await office.vault.restoreInto());
    expect(must(await office.vault.listPeople()).people).toHaveLength(5);
  });

  test('are all erased though the tab dies half-way: the next session goes on', async () => {
    const leaving = { personIds: ids.slice(0, MANY), reason: 'asked' } as const;
    void office.vault.removePeople(leaving).catch(() => undefined);
    await office.heard('progress', ({ task, done }) => task === 'erasure' && done >= 100);
    office.end();
    const disk = await openDisk();
    const left = await disk.count('people');
    disk.close();
    expect(left).toBeGreaterThan(5);
    const again = await reopened(office, code);
    expect(must(await again.vault.listPeople()).people).toHaveLength(5);
    const register = must(await again.vault.listCertificates());
    expect(register.certificates).toHaveLength(MANY);
    expect(
      register.certificates.every(({ reason, isClean }) => reason === 'asked' && isClean),
    ).toBe(true);
    expect(register.owed).toBe(0);
  });
});
