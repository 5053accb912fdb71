import { expect, it } from 'vitest';
import { npmErrorIn } from './command';
import { readSignatures } from './signatures';

it('reads which packages have a wrong signature or none', () => {
  expect(readSignatures({ invalid: [], missing: [] })).toEqual([]);
  const report = {
    invalid: [
      {
        code: 'EINTEGRITYSIGNATURE',
        name: 'kms-demo',
        version: '1.0.0',
        registry: 'https://registry.npmjs.org/',
      },
    ],
    missing: [{ name: 'async', version: '1.1.1', registry: 'https://registry.npmjs.org/' }],
  };
  expect(readSignatures(report)).toEqual([
    'kms-demo 1.0.0: its signature is wrong',
    'async 1.1.1: it is not signed',
  ]);
});

it('takes an error for no report', () => {
  const error = { error: { code: 'ENOTFOUND', summary: 'getaddrinfo failed', detail: '' } };
  expect(readSignatures(error)).toBeNull();
  expect(npmErrorIn(error)).toBe('getaddrinfo failed');
  expect(readSignatures(undefined)).toBeNull();
});
