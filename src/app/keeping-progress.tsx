import { useStore } from 'zustand';
import { useNumbers, useTranslation } from '../i18n';
import { upkeepState } from '../sw';
import { ProgressBar } from '../ui';

/** How much of the app is kept for when there is no network, on the first visit. Nobody has to wait for it. */
export function KeepingProgress() {
  const { t } = useTranslation();
  const { megabytes, whole } = useNumbers();
  const keeping = useStore(upkeepState, (upkeep) => upkeep.keeping);
  if (keeping.kind !== 'under-way') return null;
  const { bytes, total } = keeping;
  const part = total > 0 ? bytes / total : 0;
  return (
    <div className="flex flex-col gap-2">
      <ProgressBar
        label={t('keeping.label')}
        value={part}
        valueText={t('keeping.amount', {
          kept: megabytes(bytes),
          total: megabytes(total),
          percent: whole(Math.floor(part * 100)),
        })}
      />
      <p className="text-sm text-ink-soft">{t('keeping.why')}</p>
    </div>
  );
}
