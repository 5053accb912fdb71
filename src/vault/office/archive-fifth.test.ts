import { expect, test } from 'vitest';
import { DisplayName, Millis, newId, PersonId } from '../../domain';
import { VaultId } from '../format';
import { decodeArchive } from './archive';
import { noTallies } from './tallies';

const at = Millis.parse(1_764_000_000_000);

/** An archive as the app wrote it before anybody could be restricted. */
function fifth(change: object = {}) {
  const consent = { textVersion: '2026-11-1', purpose: 'recognition-on-this-device', givenAt: at };
  const person = {
    ...{ id: newId(PersonId), name: DisplayName.parse('Ada'), enrolledAt: at },
    ...{ agreed: null, withdrawnAt: null, alike: [], qualities: [], model: null, templates: [] },
    details: { consent, earlier: null, contact: null, photos: [] },
  };
  const archive = {
    ...{ format: 'countenance-archive', version: 5, createdAt: at, vaultId: newId(VaultId) },
    ...{ identity: null, notices: [], tallies: noTallies, erased: [], visits: [] },
    people: [person],
    ...change,
  };
  return new TextEncoder().encode(JSON.stringify(archive));
}

test('an archive of version 5 is read: nobody in it is restricted, and nothing was put right', () => {
  const read = decodeArchive(fifth());
  expect(read).toMatchObject({
    version: 6,
    people: [
      {
        name: 'Ada',
        restrictedAt: null,
        details: { corrections: [], restrictions: [], guardianName: null },
      },
    ],
  });
});

test('one that does not fit is damaged, whatever version it says', () => {
  expect(decodeArchive(fifth({ visits: [{ kind: 'rejected' }] }))).toBe('damaged');
  expect(decodeArchive(fifth({ version: 7 }))).toBe('newer');
});
