import { expect, test } from 'vitest';
import { BadgeId, DisplayName, newId } from '../../domain';
import { createCode, findByCode, type BadgeRecord } from './badge-codes';

const name = DisplayName.parse('Anna');

async function made(badges: Map<BadgeId, BadgeRecord | null>) {
  const { code, ...stored } = await createCode(badges);
  const id = newId(BadgeId);
  badges.set(id, { name, personId: null, ...stored });
  return { id, code, ...stored };
}

test('a code has eight digits and finds the badge that it was made for, beside damaged ones', async () => {
  const badges = new Map<BadgeId, BadgeRecord | null>([[newId(BadgeId), null]]);
  const [first, second] = [await made(badges), await made(badges)];
  expect(first.code).toMatch(/^\d{8}$/);
  expect(first.salt).toBe(second.salt);
  expect(await findByCode(badges, first.code)).toBe(first.id);
  expect(await findByCode(badges, second.code)).toBe(second.id);
});

test('neither another code nor that of another vault finds it', async () => {
  const [here, there] = [new Map<BadgeId, BadgeRecord>(), new Map<BadgeId, BadgeRecord>()];
  const { code } = await made(here);
  await made(there);
  const other = String((Number(code) + 1) % 100_000_000).padStart(8, '0');
  expect(await findByCode(here, other)).toBeNull();
  expect(await findByCode(there, code)).toBeNull();
  expect(await findByCode(new Map(), code)).toBeNull();
});
