import { describe, expect, it } from 'vitest';
import { Language, Millis, Notice, PurposeId } from '../../domain';
import {
  addLanguage,
  addPurpose,
  draftOf,
  firstWriting,
  isComplete,
  missingOf,
  nextWriting,
  removePurpose,
  Writing,
} from './draft';

const at = Millis.parse(1_000_000);
const complete: Writing = {
  ...firstWriting(),
  controller: {
    ...firstWriting().controller,
    name: 'Harbour Library',
    contact: 'office@library.example',
  },
};

describe('writing a notice', () => {
  it('needs no more than who is responsible, to begin with', () => {
    expect(missingOf(firstWriting())).toEqual(new Set(['name', 'contact']));
    expect(draftOf(firstWriting(), at)).toBeNull();
    expect(missingOf(complete)).toEqual(new Set());
    expect(draftOf(complete, at)?.texts.map(({ language }) => language)).toEqual([
      'en',
      'de',
      'fr',
      'es',
    ]);
  });

  it('leaves out of the notice what nobody said, and keeps what somebody did', () => {
    expect(Object.keys(draftOf(complete, at)?.controller ?? {})).toEqual([
      'name',
      'address',
      'contact',
    ]);
    const dpo = 'dpo@library.example';
    const more = { ...complete, controller: { ...complete.controller, dpo, authority: '  ' } };
    const draft = draftOf(more, at);
    expect(draft?.controller).toMatchObject({ dpo });
    expect(draft?.controller).not.toHaveProperty('authority');
    const next = nextWriting(Notice.parse({ version: 1, publishedAt: at, ...draft }));
    expect(next.controller).toEqual({ ...more.controller, authority: '' });
  });

  it('goes on with what an earlier version of the app kept', () => {
    const { name, address, contact } = complete.controller;
    const kept = { ...complete, controller: { name, address, contact } };
    expect(Writing.parse(kept)).toEqual(complete);
  });

  it('sets the deadline from the moment of publishing', () => {
    expect(draftOf({ ...complete, answerDays: 30 }, at)?.answerBy).toBe(at + 30 * 86_400_000);
    expect(draftOf(complete, at)?.answerBy).toBeNull();
  });

  it('is not complete before a new purpose has words in every language', () => {
    const more = addPurpose(complete);
    expect(draftOf(more, at)).toBeNull();
    expect(more.texts.map(isComplete)).toEqual([false, false, false, false]);
    const id = PurposeId.parse('purpose-2');
    expect(more.purposes.at(-1)).toMatchObject({ id, optional: true });
    expect(draftOf(removePurpose(more, id), at)).toEqual(draftOf(complete, at));
  });

  it('begins another language with its prepared text, or with the first one to translate', () => {
    const [en, ...others] = complete.texts;
    if (!en) throw new Error('there is an English text');
    const english = { ...complete, texts: [en] };
    const german = addLanguage(english, Language.parse('de'));
    expect(german.texts.at(-1)).toEqual(others[0]);
    const dutch = addLanguage(english, Language.parse('nl'));
    expect(dutch.texts.at(-1)).toEqual({ ...en, language: 'nl' });
    expect(addLanguage(dutch, Language.parse('nl'))).toBe(dutch);
  });

  it('begins the next version as the one in force, without its deadline', () => {
    const draft = draftOf({ ...complete, answerDays: 30 }, at);
    const published = Notice.parse({ version: 1, publishedAt: at, ...draft });
    expect(nextWriting(published)).toEqual(complete);
  });
});
