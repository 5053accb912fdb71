import { expect, it } from 'vitest';
import { Language } from '../../domain';
import { spokenFor } from './spoken-for';

it.each([
  ['de', 'de'],
  ['de-CH', 'de'],
  ['es-419', 'es'],
  ['zh', 'zh-Hans'],
  ['zh-CN', 'zh-Hans'],
  ['zh-Hant', null],
  ['zh-TW', null],
  ['nl', null],
])('greets whoever agreed in %s in %s', (agreed, spoken) => {
  expect(spokenFor(Language.parse(agreed))).toBe(spoken);
});
