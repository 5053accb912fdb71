import { useTranslation } from '../../i18n';
import { Page } from '../../ui';
import { TaskProgress, type Progress } from '../task-progress';

/** Shown while a backup is restored. */
export function Restoring({ progress }: { readonly progress: Progress | null }) {
  const { t } = useTranslation();
  return (
    <Page title={t('restore.running.title')} lead={t('restore.running.lead')}>
      <TaskProgress progress={progress} label={t('restore.running.label')} />
    </Page>
  );
}
