import { useState, type ReactNode } from 'react';
import type { Agreement, Notice, NoticeText } from '../../domain';
import { useTranslation } from '../../i18n';
import { Button, Page } from '../../ui';
import { agreementOf, answerFaults, AnswerFields, startAnswer, type AnswerForm } from '../notice';

interface AnswerPageProps {
  readonly notice: Notice;
  readonly text: NoticeText;
  /** What was answered before coming back to this page. */
  readonly before: Agreement | null;
  readonly trouble: ReactNode;
  readonly isPending: boolean;
  readonly onAnswer: (agreement: Agreement) => void;
  readonly onBack: () => void;
  readonly onWithdraw: () => void;
}

/** Yes to each purpose on its own, or no. */
export function AnswerPage({
  notice,
  text,
  before,
  trouble,
  isPending,
  onAnswer,
  onBack,
  onWithdraw,
}: AnswerPageProps) {
  const { t } = useTranslation();
  const [form, setForm] = useState(() => startAnswer(notice, before));
  const [tried, setTried] = useState(false);
  const faults = tried ? answerFaults(form, notice) : {};
  const change = (next: Partial<AnswerForm>) => setForm({ ...form, ...next });

  function agree() {
    setTried(true);
    const agreement = agreementOf(form, notice, text.language);
    if (agreement) onAnswer(agreement);
  }

  return (
    <Page
      title={t('notice.agree.title')}
      lead={t('consent.answer.tick')}
      actions={
        <>
          <Button look="primary" isPending={isPending} onPress={agree}>
            {isPending ? t('consent.answer.pending') : t('consent.answer.yes')}
          </Button>
          <Button isDisabled={isPending} onPress={onBack}>
            {t('notice.agree.again')}
          </Button>
          <Button look="quiet" isDisabled={isPending} onPress={onWithdraw}>
            {t('consent.no')}
          </Button>
        </>
      }
    >
      {trouble}
      <AnswerFields notice={notice} text={text} form={form} faults={faults} onChange={change} />
    </Page>
  );
}
