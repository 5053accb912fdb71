import { ImagePlus } from 'lucide-react';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { isRecognised, type PersonSummary } from '../../domain';
import { useTranslation } from '../../i18n';
import { Button, LinkList, LinkRow, Notice, Page } from '../../ui';
import type { Withdrawn } from '../../vault';
import { AnswerNotice } from '../consent';
import { PersonFacts } from './person-facts';
import { PersonReceipts } from './person-receipts';
import { RemovePerson, type Removed } from './remove-person';
import { mustEnrolAgain } from './standing-words';
import { WithdrawConsent } from './withdraw-consent';

interface PersonPageProps {
  readonly person: PersonSummary;
  readonly onBack: () => void;
  /** The person's answer to the new notice was taken, or put off. */
  readonly onAnswered: () => void;
  readonly onWithdrawn: (withdrawn: Withdrawn) => void;
  readonly onRemoved: (removed: Removed) => void;
}

/** Everything about one person, and what can be done. */
export function PersonPage({ person, onBack, onAnswered, ...left }: PersonPageProps) {
  const { t } = useTranslation();
  const [, go] = useLocation();
  const [asking, setAsking] = useState<'answer' | 'withdraw' | 'remove' | null>(null);
  const { id, name, standing, consentDamaged } = person;
  const stays = standing !== 'withdrawn';
  const mustAnswer = standing === 'asked' || standing === 'overdue';
  const cancel = () => setAsking(null);
  if (asking === 'answer')
    return (
      <AnswerNotice
        person={person}
        onLeave={() => {
          cancel();
          onAnswered();
        }}
        onWithdraw={() => setAsking('withdraw')}
      />
    );
  return (
    <Page
      title={name}
      tabTitle={t('person.tab')}
      actions={
        <Button look="quiet" onPress={onBack}>
          {t('person.back')}
        </Button>
      }
    >
      {standing !== 'active' && (
        <Notice
          kind={standing === 'overdue' ? 'warning' : 'info'}
          title={t(`people.standing.${standing}`)}
          {...(mustAnswer && {
            actions: <Button onPress={() => setAsking('answer')}>{t('person.answer')}</Button>,
          })}
        >
          {t(`person.standing.${standing}`, { name })}
        </Notice>
      )}
      {mustEnrolAgain(person) && (
        <Notice
          kind="warning"
          title={t('people.enrolAgain')}
          {...(isRecognised(standing) && {
            actions: (
              <Button onPress={() => go(`/people/${id}/improve`)}>
                {t('person.again.action')}
              </Button>
            ),
          })}
        >
          {t('person.again.text', { name })}
        </Notice>
      )}
      {consentDamaged && (
        <Notice kind="warning" title={t('person.unread')}>
          {t('people.consentUnreadMeaning')}
        </Notice>
      )}
      <PersonFacts person={person} />
      <PersonReceipts id={id} />
      {stays && (
        <LinkList>
          <LinkRow
            to={`/people/${id}/improve`}
            picture={<ImagePlus aria-hidden className="size-5" />}
            title={t('person.improve.title')}
            text={t('person.improve.text')}
          />
        </LinkList>
      )}
      <section className="flex flex-col gap-3">
        <h2 className="font-medium">{t('person.leave.title')}</h2>
        <div className="divide-y divide-line rounded-panel border border-line bg-card px-5">
          {stays && (
            <div className="flex flex-col items-start gap-3 py-4">
              <p className="text-ink-soft">{t('person.leave.withdraw', { name })}</p>
              <Button onPress={() => setAsking('withdraw')}>{t('person.withdraw.action')}</Button>
            </div>
          )}
          <div className="flex flex-col items-start gap-3 py-4">
            <p className="text-ink-soft">{t('person.leave.remove')}</p>
            <Button onPress={() => setAsking('remove')}>{t('people.removeName', { name })}</Button>
          </div>
        </div>
      </section>
      {asking === 'withdraw' && (
        <WithdrawConsent person={person} onCancel={cancel} onWithdrawn={left.onWithdrawn} />
      )}
      {asking === 'remove' && (
        <RemovePerson
          person={person}
          onCancel={cancel}
          onRemoved={(removed) => Promise.resolve(left.onRemoved(removed))}
        />
      )}
    </Page>
  );
}
