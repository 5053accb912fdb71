import type { PersonId } from '../../domain';
import { useNumbers, useTranslation } from '../../i18n';
import { FormDialog } from '../../ui';
import type { Changed, OfficeError } from '../../vault';
import { OfficeTrouble } from '../office-trouble';
import { useServices } from '../services';
import { TaskProgress, useProgress } from '../task-progress';
import { useCall } from '../use-call';
import { WhoList } from './who-list';

interface ManyProps {
  readonly ids: readonly PersonId[];
  readonly onCancel: () => void;
  readonly onDone: (changed: Changed) => void;
}

/** Says who, and ends the restriction of them all. */
export function ResumeMany({ ids, onCancel, onDone }: ManyProps) {
  const { t } = useTranslation();
  const { whole } = useNumbers();
  const { vault } = useServices();
  const { pending, error, run } = useCall<OfficeError>();
  const progress = useProgress('restriction');
  const many = { count: ids.length, number: whole(ids.length) };
  return (
    <FormDialog
      title={t('roster.resuming.title', many)}
      submit={t('roster.resuming.confirm', many)}
      cancel={t('common.cancel')}
      isPending={pending}
      onCancel={onCancel}
      onSubmit={() => {
        void run(() => vault.resumePeople(ids)).then((changed) => {
          if (changed.ok) onDone(changed.value);
        });
      }}
    >
      <p className="text-ink-soft">{t('roster.resuming.text')}</p>
      <WhoList ids={ids} />
      <OfficeTrouble error={error} />
      {pending && <TaskProgress label={t('roster.progress')} progress={progress} />}
    </FormDialog>
  );
}
