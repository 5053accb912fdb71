import type { PersonSummary } from '../../domain';
import { useTranslation } from '../../i18n';
import { Section, SummaryList, SummaryRow } from '../../ui';
import { PersonReceipts } from './person-receipts';

/** To what somebody agreed, and every receipt of it. */
export function PersonConsents({ person }: { readonly person: PersonSummary }) {
  const { t } = useTranslation();
  const { id, noticeVersion, consent } = person;
  return (
    <Section title={t('file.consents.title')}>
      <SummaryList>
        <SummaryRow term={t('person.notice.term')}>
          {noticeVersion === null
            ? t('person.notice.earlier')
            : noticeVersion === 0
              ? t('person.notice.elsewhere')
              : t('person.notice.version', { version: noticeVersion })}
        </SummaryRow>
        <SummaryRow term={t('people.columns.standing')}>
          {t(`roster.consent.${consent}`)}
        </SummaryRow>
      </SummaryList>
      <PersonReceipts id={id} />
    </Section>
  );
}
