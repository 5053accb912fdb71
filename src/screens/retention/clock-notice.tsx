import { useNumbers, useTranslation } from '../../i18n';
import { Button, Notice } from '../../ui';
import type { ClockReport, OfficeError, Vault } from '../../vault';
import { OfficeTrouble } from '../office-trouble';
import { useServices } from '../services';
import { useCall } from '../use-call';
import { useLoaded } from '../use-loaded';

interface ClockNoticeProps {
  readonly clock: ClockReport;
  readonly onConfirmed: () => void;
}

/** Asks an officer whether the device's clock is right, where it has jumped. Nothing where it has not. */
export function ClockNotice({ clock, onConfirmed }: ClockNoticeProps) {
  const { t } = useTranslation();
  const { moment, day } = useNumbers();
  const { vault } = useServices();
  const { pending, error, run } = useCall<OfficeError>();
  const { state, known, now, waiting } = clock;
  if (state === 'sure') return null;
  const times = { now: moment(now), known: state === 'back' ? moment(known) : day(known) };
  const text = state === 'back' ? 'backText' : known === 0 ? 'firstText' : 'aheadText';

  async function confirm() {
    const confirmed = await run(() => vault.confirmClock());
    if (confirmed.ok) onConfirmed();
  }

  return (
    <>
      <Notice
        kind="warning"
        title={t(`retention.clock.${state}`)}
        actions={
          <Button
            look={waiting > 0 ? 'danger' : 'secondary'}
            isPending={pending}
            onPress={() => void confirm()}
          >
            {waiting > 0
              ? t('retention.clock.confirmErase', { count: waiting })
              : t('retention.clock.confirm')}
          </Button>
        }
      >
        <p>{t(`retention.clock.${text}`, times)}</p>
        <p className="mt-1">{t('retention.clock.waiting', { count: waiting })}</p>
      </Notice>
      <OfficeTrouble error={error} />
    </>
  );
}

const read = (vault: Vault) => vault.readRetention();

/** The same for other pages of an officer, which need not know anything of it. */
export function RetentionNotice() {
  const [state, reload] = useLoaded(read);
  if (state.kind !== 'loaded') return null;
  return <ClockNotice clock={state.value.clock} onConfirmed={() => void reload()} />;
}
