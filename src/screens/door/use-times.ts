import { useMemo } from 'react';
import type { MinuteOfDay } from '../../domain';
import { useTranslation } from '../../i18n';

/** Times of day as the reader's language writes them. */
export function useTimes() {
  const { i18n } = useTranslation();
  return useMemo(() => {
    const time = new Intl.DateTimeFormat(i18n.language, { timeStyle: 'short' });
    const day = new Intl.DateTimeFormat(i18n.language, {
      weekday: 'long',
      day: 'numeric',
      month: 'long',
    });
    return {
      /** Milliseconds since 1970 → "9:04". */
      time: (millis: number) => time.format(millis),
      /** → "Thursday 26 November". */
      day: (date: Date) => day.format(date),
      /** Minutes after midnight → "9:00". */
      minute: (minute: MinuteOfDay) => time.format(new Date(2000, 0, 1, 0, minute)),
    };
  }, [i18n.language]);
}
