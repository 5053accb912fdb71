import { useState } from 'react';
import type { PersonId } from '../../domain';
import { useNumbers, useTranslation } from '../../i18n';
import { ConfirmDialog, Notice, TextField } from '../../ui';
import type { OfficerReason, RemoveError } from '../../vault';
import { ReasonSelect, Searching, WhatHappens } from '../erasure';
import { OfficeTrouble } from '../office-trouble';
import { useServices } from '../services';
import { TaskProgress, useProgress } from '../task-progress';
import { useCall } from '../use-call';
import { WhoList } from './who-list';

/** From so many people on their number has to be typed: a slip of the finger must not erase a class. */
const TYPED_FROM = 10;

interface EraseManyProps {
  readonly ids: readonly PersonId[];
  readonly onCancel: () => void;
  /** @param held who stays, because of a legal hold */
  readonly onDone: (erased: readonly PersonId[], held: number) => Promise<void>;
}

/** Says who, has their number typed where they are many, and erases them, each whole or not at all. */
export function EraseMany({ ids, onCancel, onDone }: EraseManyProps) {
  const { t } = useTranslation();
  const { whole } = useNumbers();
  const { vault } = useServices();
  const { pending, error, run } = useCall<RemoveError>();
  const [typed, setTyped] = useState('');
  const [isMistyped, setMistyped] = useState(false);
  const [reason, setReason] = useState<OfficerReason>('asked');
  const erasing = useProgress('erasure');
  const many = { count: ids.length, number: whole(ids.length) };
  const hasToType = ids.length >= TYPED_FROM;

  async function erase() {
    const gone = await run(() => vault.removePeople({ personIds: [...ids], reason }));
    // Where the disk refuses half-way, the next unlocking goes on with the rest.
    if (gone.ok) {
      const held = new Set(gone.value.held);
      await onDone(
        ids.filter((id) => !held.has(id)),
        held.size,
      );
    } else if (gone.error.kind === 'not-found') await onDone(ids, 0);
  }

  function confirm() {
    // With or without the mark between thousands.
    if (hasToType && typed.replace(/\D/gu, '') !== String(ids.length)) return setMistyped(true);
    void erase();
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
        <WhoList ids={ids} leaving />
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
        <WhatHappens />
        <ReasonSelect value={reason} onChange={setReason} />
        {error?.kind === 'under-hold' && (
          <Notice kind="warning" title={t('roster.erasing.held', many)} />
        )}
        <OfficeTrouble error={error} />
        {pending && <TaskProgress label={t('roster.erasing.pending')} progress={erasing} />}
        {pending && <Searching />}
      </div>
    </ConfirmDialog>
  );
}
