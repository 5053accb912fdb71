import { describe, expect, it } from 'vitest';
import { defaultTexts } from '../notices/defaults';
import { nameOf, textFor } from './languages';

describe('languages of a notice', () => {
  it('stand under their own names', () => {
    expect(['en', 'de', 'fr', 'es'].map(nameOf)).toEqual([
      'English',
      'Deutsch',
      'Français',
      'Español',
    ]);
  });

  it('are chosen as the browser asks for them', () => {
    expect(textFor(defaultTexts, ['de-AT', 'en'])?.language).toBe('de');
    expect(textFor(defaultTexts, ['tlh', 'fr'])?.language).toBe('fr');
  });

  it('fall back to the first that the officer wrote', () => {
    expect(textFor(defaultTexts, ['ja'])?.language).toBe('en');
    expect(textFor([], ['ja'])).toBeUndefined();
  });
});
