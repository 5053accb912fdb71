import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { newId, PersonId } from '../domain';
import { checkCertificate } from '../receipts';
import { erasePeople, listCertificates } from './office';
import { findRemains } from './office/remains';
import type { OfficerSession } from './office/session';
import { createStore, stores, type Store, type StoreName } from './store';
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
  reopened,
} from './testing/journeys';
import { receiptsOf } from './testing/receipts';
import { plantSealed, plantTag } from './testing/remains';

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

describe('the look for remains', () => {
  /** Puts a text with somebody's id where records of a store are. Whoever adds a store has to come by here. */
  const inClear: Record<StoreName, (id: PersonId) => object> = {
    slots: (id) => ({ vaultId: 'v', id, copy: 0 }),
    devices: (id) => ({ vaultId: 'v', id: 'd', label: `key of ${id}` }),
    keys: (id) => ({ vaultId: 'v', id, side: 'match' }),
    people: (id) => ({ vaultId: 'v', id }),
    templates: (id) => ({ vaultId: 'v', personId: id, id: 't' }),
    details: (id) => ({ vaultId: 'v', id }),
    inbox: (id) => ({ vaultId: 'v', personId: id, id: 'm' }),
    erased: (id) => ({ vaultId: 'v', id }),
    notices: (id) => ({ vaultId: id, version: 1 }),
    doorbox: (id) => ({ vaultId: 'v', id }),
    visits: (id) => ({ vaultId: 'v', day: '2026-11-25', id }),
    expiry: (id) => ({ vaultId: 'v', id: 'clock', of: [id] }),
    audit: (id) => ({ vaultId: 'v', seq: 1, body: new TextEncoder().encode(`about ${id}.`) }),
    certificates: (id) => ({ vaultId: 'v', id }),
    requests: (id) => ({ vaultId: 'v', id }),
    singles: (id) => ({ vaultId: 'v', id: `badge ${id}` }),
    attempts: (id) => ({ id: 'x', mark: new TextEncoder().encode(`{"mark":"${id}"}`) }),
  };

  test('finds an id that stands in clear, in every store that the database has', async () => {
    await enrol(office, 'Anna', face());
    const session = await officeHere();
    const disk = await openDisk();
    const names = [...disk.objectStoreNames].filter((name) => name !== 'older');
    expect(Object.keys(inClear).sort()).toEqual(names.sort());
    const planted = new Map<string, PersonId>();
    for (const name of names) {
      const id = newId(PersonId);
      planted.set(name, id);
      await disk.put(name, inClear[name as StoreName](id));
    }
    const ofOld = newId(PersonId);
    await disk.put('older', { kind: 'person', value: { id: ofOld } });
    planted.set('older', ofOld);
    disk.close();
    const nobody = newId(PersonId);
    const { found } = must(
      await findRemains(session, store, [...planted.values(), nobody], () => undefined),
    );
    for (const [name, id] of planted) expect([name, found.get(id)?.get(name)]).toEqual([name, 1]);
    expect(found.has(nobody)).toBe(false);
  });

  test('finds an id in whatever an officer can decrypt', async () => {
    const anna = await enrol(office, 'Anna', face());
    const session = await officeHere();
    const planted = await plantSealed(session, store, anna);
    const sealedStores = Object.keys(stores).filter(
      (name) =>
        !['slots', 'devices', 'keys', 'templates', 'expiry', 'audit', 'attempts'].includes(name),
    );
    expect([...planted.keys()].sort()).toEqual(sealedStores.sort());
    const people = [...planted.values()];
    const { found, unread } = must(await findRemains(session, store, people, () => undefined));
    expect(unread).toBe(0);
    for (const [name, id] of planted) expect([name, found.get(id)?.get(name)]).toEqual([name, 1]);
  });

  test('finds the tag of somebody who was just written down', async () => {
    const anna = await enrol(office, 'Anna', face());
    const session = await officeHere();
    await plantTag(session, store, anna);
    const { found } = must(await findRemains(session, store, [anna], () => undefined));
    expect(found.get(anna)?.get('singles')).toBe(1);
  });
});
