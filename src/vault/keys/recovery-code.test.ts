import { wordlist } from '@scure/bip39/wordlists/english.js';
import { expect, test } from 'vitest';
import { createRecoveryCode, readRecoveryCode } from './recovery-code';

/** BIP-39 vectors of 128 bits (trezor/python-mnemonic, vectors.json, English). */
const vectors: readonly [entropy: string, words: string][] = [
  ['00000000000000000000000000000000', `${'abandon '.repeat(11)}about`],
  [
    '7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f',
    'legal winner thank year wave sausage worth useful legal winner thank yellow',
  ],
  [
    '80808080808080808080808080808080',
    'letter advice cage absurd amount doctor acoustic avoid letter advice cage above',
  ],
  ['ffffffffffffffffffffffffffffffff', `${'zoo '.repeat(11)}wrong`],
  [
    '7dce4ed2284c9134d026608ab684c05c',
    'lava include region explain simple omit dog slot melt reflect copy reward',
  ],
  [
    '5baf069620eff15c71dd97c9a6ee328f',
    'forum join pitch dove yellow purchase shuffle real situate danger million bunker',
  ],
  [
    '63deb1e7f0c3de56f4ab43c9d2ae6c86',
    'glow void ketchup thunder digital clock sport half six nice open artefact',
  ],
  [
    '00641669f095b433a304ed0f953f28eb',
    'about camera omit thrive forget border metal oval auto prepare sketch stomach',
  ],
];
const CODE = 'lava include region explain simple omit dog slot melt reflect copy reward';
const words = CODE.split(' ');

/** The same list, of 192 and 256 bits: real codes of other programs, but none of ours. */
const longer = [
  `${'abandon '.repeat(17)}agent`,
  `${'zoo '.repeat(23)}vote`,
  'legal winner thank year wave sausage worth useful legal winner thank year wave sausage worth useful legal will',
];

function read(typed: string): string | null {
  const entropy = readRecoveryCode(typed);
  return entropy && Buffer.from(entropy).toString('hex');
}

function withWord(at: number, word: string): string {
  return words.map((old, index) => (index === at ? word : old)).join(' ');
}

test.each(vectors)('reads the published code of %s', (entropy, code) => {
  expect(read(code)).toBe(entropy);
});

test.each([
  ['capitals', CODE.toUpperCase()],
  ['a capital at the start of each word', words.map((w) => w.replace(/^./, up)).join(' ')],
  ['numbers before the words', words.map((w, at) => `${at + 1}. ${w}`).join(' ')],
  ['numbers without a space', words.map((w, at) => `${at + 1}.${w}`).join('  ')],
  ['one word to a line', words.join('\n')],
  ['lines of Windows and tabs', `\t${words.join('\r\n')}\r\n`],
  ['numbered lines', words.map((w, at) => `${at + 1}\t${w}\n`).join('')],
  ['commas', words.join(', ')],
  ['too many spaces, some that do not break', `  ${words.join(' \u00a0  ')}   `],
  ['letters of full width', CODE.replace(/[a-z]/g, wide)],
  [
    'numbers of full width',
    words.map((w, at) => `${at + 1}.`.replace(/[\d.]/g, wide) + w).join(' '),
  ],
])('a code typed with %s is the same code', (_, typed) => {
  expect(read(typed)).toBe(read(CODE));
  expect(read(typed)).not.toBeNull();
});

test.each([
  ['a word that is on no list', withWord(3, 'countenance')],
  ['another word of the list', withWord(3, 'zoo')],
  ['two neighbours swapped', [words[1], words[0], ...words.slice(2)].join(' ')],
  ['its first word missing', words.slice(1).join(' ')],
  ['its last word missing', words.slice(0, -1).join(' ')],
  ['one word too many', `${CODE} lava`],
  ['two words run together', CODE.replace(' ', '')],
  ['a word cut short', CODE.replace('region', 'regi')],
  ['an accent that is not there', CODE.replace('copy', 'cópy')],
])('a code with %s is none', (_, typed) => {
  expect(read(typed)).toBeNull();
});

test.each(['', '   ', '1. 2. 3.', 'a long walk by the sea', '\u0000', '💥'.repeat(12)])(
  'the text "%s" is no code',
  (typed) => {
    expect(read(typed)).toBeNull();
  },
);

test.each(longer)('a code of another length is none of ours: %s', (code) => {
  expect(read(code)).toBeNull();
});

test('of single wrong words the checksum finds about 15 in 16, and none gives the same code', () => {
  const right = read(CODE);
  let passed = 0;
  let tried = 0;
  for (let at = 0; at < words.length; at++)
    for (const word of wordlist.filter((_, index) => index % 16 === at)) {
      if (word === words[at]) continue;
      const wrong = read(withWord(at, word));
      expect(wrong).not.toBe(right);
      tried++;
      if (wrong) passed++;
    }
  // Four bits of checksum: 1 in 16 passes by chance. What passes opens nothing either, since it is another code.
  expect(tried).toBeGreaterThan(1500);
  expect(passed / tried).toBeGreaterThan(0.04);
  expect(passed / tried).toBeLessThan(0.085);
});

test('a fresh code is twelve words of the list, which can be read', () => {
  const code = createRecoveryCode();
  expect(code).toHaveLength(12);
  for (const word of code) expect(wordlist).toContain(word);
  expect(readRecoveryCode(code.join(' '))).toHaveLength(16);
});

test('fresh codes differ, and use every bit', () => {
  const codes = Array.from({ length: 500 }, () => createRecoveryCode().join(' '));
  expect(new Set(codes).size).toBe(500);
  const entropies = codes.map((code) => readRecoveryCode(code) ?? new Uint8Array());
  for (let bit = 0; bit < 128; bit++) {
    const ones = entropies.filter((bytes) => ((bytes[bit >> 3] ?? 0) >> (bit & 7)) & 1).length;
    // Six standard deviations (11 each) around a half: chance strays further once in four million runs of this test.
    expect(ones).toBeGreaterThan(250 - 67);
    expect(ones).toBeLessThan(250 + 67);
  }
});

function up(letter: string): string {
  return letter.toUpperCase();
}

function wide(letter: string): string {
  return String.fromCharCode(letter.charCodeAt(0) + 0xfee0);
}
