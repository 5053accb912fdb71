import { useState } from 'react';
import { dueOn, REQUEST_NOTE_MAX_LENGTH, startOfDay, type DataRequest } from '../../domain';
import { useNumbers, useTranslation } from '../../i18n';
import { FormDialog, Notice, TextArea } from '../../ui';
import type { ExtendRequestError } from '../../vault';
import { OfficeTrouble } from '../office-trouble';
import { useServices } from '../services';
import { useCall } from '../use-call';

interface ExtendRequestProps {
  readonly request: DataRequest;
  readonly onDone: () => void;
  readonly onCancel: () => void;
}

/** Asks why a request takes two months longer: the person has to be told. */
export function ExtendRequest({ request, onDone, onCancel }: ExtendRequestProps) {
  const { t } = useTranslation();
  const { day } = useNumbers();
  const { vault } = useServices();
  const [reason, setReason] = useState('');
  const [isMissing, setMissing] = useState(false);
  const { pending, error, run } = useCall<ExtendRequestError>();

  async function save() {
    setMissing(reason.trim() === '');
    if (reason.trim() === '') return;
    const { id } = request;
    const extended = await run(() => vault.extendRequest({ id, reason: reason.trim() }));
    if (extended.ok) onDone();
  }

  return (
    <FormDialog
      title={t('requests.extending.title')}
      submit={t('requests.extending.submit')}
      cancel={t('common.cancel')}
      isPending={pending}
      onSubmit={() => void save()}
      onCancel={onCancel}
    >
      <p className="text-ink-soft">
        {t('requests.extending.text', { day: day(startOfDay(dueOn(request))) })}
      </p>
      <OfficeTrouble error={error} />
      {error?.kind === 'not-found' && <Notice kind="error" title={t('requests.gone')} />}
      {error?.kind === 'too-late' && (
        <Notice kind="error" title={t('requests.extending.tooLate')} />
      )}
      <TextArea
        autoFocus
        label={t('requests.extending.reason')}
        rows={2}
        value={reason}
        onChange={setReason}
        maxLength={REQUEST_NOTE_MAX_LENGTH}
        error={isMissing ? t('requests.extending.reasonMissing') : null}
      />
    </FormDialog>
  );
}
