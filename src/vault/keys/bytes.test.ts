import { expect, test } from 'vitest';
import { encodeFields, randomBytes } from './bytes';

test('each field follows its own length', () => {
  expect([...encodeFields(['ab', new Uint8Array([9])])]).toEqual([
    0, 0, 0, 2, 97, 98, 0, 0, 0, 1, 9,
  ]);
});

test('lists that read the same when joined are encoded differently', () => {
  const lists = [['ab', 'c'], ['a', 'bc'], ['abc'], ['abc', ''], ['', 'abc']];
  const encoded = lists.map((fields) => encodeFields(fields).join());
  expect(new Set(encoded).size).toBe(lists.length);
});

test('a field in letters of several bytes is as long as its bytes', () => {
  expect([...encodeFields(['é'])]).toEqual([0, 0, 0, 2, 195, 169]);
});

test('a text is written as UTF-8, whatever is in it', () => {
  const ascii = String.fromCharCode(...Array.from({ length: 128 }, (_, code) => code));
  for (const text of ['', ascii, `${ascii}\u0080`, 'Zoë', '李', '🙂', 'half a pair: \ud83d']) {
    const [encoded, utf8] = [encodeFields(['id', text, 'end']), new TextEncoder().encode(text)];
    expect(new DataView(encoded.buffer).getUint32(6)).toBe(utf8.length);
    expect([...encoded.subarray(10, -7)]).toEqual([...utf8]);
  }
});

test('fresh bytes are as many as asked for, and never the same', () => {
  const all = Array.from({ length: 500 }, () => randomBytes(16));
  expect(new Set(all.map((bytes) => bytes.join())).size).toBe(500);
  for (const bytes of all) expect(bytes).toHaveLength(16);
});
