import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { table as tried } from '../../src/vault/testing/roles-table';
import { describeCalls } from './collect';
import { contradictions, rolesDocument } from './table';

const calls = describeCalls();

it('docs/roles.md says what the code enforces (if not: npm run roles-table)', () => {
  const path = join(import.meta.dirname, '..', '..', 'docs', 'roles.md');
  expect(tight(readFileSync(path, 'utf8'))).toBe(tight(rolesDocument(calls)));
});

/** The formatter pads tables; what they say is the same. */
function tight(markdown: string): string {
  return markdown.replace(/ {2,}/g, ' ').replace(/-{3,}/g, '---');
}

it('every call that the worker serves was tried in every standing, with the answer that its role demands', () => {
  expect(contradictions(calls)).toEqual([]);
  expect(calls.map(({ name }) => name).sort()).toEqual(
    [...Object.keys(tried), 'connectEngine'].sort(),
  );
});

it('notices a call that admits others than were tried', () => {
  const opened = calls.map((call) =>
    call.name === 'enterCode' ? { ...call, who: 'officer' as const } : call,
  );
  expect(contradictions(opened)).toEqual(['enterCode, kiosk: wrong-code']);
});

it('whatever takes keys or everything out asks for a way in once more', () => {
  const asking = calls.filter(({ asksForProof }) => asksForProof).map(({ name }) => name);
  expect(asking.sort()).toEqual([
    'addWay',
    'beginVaultErasure',
    'changePassphrase',
    'exportPerson',
    'makeBackup',
    'makeRecoveryCode',
    'renew',
  ]);
});

it('only a call that says why is missing from the audit log', () => {
  for (const { name, unrecorded } of calls) expect(unrecorded, name).not.toBe('');
});
