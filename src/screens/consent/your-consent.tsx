import { useState } from 'react';
import type { NamedPerson } from '../../domain';
import { useTranslation } from '../../i18n';
import { Button, Page } from '../../ui';
import { AnswerNotice } from './answer-notice';
import { useLeaveWhenIdle } from '../use-leave-when-idle';
import { WithdrawSelf } from './withdraw-self';

/** Somebody who was recognised, and wants to see to their consent. */
export interface Visitor {
  readonly person: NamedPerson;
  /** Whether they have not answered the notice that is in force. */
  readonly asksConsent: boolean;
}

interface YourConsentProps extends Visitor {
  readonly onLeave: () => void;
}

type Stage = 'choose' | 'answer' | 'withdraw';

/** Somebody's consent in their own hands: keep it, answer a new notice, or take it back. */
export function YourConsent({ person, asksConsent, onLeave }: YourConsentProps) {
  const [stage, setStage] = useState<Stage>('choose');
  useLeaveWhenIdle(onLeave);
  const withdraw = () => setStage('withdraw');
  switch (stage) {
    case 'choose':
      return (
        <Choose
          person={person}
          asksConsent={asksConsent}
          onAnswer={() => setStage('answer')}
          onWithdraw={withdraw}
          onLeave={onLeave}
        />
      );
    case 'answer':
      return <AnswerNotice person={person} onLeave={onLeave} onWithdraw={withdraw} />;
    case 'withdraw':
      return <WithdrawSelf person={person} onKeep={() => setStage('choose')} onDone={onLeave} />;
  }
}

interface ChooseProps extends YourConsentProps {
  readonly onAnswer: () => void;
  readonly onWithdraw: () => void;
}

function Choose({ person, asksConsent, onAnswer, onWithdraw, onLeave }: ChooseProps) {
  const { t } = useTranslation();
  const kind = asksConsent ? 'asked' : 'kept';
  const read = (
    <Button look={asksConsent ? 'primary' : 'secondary'} onPress={onAnswer}>
      {t(`consent.your.${kind}.read`)}
    </Button>
  );
  const leave = (
    <Button look={asksConsent ? 'secondary' : 'primary'} onPress={onLeave}>
      {t(`consent.your.${kind}.leave`)}
    </Button>
  );
  return (
    <Page
      title={t('consent.your.title')}
      lead={
        <>
          {t('consent.your.recognised')} <bdi className="font-semibold">{person.name}</bdi>.
        </>
      }
      actions={
        <>
          {asksConsent ? read : leave}
          {asksConsent ? leave : null}
        </>
      }
    >
      <p className="text-ink-soft">{t('consent.your.notYou', { name: person.name })}</p>
      <section className="flex flex-col items-start gap-3 rounded-panel border border-line bg-card px-5 py-4">
        <h2 className="font-medium">{t(`consent.your.${kind}.title`)}</h2>
        <p className="text-ink-soft">{t(`consent.your.${kind}.text`)}</p>
        {!asksConsent && read}
      </section>
      <section className="flex flex-col items-start gap-3 rounded-panel border border-line bg-card px-5 py-4">
        <h2 className="font-medium">{t('consent.your.back.title')}</h2>
        <p className="text-ink-soft">{t('consent.your.back.text')}</p>
        <Button onPress={onWithdraw}>{t('consent.your.back.action')}</Button>
      </section>
    </Page>
  );
}
