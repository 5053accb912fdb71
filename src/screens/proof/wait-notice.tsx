import { useNumbers, useTranslation } from '../../i18n';
import { Notice } from '../../ui';

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
