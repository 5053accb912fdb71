import { expect, test } from 'vitest';
import { isApp } from './new-version';

test('the app is told by the module that its page starts with, whatever else is in the tag', () => {
  const built = '<script type="module" crossorigin src="/assets/index-B1x.js"></script>';
  expect(isApp(`<head>${built}</head>`)).toBe(true);
  expect(isApp('<script async src="/assets/index-Z9.js" type="module"></script>')).toBe(true);
});

test('a page of somebody else in between is not the app', () => {
  expect(isApp('')).toBe(false);
  expect(isApp('<html>Please log in <script src="/login.js"></script></html>')).toBe(false);
  expect(isApp('<script type="module">start()</script>')).toBe(false);
  expect(isApp('<script type="module" src="https://elsewhere.example/a.js">')).toBe(false);
});
