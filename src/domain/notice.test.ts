import { describe, expect, test } from 'vitest';
import { NoticeDraft } from './notice';

const text = (language: string, ...purposes: string[]) => ({
  language,
  body: 'What this is about.',
  withoutFace: 'Ring the bell.',
  purposes: Object.fromEntries(purposes.map((id) => [id, { title: id, text: id }])),
});
const purpose = (id: string, optional = false) => ({ id, optional, retentionDays: 30 });
const draft = {
  controller: { name: 'School', address: '', contact: 'office@school.example' },
  purposes: [purpose('door'), purpose('meals', true)],
  texts: [text('en', 'door', 'meals'), text('de', 'door', 'meals')],
  guardianBelow: null,
  answerBy: null,
  eraseAfterDays: 0,
};
const passes = (change: object) => NoticeDraft.safeParse({ ...draft, ...change }).success;

test('a notice in two languages with a main and an optional purpose is one', () => {
  expect(passes({})).toBe(true);
});

describe('a notice is refused', () => {
  test.each<[string, object]>([
    ['without a purpose', { purposes: [] }],
    [
      'with none but optional purposes',
      { purposes: [purpose('door', true), purpose('meals', true)] },
    ],
    ['with a purpose twice', { purposes: [purpose('door'), purpose('door')] }],
    ['without a text', { texts: [] }],
    ['with a language twice', { texts: [draft.texts[0], draft.texts[0]] }],
    [
      'with a purpose that one language does not name',
      { texts: [draft.texts[0], text('de', 'door')] },
    ],
    ['with a purpose that only a text names', { texts: [text('en', 'door', 'meals', 'ads')] }],
    ['that keeps data for ever', { purposes: [{ ...purpose('door'), retentionDays: 99_999 }] }],
    ['that keeps data for no day', { purposes: [{ ...purpose('door'), retentionDays: 0 }] }],
    ['that does not say how to reach whom', { controller: { ...draft.controller, contact: ' ' } }],
    [
      'that does not say what to do without a face',
      { texts: [{ ...draft.texts[0], withoutFace: '' }] },
    ],
    ['that lets people wait more than a year for erasure', { eraseAfterDays: 366 }],
    ['in a language that is none', { texts: [text('English', 'door', 'meals')] }],
    ['with a field too many', { secret: 1 }],
  ])('%s', (_, change) => {
    expect(passes(change)).toBe(false);
  });
});
