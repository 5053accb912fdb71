import { useTranslation } from '../../i18n';
import { ProgressBar } from '../../ui';
import type { OpeningProgress } from './use-opening';

/** How far the work is that has to be finished before the vault is open. */
export function UnlockProgress({ progress }: { readonly progress: OpeningProgress | null }) {
  const { t } = useTranslation();
  if (progress?.task !== 'renewal' && progress?.task !== 'upgrade') return null;
  const { task, done, total } = progress;
  return (
    <div className="flex flex-col gap-2">
      <ProgressBar
        label={t(`unlock.task.${task}`)}
        value={total > 0 ? done / total : null}
        valueText={t('unlock.taskAmount', { done, count: total })}
      />
      <p className="text-sm text-ink-soft">{t('unlock.taskStay')}</p>
    </div>
  );
}
