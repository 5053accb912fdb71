import type { PackStorageFailed, PackSummary } from '../../engine';
import { useTranslation } from '../../i18n';
import { ConfirmDialog, Notice } from '../../ui';
import { OfficeTrouble } from '../office-trouble';
import { useServices } from '../services';
import { useCall } from '../use-call';
import { toEnrolAgainWith, type Models } from './use-models';

interface ModelChangeProps {
  readonly models: Models;
  readonly model: PackSummary;
  readonly onCancel: () => void;
}

type ChooseError = PackStorageFailed | { readonly kind: 'no-such-model' };

/** Asks, saying how many people have to be enrolled again, and starts the app anew with another model. */
export function ModelChange({ models, model: { id, title }, onCancel }: ModelChangeProps) {
  const { t } = useTranslation();
  const { engine } = useServices();
  const { pending, error, run } = useCall<ChooseError>();
  const again = toEnrolAgainWith(models, id);

  async function change() {
    const chosen = await run(() => engine.choosePack(id));
    // A started engine keeps its model; with the page everything starts anew, and the vault is locked.
    if (chosen.ok) window.location.reload();
  }

  return (
    <ConfirmDialog
      title={t('model.change.title', { title })}
      confirm={t('model.change.confirm', { title })}
      cancel={t('common.cancel')}
      isPending={pending}
      onConfirm={() => void change()}
      onCancel={onCancel}
    >
      <div className="flex flex-col gap-3">
        <p>{t('model.change.again', { count: again })}</p>
        <p>{t('model.change.back')}</p>
        <p>{t('model.change.lock')}</p>
        {error?.kind === 'no-such-model' && <Notice kind="error" title={t('model.change.gone')} />}
        <OfficeTrouble error={error} />
      </div>
    </ConfirmDialog>
  );
}
