import { useTranslation } from '../../i18n';
import { Notice } from '../../ui';
import type { FoundPeople } from '../../vault';
import { LostNotice } from '../lost-notice';

/** What could not be read, and what is not believed. */
export function PeopleNotices({
  damaged,
  refused,
  lost,
}: Pick<FoundPeople, 'damaged' | 'refused' | 'lost'>) {
  const { t } = useTranslation();
  return (
    <>
      {damaged > 0 && (
        <Notice kind="warning" title={t('people.damaged.title', { count: damaged })}>
          {t('people.damaged.text')}
        </Notice>
      )}
      {refused > 0 && (
        <Notice kind="warning" title={t('people.refused.title', { count: refused })}>
          {t('people.refused.text')}
        </Notice>
      )}
      {lost > 0 && <LostNotice lost={lost} />}
    </>
  );
}
