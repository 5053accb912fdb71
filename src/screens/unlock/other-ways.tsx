import { Fingerprint, KeyRound, MonitorSmartphone } from 'lucide-react';
import { useId } from 'react';
import { useTranslation } from '../../i18n';
import { Button } from '../../ui';
import { canUsePasskeys, type LockedWays } from '../../vault';
import type { Opening } from './use-opening';

interface OtherWaysProps {
  readonly ways: LockedWays;
  readonly opening: Opening;
  /** Goes to the page where a recovery code is typed. */
  readonly onCode: () => void;
}

/** The ways in beside a passphrase, as far as this vault and this browser have them. */
export function OtherWays({ ways, opening, onCode }: OtherWaysProps) {
  const { t } = useTranslation();
  const heading = useId();
  const passkeys = canUsePasskeys() ? ways.passkeys : [];
  if (ways.passkeys.length === 0 && !ways.recovery && !ways.kioskDevice) return null;
  const busy = opening.pending !== null;
  return (
    <section aria-labelledby={heading} className="mt-2 flex flex-col gap-3">
      <h2 id={heading} className="text-sm font-medium text-ink-soft">
        {t('unlock.others')}
      </h2>
      {passkeys.length > 0 && (
        <Button
          wide
          isPending={opening.pending === 'passkey'}
          isDisabled={opening.waitMillis > 0 || (busy && opening.pending !== 'passkey')}
          onPress={() => void opening.openWithPasskey(passkeys)}
        >
          <Fingerprint aria-hidden className="size-5" />
          {t('unlock.passkey')}
        </Button>
      )}
      {ways.passkeys.length > 0 && !canUsePasskeys() && <p>{t('unlock.noPasskeys')}</p>}
      {ways.kioskDevice && (
        <Button wide isDisabled={busy} onPress={() => void opening.open({ kind: 'kiosk-device' })}>
          <MonitorSmartphone aria-hidden className="size-5" />
          {t('unlock.kiosk')}
        </Button>
      )}
      {ways.recovery && (
        <Button wide look="quiet" isDisabled={busy} onPress={onCode}>
          <KeyRound aria-hidden className="size-5" />
          {t('unlock.recovery')}
        </Button>
      )}
    </section>
  );
}
