import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openPersonKey } from './keys';
import { place } from './office/places';
import { createStore } from './store';
import { endTestVaults, startTestVault, type TestVault } from './testing/engine';
import { near, randomTemplate } from './testing/faces';
import { openHere } from './testing/here';
import {
  byPassphrase,
  createdVault,
  enrol,
  fromNothing,
  must,
  openOffice,
  refused,
  unasked,
} from './testing/journeys';

const KIOSK = 'the door by the river';
const byKiosk = { kind: 'passphrase', passphrase: KIOSK } as const;

/** Every key that can be reached from a session, wherever it lies in it. */
function keysIn(value: unknown, seen = new Set<unknown>()): CryptoKey[] {
  if (value instanceof CryptoKey) return [value];
  if (typeof value !== 'object' || value === null || seen.has(value)) return [];
  seen.add(value);
  const inner = value instanceof Map ? [...value.values()] : Object.values(value);
  return inner.flatMap((each) => keysIn(each, seen));
}

/** Whether any of these keys, used in any way that it can be used, opens the wrapped key of a person's details. */
async function opensDetails(keys: readonly CryptoKey[]): Promise<boolean> {
  const store = createStore();
  const { records } = must(await store.read('keys', []));
  const office = records.find(({ side }) => side === 'office');
  if (!office) throw new Error('nobody has details');
  const { vaultId, id, nonce, ciphertext } = office;
  const tries = keys
    .filter(({ usages }) => usages.includes('unwrapKey'))
    .map((key) => openPersonKey(key, place.key(vaultId, id, 'office'), { nonce, ciphertext }));
  return (await Promise.all(tries)).some((key) => key !== null);
}

test("a kiosk's session holds no key that opens anybody's details; an officer's holds one", async () => {
  const { started, code } = await openOffice();
  await enrol(started, 'Anna', [randomTemplate()]);
  must(await started.vault.addWay({ proof: code, way: { kind: 'kiosk-device' }, label: 'Tablet' }));
  endTestVaults();
  const kiosk = await openHere({ kind: 'kiosk-device' });
  expect(kiosk.role).toBe('kiosk');
  expect(Object.keys(kiosk)).not.toContain('office');
  // Keys for people, for records, for tags and for tags of dates of the match side; the private half of the inbox is not among them.
  const keys = keysIn(kiosk);
  expect(keys).toHaveLength(4);
  expect(keys.some(({ algorithm }) => algorithm.name === 'X25519')).toBe(false);
  expect(keys.every(({ extractable }) => !extractable)).toBe(true);
  expect(await opensDetails(keys)).toBe(false);

  const office = await openHere(code);
  expect(office.role).toBe('officer');
  expect(keysIn(office).every(({ extractable }) => !extractable)).toBe(true);
  expect(await opensDetails(keysIn(office))).toBe(true);
  endTestVaults();
});

describe("a kiosk's session", () => {
  const face = randomTemplate();
  let kiosk: TestVault;

  beforeAll(async () => {
    await fromNothing();
    const office = await createdVault();
    await enrol(office, 'Anna', [near(face)]);
    const way = { kind: 'kiosk-passphrase', passphrase: KIOSK } as const;
    must(await office.vault.addWay({ proof: byPassphrase, way, label: 'Front door' }));
    office.end();
    kiosk = await startTestVault();
    expect(await kiosk.vault.unlock(byKiosk)).toEqual({
      ok: true,
      value: { role: 'kiosk', finished: null, erased: 0, identityLost: false },
    });
  });
  afterAll(endTestVaults);

  test('recognises, and says no more than the name', async () => {
    const decision = await kiosk.decide(near(face));
    expect(decision).toMatchObject({ kind: 'match', person: { name: 'Anna' } });
    if (decision.kind !== 'match') throw new Error('not recognised');
    expect(Object.keys(decision.person).sort()).toEqual(['id', 'name']);
  });

  test('neither enrols without a last look, nor two who look the same', async () => {
    const captureIds = [kiosk.capture(randomTemplate())];
    const request = unasked('Bert', captureIds);
    expect(await kiosk.vault.enrol(request)).toEqual(refused('officer-only'));
    const checkId = kiosk.capture(randomTemplate());
    const both = { ...request, checkId, onDuplicate: 'keep-both' } as const;
    expect(await kiosk.vault.enrol(both)).toEqual(refused('officer-only'));
  });

  test('enrols into the office inbox, which the next officer finds filed and nobody else can read', async () => {
    const bertsFace = randomTemplate();
    await enrol(kiosk, 'Bert', [near(bertsFace)]);
    expect(await kiosk.decide(near(bertsFace))).toMatchObject({ kind: 'match' });
    kiosk.end();
    const again = await startTestVault();
    must(await again.vault.unlock(byKiosk));
    expect(await again.decide(near(bertsFace))).toMatchObject({ kind: 'match' });
    again.end();
    const office = await startTestVault();
    must(await office.vault.unlock(byPassphrase));
    const list = must(await office.vault.listPeople());
    expect(list.damaged).toBe(0);
    expect(list.people).toMatchObject([
      { name: 'Anna', noticeVersion: 1, consentDamaged: false },
      { name: 'Bert', noticeVersion: 1, consentDamaged: false },
    ]);
  });

  test('is taken over by an officer, and by nobody with a way in of a kiosk', async () => {
    endTestVaults();
    kiosk = await startTestVault();
    must(await kiosk.vault.unlock(byKiosk));
    expect(await kiosk.vault.unlock(byKiosk)).toEqual(refused('wrong', { waitMillis: 0 }));
    expect(await kiosk.vault.listPeople()).toEqual(refused('officer-only'));
    expect(must(await kiosk.vault.unlock(byPassphrase))).toMatchObject({ role: 'officer' });
    expect(must(await kiosk.vault.listPeople()).damaged).toBe(0);
  });
});
