import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { addressAt, NOWHERE } from './outcome';
import { waysOut } from './index';

/** Rows of the table in docs/threat-model.md, "What the platform cannot block": way and standing. */
function documented(): readonly (readonly [string, string])[] {
  const text = readFileSync('docs/threat-model.md', 'utf8');
  const [, section = ''] = text.split('## What the platform cannot block');
  const [table = ''] = section.split('\n## ');
  return [...table.matchAll(/^\| `([\w-]+)` *\| (\w+) /gm)].map(
    ([, id = '', standing = '']) => [id, standing] as const,
  );
}

test('the threat model lists exactly the ways that the browser does not close', () => {
  const listed = waysOut.filter(({ standing }) => standing !== 'closed');
  expect(documented().toSorted()).toEqual(
    listed.map(({ id, standing }) => [id, standing]).toSorted(),
  );
});

test('each way has a name and an address of its own, so that one cannot be taken for another', () => {
  const ids = waysOut.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  for (const id of ids) expect(new URL(addressAt(NOWHERE, id)).pathname).toBe(`/${id}`);
});

test('nothing is sent but one fixed sentence, to a host that cannot exist', () => {
  const { hostname, search } = new URL(addressAt(NOWHERE, 'fetch'));
  expect(hostname.endsWith('.invalid')).toBe(true);
  expect(search).toBe('?sent=countenance+self-test');
});
