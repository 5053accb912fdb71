import type { DataRequest } from '../../domain';
import { useTranslation } from '../../i18n';
import { ConfirmDialog } from '../../ui';
import type { RemoveRequestError } from '../../vault';
import { OfficeTrouble } from '../office-trouble';
import { useServices } from '../services';
import { useCall } from '../use-call';

interface RemoveRequestProps {
  readonly request: DataRequest;
  readonly onDone: () => void;
  readonly onCancel: () => void;
}

/** Asks before a request is taken out of the log: with it goes the proof of its answer. */
export function RemoveRequest({ request: { id }, onDone, onCancel }: RemoveRequestProps) {
  const { t } = useTranslation();
  const { vault } = useServices();
  const { pending, error, run } = useCall<RemoveRequestError>();

  async function remove() {
    const removed = await run(() => vault.removeRequest(id));
    // Gone already is what was wanted.
    if (removed.ok || removed.error.kind === 'not-found') onDone();
  }

  return (
    <ConfirmDialog
      title={t('requests.removing.title')}
      confirm={t('requests.removing.confirm')}
      cancel={t('common.cancel')}
      isPending={pending}
      onConfirm={() => void remove()}
      onCancel={onCancel}
    >
      {t('requests.removing.text')}
      <OfficeTrouble error={error} />
    </ConfirmDialog>
  );
}
