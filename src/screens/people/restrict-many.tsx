import { useState } from 'react';
import type { PersonId } from '../../domain';
import { useNumbers, useTranslation } from '../../i18n';
import { FormDialog } from '../../ui';
import type { Changed, OfficeError } from '../../vault';
import { OfficeTrouble } from '../office-trouble';
import { useServices } from '../services';
import { TaskProgress, useProgress } from '../task-progress';
import { useCall } from '../use-call';
import { CauseFields, causeOf, FIRST_CAUSE } from './cause-fields';
import { WhoList } from './who-list';

interface ManyProps {
  readonly ids: readonly PersonId[];
  readonly onCancel: () => void;
  readonly onDone: (changed: Changed) => void;
}

/** Asks why, says who, and suspends them all. */
export function RestrictMany({ ids, onCancel, onDone }: ManyProps) {
  const { t } = useTranslation();
  const { whole } = useNumbers();
  const { vault } = useServices();
  const [cause, setCause] = useState(FIRST_CAUSE);
  const { pending, error, run } = useCall<OfficeError>();
  const progress = useProgress('restriction');
  const many = { count: ids.length, number: whole(ids.length) };
  return (
    <FormDialog
      title={t('roster.restricting.title', many)}
      submit={t('roster.restricting.confirm', many)}
      cancel={t('common.cancel')}
      isPending={pending}
      onCancel={onCancel}
      onSubmit={() => {
        void run(() => vault.restrictPeople(ids, causeOf(cause))).then((changed) => {
          if (changed.ok) onDone(changed.value);
        });
      }}
    >
      <p className="text-ink-soft">{t('roster.restricting.text')}</p>
      <WhoList ids={ids} />
      <p className="text-sm text-ink-soft">{t('roster.restricting.skipped')}</p>
      <CauseFields draft={cause} onChange={setCause} />
      <OfficeTrouble error={error} />
      {pending && <TaskProgress label={t('roster.progress')} progress={progress} />}
    </FormDialog>
  );
}
