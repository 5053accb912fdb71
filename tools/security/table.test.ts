import { expect, it } from 'vitest';
import { byFindings, outcomeOf, type Outcome } from './outcome';
import { exitCode, summary } from './table';

const passed: Outcome = { check: 'lockfile', status: 'passed', why: '627 packages' };
const notRun: Outcome = { check: 'advisories', status: 'not-run', why: 'offline' };
const failed = byFindings('licences', '186 shipped packages', ['left-pad 1.0.0: GPL-3.0']);

it('shows every check in one table, its findings, and what was not run apart from what passed', () => {
  expect(summary([passed, notRun, failed])).toBe(
    [
      'lockfile    passed   627 packages',
      'advisories  not run  offline',
      'licences    FAILED   1 finding (186 shipped packages)',
      '',
      'licences:',
      '  left-pad 1.0.0: GPL-3.0',
      '',
      '1 passed, 1 failed, 1 not run',
    ].join('\n'),
  );
});

it('ends with 1 when something failed, and with 0 when something could only not be run', () => {
  expect(exitCode([passed, failed])).toBe(1);
  expect(exitCode([passed, notRun])).toBe(0);
});

it('keeps what others wrote on its own line', () => {
  const evil = byFindings('secrets', 'tree', ['a\n1 passed, 0 failed, 0 not run\u001b[2J']);
  expect(summary([evil])).toContain('  a 1 passed, 0 failed, 0 not run\ufffd[2J');
});

it('says how many findings are left off', () => {
  const many = byFindings('secrets', 'tree', Array<string>(25).fill('one'));
  expect(summary([many])).toContain('  and 5 more');
});

it('counts a check that breaks as failed', async () => {
  const broken = await outcomeOf({
    name: 'lockfile',
    run: () => Promise.reject(new Error('no such file')),
  });
  expect(broken).toMatchObject({ check: 'lockfile', status: 'failed' });
  expect(broken.why).toContain('no such file');
});
