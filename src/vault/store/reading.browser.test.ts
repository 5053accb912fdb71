import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId, PersonId } from '../../domain';
import { VaultId } from '../format';
import { eraseDisk, openDisk } from '../testing/disk';
import { createStore } from './store';

const vaultId = newId(VaultId);
const store = createStore();

beforeAll(async () => {
  await eraseDisk();
  await store.look();
});
afterAll(eraseDisk);

/** Puts so many records into the store of names, in place of what is there; the last one is no record at all. */
async function put(count: number) {
  const disk = await openDisk();
  const { store: people, done } = disk.transaction('people', 'readwrite');
  void people.clear();
  for (let at = 1; at < count; at++) void people.put({ ...person(), vaultId });
  // The id of another vault sorts before or after this one: neither belongs to it.
  for (let at = 0; at < 5; at++) void people.put({ ...person(), vaultId: newId(VaultId) });
  if (count > 0) void people.put({ vaultId, id: 'zzz', nonce: 'none' });
  await done;
  disk.close();
}

function person() {
  const nonce = crypto.getRandomValues(new Uint8Array(12));
  return { id: newId(PersonId), nonce, ciphertext: crypto.getRandomValues(new Uint8Array(32)) };
}

test.each([0, 1, 1_999, 2_000, 2_001, 4_000, 4_500])(
  'of %i records all are read in pieces, each once and in order, and what is none is counted',
  async (count) => {
    await put(count);
    const records: unknown[] = [];
    let damaged = 0;
    let pieces = 0;
    for await (const piece of store.readInPieces('people', [vaultId])) {
      if (!piece.ok) throw new Error(piece.error.kind);
      expect(piece.value.records.length).toBeLessThanOrEqual(2_000);
      records.push(...piece.value.records);
      damaged += piece.value.damaged;
      pieces++;
    }
    const whole = await store.read('people', [vaultId]);
    expect({ ok: true, value: { records, damaged } }).toEqual(whole);
    expect(records.length + damaged).toBe(count);
    expect(pieces).toBe(Math.floor(count / 2_000) + 1);
  },
);

test('records of other vaults are strays, and those of this vault are none', async () => {
  await put(20);
  expect(await store.countStrays(vaultId)).toEqual({ ok: true, value: 5 });
  expect(await store.countStrays(newId(VaultId))).toEqual({ ok: true, value: 25 });
});
