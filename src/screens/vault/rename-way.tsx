import { useState } from 'react';
import { useTranslation } from '../../i18n';
import { FormDialog, TextField } from '../../ui';
import { LABEL_LENGTH, type RenameError, type WaySummary } from '../../vault';
import { OfficeTrouble } from '../office-trouble';
import { useServices } from '../services';
import { useCall } from '../use-call';
import { labelFrom } from './label';

interface RenameWayProps {
  readonly way: WaySummary;
  readonly onCancel: () => void;
  readonly onDone: (outcome: 'renamed' | 'gone', label: string) => Promise<void>;
}

/** Gives another name to a way in. */
export function RenameWay({ way, onCancel, onDone }: RenameWayProps) {
  const { t } = useTranslation();
  const { vault } = useServices();
  const [text, setText] = useState(way.label);
  const [isEmpty, setEmpty] = useState(false);
  const { pending, error, run } = useCall<RenameError>();

  async function rename() {
    const label = labelFrom(text);
    setEmpty(label === '');
    if (label === '') return;
    const renamed = await run(() => vault.renameWay({ slotId: way.id, label }));
    if (renamed.ok) await onDone('renamed', label);
    else if (renamed.error.kind === 'not-found') await onDone('gone', way.label);
  }

  return (
    <FormDialog
      title={t('ways.rename.title')}
      submit={t('ways.rename.submit')}
      cancel={t('common.cancel')}
      isPending={pending}
      onSubmit={() => void rename()}
      onCancel={onCancel}
    >
      <OfficeTrouble error={error} />
      <TextField
        autoFocus
        label={t('ways.name.label')}
        hint={t('ways.name.hint')}
        value={text}
        onChange={setText}
        error={isEmpty ? t('ways.name.empty') : null}
        maxLength={LABEL_LENGTH.max}
        isDisabled={pending}
      />
    </FormDialog>
  );
}
