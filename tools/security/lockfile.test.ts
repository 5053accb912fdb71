import { expect, it } from 'vitest';
import { isShipped, parseLock } from './lock';
import { faultsOfLock, inexact, otherRegistries } from './lockfile';

/** Of idb 8.0.4, as npm wrote it. */
const SHA512 = `sha512-${'A'.repeat(86)}==`;

function lock(packages: Record<string, object>) {
  return parseLock({
    name: 'countenance',
    lockfileVersion: 3,
    requires: true,
    packages: { '': { name: 'countenance', version: '0.1.0' }, ...packages },
  });
}

it('takes packages with a sha512, with or without the address of the npm registry', () => {
  const good = lock({
    'node_modules/idb': { version: '8.0.4', integrity: SHA512, license: 'ISC' },
    'node_modules/@scure/base': {
      version: '2.4.0',
      resolved: 'https://registry.npmjs.org/@scure/base/-/base-2.4.0.tgz',
      integrity: SHA512,
    },
  });
  expect(faultsOfLock(good)).toEqual([]);
  expect(good.packages.map(({ name }) => name)).toEqual(['idb', '@scure/base']);
});

it('refuses a package without a hash, with a weak one, from elsewhere, or that is a folder', () => {
  const faults = faultsOfLock(
    lock({
      'node_modules/bare': { version: '1.0.0' },
      'node_modules/weak': { version: '1.0.0', integrity: 'sha1-2jmj7l5rSw0yVb/vlWAYkK/YBwk=' },
      'node_modules/git': {
        version: '1.0.0',
        resolved: 'git+ssh://git@example.org/a/b.git#0123456',
        integrity: SHA512,
      },
      'node_modules/near': {
        version: '1.0.0',
        resolved: 'https://registry.npmjs.org.example.org/near.tgz',
        integrity: SHA512,
      },
      'node_modules/folder': { resolved: '../folder', link: true },
    }),
  );
  expect(faults).toEqual([
    'node_modules/bare: no sha512 integrity',
    'node_modules/weak: no sha512 integrity',
    'node_modules/git: comes from elsewhere than the npm registry',
    'node_modules/near: comes from elsewhere than the npm registry',
    'node_modules/folder: is a link to a folder',
  ]);
});

it('takes what is bundled in a package whose own hash covers it, and nothing else without a hash', () => {
  const bundled = { version: '1.11.3', inBundle: true };
  const outer = { version: '4.3.5', integrity: SHA512 };
  expect(
    faultsOfLock(
      lock({ 'node_modules/outer': outer, 'node_modules/outer/node_modules/inner': bundled }),
    ),
  ).toEqual([]);
  expect(faultsOfLock(lock({ 'node_modules/inner': bundled }))).toEqual([
    'node_modules/inner: no sha512 integrity',
  ]);
});

it('takes exact versions only', () => {
  const declared = {
    dependencies: { idb: '8.0.4', zod: '^4.0.0' },
    devDependencies: { face: '0.4.1657299874', next: '1.0.0-beta.2', local: 'file:../local' },
  };
  expect(inexact(declared)).toEqual([
    'package.json: zod is "^4.0.0", not an exact version',
    'package.json: local is "file:../local", not an exact version',
  ]);
});

it('notices when npm is told to use another registry', () => {
  expect(otherRegistries('save-exact=true\nregistry=https://registry.npmjs.org/\n')).toEqual([]);
  expect(
    otherRegistries('registry = https://example.org/\n@scure:registry=https://example.org/\n'),
  ).toEqual(['.npmrc: sets another registry', '.npmrc: sets another @scure:registry']);
});

it('tells what is shipped from what only tools need', () => {
  expect(isShipped({ dev: false, devOptional: false })).toBe(true);
  expect(isShipped({ dev: true, devOptional: false })).toBe(false);
  expect(isShipped({ dev: false, devOptional: true })).toBe(false);
});
