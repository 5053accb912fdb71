import { useTranslation } from '../../i18n';
import { ProgressBar } from '../../ui';
import { useProgress } from '../task-progress';

/** How far the vault is with opening and checking the log. */
export function Reading() {
  const { t } = useTranslation();
  const progress = useProgress('log');
  const value = progress && progress.total > 0 ? progress.done / progress.total : null;
  return <ProgressBar label={t('audit.reading')} value={value} />;
}
