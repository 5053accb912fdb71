import { useState } from 'react';
import { useNumbers, useTranslation } from '../../i18n';
import { Button, ConfirmDialog, DonePage, Notice, Page } from '../../ui';
import type { RestoreError, RestorePlan } from '../../vault';
import { useServices } from '../services';
import { useProgress } from '../task-progress';
import { useCall } from '../use-call';
import { OpenBackup, useClosing } from './open-backup';
import { countOf, PlanList } from './plan-list';
import { RestoreTrouble } from './restore-trouble';
import { Restoring } from './restoring';

interface RestoreProps {
  /** Leaves; nothing was changed. */
  readonly onCancel: () => void;
  readonly onDone: () => void;
}

/** Merges a backup into the vault of this device: file, key, dry run, and only then the change. */
export function RestoreInto({ onCancel, onDone }: RestoreProps) {
  const { vault, vaultChanged } = useServices();
  const [plan, setPlan] = useState<RestorePlan | null>(null);
  const [done, setDone] = useState(false);
  const call = useCall<RestoreError>();
  const progress = useProgress('restore');
  useClosing();

  async function restore() {
    const restored = await call.run(() => vault.restoreInto());
    if (!restored.ok) return;
    setDone(true);
    await vaultChanged();
  }

  if (!plan) return <OpenBackup onOpened={setPlan} onCancel={onCancel} />;
  if (done) return <Restored plan={plan} onDone={onDone} />;
  if (call.pending) return <Restoring progress={progress} />;
  return (
    <DryRun
      plan={plan}
      error={call.error}
      onRestore={() => void restore()}
      onBack={() => {
        call.forget();
        setPlan(null);
      }}
    />
  );
}

interface DryRunProps {
  readonly plan: RestorePlan;
  readonly error: RestoreError | null;
  readonly onRestore: () => void;
  readonly onBack: () => void;
}

function DryRun({ plan, error, onRestore, onBack }: DryRunProps) {
  const { t } = useTranslation();
  const { moment, whole } = useNumbers();
  const [asking, setAsking] = useState(false);
  const added = countOf(plan, 'added');
  const erased = countOf(plan, 'erased-there');
  const changes = added + erased > 0;
  const action = useAction(added, erased);
  return (
    <Page
      title={t('restore.plan.title')}
      lead={t('restore.plan.lead', { moment: moment(plan.createdAt) })}
      actions={
        <>
          {changes && (
            <Button
              look={erased > 0 ? 'danger' : 'primary'}
              onPress={() => (erased > 0 ? setAsking(true) : onRestore())}
            >
              {action}
            </Button>
          )}
          <Button look={changes ? 'quiet' : 'secondary'} onPress={onBack}>
            {t('common.back')}
          </Button>
        </>
      }
    >
      <RestoreTrouble error={error} waitUntil={null} onStartOver={onBack} />
      {!changes && (
        <Notice kind="info" title={t('restore.plan.nothing.title')}>
          {t('restore.plan.nothing.text')}
        </Notice>
      )}
      <PlanList plan={plan} />
      {asking && (
        <ConfirmDialog
          title={t('restore.confirm.title', { count: erased, number: whole(erased) })}
          confirm={action}
          cancel={t('common.cancel')}
          isPending={false}
          onConfirm={onRestore}
          onCancel={() => setAsking(false)}
        >
          <p>{t('restore.confirm.text', { count: erased })}</p>
        </ConfirmDialog>
      )}
    </Page>
  );
}

/** What the button that restores says: how many come back, and how many are erased. */
function useAction(added: number, erased: number): string {
  const { t } = useTranslation();
  const { whole } = useNumbers();
  if (added > 0 && erased > 0)
    return t('restore.action.both', { added: whole(added), erased: whole(erased) });
  return added > 0
    ? t('restore.action.restore', { count: added, number: whole(added) })
    : t('restore.action.erase', { count: erased, number: whole(erased) });
}

function Restored({ plan, onDone }: { readonly plan: RestorePlan; readonly onDone: () => void }) {
  const { t } = useTranslation();
  const { whole } = useNumbers();
  const tell = (fate: 'added' | 'erased-there') => {
    const count = countOf(plan, fate);
    return count > 0 && <p>{t(`restore.done.${fate}`, { count, number: whole(count) })}</p>;
  };
  return (
    <DonePage
      title={t('restore.done.title')}
      text={
        <>
          {tell('added')}
          {tell('erased-there')}
        </>
      }
      actions={
        <Button look="primary" onPress={onDone}>
          {t('restore.done.next')}
        </Button>
      }
    >
      <p className="text-ink-soft">{t('restore.done.rest')}</p>
    </DonePage>
  );
}
