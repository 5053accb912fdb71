import { createHmac } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { Millis, newId, PersonId } from '../../domain';
import { Erasure, findErased, noteErasure } from './erasure';

const day = Millis.parse(1_800_000_000_000);

function people(count: number): PersonId[] {
  return Array.from({ length: count }, () => newId(PersonId));
}

/** The list after these people were erased, one after the other. */
async function erase(ids: readonly PersonId[], list: Erasure[] = []): Promise<Erasure[]> {
  for (const id of ids) list.push(await noteErasure(list, id, day));
  return list;
}

test('whoever was erased is found, and nobody else', async () => {
  const [gone, others] = [people(5), people(5)];
  const list = await erase(gone);
  expect(await findErased(list, [...others, ...gone])).toEqual(new Set(gone));
  expect(await findErased(list, others)).toEqual(new Set());
});

test('an empty list erases nobody, and a list finds nobody among nobody', async () => {
  expect(await findErased([], people(3))).toEqual(new Set());
  expect(await findErased(await erase(people(3)), [])).toEqual(new Set());
});

test('entries of several vaults are all looked through, each with its own key', async () => {
  const [ours, theirs, others] = [people(3), people(3), people(3)];
  const [ourList, theirList] = [await erase(ours), await erase(theirs)];
  expect(ourList[0]?.key).not.toBe(theirList[0]?.key);
  const merged = [...ourList, ...theirList];
  const found = await findErased(merged, [...ours, ...theirs, ...others]);
  expect(found).toEqual(new Set([...ours, ...theirs]));
});

test('a hash finds nobody under the key of another vault', async () => {
  const [ours, theirs] = [people(2), people(2)];
  const [ourList, theirList] = [await erase(ours), await erase(theirs)];
  const mixed = ourList.map((erasure, at) => ({ ...erasure, key: theirList[at]?.key ?? '' }));
  expect(await findErased(mixed, [...ours, ...theirs])).toEqual(new Set());
});

test('the list of one vault has one key, the lists of two have two', async () => {
  const [one, other] = [await erase(people(4)), await erase(people(4))];
  expect(new Set(one.map(({ key }) => key)).size).toBe(1);
  expect(new Set([...one, ...other].map(({ key }) => key)).size).toBe(2);
  expect(new Set([...one, ...other].map(({ hash }) => hash)).size).toBe(8);
});

test('more people than are looked up at once are all looked up', async () => {
  const everybody = people(1203);
  const gone = everybody.filter((_, at) => at % 3 === 0);
  const found = await findErased(await erase(gone), everybody);
  expect(found).toEqual(new Set(gone));
});

describe('an entry', () => {
  test('says nothing about the person but their keyed hash, and when', async () => {
    const [id = newId(PersonId)] = people(1);
    const entry = await noteErasure([], id, day);
    const hmac = createHmac('sha256', Buffer.from(entry.key, 'base64')).update(id).digest('base64');
    expect(entry).toEqual({ key: entry.key, hash: hmac, erasedAt: day });
    expect(Buffer.from(entry.key, 'base64')).toHaveLength(32);
    expect(Erasure.parse(entry)).toEqual(entry);
  });

  test.each([
    ['a key that is too short', { key: Buffer.alloc(31).toString('base64') }],
    ['a hash that is too long', { hash: Buffer.alloc(33).toString('base64') }],
    ['a key that is no base64', { key: '!'.repeat(44) }],
    ['no hash', { hash: undefined }],
    ['no day', { erasedAt: 'yesterday' }],
    ['a name', { name: 'Anna' }],
  ])('with %s is refused', async (_, change) => {
    const entry = await noteErasure([], newId(PersonId), day);
    expect(Erasure.safeParse({ ...entry, ...change }).success).toBe(false);
  });
});
