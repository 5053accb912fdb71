import { beforeEach, expect, test } from 'vitest';
import { consentGiven, DisplayName, now, type Template } from '../domain';
import { eraseDisk, openDisk } from './testing/disk';
import { startTestVault, type TestVault } from './testing/engine';
import { near, randomTemplate } from './testing/faces';

const PASSPHRASE = 'a long walk by the sea';
const annasFace = randomTemplate();
const bertsFace = randomTemplate();
let first: TestVault;

beforeEach(async () => {
  await eraseDisk();
  first = await startTestVault();
  await first.vault.create(PASSPHRASE);
  await enrol('Anna', near(annasFace));
  await enrol('Bert', near(bertsFace));
});

function enrol(name: string, template: Template) {
  const captureIds = [first.capture(template)];
  const consent = consentGiven(now());
  return first.vault.enrol({ name: DisplayName.parse(name), consent, captureIds });
}

/** Changes one stored record the way a failing disk or an intruder would, without any key. */
async function tamper(store: string, change: (records: StoredRecord[]) => void) {
  const disk = await openDisk();
  const records = (await disk.getAll(store)) as StoredRecord[];
  change(records);
  for (const record of records) await disk.put(store, record);
  disk.close();
}

interface StoredRecord {
  id: string;
  personId: string;
  nonce: Uint8Array;
  ciphertext: Uint8Array;
}

async function unlocked(): Promise<TestVault> {
  const again = await startTestVault();
  expect(await again.vault.unlock(PASSPHRASE)).toEqual({ ok: true, value: null });
  return again;
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
  expect(list).toMatchObject({ ok: true, value: { damaged: 1, people: [{ samples: 1 }] } });
  const decisions = [await decide(near(annasFace)), await decide(near(bertsFace))];
  expect(decisions.map(({ kind }) => kind).sort()).toEqual(['match', 'unknown']);
  const disk = await openDisk();
  expect(await disk.count('people')).toBe(2);
  disk.close();
});

test('names swapped between two people are refused', async () => {
  await tamper('people', (records) => swap(records, 'nonce', 'ciphertext'));
  const { vault, decide } = await unlocked();
  expect(await vault.listPeople()).toEqual({ ok: true, value: { people: [], damaged: 2 } });
  expect(await decide(near(annasFace))).toEqual({ kind: 'unknown' });
});

test.each([['personId'], ['nonce', 'ciphertext']] as const)(
  'templates whose %s was swapped between two people are refused',
  async (...fields) => {
    await tamper('templates', (records) => swap(records, ...fields));
    const { vault, decide } = await unlocked();
    expect(await vault.listPeople()).toMatchObject({
      value: { damaged: 2, people: [{ samples: 0 }, { samples: 0 }] },
    });
    expect(await decide(near(annasFace))).toEqual({ kind: 'unknown' });
  },
);

test('records that are not records at all are set aside', async () => {
  const disk = await openDisk();
  await disk.put('people', { id: 'somebody', name: 'In Clear' });
  await disk.put('templates', { id: 'x', personId: 'somebody', nonce: 'none' });
  disk.close();
  const { vault } = await unlocked();
  const list = await vault.listPeople();
  expect(list).toMatchObject({ value: { damaged: 2, people: [{}, {}] } });
});

async function changeHeader(change: (header: { version: number; slots: unknown[] }) => void) {
  const disk = await openDisk();
  const header = (await disk.get('vault', 'header')) as { version: number; slots: unknown[] };
  change(header);
  await disk.put('vault', header, 'header');
  disk.close();
}

test('a vault of a newer version is neither opened nor overwritten', async () => {
  await changeHeader((header) => (header.version = 2));
  const { vault } = await startTestVault();
  expect(await vault.status()).toEqual({ ok: true, value: { state: 'locked' } });
  expect(await vault.unlock(PASSPHRASE)).toEqual({ ok: false, error: { kind: 'newer-version' } });
  expect(await vault.create(PASSPHRASE)).toEqual({ ok: false, error: { kind: 'exists' } });
});

test('a slot whose cost was changed to freeze or weaken the device is not tried', async () => {
  await changeHeader(({ slots }) =>
    Object.assign(slots[0] ?? {}, {
      cost: { memoryKiB: 4_000_000, iterations: 2, parallelism: 1 },
    }),
  );
  const { vault } = await startTestVault();
  const failed = { ok: false, error: { kind: 'storage-failed', quotaExceeded: false } };
  expect(await vault.unlock(PASSPHRASE)).toEqual(failed);
  expect(await vault.create(PASSPHRASE)).toEqual({ ok: false, error: { kind: 'exists' } });
});

test('enrolment into a vault that was deleted under it is refused', async () => {
  await eraseDisk();
  expect(await enrol('Cleo', randomTemplate())).toEqual({
    ok: false,
    error: { kind: 'storage-failed', quotaExceeded: false },
  });
});
