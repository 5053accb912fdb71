import { useState } from 'react';
import { ok, type PersonId, type Result } from '../../domain';
import { useNumbers, useTranslation } from '../../i18n';
import { ConfirmDialog, TextField } from '../../ui';
import type { RemoveError } from '../../vault';
import { OfficeTrouble } from '../office-trouble';
import { useServices } from '../services';
import { TaskProgress, type Progress } from '../task-progress';
import { useCall } from '../use-call';
import { WhoList } from './who-list';

/** From so many people on their number has to be typed: a slip of the finger must not erase a class. */
const TYPED_FROM = 10;

interface EraseManyProps {
  readonly ids: readonly PersonId[];
  readonly onCancel: () => void;
  /** @param isStopped the disk did not take the rest */
  readonly onDone: (erased: readonly PersonId[], isStopped: boolean) => Promise<void>;
}

/** Says who, has their number typed where they are many, and erases one after the other, each whole or not at all. */
export function EraseMany({ ids, onCancel, onDone }: EraseManyProps) {
  const { t } = useTranslation();
  const { whole } = useNumbers();
  const { vault } = useServices();
  const { pending, error, run } = useCall<RemoveError>();
  const [typed, setTyped] = useState('');
  const [isMistyped, setMistyped] = useState(false);
  const [progress, setProgress] = useState<Progress | null>(null);
  const many = { count: ids.length, number: whole(ids.length) };
  const hasToType = ids.length >= TYPED_FROM;

  async function erase(): Promise<Result<null, RemoveError>> {
    const erased: PersonId[] = [];
    for (const id of ids) {
      setProgress({ done: erased.length, total: ids.length });
      const removed = await vault.removePerson(id);
      if (!removed.ok && removed.error.kind !== 'not-found') {
        if (erased.length === 0) return removed;
        await onDone(erased, true);
        return ok(null);
      }
      erased.push(id);
    }
    await onDone(erased, false);
    return ok(null);
  }

  function confirm() {
    // With or without the mark between thousands.
    if (hasToType && typed.replace(/\D/gu, '') !== String(ids.length)) return setMistyped(true);
    void run(erase);
  }

  return (
    <ConfirmDialog
      title={t('roster.erasing.title', many)}
      confirm={pending ? t('roster.erasing.pending') : t('roster.erasing.confirm', many)}
      cancel={t('common.cancel')}
      isPending={pending}
      onConfirm={confirm}
      onCancel={onCancel}
    >
      <div className="flex flex-col gap-4">
        <p>{t('roster.erasing.text')}</p>
        <WhoList ids={ids} />
        {hasToType && (
          <TextField
            label={t('roster.erasing.type', many)}
            value={typed}
            isDisabled={pending}
            error={isMistyped ? t('roster.erasing.mistyped') : null}
            onChange={(text) => {
              setTyped(text);
              setMistyped(false);
            }}
          />
        )}
        <OfficeTrouble error={error} />
        {pending && <TaskProgress label={t('roster.erasing.pending')} progress={progress} />}
      </div>
    </ConfirmDialog>
  );
}
