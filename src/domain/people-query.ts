import { z } from 'zod';
import { consentStates } from './standing';

/**
 * What can be looked for in the list of people beside a name. Several of them have to hold at once.
 *
 * - `suspended`: nobody recognises them, whatever the reason.
 * - `restricted`: they asked for it (Art. 18, 21 GDPR).
 * - `expiring`: they are erased within `SOON_DAYS`.
 * - `outdated`: none of their samples is of the model in use.
 * - `poor`: few samples, or such as are hard to compare (`isPoor`).
 * - `alike`: they look like somebody else who is enrolled.
 * - `unreadable`: the record of their consent is damaged.
 */
export const peopleMarks = [
  'suspended',
  'restricted',
  'expiring',
  'outdated',
  'poor',
  'alike',
  'unreadable',
] as const;
export const PeopleMark = z.enum(peopleMarks);
export type PeopleMark = z.infer<typeof PeopleMark>;

/** Days before an erasure from which somebody counts as expiring soon: time to write to them and wait for an answer. */
export const SOON_DAYS = 30;

/** Characters of a search: nobody has a longer name. */
export const SEARCH_MAX_LENGTH = 200;

export const PeopleFilters = z.strictObject({
  /** `null`: whatever they have answered. */
  consent: z.enum(consentStates).nullable(),
  marks: z.array(PeopleMark).max(peopleMarks.length),
});
export type PeopleFilters = z.infer<typeof PeopleFilters>;

export const peopleColumns = ['name', 'enrolled', 'quality'] as const;
export const PeopleSort = z.strictObject({
  by: z.enum(peopleColumns),
  descending: z.boolean(),
});
export type PeopleSort = z.infer<typeof PeopleSort>;

/** Whom one looks for, and in which order. */
export const PeopleQuery = z.strictObject({
  /** Words of the name, in any order; accents and capitals make no difference. Empty: everybody. */
  text: z.string().max(SEARCH_MAX_LENGTH),
  filters: PeopleFilters,
  sort: PeopleSort,
});
export type PeopleQuery = z.infer<typeof PeopleQuery>;

/** Everybody, by name. */
export const EVERYBODY: PeopleQuery = {
  text: '',
  filters: { consent: null, marks: [] },
  sort: { by: 'name', descending: false },
};

/** Letters that have a stroke or are joined, which Unicode does not take apart. */
const UNDIVIDED: Readonly<Record<string, string>> = {
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  æ: 'ae',
  œ: 'oe',
  ı: 'i',
};

/**
 * A text as searches compare it: without accents (marks that Unicode counts as inherited by their letter; the vowel signs of Indic scripts are letters
 * and stay), capitals and compatibility forms.
 */
export function folded(text: string): string {
  return (
    text
      .normalize('NFKD')
      .replace(/\p{Script=Inherited}/gu, '')
      // Upper case first: there ß is SS.
      .toUpperCase()
      .toLowerCase()
      .replace(/[øłđðþæœı]/gu, (letter) => UNDIVIDED[letter] ?? letter)
  );
}

/** The words of a search, each folded. */
export function wordsOf(text: string): readonly string[] {
  return folded(text)
    .split(/\s+/u)
    .filter((word) => word !== '');
}
