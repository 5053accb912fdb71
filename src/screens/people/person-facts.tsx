import type { ReactNode } from 'react';
import type { PersonId, PersonSummary } from '../../domain';
import { useNumbers, useTranslation } from '../../i18n';
import type { Vault } from '../../vault';
import { ToCome } from '../office-trouble';
import { StandingWords } from './standing-words';
import { useOfPerson } from './use-of-person';
import { useSampleWords } from './use-samples';

const readContact = (vault: Vault, id: PersonId) => vault.readContact(id);

/** What is known about a person. */
export function PersonFacts({ person }: { readonly person: PersonSummary }) {
  const { t } = useTranslation();
  const { day } = useNumbers();
  const sayLooks = useSampleWords();
  const { id, enrolledAt, samples, noticeVersion } = person;
  const [contact, reload] = useOfPerson<string | null>(id, readContact, null);
  return (
    <dl className="grid gap-4 rounded-panel border border-line bg-card px-5 py-5 sm:grid-cols-2">
      <Fact term={t('people.columns.enrolled')}>{day(enrolledAt)}</Fact>
      <Fact term={t('people.columns.standing')}>
        <StandingWords person={person} />
      </Fact>
      <Fact term={t('people.columns.samples')}>{sayLooks(samples)}</Fact>
      <Fact term={t('person.notice.term')}>
        {noticeVersion === null
          ? t('person.notice.earlier')
          : noticeVersion === 0
            ? t('person.notice.elsewhere')
            : t('person.notice.version', { version: noticeVersion })}
      </Fact>
      <Fact term={t('person.contact.term')}>
        {contact.kind === 'loaded' ? (
          <bdi className="break-words">{contact.value ?? t('person.contact.none')}</bdi>
        ) : (
          <ToCome state={contact} onRetry={() => void reload()} />
        )}
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
