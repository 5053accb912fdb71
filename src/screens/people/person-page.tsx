import { useState } from 'react';
import { useTranslation } from '../../i18n';
import { Button, Page } from '../../ui';
import type { PersonFile, Withdrawn } from '../../vault';
import { GiveDataRow } from '../access';
import { PersonLog } from '../audit';
import { AnswerNotice } from '../consent';
import { PersonKeeping } from '../retention';
import { PersonConsents } from './person-consents';
import { PersonDetails } from './person-details';
import { PersonLeave } from './person-leave';
import { PersonLooks } from './person-looks';
import { PersonNotices } from './person-notices';
import { PersonRestriction } from './person-restriction';
import { PersonVisits } from './person-visits';
import { RemovePerson, type Removed } from './remove-person';
import { WithdrawConsent } from './withdraw-consent';

interface PersonPageProps {
  readonly file: PersonFile;
  readonly onBack: () => void;
  /** Something about the person is otherwise than it was read. */
  readonly onChanged: () => void;
  readonly onWithdrawn: (withdrawn: Withdrawn) => void;
  readonly onRemoved: (removed: Removed) => void;
}

/** Everything about one person, section by section, and what can be done. */
export function PersonPage({ file, onBack, onChanged, ...left }: PersonPageProps) {
  const { t } = useTranslation();
  const [asking, setAsking] = useState<'answer' | 'withdraw' | 'remove' | null>(null);
  const { summary: person } = file;
  const { id, name } = person;
  const cancel = () => setAsking(null);
  if (asking === 'answer')
    return (
      <AnswerNotice
        person={person}
        onLeave={() => {
          cancel();
          onChanged();
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
      <PersonNotices person={person} onAnswer={() => setAsking('answer')} />
      <div className="flex flex-col gap-8">
        <PersonDetails file={file} onChanged={onChanged} />
        <PersonLooks file={file} />
        <PersonConsents person={person} />
        <PersonVisits person={person} />
        <PersonKeeping id={person.id} name={person.name} onChanged={onChanged} />
        <PersonRestriction file={file} onChanged={onChanged} />
        <PersonLog id={person.id} />
        <GiveDataRow person={person} />
        <PersonLeave
          person={person}
          onWithdraw={() => setAsking('withdraw')}
          onRemove={() => setAsking('remove')}
        />
      </div>
      {asking === 'withdraw' && (
        <WithdrawConsent person={person} onCancel={cancel} onWithdrawn={left.onWithdrawn} />
      )}
      {asking === 'remove' && (
        <RemovePerson
          key={id}
          person={person}
          onCancel={cancel}
          onRemoved={(removed) => Promise.resolve(left.onRemoved(removed))}
        />
      )}
    </Page>
  );
}
