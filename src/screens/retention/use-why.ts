import type { ErasureReason, RetentionLimit } from '../../domain';
import { startOfDay } from '../../domain';
import { useNumbers, useTranslation } from '../../i18n';

/** Says why somebody is erased. */
export function useWhy(): (because: ErasureReason) => string {
  const { t } = useTranslation();
  const { day } = useNumbers();
  const ofLimit = (limit: RetentionLimit) =>
    limit.kind === 'date'
      ? t('retention.why.date', { day: day(startOfDay(limit.day)) })
      : t(`retention.why.${limit.since}`, { count: limit.days });
  return (because) => {
    switch (because.kind) {
      case 'rule':
        return ofLimit(because.rule.limit);
      case 'promise':
        return t('retention.why.promise', { count: because.days });
      case 'withdrawn':
        return t('retention.why.withdrawn');
    }
  };
}
