import { useState } from 'react';
import type { PersonSummary } from '../../domain';
import { useTranslation } from '../../i18n';
import { ConfirmDialog } from '../../ui';
import type { RemoveError } from '../../vault';
import { OfficeTrouble } from '../office-trouble';
import { useServices } from '../services';
import { useCall } from '../use-call';

/** That somebody is not stored any more: erased now, or gone before. */
export interface Removed {
  readonly name: string;
  readonly outcome: 'removed' | 'notFound';
}

interface RemovePersonProps {
  readonly person: PersonSummary;
  readonly onCancel: () => void;
  readonly onRemoved: (removed: Removed) => Promise<void>;
}

/** Asks, saying what is destroyed, and erases. */
export function RemovePerson({ person, onCancel, onRemoved }: RemovePersonProps) {
  const { t } = useTranslation();
  const { vault, vaultChanged } = useServices();
  const [leaving, setLeaving] = useState(false);
  const { pending: erasing, error, run } = useCall<RemoveError>();
  const pending = erasing || leaving;
  const { id, name, samples } = person;

  async function remove() {
    const removed = await run(() => vault.removePerson(id));
    if (!removed.ok && removed.error.kind !== 'not-found') return;
    setLeaving(true);
    await onRemoved({ name, outcome: removed.ok ? 'removed' : 'notFound' });
    await vaultChanged();
  }

  return (
    <ConfirmDialog
      title={t('people.confirm.title', { name, count: samples.count })}
      confirm={pending ? t('people.confirm.pending') : t('people.removeName', { name })}
      cancel={t('common.cancel')}
      isPending={pending}
      onConfirm={() => void remove()}
      onCancel={onCancel}
    >
      <p>{t('people.confirm.text', { name })}</p>
      <div className="mt-4 empty:hidden">
        <OfficeTrouble error={error} />
      </div>
    </ConfirmDialog>
  );
}
