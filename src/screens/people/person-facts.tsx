import type { ReactNode } from 'react';
import type { PersonSummary } from '../../domain';
import { useNumbers, useTranslation } from '../../i18n';
import { StandingWords } from './standing-words';
import { useSampleWords } from './use-samples';

/** What is known about a person. */
export function PersonFacts({ person }: { readonly person: PersonSummary }) {
  const { t } = useTranslation();
  const { day } = useNumbers();
  const sayLooks = useSampleWords();
  const { enrolledAt, samples, standing, noticeVersion } = person;
  return (
    <dl className="grid gap-4 rounded-panel border border-line bg-card px-5 py-5 sm:grid-cols-2">
      <Fact term={t('people.columns.enrolled')}>{day(enrolledAt)}</Fact>
      <Fact term={t('people.columns.standing')}>
        <StandingWords standing={standing} />
      </Fact>
      <Fact term={t('people.columns.samples')}>{sayLooks(samples)}</Fact>
      <Fact term={t('person.notice.term')}>
        {noticeVersion === null
          ? t('person.notice.earlier')
          : noticeVersion === 0
            ? t('person.notice.elsewhere')
            : t('person.notice.version', { version: noticeVersion })}
      </Fact>
    </dl>
  );
}

function Fact({ term, children }: { readonly term: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt className="text-sm text-ink-soft">{term}</dt>
      <dd className="mt-0.5">{children}</dd>
    </div>
  );
}
