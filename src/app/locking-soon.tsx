import { useEffect } from 'react';
import { useNumbers, useTranslation } from '../i18n';
import { useCountdown } from '../screens/use-countdown';
import { Button, DialogFrame } from '../ui';
import { useAppState } from './state';

/**
 * What ends the warning. Each of these comes last in its kind of use: a warning that vanished as a key went down or a finger touched it
 * would let the rest of the stroke fall on what lies below.
 */
const ENDS_OF_USE = ['keyup', 'click', 'wheel', 'pointercancel'] as const;

/** Warns that the vault is about to lock; any use of the screen keeps it open. */
export function LockingSoon() {
  const locksAt = useAppState((app) => app.locksAt);
  return locksAt === null ? null : <Warning locksAt={locksAt} />;
}

function Warning({ locksAt }: { readonly locksAt: number }) {
  const { t } = useTranslation();
  const { wait } = useNumbers();
  const left = useCountdown(locksAt);
  useEffect(() => {
    // Captured, because buttons keep what is pressed on them to themselves.
    for (const end of ENDS_OF_USE) window.addEventListener(end, stay, true);
    return () => {
      for (const end of ENDS_OF_USE) window.removeEventListener(end, stay, true);
    };
  }, []);
  return (
    <DialogFrame
      role="alertdialog"
      title={t('lockingSoon.title', { wait: wait(left) })}
      isPending={false}
      onClose={stay}
    >
      <p className="text-ink-soft">{t('lockingSoon.text')}</p>
      <div className="mt-2 flex flex-col gap-3 sm:flex-row-reverse">
        <Button look="primary">{t('lockingSoon.stay')}</Button>
      </div>
    </DialogFrame>
  );
}

/** Whatever was used has been reported to the vault already. */
function stay(): void {
  useAppState.setState({ locksAt: null });
}
