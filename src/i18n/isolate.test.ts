import { expect, it } from 'vitest';
import { isolate } from './isolate';

it('leaves a name as it is, and keeps it apart in a sentence from right to left', () => {
  expect(isolate('Ada', 'ltr')).toBe('Ada');
  expect(isolate('Ada', 'rtl')).toBe('\u2068Ada\u2069');
  expect(isolate('عائشة \u200f', 'ltr')).toBe('عائشة \u200f');
});

it('lets no sign through that would turn what comes after the name', () => {
  expect(isolate('Ada\u202eevil', 'ltr')).toBe('Adaevil');
  expect(isolate('\u2069\u2067Ada\u202b', 'rtl')).toBe('\u2068Ada\u2069');
});
