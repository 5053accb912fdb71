import { useState } from 'react';
import type {
  Agreement,
  Language,
  NamedPerson,
  PublishedNotice,
  SignedReceipt,
} from '../../domain';
import { useTranslation, useWantedLanguages } from '../../i18n';
import { Button, DonePage, Page } from '../../ui';
import type { AnswerError } from '../../vault';
import { textFor, useNotice } from '../notice';
import { ToCome } from '../office-trouble';
import { ReceiptCard } from '../receipt';
import { useServices } from '../services';
import { useCall } from '../use-call';
import { AnswerPage } from './answer-page';
import { AnswerTrouble } from './answer-trouble';
import { LookAgain } from './look-again';
import { ReadPage } from './read-page';

interface AnswerNoticeProps {
  readonly person: NamedPerson;
  /** Answered, or put off. */
  readonly onLeave: () => void;
  /** The person rather takes their consent back. */
  readonly onWithdraw: () => void;
}

/** Somebody who is enrolled reads the notice in force and answers it. */
export function AnswerNotice(props: AnswerNoticeProps) {
  const { t } = useTranslation();
  const [notice, reload] = useNotice();
  if (notice.kind === 'loaded' && notice.value)
    return <Steps published={notice.value} onNoticeChanged={reload} {...props} />;
  return (
    <Page
      title={t('consent.answer.title')}
      actions={<Button onPress={props.onLeave}>{t('common.back')}</Button>}
    >
      {notice.kind !== 'loaded' && <ToCome state={notice} onRetry={() => void reload()} />}
    </Page>
  );
}

interface StepsProps extends AnswerNoticeProps {
  readonly published: PublishedNotice;
  readonly onNoticeChanged: () => Promise<void>;
}

type Step =
  | { readonly kind: 'read' }
  | { readonly kind: 'answer'; readonly before: Agreement | null }
  /** The person has to be recognised once more before the answer counts. */
  | { readonly kind: 'look'; readonly agreement: Agreement }
  | { readonly kind: 'answered'; readonly receipt: SignedReceipt };

function Steps({ person, published, onNoticeChanged, onLeave, onWithdraw }: StepsProps) {
  const { t } = useTranslation();
  const { vault, vaultChanged } = useServices();
  const [step, setStep] = useState<Step>({ kind: 'read' });
  const [language, setLanguage] = useState<Language | null>(null);
  const wanted = useWantedLanguages();
  const { pending, error, run } = useCall<AnswerError>();
  const { notice } = published;
  const text = textFor(notice.texts, language ? [language] : wanted);
  if (!text) return null;

  async function answer(agreement: Agreement) {
    const answered = await run(() => vault.answerNotice({ personId: person.id, agreement }));
    if (answered.ok) {
      await vaultChanged();
      setStep({ kind: 'answered', receipt: answered.value });
    } else if (answered.error.kind === 'not-recognised') setStep({ kind: 'look', agreement });
    else if (isAboutNotice(answered.error)) {
      await onNoticeChanged();
      setStep({ kind: 'read' });
    } else setStep({ kind: 'answer', before: agreement });
  }

  const trouble = <AnswerTrouble error={error} />;
  switch (step.kind) {
    case 'read':
      return (
        <ReadPage
          notice={notice}
          text={text}
          trouble={trouble}
          onLanguage={setLanguage}
          onNext={() => setStep({ kind: 'answer', before: null })}
          onLater={onLeave}
          onWithdraw={onWithdraw}
        />
      );
    case 'answer':
      return (
        <AnswerPage
          notice={notice}
          text={text}
          before={step.before}
          trouble={trouble}
          isPending={pending}
          onAnswer={(agreement) => void answer(agreement)}
          onBack={() => setStep({ kind: 'read' })}
          onWithdraw={onWithdraw}
        />
      );
    case 'look':
      return (
        <LookAgain
          person={person}
          onSeen={() => {
            if (!pending) void answer(step.agreement);
          }}
          onCancel={() => setStep({ kind: 'answer', before: step.agreement })}
        />
      );
    case 'answered':
      return (
        <DonePage
          title={t('consent.answered.title')}
          text={t('consent.answered.text', { version: notice.version })}
          actions={
            <Button look="primary" onPress={onLeave}>
              {t('consent.done')}
            </Button>
          }
        >
          <ReceiptCard signed={step.receipt} />
        </DonePage>
      );
  }
}

/** Whether another notice has to be read before an answer makes sense. */
function isAboutNotice({ kind }: AnswerError): boolean {
  return kind === 'notice-changed' || kind === 'no-notice' || kind === 'purposes';
}
