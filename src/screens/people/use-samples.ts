import type { SampleSummary } from '../../domain';
import { useNumbers, useTranslation } from '../../i18n';

/** @returns says how many samples there are, and how good they are */
export function useSampleWords(): (samples: SampleSummary) => string {
  const { t } = useTranslation();
  const { whole } = useNumbers();
  return ({ count, quality }) =>
    quality === null
      ? t('people.samples', { count })
      : t('people.samplesQuality', { count, score: whole(quality) });
}
