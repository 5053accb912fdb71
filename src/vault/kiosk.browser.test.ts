import { afterEach, expect, test } from 'vitest';
import { openPersonKey } from './keys';
import { place } from './office/places';
import { createStore } from './store';
import { endTestVaults } from './testing/engine';
import { randomTemplate } from './testing/faces';
import { openHere } from './testing/here';
import { enrol, must, openOffice } from './testing/journeys';

afterEach(endTestVaults);

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
  // Keys for people, for records and for tags of the match side; the private half of the inbox is not among them.
  const keys = keysIn(kiosk);
  expect(keys).toHaveLength(3);
  expect(keys.some(({ algorithm }) => algorithm.name === 'X25519')).toBe(false);
  expect(keys.every(({ extractable }) => !extractable)).toBe(true);
  expect(await opensDetails(keys)).toBe(false);

  const office = await openHere(code);
  expect(office.role).toBe('officer');
  expect(keysIn(office).every(({ extractable }) => !extractable)).toBe(true);
  expect(await opensDetails(keysIn(office))).toBe(true);
});
