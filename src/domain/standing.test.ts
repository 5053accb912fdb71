import { describe, expect, test } from 'vitest';
import { ConsentId, SubjectId } from './consent';
import { Millis, newId } from './ids';
import { Language, PurposeId } from './notice';
import { consentStateOf, consentStates, isRecognised, standingOf } from './standing';

const at = (millis: number) => Millis.parse(millis);
const agreedTo = (version: number) => ({
  version,
  at: at(1),
  language: Language.parse('en'),
  purposes: [PurposeId.parse('door')],
  recordId: newId(ConsentId),
  subject: newId(SubjectId),
});
const stays = { withdrawnAt: null, restrictedAt: null };

describe('somebody', () => {
  test.each([
    ['who agreed to the notice in force', 2, { version: 2, answerBy: at(10) }, 99, 'active'],
    ['who agreed to a later one', 3, { version: 2, answerBy: at(10) }, 99, 'active'],
    ['while there is no notice', 1, null, 99, 'active'],
    [
      'who agreed to an earlier one, before the deadline',
      1,
      { version: 2, answerBy: at(10) },
      9,
      'asked',
    ],
    ['in the very moment of the deadline', 1, { version: 2, answerBy: at(10) }, 10, 'asked'],
    ['after the deadline', 1, { version: 2, answerBy: at(10) }, 11, 'overdue'],
    ['where there is no deadline', 1, { version: 2, answerBy: null }, 99, 'asked'],
    ['of another vault', 0, { version: 1, answerBy: null }, 99, 'asked'],
  ] as const)('%s: %#', (_, version, notice, now, expected) => {
    expect(standingOf({ agreed: agreedTo(version), ...stays }, notice, at(now))).toBe(expected);
  });

  test('who agreed before there were notices is asked as soon as there is one', () => {
    expect(standingOf({ agreed: null, ...stays }, null, at(5))).toBe('active');
    expect(standingOf({ agreed: null, ...stays }, { version: 1, answerBy: null }, at(5))).toBe(
      'asked',
    );
  });

  test('who has withdrawn stays so, whatever they agreed to', () => {
    const left = { agreed: agreedTo(9), withdrawnAt: at(3), restrictedAt: at(2) };
    expect(standingOf(left, { version: 1, answerBy: null }, at(5))).toBe('withdrawn');
    expect(standingOf(left, null, at(5))).toBe('withdrawn');
  });

  test('who is restricted is so whatever they agreed to', () => {
    const restricted = { agreed: agreedTo(9), withdrawnAt: null, restrictedAt: at(2) };
    expect(standingOf(restricted, { version: 1, answerBy: null }, at(5))).toBe('restricted');
    expect(consentStateOf(restricted, { version: 1, answerBy: null }, at(5))).toBe('active');
  });

  test('is compared with faces until they are overdue, restricted, or have withdrawn', () => {
    const recognised = ([...consentStates, 'restricted'] as const).filter(isRecognised);
    expect(recognised).toEqual(['active', 'asked']);
  });
});
