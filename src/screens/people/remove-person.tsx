import { useState } from 'react';
import type { PersonSummary } from '../../domain';
import { useTranslation } from '../../i18n';
import { ConfirmDialog } from '../../ui';
import type { RemoveError } from '../../vault';
import { useServices } from '../services';
import { StorageTrouble } from '../storage-trouble';

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
  const [pending, setPending] = useState(false);
  const [error, setError] = useState<RemoveError | null>(null);
  const { id, name, samples } = person;

  async function remove() {
    setPending(true);
    setError(null);
    const removed = await vault.removePerson(id);
    if (removed.ok || removed.error.kind === 'not-found') {
      await onRemoved({ name, outcome: removed.ok ? 'removed' : 'notFound' });
      return vaultChanged();
    }
    setPending(false);
    setError(removed.error);
    if (removed.error.kind === 'locked') await vaultChanged();
  }

  return (
    <ConfirmDialog
      title={t('people.confirm.title', { name, count: samples })}
      confirm={pending ? t('people.confirm.pending') : t('people.removeName', { name })}
      cancel={t('common.cancel')}
      isPending={pending}
      onConfirm={() => void remove()}
      onCancel={onCancel}
    >
      <p>{t('people.confirm.text', { name })}</p>
      {error?.kind === 'storage-failed' && (
        <div className="mt-4">
          <StorageTrouble error={error} />
        </div>
      )}
    </ConfirmDialog>
  );
}
