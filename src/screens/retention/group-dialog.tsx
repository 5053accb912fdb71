import { useState, type ReactNode } from 'react';
import { GROUP_MAX_LENGTH, type Group, type PersonId } from '../../domain';
import { useTranslation } from '../../i18n';
import { FormDialog, TextField } from '../../ui';
import type { OfficeError, Regrouped, StorageFailed } from '../../vault';
import { OfficeTrouble } from '../office-trouble';
import { useServices } from '../services';
import { TaskProgress, useProgress } from '../task-progress';
import { useCall } from '../use-call';
import { groupOf } from './draft';

interface GroupDialogProps {
  readonly ids: readonly PersonId[];
  /** To which all of them belong; `null`: to none, or not all to the same. */
  readonly group: Group | null;
  readonly onDone: (regrouped: Regrouped) => void;
  readonly onCancel: () => void;
  /** Who they are, where that does not stand on the page. */
  readonly children?: ReactNode;
}

/** Asks to which group people belong. */
export function GroupDialog({ ids, group, onDone, onCancel, children }: GroupDialogProps) {
  const { t } = useTranslation();
  const { vault } = useServices();
  const [stopped, setStopped] = useState<StorageFailed | null>(null);
  const [typed, setTyped] = useState<string>(group ?? '');
  const { pending, error, run } = useCall<OfficeError>();
  const progress = useProgress('group');

  async function save() {
    const stored = await run(() => vault.setGroup(ids, groupOf(typed)));
    if (stored.ok && stored.value.stopped && ids.length === 1)
      return setStopped(stored.value.stopped);
    if (stored.ok) onDone(stored.value);
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
      {children}
      <TextField
        label={t('retention.person.group')}
        hint={t('retention.person.groupHint')}
        value={typed}
        onChange={setTyped}
        maxLength={GROUP_MAX_LENGTH}
        autoFocus
      />
      {pending && <TaskProgress label={t('roster.progress')} progress={progress} />}
      <OfficeTrouble error={error ?? stopped} />
    </FormDialog>
  );
}
