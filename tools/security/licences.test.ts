import { expect, it } from 'vitest';
import { ALLOWED, refusedModels, refusedPackages } from './licences';
import { parseLock } from './lock';
import { isAllowed } from './spdx';

it.each([
  ['MIT', true],
  ['(MIT OR Apache-2.0)', true],
  ['GPL-3.0-only OR MIT', true],
  ['MIT AND BSD-3-Clause', true],
  ['MIT AND GPL-2.0-only', false],
  ['MIT OR GPL-2.0-only AND MIT', true],
  ['(MIT OR GPL-2.0-only) AND MPL-2.0', false],
  ['MIT OR (ISC AND 0BSD)', true],
  ['GPL-2.0-only WITH Classpath-exception-2.0', false],
  ['SEE LICENSE IN LICENSE.md', false],
  ['UNLICENSED', false],
  ['(MIT', false],
  ['MIT ISC', false],
  ['', false],
])('of the licence %s it says %s', (expression, allowed) => {
  expect(isAllowed(expression, ALLOWED)).toBe(allowed);
});

it('looks at what is shipped, and refuses what states no licence', () => {
  const { packages } = parseLock({
    lockfileVersion: 3,
    packages: {
      'node_modules/idb': { version: '8.0.4', license: 'ISC' },
      'node_modules/axe-core': { version: '4.14.0', license: 'MPL-2.0', dev: true },
      'node_modules/copyleft': { version: '1.0.0', license: 'AGPL-3.0-only' },
      'node_modules/silent': { version: '1.0.0' },
    },
  });
  expect(refusedPackages(packages)).toEqual([
    'copyleft 1.0.0: AGPL-3.0-only',
    'silent 1.0.0: states no licence',
  ]);
});

it('looks at every licence of a model', () => {
  const model = {
    source: { package: 'a', version: '1.0.0', files: [] },
    input: { name: 'in', shape: [], range: '' },
    output: [],
    files: [],
  };
  const models = [
    { ...model, id: 'good', licence: 'CC0-1.0 (weights, by dlib), MIT (package)' },
    { ...model, id: 'bad', licence: 'CC-BY-NC-4.0 (weights), MIT (package)' },
  ];
  expect(refusedModels({ models })).toEqual(['model bad: CC-BY-NC-4.0 (weights), MIT (package)']);
});
