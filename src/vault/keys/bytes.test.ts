import { expect, test } from 'vitest';
import { encodeFields } from './bytes';

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
