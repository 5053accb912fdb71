import { useState } from 'react';
import { useTranslation } from '../../i18n';
import { Button, FormPage, Notice, TextField } from '../../ui';
import type { RecoveryCode, RecoveryError } from '../../vault';
import { OfficeTrouble } from '../office-trouble';
import { useServices } from '../services';
import { useCall } from '../use-call';

/** Characters of one answer: more than any of the words, few enough that a mistaken paste is noticed. */
const ANSWER_MAX_LENGTH = 40;

interface CodeCheckProps {
  readonly code: RecoveryCode;
  readonly onDone: () => void;
  readonly onLookAgain: () => void;
  readonly onStartOver: () => void;
}

/** Has some of the words typed back: a code that was not written down opens nothing on the day it is needed. */
export function CodeCheck({ code, onDone, onLookAgain, onStartOver }: CodeCheckProps) {
  const { t } = useTranslation();
  const { vault } = useServices();
  const [answers, setAnswers] = useState(() => code.ask.map(() => ''));
  const [checked, setChecked] = useState(answers);
  const { pending, error, run } = useCall<RecoveryError>();

  async function confirm() {
    setChecked(answers);
    const label = t('recoveryCode.label');
    const confirmed = await run(() => vault.confirmRecoveryCode({ answers, label }));
    if (confirmed.ok) onDone();
  }

  /** Only what was checked is called wrong, not what is being typed instead. */
  const isWrong = (at: number, number: number) =>
    error?.kind === 'typo' &&
    answers[at] === checked[at] &&
    checked[at]?.trim().toLowerCase() !== code.words[number - 1];

  if (error?.kind === 'no-code') return <CodeGone onStartOver={onStartOver} />;
  return (
    <FormPage
      title={t('recoveryCode.check.title')}
      lead={t('recoveryCode.check.lead')}
      isPending={pending}
      onSubmit={() => void confirm()}
      actions={
        <>
          <Button look="primary" type="submit" isPending={pending}>
            {pending ? t('recoveryCode.check.pending') : t('recoveryCode.check.submit')}
          </Button>
          <Button look="quiet" isDisabled={pending} onPress={onLookAgain}>
            {t('recoveryCode.check.again')}
          </Button>
        </>
      }
    >
      {error?.kind === 'typo' && (
        <Notice kind="error" title={t('recoveryCode.check.typo.title')}>
          {t('recoveryCode.check.typo.text')}
        </Notice>
      )}
      <OfficeTrouble error={error} />
      {code.ask.map((number, at) => (
        <TextField
          key={number}
          isCode
          autoFocus={at === 0}
          label={t('recoveryCode.check.word', { number })}
          value={answers[at] ?? ''}
          onChange={(answer) => setAnswers(answers.with(at, answer))}
          error={isWrong(at, number) ? t('recoveryCode.check.wrong', { number }) : null}
          maxLength={ANSWER_MAX_LENGTH}
          isDisabled={pending}
        />
      ))}
    </FormPage>
  );
}

function CodeGone({ onStartOver }: { readonly onStartOver: () => void }) {
  const { t } = useTranslation();
  return (
    <FormPage
      title={t('recoveryCode.gone.title')}
      isPending={false}
      onSubmit={onStartOver}
      actions={
        <Button look="primary" type="submit">
          {t('recoveryCode.gone.again')}
        </Button>
      }
    >
      <Notice kind="warning" title={t('recoveryCode.gone.what')}>
        {t('recoveryCode.gone.text')}
      </Notice>
    </FormPage>
  );
}
