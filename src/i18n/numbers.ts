import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';

/** Numbers, dates and lists as the reader's language writes them. */
export interface Numbers {
  /** 20000 → "20,000". */
  whole(value: number): string;
  /** Bytes → megabytes with one decimal, without the unit: 5100000 → "5.1". */
  megabytes(bytes: number): string;
  /** Bytes of a file, with the unit: 5100000 → "5.1 MB", 5100 → "6 kB"; never told as smaller than it is. */
  size(bytes: number): string;
  /** Milliseconds since 1970 → "24 November 2026". */
  day(millis: number): string;
  /** Milliseconds since 1970 → "24 Nov 2026, 14:05". */
  moment(millis: number): string;
  /** Milliseconds to wait → "45 seconds", "2 minutes", "3 hours"; never told as shorter than it is. */
  wait(millis: number): string;
  /** ["Ada", "Bea"] → "Ada or Bea". */
  oneOf(items: readonly string[]): string;
  /** ["Ada", "Bea"] → "Ada and Bea". */
  allOf(items: readonly string[]): string;
}

/** The formats of the current language. */
export function useNumbers(): Numbers {
  const { i18n } = useTranslation();
  return useMemo(() => numbersIn(i18n.language), [i18n.language]);
}

/** Made once for each language: a format takes a browser longer to make than all numbers of a page to write. */
const made = new Map<string, Numbers>();

/** The formats of a language. @param tag a BCP 47 tag */
export function numbersIn(tag: string): Numbers {
  const known = made.get(tag) ?? makeNumbers(tag);
  made.set(tag, known);
  return known;
}

/** Makes something when it is wanted for the first time. */
function once<T>(make: () => T): () => T {
  let thing: T | undefined;
  return () => (thing ??= make());
}

function makeNumbers(tag: string): Numbers {
  // Arabic has digits of its own in some countries only, and the numbers inside of sentences are written with these.
  const language = new Intl.Locale(tag, { numberingSystem: 'latn' }).toString();
  const whole = new Intl.NumberFormat(language, { maximumFractionDigits: 0 });
  const tenths = new Intl.NumberFormat(language, {
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
  });
  const day = once(() => new Intl.DateTimeFormat(language, { dateStyle: 'long' }));
  const moment = once(
    () => new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' }),
  );
  const list = once(() => new Intl.ListFormat(language, { type: 'disjunction' }));
  const all = once(() => new Intl.ListFormat(language, { type: 'conjunction' }));
  const units = (unit: string) =>
    new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'long' });
  return {
    whole: (value) => whole.format(value),
    megabytes: (bytes) => tenths.format(bytes / 1e6),
    size: (bytes) => {
      const [unit, length, digits] = sizeUnitOf(bytes);
      const rounded = Math.ceil((bytes * 10 ** digits) / length) / 10 ** digits;
      return new Intl.NumberFormat(language, { style: 'unit', unit }).format(rounded);
    },
    day: (millis) => day().format(millis),
    moment: (millis) => moment().format(millis),
    wait: (millis) => {
      const [unit, length] = unitOf(millis);
      return units(unit).format(Math.ceil(millis / length));
    },
    allOf: (items) => all().format(items),
    oneOf: (items) => list().format(items),
  };
}

/** The unit in which a size is told, its length in bytes, and digits after the point. */
function sizeUnitOf(bytes: number): readonly [string, number, number] {
  return bytes < 1_000_000 ? ['kilobyte', 1000, 0] : ['megabyte', 1_000_000, 1];
}

/** The unit in which a time is told, and its length in milliseconds. */
function unitOf(millis: number): readonly [string, number] {
  if (millis <= 60_000) return ['second', 1000];
  return millis <= 3_600_000 ? ['minute', 60_000] : ['hour', 3_600_000];
}
