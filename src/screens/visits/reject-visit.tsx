import { useState } from 'react';
import { useLocation } from 'wouter';
import { NOTE_MAX_LENGTH, type Visit } from '../../domain';
import { useTranslation } from '../../i18n';
import { Button, DialogFrame, FormDialog, Notice, TextArea } from '../../ui';
import type { RejectError } from '../../vault';
import { OfficeTrouble } from '../office-trouble';
import { useServices } from '../services';
import { useCall } from '../use-call';

/** A visit of which somebody says that it was not theirs. */
export interface WrongVisit {
  readonly visit: Visit;
  /** For whom they were taken. */
  readonly name: string;
}

interface RejectVisitProps {
  readonly wrong: WrongVisit;
  readonly onClose: () => void;
  /** The visit counts no more. */
  readonly onRejected: () => void;
}

/** "That was not me": asks, rejects the visit, and says what would keep it from happening again. */
export function RejectVisit({ wrong: { visit, name }, onClose, onRejected }: RejectVisitProps) {
  const { t } = useTranslation();
  const { vault } = useServices();
  const [note, setNote] = useState('');
  const [isDone, setDone] = useState(false);
  const { pending, error, run } = useCall<RejectError>();

  async function reject() {
    const text = note.trim() === '' ? null : note;
    const rejected = await run(() => vault.rejectVisit(visit.id, visit.at, text));
    if (!rejected.ok) return;
    setDone(true);
    onRejected();
  }

  if (isDone && visit.known.by === 'face')
    return <Advice name={name} person={visit.known.person} onClose={onClose} />;
  if (isDone) return <Advice name={name} person={null} onClose={onClose} />;
  return (
    <FormDialog
      title={t('rejection.title', { name })}
      submit={t('rejection.confirm')}
      cancel={t('common.cancel')}
      isPending={pending}
      onSubmit={() => void reject()}
      onCancel={onClose}
    >
      <p className="text-ink-soft">{t('rejection.text')}</p>
      <TextArea
        label={t('rejection.note')}
        hint={t('rejection.noteHint')}
        rows={2}
        maxLength={NOTE_MAX_LENGTH}
        value={note}
        onChange={setNote}
      />
      <OfficeTrouble error={error} />
      {error?.kind === 'not-found' && <Notice kind="info" title={t('rejection.gone')} />}
    </FormDialog>
  );
}

interface AdviceProps {
  readonly name: string;
  /** Whose face was taken for another; `null`: it was a code. */
  readonly person: string | null;
  readonly onClose: () => void;
}

/** What would make it rarer that one is taken for another. */
function Advice({ name, person, onClose }: AdviceProps) {
  const { t } = useTranslation();
  const [, go] = useLocation();
  return (
    <DialogFrame
      title={t('rejection.advice.title')}
      role="dialog"
      isPending={false}
      onClose={onClose}
    >
      {person !== null && (
        <>
          <p className="text-ink-soft">{t('rejection.advice.text', { name })}</p>
          <Button onPress={() => go('/vault/sureness')}>{t('rejection.advice.sureness')}</Button>
          <Button onPress={() => go(`/people/${person}/improve`)}>
            {t('rejection.advice.improve')}
          </Button>
        </>
      )}
      <Button look="primary" onPress={onClose}>
        {t('rejection.advice.done')}
      </Button>
    </DialogFrame>
  );
}
