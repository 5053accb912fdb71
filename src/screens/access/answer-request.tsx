import { useState } from 'react';
import {
  CalendarDay,
  REQUEST_NOTE_MAX_LENGTH,
  REQUEST_OUTCOMES,
  type DataRequest,
  type RequestOutcome,
} from '../../domain';
import { useTranslation } from '../../i18n';
import { DateField, FormDialog, Notice, Select, TextArea } from '../../ui';
import type { AnswerRequestError } from '../../vault';
import { OfficeTrouble } from '../office-trouble';
import { useServices } from '../services';
import { useCall } from '../use-call';

interface AnswerRequestProps {
  readonly request: DataRequest;
  readonly today: CalendarDay;
  readonly onDone: () => void;
  readonly onCancel: () => void;
}

/** Asks what became of a request. */
export function AnswerRequest({ request, today, onDone, onCancel }: AnswerRequestProps) {
  const { t } = useTranslation();
  const { vault } = useServices();
  const [outcome, setOutcome] = useState<RequestOutcome>('done');
  const [answered, setAnswered] = useState<string>(today);
  const [note, setNote] = useState('');
  const { pending, error, run } = useCall<AnswerRequestError>();

  async function save() {
    const on = CalendarDay.safeParse(answered);
    if (!on.success) return;
    const { id } = request;
    const done = await run(() =>
      vault.answerRequest({ id, on: on.data, outcome, note: note.trim() }),
    );
    if (done.ok) onDone();
  }

  return (
    <FormDialog
      title={t('requests.answering.title')}
      submit={t('requests.answering.submit')}
      cancel={t('common.cancel')}
      isPending={pending}
      onSubmit={() => void save()}
      onCancel={onCancel}
    >
      <OfficeTrouble error={error} />
      {error?.kind === 'not-found' && <Notice kind="error" title={t('requests.gone')} />}
      {error?.kind === 'answered' && (
        <Notice kind="error" title={t('requests.answering.answered')} />
      )}
      {error?.kind === 'wrong-day' && (
        <Notice kind="error" title={t('requests.answering.wrongDay')} />
      )}
      <Select
        label={t('requests.answering.outcome')}
        options={REQUEST_OUTCOMES.map((id) => ({ id, text: t(`requests.outcomes.${id}`) }))}
        value={outcome}
        onChange={(id) => setOutcome(REQUEST_OUTCOMES.find((one) => one === id) ?? outcome)}
      />
      <DateField
        label={t('requests.answering.on')}
        value={answered}
        min={request.receivedOn}
        max={today}
        onChange={setAnswered}
      />
      <TextArea
        label={t('requests.answering.note')}
        hint={t('requests.answering.noteHint')}
        rows={2}
        value={note}
        onChange={setNote}
        maxLength={REQUEST_NOTE_MAX_LENGTH}
      />
    </FormDialog>
  );
}
