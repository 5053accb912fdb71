import { afterEach, beforeEach, expect, test } from 'vitest';
import { eraseDisk, openDisk } from './testing/disk';
import { endTestVaults, startTestVault, type TestVault } from './testing/engine';
import { near, randomTemplate } from './testing/faces';
import {
  byPassphrase,
  createdVault,
  enrol,
  enrolment,
  fromNothing,
  must,
  openOffice,
  PASSPHRASE,
  refused,
  reopened,
} from './testing/journeys';

const annasFace = randomTemplate();
const bertsFace = randomTemplate();
let first: TestVault;
let code: Awaited<ReturnType<typeof openOffice>>['code'];

beforeEach(async () => {
  ({ started: first, code } = await openOffice());
  await enrol(first, 'Anna', [near(annasFace)]);
  await enrol(first, 'Bert', [near(bertsFace)]);
});
afterEach(endTestVaults);

const unlocked = () => reopened(first, code);

/** Changes one stored record the way a failing disk or an intruder would, without any key. */
async function tamper(store: string, change: (records: StoredRecord[]) => void) {
  const disk = await openDisk();
  const records = (await disk.getAll(store)) as StoredRecord[];
  change(records);
  // Ids are part of the key: a record whose id was changed lies elsewhere.
  await disk.clear(store);
  for (const record of records) await disk.put(store, record);
  disk.close();
}

interface StoredRecord {
  id: string;
  personId: string;
  side: string;
  nonce: Uint8Array;
  ciphertext: Uint8Array;
}

function swap(records: StoredRecord[], ...fields: ('nonce' | 'ciphertext' | 'personId')[]) {
  const [one, two] = records;
  if (!one || !two) throw new Error('two records are needed');
  const [was, other] = [{ ...one }, { ...two }];
  for (const field of fields) {
    Object.assign(one, { [field]: other[field] });
    Object.assign(two, { [field]: was[field] });
  }
}

test('a damaged record is counted and kept, and everybody else is recognised', async () => {
  await tamper('people', (records) => {
    const bytes = records[0]?.ciphertext;
    if (bytes) bytes[20] = (bytes[20] ?? 0) ^ 1;
  });
  const { vault, decide } = await unlocked();
  const list = await vault.listPeople();
  expect(list).toMatchObject({
    ok: true,
    value: { damaged: 1, people: [{ samples: { count: 1 } }] },
  });
  const decisions = [await decide(near(annasFace)), await decide(near(bertsFace))];
  expect(decisions.map(({ kind }) => kind).sort()).toEqual(['match', 'unknown']);
  const disk = await openDisk();
  expect(await disk.count('people')).toBe(2);
  disk.close();
});

test('names swapped between two people are refused', async () => {
  await tamper('people', (records) => swap(records, 'nonce', 'ciphertext'));
  const { vault, decide } = await unlocked();
  expect(await vault.listPeople()).toEqual({
    ok: true,
    value: { people: [], damaged: 2, lost: 0, refused: 0 },
  });
  expect(await decide(near(annasFace))).toEqual({ kind: 'unknown' });
});

test.each([['personId'], ['nonce', 'ciphertext']] as const)(
  'templates whose %s was swapped between two people are refused',
  async (...fields) => {
    await tamper('templates', (records) => swap(records, ...fields));
    const { vault, decide } = await unlocked();
    expect(await vault.listPeople()).toMatchObject({
      value: { damaged: 2, people: [{ samples: { count: 0 } }, { samples: { count: 0 } }] },
    });
    expect(await decide(near(annasFace))).toEqual({ kind: 'unknown' });
  },
);

test('keys swapped between two people open neither of them', async () => {
  await tamper('keys', (records) => swap(records.filter(isMatchKey), 'nonce', 'ciphertext'));
  const { vault, decide } = await unlocked();
  expect(await vault.listPeople()).toEqual({
    ok: true,
    value: { people: [], damaged: 2, lost: 0, refused: 0 },
  });
  expect(await decide(near(annasFace))).toEqual({ kind: 'unknown' });
});

function isMatchKey(record: StoredRecord): boolean {
  return record.side === 'match';
}

test('consents swapped between two people are refused, and both stay known', async () => {
  await tamper('details', (records) => swap(records, 'nonce', 'ciphertext'));
  const { vault, decide } = await unlocked();
  expect(await vault.listPeople()).toMatchObject({
    value: { damaged: 2, people: [{ consentDamaged: true }, { consentDamaged: true }] },
  });
  expect(await decide(near(annasFace))).toMatchObject({ kind: 'match' });
});

