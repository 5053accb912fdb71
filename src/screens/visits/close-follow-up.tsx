import { useState } from 'react';
import { NOTE_MAX_LENGTH, type FollowUp } from '../../domain';
import { useTranslation } from '../../i18n';
import { FormDialog, TextArea } from '../../ui';

interface CloseFollowUpProps {
  readonly note: FollowUp['note'];
  readonly isPending: boolean;
  readonly onCancel: () => void;
  readonly onClose: (note: FollowUp['note']) => void;
}

/** Asks what came of a rejected visit. */
export function CloseFollowUp({ note, isPending, onCancel, onClose }: CloseFollowUpProps) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState(note ?? '');
  return (
    <FormDialog
      title={t('rejection.list.closeTitle')}
      submit={t('rejection.list.closeConfirm')}
      cancel={t('common.cancel')}
      isPending={isPending}
      onSubmit={() => onClose(typed.trim() === '' ? null : typed)}
      onCancel={onCancel}
    >
      <p className="text-ink-soft">{t('rejection.list.closeText')}</p>
      <TextArea
        label={t('rejection.note')}
        hint={t('rejection.noteHint')}
        rows={3}
        maxLength={NOTE_MAX_LENGTH}
        value={typed}
        onChange={setTyped}
      />
    </FormDialog>
  );
}
