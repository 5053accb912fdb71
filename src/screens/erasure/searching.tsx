import { useTranslation } from '../../i18n';
import { ProgressBar } from '../../ui';
import { useProgress } from '../task-progress';

/** How far the look for remains is. Nothing before it begins. */
export function Searching() {
  const { t } = useTranslation();
  const progress = useProgress('search');
  if (!progress) return null;
  const { done, total } = progress;
  return <ProgressBar label={t('erasing.searching')} value={total === 0 ? null : done / total} />;
}
