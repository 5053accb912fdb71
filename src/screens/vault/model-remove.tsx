import { fail, ok, type Result } from '../../domain';
import type { PackStorageFailed, PackSummary } from '../../engine';
import { useTranslation } from '../../i18n';
import { ConfirmDialog, Notice } from '../../ui';
import type { OfficeError } from '../../vault';
import { OfficeTrouble } from '../office-trouble';
import { useServices } from '../services';
import { useCall } from '../use-call';

interface ModelRemoveProps {
  readonly model: PackSummary;
  readonly onCancel: () => void;
  readonly onDone: () => Promise<void>;
}

type ForgetError = OfficeError | PackStorageFailed | { readonly kind: 'model-chosen' };

/** Asks, and deletes a model pack from this device; the vault trusts it no longer. */
export function ModelRemove({ model: { id, title }, onCancel, onDone }: ModelRemoveProps) {
  const { t } = useTranslation();
  const { engine, vault } = useServices();
  const { pending, error, run } = useCall<ForgetError>();

  async function remove(): Promise<Result<null, ForgetError>> {
    const forgotten = await engine.forgetPack(id);
    if (!forgotten.ok) return forgotten;
    const withdrawn = await vault.withdrawModel(id);
    // It may have been approved in another vault, or never.
    if (!withdrawn.ok && withdrawn.error.kind !== 'not-found') return fail(withdrawn.error);
    return ok(null);
  }

  return (
    <ConfirmDialog
      title={t('model.remove.title', { title })}
      confirm={t('model.remove.confirm', { title })}
      cancel={t('common.cancel')}
      isPending={pending}
      onConfirm={() => {
        void run(remove).then((removed) => (removed.ok ? onDone() : undefined));
      }}
      onCancel={onCancel}
    >
      <div className="flex flex-col gap-3">
        <p>{t('model.remove.text')}</p>
        {error?.kind === 'model-chosen' && <Notice kind="error" title={t('model.remove.chosen')} />}
        <OfficeTrouble error={error} />
      </div>
    </ConfirmDialog>
  );
}
