import { useState } from 'react';
import { GROUP_MAX_LENGTH, type Group, type PersonId } from '../../domain';
import { useTranslation } from '../../i18n';
import { FormDialog, TextField } from '../../ui';
import type { NotFound, OfficeError } from '../../vault';
import { OfficeTrouble } from '../office-trouble';
import { useServices } from '../services';
import { useCall } from '../use-call';
import { groupOf } from './draft';

interface GroupDialogProps {
  readonly id: PersonId;
  readonly group: Group | null;
  readonly onDone: () => void;
  readonly onCancel: () => void;
}

/** Asks to which group somebody belongs. */
export function GroupDialog({ id, group, onDone, onCancel }: GroupDialogProps) {
  const { t } = useTranslation();
  const { vault } = useServices();
  const [typed, setTyped] = useState<string>(group ?? '');
  const { pending, error, run } = useCall<OfficeError | NotFound>();

  async function save() {
    const stored = await run(() => vault.setGroup(id, groupOf(typed)));
    if (stored.ok || stored.error.kind === 'not-found') onDone();
  }

  return (
    <FormDialog
      title={t('retention.person.changeGroup')}
      submit={t('retention.person.save')}
      cancel={t('common.cancel')}
      isPending={pending}
      onSubmit={() => void save()}
      onCancel={onCancel}
    >
      <TextField
        label={t('retention.person.group')}
        hint={t('retention.person.groupHint')}
        value={typed}
        onChange={setTyped}
        maxLength={GROUP_MAX_LENGTH}
        autoFocus
      />
      <OfficeTrouble error={error} />
    </FormDialog>
  );
}
