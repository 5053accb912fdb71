import i18next from 'i18next';
import { beforeAll, describe, expect, test } from 'vitest';
import { changeLanguage, startTexts } from '.';

beforeAll(startTexts);

describe('another language', () => {
  test('is spoken, and the document says so and runs in its direction', async () => {
    await changeLanguage('ar');
    expect(document.documentElement).toMatchObject({ lang: 'ar', dir: 'rtl' });
    expect(i18next.t('common.back')).toBe('رجوع');
    await changeLanguage('zh-Hans');
    expect(document.documentElement).toMatchObject({ lang: 'zh-Hans', dir: 'ltr' });
    expect(i18next.t('common.back')).toBe('返回');
  });

  test('is the one that was asked for last, whichever comes first', async () => {
    await Promise.all([changeLanguage('fr'), changeLanguage('en')]);
    expect(i18next.language).toBe('en');
  });

  test('counts in its own forms', async () => {
    await changeLanguage('ar');
    expect([0, 1, 2, 3, 11].map((count) => i18next.t('recognise.faces', { count }))).toEqual([
      'لا أحد في الصورة',
      'وجه واحد في الصورة',
      'وجهان في الصورة',
      '\u20683\u2069 وجوه في الصورة',
      '\u206811\u2069 وجهًا في الصورة',
    ]);
  });

  test('leaves to English what it has no words for', async () => {
    await changeLanguage('de');
    expect(i18next.t('people.title')).toBe('People');
  });

  test('keeps a name apart from what is around it where text runs from right to left, and only there', async () => {
    await changeLanguage('ar');
    expect(i18next.t('door.asking.title', { name: 'Ada' })).toBe('مرحبًا \u2068Ada\u2069');
    await changeLanguage('en');
    expect(i18next.t('door.asking.title', { name: 'Ada' })).toBe('Hello Ada');
  });
});
