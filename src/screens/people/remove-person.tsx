import { useState } from 'react';
import type { CertificateId, PersonSummary } from '../../domain';
import { useTranslation } from '../../i18n';
import { ConfirmDialog } from '../../ui';
import type { OfficerReason, RemoveError } from '../../vault';
import { ReasonSelect, Searching, WhatHappens } from '../erasure';
import { OfficeTrouble } from '../office-trouble';
import { useServices } from '../services';
import { useCall } from '../use-call';
import { HeldDialog } from './held-dialog';

/** That somebody is not stored any more: erased now, or gone before. */
export interface Removed {
  readonly name: string;
  readonly outcome: 'removed' | 'notFound';
  /** `null`: there is none, or none yet. */
  readonly certificate: CertificateId | null;
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
  const [reason, setReason] = useState<OfficerReason>('asked');
  const { pending: erasing, error, run } = useCall<RemoveError>();
  const pending = erasing || leaving;
  const { id, name, samples, held } = person;

  async function remove() {
    const removed = await run(() => vault.removePeople({ personIds: [id], reason }));
    if (!removed.ok && removed.error.kind !== 'not-found') return;
    setLeaving(true);
    const certificate = removed.ok ? (removed.value.certificates[0] ?? null) : null;
    await onRemoved({ name, outcome: removed.ok ? 'removed' : 'notFound', certificate });
    await vaultChanged();
  }

  if (held || error?.kind === 'under-hold')
    return <HeldDialog person={person} onClose={onCancel} />;
  return (
    <ConfirmDialog
      title={t('people.confirm.title', { name, count: samples.count })}
      confirm={pending ? t('people.confirm.pending') : t('people.removeName', { name })}
      cancel={t('common.cancel')}
      isPending={pending}
      onConfirm={() => void remove()}
      onCancel={onCancel}
    >
      <div className="flex flex-col gap-4">
        <p>{t('people.confirm.text', { name })}</p>
        <WhatHappens />
        <ReasonSelect value={reason} onChange={setReason} />
        <OfficeTrouble error={error} />
        {pending && <Searching />}
      </div>
    </ConfirmDialog>
  );
}
