import { describe, expect, it } from 'vitest';
import { isAccepted } from './accepted';
import { intolerable, readAudit } from './advisories';
import { npmErrorIn } from './command';
import { parseLock } from './lock';

/** What `npm audit --json` prints (npm 10), cut to two advisories and a package that is concerned through another. */
const printed = {
  auditReportVersion: 2,
  vulnerabilities: {
    glob: {
      name: 'glob',
      severity: 'moderate',
      isDirect: false,
      via: ['minimatch'],
      effects: [],
      range: '3.0.0 - 8.0.3',
      nodes: ['node_modules/glob'],
      fixAvailable: true,
    },
    minimatch: {
      name: 'minimatch',
      severity: 'moderate',
      isDirect: false,
      via: [
        {
          source: 1096485,
          name: 'minimatch',
          dependency: 'minimatch',
          title: 'minimatch ReDoS vulnerability',
          url: 'https://github.com/advisories/GHSA-f8q6-p94x-37v3',
          severity: 'moderate',
          cwe: ['CWE-400', 'CWE-1333'],
          range: '<3.0.5',
        },
      ],
      effects: ['glob'],
      range: '<3.0.5',
      nodes: ['node_modules/minimatch'],
      fixAvailable: true,
    },
    vite: {
      name: 'vite',
      severity: 'low',
      isDirect: true,
      via: [
        {
          source: 1103517,
          name: 'vite',
          dependency: 'vite',
          title: 'vite serves a file that it should not',
          url: 'https://github.com/advisories/GHSA-aaaa-bbbb-cccc',
          severity: 'low',
        },
      ],
      effects: [],
      range: '8.0.0',
      nodes: ['node_modules/vite'],
      fixAvailable: false,
    },
  },
  metadata: { vulnerabilities: { total: 3 } },
};

function packages(isMinimatchShipped: boolean) {
  return parseLock({
    lockfileVersion: 3,
    packages: {
      'node_modules/minimatch': { version: '3.0.4', dev: !isMinimatchShipped },
      'node_modules/vite': { version: '8.0.0', dev: true },
    },
  }).packages;
}

describe('what npm audit prints', () => {
  it('is read as one line for each advisory, with whether the package is shipped', () => {
    expect(readAudit(printed, packages(true))).toEqual([
      {
        id: 'GHSA-f8q6-p94x-37v3',
        package: 'minimatch',
        severity: 'moderate',
        title: 'minimatch ReDoS vulnerability',
        shipped: true,
      },
      expect.objectContaining({ package: 'vite', shipped: false }),
    ]);
  });

  it('is no report when the registry could not be asked', () => {
    const error = { message: 'request failed', error: { code: 'ENOTFOUND', summary: '' } };
    expect(readAudit(error, [])).toBeNull();
    expect(readAudit(undefined, [])).toBeNull();
    expect(npmErrorIn(error)).toBe('request failed');
    expect(npmErrorIn(undefined)).toBe('npm said nothing');
  });
});

it('tolerates no advisory about what is shipped, and only mild ones about tools', () => {
  const shipped = readAudit(printed, packages(true)) ?? [];
  expect(intolerable(shipped, '2026-11-30')).toEqual([
    'minimatch (shipped): moderate, minimatch ReDoS vulnerability (GHSA-f8q6-p94x-37v3)',
  ]);
  const tools = readAudit(printed, packages(false)) ?? [];
  expect(intolerable(tools, '2026-11-30')).toEqual([]);
  const severe = tools.map((advised) => ({ ...advised, severity: 'high' }));
  expect(intolerable(severe, '2026-11-30')).toHaveLength(2);
});

it('accepts an advisory until its day is over, and no longer', () => {
  const accepted = [{ id: 'GHSA-1', why: 'no such call here', until: '2027-01-31' }];
  expect(isAccepted(accepted, 'GHSA-1', '2027-01-31')).toBe(true);
  expect(isAccepted(accepted, 'GHSA-1', '2027-02-01')).toBe(false);
  expect(isAccepted(accepted, 'GHSA-2', '2026-12-01')).toBe(false);
});
