import { useTranslation } from '../../i18n';
import { ConfirmDialog } from '../../ui';
import type { Badge, NotFound, OfficeError } from '../../vault';
import { OfficeTrouble } from '../office-trouble';
import { useServices } from '../services';
import { useCall } from '../use-call';

interface RemoveBadgeProps {
  readonly badge: Badge;
  readonly onDone: () => void;
  readonly onCancel: () => void;
}

/** Asks before a code is removed: whoever has it finds out at the door. */
export function RemoveBadge({ badge: { id, name }, onDone, onCancel }: RemoveBadgeProps) {
  const { t } = useTranslation();
  const { vault } = useServices();
  const { pending, error, run } = useCall<OfficeError | NotFound>();

  async function remove() {
    const removed = await run(() => vault.removeBadge(id));
    // Gone already is what was wanted.
    if (removed.ok || removed.error.kind === 'not-found') onDone();
  }

  return (
    <ConfirmDialog
      title={t('badges.removing.title', { name })}
      confirm={t('badges.removing.confirm')}
      cancel={t('common.cancel')}
      isPending={pending}
      onConfirm={() => void remove()}
      onCancel={onCancel}
    >
      {t('badges.removing.text')}
      <OfficeTrouble error={error} />
    </ConfirmDialog>
  );
}
