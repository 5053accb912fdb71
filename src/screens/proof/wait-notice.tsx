import { useNumbers, useTranslation } from '../../i18n';
import { Notice } from '../../ui';
import { useCountdown } from '../use-countdown';

/** Says why nothing can be tried just now, and counts down the milliseconds until it can. */
export function WaitNotice({ left }: { readonly left: number }) {
  const { t } = useTranslation();
  const { wait } = useNumbers();
  return (
    <Notice kind="warning" title={t('unlock.wait.title')}>
      {t('unlock.wait.text')}
      {/* Screen readers do not read every second out. */}
      <span role="timer" aria-live="off" className="mt-2 block font-semibold tabular-nums">
        {t('unlock.wait.left', { wait: wait(left) })}
      </span>
    </Notice>
  );
}

interface WaitProps {
  /** When the wait ends or ended, on the clock of `performance.now()`; `null` if there was none. */
  readonly until: number | null;
}

/** Counts a wait down, and says when it is over. */
export function Wait({ until }: WaitProps) {
  const { t } = useTranslation();
  const left = useCountdown(until);
  if (left > 0) return <WaitNotice left={left} />;
  return until === null ? null : <Notice kind="info" title={t('unlock.wait.over')} />;
}