test('a person out of another vault is refused', async () => {
  const stolen = await everything();
  await fromNothing();
  const other = await createdVault();
  await enrol(other, 'Cleo', [randomTemplate()]);
  const disk = await openDisk();
  const [slot] = (await disk.getAll('slots')) as { vaultId: string }[];
  for (const [store, records] of stolen)
    for (const record of records) await disk.put(store, { ...record, vaultId: slot?.vaultId });
  disk.close();
  const { vault, decide } = await reopened(other);
  expect(await decide(near(annasFace))).toEqual({ kind: 'unknown' });
  expect(must(await vault.listPeople()).people.map(({ name }) => name)).toEqual(['Cleo']);
  expect(must(await vault.listPeople()).damaged).toBeGreaterThanOrEqual(4);
});

/** Every record that belongs to people. */
async function everything(): Promise<[string, StoredRecord[]][]> {
  const disk = await openDisk();
  const stores = ['keys', 'people', 'details', 'templates'];
  const all = stores.map(async (store): Promise<[string, StoredRecord[]]> => [
    store,
    (await disk.getAll(store)) as StoredRecord[],
  ]);
  const read = await Promise.all(all);
  disk.close();
  return read;
}

test('records that are not records at all are set aside', async () => {
  const disk = await openDisk();
  const [slot] = (await disk.getAll('slots')) as { vaultId: string }[];
  const ours = { vaultId: slot?.vaultId };
  await disk.put('people', { ...ours, id: 'somebody', name: 'In Clear' });
  await disk.put('templates', { ...ours, id: 'x', personId: 'somebody', nonce: 'none' });
  disk.close();
  const { vault } = await unlocked();
  const list = await vault.listPeople();
  expect(list).toMatchObject({ value: { damaged: 2, people: [{}, {}] } });
});

interface StoredSlot {
  id: string;
  copy: number;
  version: number;
  way: { kind: string; cost?: object };
}

async function changeSlots(change: (slot: StoredSlot) => void) {
  const disk = await openDisk();
  for (const slot of (await disk.getAll('slots')) as StoredSlot[]) {
    change(slot);
    await disk.put('slots', slot);
  }
  disk.close();
}

test('a vault of a newer version is neither opened nor overwritten', async () => {
  first.end();
  await changeSlots((slot) => (slot.version = 3));
  const { vault } = await startTestVault();
  expect(await vault.status()).toMatchObject({ value: { state: 'locked' } });
  expect(await vault.unlock(byPassphrase)).toEqual(refused('newer-version'));
  expect(await vault.create(PASSPHRASE)).toEqual(refused('exists'));
});

test('a way in whose cost was changed to freeze or weaken the device is not tried', async () => {
  first.end();
  await changeSlots(
    ({ way }) => (way.cost &&= { memoryKiB: 4_000_000, iterations: 2, parallelism: 1 }),
  );
  const { vault } = await startTestVault();
  expect(await vault.status()).toMatchObject({ value: { ways: { passphrase: false } } });
  expect(await vault.unlock(byPassphrase)).toEqual(refused('wrong', { waitMillis: 0 }));
  expect(await vault.unlock(code)).toMatchObject({ ok: true });
  expect(await vault.listPeople()).toMatchObject({ value: { damaged: 2, people: [{}, {}] } });
});

test('when not one way in can be read, that is said, and nothing is overwritten', async () => {
  first.end();
  await changeSlots((slot) => (slot.way = { kind: 'unheard of' }));
  const { vault } = await startTestVault();
  expect(await vault.unlock(byPassphrase)).toEqual(refused('damaged'));
  expect(await vault.create(PASSPHRASE)).toEqual(refused('exists'));
});

test('one damaged copy of a way in locks nobody out, is reported, and is mended by the next use', async () => {
  await changeSlots((slot) => {
    if (slot.copy === 0) slot.way.kind = 'unheard of';
  });
  const again = await unlocked();
  // Of two ways in the one that was used is whole again; the copy of the other is still damaged when the vault is read.
  expect(await again.vault.listPeople()).toMatchObject({ value: { people: [{}, {}] } });
  expect(must(await again.vault.listPeople()).damaged).toBeGreaterThan(0);
  const later = await reopened(await reopened(again), code);
  expect(await later.vault.listPeople()).toMatchObject({ value: { damaged: 0 } });
});

test('enrolment into a vault that was deleted under it is refused', async () => {
  const request = await enrolment(first, 'Cleo', [randomTemplate()]);
  await eraseDisk();
  expect(await first.vault.enrol(request)).toEqual(
    refused('storage-failed', { quotaExceeded: false }),
  );
});
