/**
 * People who do not exist, made of a seed and a number, so that the page and the test know the same ones without telling each other: what
 * is told could end up in the browser's files, where the test looks for it.
 */
import { seeded } from '../../tools/seeded';

/** Numbers in one template, as the embedding network gives them. */
const TEMPLATE_LENGTH = 128;

/** First names and family names: few enough that a whole profile can be searched for each, and every name has two of them. */
const WORDS = 24;

/** Syllables of a word, of two letters each: no word occurs anywhere by chance. */
const SYLLABLES = 4;

/** How many people are planted in clear: enough for LevelDB to begin a table, whose blocks it compresses. */
export const PLANTED = 3_000;

/** Some letters that are two bytes in UTF-8, and one that is not in Latin-1. */
const CONSONANTS = 'bdfghkłmnprßtvz';
const VOWELS = 'aeiouyëøå';

/** Every word that a name or a label of this seed may have. */
export function wordsOf(seed: number): readonly string[] {
  const random = seeded(seed);
  const letter = (letters: string) => letters.charAt(Math.floor(random() * letters.length));
  const syllable = () => letter(CONSONANTS) + letter(VOWELS);
  return Array.from({ length: 2 * WORDS }, () =>
    Array.from({ length: SYLLABLES }, syllable).join(''),
  );
}

/** The name of a person: two words and their number. */
export function nameOf(seed: number, person: number): string {
  const words = wordsOf(seed);
  const first = words[person % WORDS] ?? '';
  const family = words[WORDS + (Math.floor(person / WORDS) % WORDS)] ?? '';
  return `${first} ${family} ${person}`;
}

/** Whose name this is. */
export function personOf(name: string): number {
  return Number(name.split(' ').at(-1));
}

/** How many templates a person is enrolled with: two or three. */
export function samplesOf(person: number): number {
  return 2 + (person % 2);
}

/** A template of a person, not of unit length, as the network gives it: random directions, so that no two people look alike. */
export function templateOf(
  seed: number,
  person: number,
  sample: number,
): Float32Array<ArrayBuffer> {
  const face = numbersOf(Math.imul(seed, 31) + person * 7);
  const noise = numbersOf(Math.imul(seed, 31) + person * 7 + 1 + sample);
  // Samples of one person have to look alike, or the vault does not take them for one.
  return Float32Array.from({ length: TEMPLATE_LENGTH }, () => face() + noise() / 8);
}

/** Numbers that are nearly normal, without functions that engines may round differently. */
function numbersOf(seed: number): () => number {
  const random = seeded(seed);
  return () => (random() + random() + random() + random() - 2) / 4;
}
