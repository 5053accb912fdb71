import { describe, expect, test } from 'vitest';
import { folded, wordsOf } from './people-query';

describe('a name as searches compare it', () => {
  test.each([
    ['Zoë MÜLLER', 'zoe muller'],
    ['Straße', 'strasse'],
    ['Łukasz Đorđević', 'lukasz dordevic'],
    ['Bjørn Æther', 'bjorn aether'],
    ['ﬁne', 'fine'],
    ['Nguyễn', 'nguyen'],
    ['İstanbul ıslak', 'istanbul islak'],
    ['مُحَمَّد', 'محمد'],
    ['王小明', '王小明'],
  ])('%s is %s', (name, expected) => {
    expect(folded(name)).toBe(expected);
  });

  test('composed or taken apart, it is the same', () => {
    expect(folded('é'.normalize('NFD'))).toBe(folded('é'.normalize('NFC')));
  });

  test('keeps the vowel signs that make another word of it', () => {
    expect(folded('की')).not.toBe(folded('का'));
  });
});

test('a search is the words in it, however they are spaced', () => {
  expect(wordsOf('  Ada   LOVELACE ')).toEqual(['ada', 'lovelace']);
  expect(wordsOf(' ')).toEqual([]);
});
