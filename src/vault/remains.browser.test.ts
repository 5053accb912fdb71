import { afterEach, beforeEach, expect, test } from 'vitest';
import { newId, PersonId } from '../domain';
import { findRemains } from './office/remains';
import type { OfficerSession } from './office/session';
import { createStore, stores, type StoreName } from './store';
import { openDisk } from './testing/disk';
import { endTestVaults, type TestVault } from './testing/engine';
import { near, randomTemplate } from './testing/faces';
import { openHere } from './testing/here';
import { enrol, must, openOffice } from './testing/journeys';
import { plantSealed, plantTag } from './testing/remains';

const store = createStore();
let office: TestVault;
let code: Awaited<ReturnType<typeof openOffice>>['code'];

beforeEach(async () => {
  ({ started: office, code } = await openOffice());
});
afterEach(endTestVaults);

const face = () => [near(randomTemplate())];

/** The vault, opened in this page instead of in a worker. */
async function officeHere(): Promise<OfficerSession> {
  endTestVaults();
  const session = await openHere(code);
  if (session.role !== 'officer') throw new Error('this opens an office');
  return session;
}

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
  requests: (id) => ({ vaultId: 'v', id }),
  certificates: (id) => ({ vaultId: 'v', id }),
  singles: (id) => ({ vaultId: 'v', id: `badge ${id}` }),
  attempts: (id) => ({ id: 'x', mark: new TextEncoder().encode(`{"mark":"${id}"}`) }),
};

test('the look for remains finds an id that stands in clear, in every store that the database has', async () => {
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

test('the look for remains finds an id in whatever an officer can decrypt', async () => {
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

test('the look for remains finds the tag of somebody who was just written down', async () => {
  const anna = await enrol(office, 'Anna', face());
  const session = await officeHere();
  await plantTag(session, store, anna);
  const { found } = must(await findRemains(session, store, [anna], () => undefined));
  expect(found.get(anna)?.get('singles')).toBe(1);
});
