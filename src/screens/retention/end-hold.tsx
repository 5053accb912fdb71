import { now, type Expiry, type PersonId } from '../../domain';
import { useNumbers, useTranslation } from '../../i18n';
import { ConfirmDialog } from '../../ui';
import type { NotFound, OfficeError } from '../../vault';
import { OfficeTrouble } from '../office-trouble';
import { useServices } from '../services';
import { useCall } from '../use-call';

interface EndHoldProps {
  readonly id: PersonId;
  readonly name: string;
  /** When they are erased once the hold has ended. */
  readonly without: Expiry | null;
  readonly onDone: () => void;
  readonly onCancel: () => void;
}

/** Asks before a hold ends, because somebody may be erased by it. */
export function EndHold({ id, name, without, onDone, onCancel }: EndHoldProps) {
  const { t } = useTranslation();
  const { day } = useNumbers();
  const { vault } = useServices();
  const { pending, error, run } = useCall<OfficeError | NotFound>();
  const text = !without
    ? t('retention.person.endNone', { name })
    : without.at <= now()
      ? t('retention.person.endOver', { name })
      : t('retention.person.endText', { name, day: day(without.at) });

  async function end() {
    const ended = await run(() => vault.setHold(id, null));
    if (ended.ok || ended.error.kind === 'not-found') onDone();
  }

  return (
    <ConfirmDialog
      title={t('retention.person.endTitle')}
      confirm={t('retention.person.end')}
      cancel={t('common.cancel')}
      isPending={pending}
      onConfirm={() => void end()}
      onCancel={onCancel}
    >
      <p>{text}</p>
      <OfficeTrouble error={error} />
    </ConfirmDialog>
  );
}
