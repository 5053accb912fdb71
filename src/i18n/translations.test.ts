import i18next from 'i18next';
import { describe, expect, test } from 'vitest';
import { kioskLanguages } from '../domain';
import { ar } from './ar';
import { de } from './de';
import { es } from './es';
import { fr } from './fr';
import { kioskTexts } from './kiosk-texts';
import { zhHans } from './zh-Hans';

const translations = { de, fr, es, ar, 'zh-Hans': zhHans };

/** Counts that the app may tell: people, days, pictures, digits. */
const COUNTS = Array.from({ length: 1000 }, (_, count) => count);

/** Words up to which a text may be the same in two languages: names, units, "Start". */
const SAME_WORDS = 3;

type Texts = ReadonlyMap<string, string>;

const english = new Map(Object.values(kioskTexts).flatMap((file: object) => [...textsOf(file)]));
/** Texts that count, by their key without the plural form. */
const counting = [...english.keys()].filter((key) => key.endsWith('_other')).map(nameOf);

test('there is a translation for every language of a kiosk but English', () => {
  expect(['en', ...Object.keys(translations)]).toEqual(kioskLanguages);
});

describe.each(Object.entries(translations))('in %s', (language, translation) => {
  const texts = textsOf(translation);
  const forms = formsOf(language);

  test('there is every text, in every form in which the language counts, and no other', () => {
    const expected = [...english.keys()]
      .filter((key) => !isPluralForm(key))
      .concat(counting.flatMap((name) => [...forms].map((form) => `${name}_${form}`)));
    expect([...texts.keys()].sort()).toEqual([...new Set(expected)].sort());
  });

  test('the same is filled in', () => {
    for (const [key, text] of texts) {
      const mustHave = blanksOf(sourceOf(key)).filter(
        (blank) => !(blank === '{{count}}' && countsOnce(language, key)),
      );
      expect(blanksOf(text), key).toEqual(expect.arrayContaining(mustHave));
      expect(blanksOf(sourceOf(key)), key).toEqual(expect.arrayContaining(blanksOf(text)));
    }
  });

  test('the same is marked up', () => {
    for (const [key, text] of texts) expect(tagsOf(text), key).toEqual(tagsOf(sourceOf(key)));
  });

  test('nothing is empty, and nothing longer than a few words is still English', () => {
    for (const [key, text] of texts) {
      expect(text.trim(), key).not.toBe('');
      if (text.split(/\s+/u).length > SAME_WORDS) expect(text, key).not.toBe(sourceOf(key));
    }
  });

  test('text runs as the language is written', () => {
    expect(i18next.dir(language)).toBe(language === 'ar' ? 'rtl' : 'ltr');
  });
});

/** All texts by their whole keys: `consent.your.title`. */
function textsOf(tree: object): Texts {
  const texts = Object.entries(tree).flatMap(([key, value]: readonly [string, unknown]) => {
    if (typeof value === 'string') return [[key, value]] as const;
    if (typeof value !== 'object' || value === null) throw new Error(`no text at ${key}`);
    return [...textsOf(value)].map(([rest, text]) => [`${key}.${rest}`, text] as const);
  });
  return new Map(texts);
}

/** The plural forms that a language has for the counts of this app. */
function formsOf(language: string): ReadonlySet<string> {
  const rules = new Intl.PluralRules(language);
  return new Set(COUNTS.map((count) => rules.select(count)));
}

/** Whether a text is used for one single count, so that the count may stand there in words: "two pictures". */
function countsOnce(language: string, key: string): boolean {
  const form = key.slice(nameOf(key).length + 1);
  if (form === 'zero') return true;
  const rules = new Intl.PluralRules(language);
  return COUNTS.filter((count) => rules.select(count) === form).length === 1;
}

/** The English text that a translated one stands for. */
function sourceOf(key: string): string {
  const source = english.get(key) ?? english.get(`${nameOf(key)}_other`);
  if (source === undefined) throw new Error(`no English text for ${key}`);
  return source;
}

function nameOf(key: string): string {
  return key.replace(/_(zero|one|two|few|many|other)$/u, '');
}

/** Whether a key is one of the forms of a text that counts; `_zero` is a text of its own where English has it. */
function isPluralForm(key: string): boolean {
  return /_(one|other)$/u.test(key);
}

function blanksOf(text: string): string[] {
  return (text.match(/\{\{.*?\}\}/gu) ?? []).sort();
}

function tagsOf(text: string): readonly string[] {
  return (text.match(/<[^>]*>|\*\*/gu) ?? []).sort();
}
