import { expect, test } from 'vitest';
import {
  CalendarDay,
  ConsentId,
  DisplayName,
  Group,
  GROUP_MAX_LENGTH,
  Language,
  Millis,
  newId,
  PersonId,
  PurposeId,
  SubjectId,
  type PersonRecord,
} from '../../domain';
import { VaultId } from '../format';
import { deriveMatchKeys } from '../keys';
import { importRoot } from '../keys/hkdf';
import type { Root } from '../keys/roots';
import { sealPerson } from './sealing';

/** Somebody with as many samples as are kept and with every purpose that a notice can have. */
function named(name: string): PersonRecord {
  const purposes = Array.from({ length: 8 }, (_, at) => PurposeId.parse(`purpose-${at}`));
  const at = Millis.parse(1_800_000_000_000);
  const ids = { recordId: newId(ConsentId), subject: newId(SubjectId) };
  return {
    name: DisplayName.parse(name),
    enrolledAt: at,
    agreed: { version: 12, at, language: Language.parse('zh-Hant'), purposes, ...ids },
    withdrawnAt: at,
    restrictedAt: at,
    alike: [],
    qualities: Array.from({ length: 10 }, () => ({ score: 100, yaw: -90, pitch: -90 })),
    seenOn: CalendarDay.parse('2026-11-25'),
    group: Group.parse('A'.repeat(GROUP_MAX_LENGTH)),
    held: true,
  };
}

test('the length of what is stored of a person does not tell the length of their name', async () => {
  const vaultId = newId(VaultId);
  const root = (await importRoot(new Uint8Array(32).fill(1))) as Root;
  const keys = await deriveMatchKeys(vaultId, root);
  const lengths = ['A', 'A'.repeat(100), '李'.repeat(100)].map(async (name) => {
    const steps = await sealPerson(keys, {
      id: newId(PersonId),
      record: named(name),
      model: null,
      templates: [],
    });
    const [stored] = steps.flatMap((step) =>
      'put' in step && step.put === 'people' ? [step.record.ciphertext.length] : [],
    );
    return stored;
  });
  expect(new Set(await Promise.all(lengths)).size).toBe(1);
});
