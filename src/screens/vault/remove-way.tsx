import { useTranslation } from '../../i18n';
import { ConfirmDialog, Notice } from '../../ui';
import type { RevokeError, WaySummary } from '../../vault';
import { OfficeTrouble } from '../office-trouble';
import { useServices } from '../services';
import { useCall } from '../use-call';

interface RemoveWayProps {
  readonly way: WaySummary;
  readonly onCancel: () => void;
  readonly onDone: (outcome: 'removed' | 'gone', label: string) => Promise<void>;
}

/** Asks, saying who cannot get in any more, and destroys a way in. */
export function RemoveWay({ way: { id, kind, label }, onCancel, onDone }: RemoveWayProps) {
  const { t } = useTranslation();
  const { vault } = useServices();
  const { pending, error, run } = useCall<RevokeError>();

  async function remove() {
    const removed = await run(() => vault.revokeWay(id));
    if (removed.ok) await onDone('removed', label);
    else if (removed.error.kind === 'not-found') await onDone('gone', label);
  }

  return (
    <ConfirmDialog
      title={t('ways.remove.title', { label })}
      confirm={pending ? t('ways.remove.pending') : t('ways.remove.confirm')}
      cancel={t('common.cancel')}
      isPending={pending}
      onConfirm={() => void remove()}
      onCancel={onCancel}
    >
      <div className="flex flex-col gap-3">
        <p>{t(`ways.remove.text.${kind}`)}</p>
        <p>{t('ways.remove.copied')}</p>
        {error?.kind === 'last-officer-way' && (
          <Notice kind="error" title={t('ways.remove.last.title')}>
            {t('ways.remove.last.text')}
          </Notice>
        )}
        <OfficeTrouble error={error} />
      </div>
    </ConfirmDialog>
  );
}
