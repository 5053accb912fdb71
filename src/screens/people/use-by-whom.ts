import type { AttestedBy, Millis } from '../../domain';
import { useNumbers, useTranslation } from '../../i18n';

interface Done {
  readonly at: Millis;
  readonly by: AttestedBy;
}

/** @returns says when an officer did something, and through which way in they had unlocked */
export function useByWhom(): (done: Done) => string {
  const { t } = useTranslation();
  const { moment } = useNumbers();
  return ({ at, by: { label } }) =>
    label === null
      ? t('file.details.byNobody', { moment: moment(at) })
      : t('file.details.by', { moment: moment(at), label });
}
