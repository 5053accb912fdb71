import { useRef, useState, type ReactNode } from 'react';
import { useTranslation } from '../../i18n';
import { Button, FormPage, PasswordField } from '../../ui';
import { PASSPHRASE_LENGTH, type LockReason } from '../../vault';
import { LockedNotice } from './locked-notice';
import { UnlockProgress } from './unlock-progress';
import { UnlockTrouble } from './unlock-trouble';
import type { Opening } from './use-opening';

interface PassphrasePageProps {
  readonly opening: Opening;
  readonly lockedBecause: LockReason | null;
  /** The other ways in. */
  readonly children: ReactNode;
}

/** One field for every passphrase, an officer's or a kiosk's: what was typed decides what may be done afterwards. */
export function PassphrasePage({ opening, lockedBecause, children }: PassphrasePageProps) {
  const { t } = useTranslation();
  const [passphrase, setPassphrase] = useState('');
  const [empty, setEmpty] = useState(false);
  const field = useRef<HTMLDivElement>(null);
  const { pending, tried, error, waitMillis } = opening;

  async function unlock() {
    setEmpty(passphrase === '');
    if (passphrase === '' || waitMillis > 0) return;
    if (await opening.open({ kind: 'passphrase', passphrase })) return;
    const input = field.current?.querySelector('input');
    input?.focus();
    input?.select();
  }

  return (
    <FormPage
      title={t('unlock.title')}
      lead={t('unlock.lead')}
      isPending={pending !== null}
      onSubmit={() => void unlock()}
    >
      {!error && <LockedNotice reason={lockedBecause} />}
      <UnlockTrouble opening={opening} />
      <div ref={field}>
        <PasswordField
          autoFocus
          label={t('unlock.passphrase')}
          value={passphrase}
          onChange={setPassphrase}
          error={fieldError()}
          maxLength={PASSPHRASE_LENGTH.max}
          autoComplete="current-password"
          showLabel={t('common.showPassphrase')}
          hideLabel={t('common.hidePassphrase')}
        />
      </div>
      <UnlockProgress progress={opening.progress} />
      {/* Right below its field, before the other ways: not among the actions of the page, which come last. */}
      <Button
        wide
        look="primary"
        type="submit"
        isPending={pending === 'passphrase'}
        isDisabled={waitMillis > 0 || pending === 'passkey'}
      >
        {pending === 'passphrase' ? t('unlock.pending') : t('unlock.submit')}
      </Button>
      {children}
    </FormPage>
  );

  function fieldError(): string | null {
    if (empty) return t('unlock.empty');
    const wrong = error?.kind === 'wrong' && tried === 'passphrase';
    return wrong ? `${t('unlock.wrong')} ${t('unlock.check.passphrase')}` : null;
  }
}
