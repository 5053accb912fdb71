import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';

/** Numbers, dates and lists as the reader's language writes them. */
export interface Numbers {
  /** 20000 → "20,000". */
  whole(value: number): string;
  /** Bytes → megabytes with one decimal, without the unit: 5100000 → "5.1". */
  megabytes(bytes: number): string;
  /** Milliseconds since 1970 → "24 November 2026". */
  day(millis: number): string;
  /** ["Ada", "Bea"] → "Ada or Bea". */
  oneOf(items: readonly string[]): string;
}

/** The formats of the current language. */
export function useNumbers(): Numbers {
  const { i18n } = useTranslation();
  return useMemo(() => numbersIn(i18n.language), [i18n.language]);
}

function numbersIn(language: string): Numbers {
  const whole = new Intl.NumberFormat(language, { maximumFractionDigits: 0 });
  const tenths = new Intl.NumberFormat(language, {
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
  });
  const day = new Intl.DateTimeFormat(language, { dateStyle: 'long' });
  const list = new Intl.ListFormat(language, { type: 'disjunction' });
  return {
    whole: (value) => whole.format(value),
    megabytes: (bytes) => tenths.format(bytes / 1e6),
    day: (millis) => day.format(millis),
    oneOf: (items) => list.format(items),
  };
}
