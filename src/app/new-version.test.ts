import { expect, test } from 'vitest';
import { entryOf } from './new-version';

test('a version is told by the script that the page starts with, whatever else is in its tag', () => {
  const built = '<script type="module" crossorigin src="/assets/index-B1x.js"></script>';
  expect(entryOf(`<head>${built}</head>`)).toBe('/assets/index-B1x.js');
  expect(entryOf('<script async src="/assets/index-Z9.js" type="module"></script>')).toBe(
    '/assets/index-Z9.js',
  );
});

test('a page of somebody else in between is no version', () => {
  expect(entryOf('')).toBeNull();
  expect(entryOf('<html>Please log in <script src="/login.js"></script></html>')).toBeNull();
  expect(entryOf('<script type="module">start()</script>')).toBeNull();
  expect(entryOf('<script type="module" src="https://elsewhere.example/a.js">')).toBeNull();
});
