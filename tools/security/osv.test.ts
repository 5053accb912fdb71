import { expect, it } from 'vitest';
import { parseLock } from './lock';
import { distinct, osvQuery, readOsv } from './osv';

const { packages } = parseLock({
  lockfileVersion: 3,
  packages: {
    'node_modules/minimatch': { version: '3.0.4', dev: true },
    'node_modules/glob/node_modules/minimatch': { version: '3.0.4' },
    'node_modules/vite': { version: '8.3.8', dev: true },
  },
});

it('asks for each version once, as shipped where any of its places is', () => {
  const asked = distinct(packages);
  expect(JSON.parse(osvQuery(asked))).toEqual({
    queries: [
      { package: { name: 'minimatch', ecosystem: 'npm' }, version: '3.0.4' },
      { package: { name: 'vite', ecosystem: 'npm' }, version: '8.3.8' },
    ],
  });
  expect(asked.map(({ dev }) => dev)).toEqual([false, true]);
});

it('finds what OSV knows about shipped packages, and malicious ones among tools', () => {
  const asked = distinct(packages);
  const answer = {
    results: [
      { vulns: [{ id: 'GHSA-f8q6-p94x-37v3', modified: '2023-11-08T04:10:30Z' }] },
      { vulns: [{ id: 'GHSA-aaaa-bbbb-cccc' }, { id: 'MAL-2026-1' }] },
    ],
  };
  expect(readOsv(answer, asked, '2026-11-30')).toEqual([
    'minimatch 3.0.4 (shipped): GHSA-f8q6-p94x-37v3',
    'vite 8.3.8 (tools): MAL-2026-1',
  ]);
  expect(readOsv({ results: [{}, {}] }, asked, '2026-11-30')).toEqual([]);
});

it('takes no answer that does not fit the question', () => {
  expect(() => readOsv({ results: [{}] }, packages, '2026-11-30')).toThrow('another question');
  expect(() => readOsv({ error: 'busy' }, packages, '2026-11-30')).toThrow();
});
