import { expect, it } from 'vitest';
import { understand } from './config';

const wrong = { ok: false, error: 'wrong' };

it('reads what a deployment says, and fills in what it leaves out', () => {
  expect(understand('{}')).toEqual({ ok: true, value: { origins: [], names: false, relay: null } });
  expect(understand('{"origins":["https://desk.example"],"names":true}').ok).toBe(true);
});

it.each([
  'no JSON',
  '[]',
  '{"names":"<img src=x onerror=alert(1)>"}',
  '{"origins":["*"]}',
  '{"origins":["javascript:alert(1)"]}',
  '{"origins":["https://desk.example/path"]}',
  `{"origins":["https://${'a'.repeat(300)}.example"]}`,
  '{"more":true}',
  '{"__proto__":{"names":true}}',
  '{"relay":{"kind":"lcus-1","pulseMillis":1e9}}',
])('takes nothing of %s', (text) => {
  expect(understand(text)).toEqual(wrong);
});

it('does not even read a file that is far too long', () => {
  expect(understand(`{}${' '.repeat(65_534)}`).ok).toBe(true);
  expect(understand(`{}${' '.repeat(65_535)}`)).toEqual(wrong);
});
