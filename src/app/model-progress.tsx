import type { LoadProgress } from '../engine';
import { useNumbers, useTranslation } from '../i18n';
import { ProgressBar } from '../ui';

/** How many bytes of the models are loaded, of how many. */
export function ModelProgress({ progress }: { readonly progress: LoadProgress | null }) {
  const { t } = useTranslation();
  const { megabytes, whole } = useNumbers();
  if (!progress) return <ProgressBar label={t('loading.label')} value={null} />;
  const { loadedBytes, totalBytes } = progress;
  if (loadedBytes >= totalBytes)
    return (
      <ProgressBar label={t('loading.label')} value={null} valueText={t('loading.checking')} />
    );
  const part = loadedBytes / totalBytes;
  return (
    <ProgressBar
      label={t('loading.label')}
      value={part}
      valueText={t('loading.amount', {
        loaded: megabytes(loadedBytes),
        total: megabytes(totalBytes),
        percent: whole(Math.floor(part * 100)),
      })}
    />
  );
}
