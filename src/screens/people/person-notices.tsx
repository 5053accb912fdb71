import { useLocation } from 'wouter';
import { isRecognised, type PersonSummary } from '../../domain';
import { useTranslation } from '../../i18n';
import { Button, Notice } from '../../ui';
import { mustEnrolAgain } from './standing-words';

interface PersonNoticesProps {
  readonly person: PersonSummary;
  readonly onAnswer: () => void;
}

/** What keeps somebody from being recognised, and what cannot be read. */
export function PersonNotices({ person, onAnswer }: PersonNoticesProps) {
  const { t } = useTranslation();
  const [, go] = useLocation();
  const { id, name, standing, consentDamaged } = person;
  const mustAnswer = standing === 'asked' || standing === 'overdue';
  return (
    <>
      {standing !== 'active' && (
        <Notice
          kind={standing === 'overdue' ? 'warning' : 'info'}
          title={t(`people.standing.${standing}`)}
          {...(mustAnswer && {
            actions: <Button onPress={onAnswer}>{t('person.answer')}</Button>,
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
    </>
  );
}
