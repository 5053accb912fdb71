import { useState } from 'react';
import { useNumbers, useTranslation } from '../../i18n';
import { Button, FormPage, Page } from '../../ui';
import type { RestoreError, RestorePlan } from '../../vault';
import { NewPassphrase, useNewPassphrase } from '../new-passphrase';
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
  /** There is a vault now, and it is open; the app has to be told. */
  readonly onDone: () => void;
}

/** Makes a vault out of a backup, on a device that has none: file, key, what it holds, and a new passphrase. */
export function RestoreAsNew({ onCancel, onDone }: RestoreProps) {
  const [plan, setPlan] = useState<RestorePlan | null>(null);
  const [seen, setSeen] = useState(false);
  useClosing();

  if (!plan) return <OpenBackup onOpened={setPlan} onCancel={onCancel} />;
  if (!seen)
    return <Contents plan={plan} onNext={() => setSeen(true)} onBack={() => setPlan(null)} />;
  return (
    <ChoosePassphrase
      onDone={onDone}
      onBack={() => setSeen(false)}
      onStartOver={() => {
        setSeen(false);
        setPlan(null);
      }}
    />
  );
}

interface ContentsProps {
  readonly plan: RestorePlan;
  readonly onNext: () => void;
  readonly onBack: () => void;
}

function Contents({ plan, onNext, onBack }: ContentsProps) {
  const { t } = useTranslation();
  const { moment, whole } = useNumbers();
  const count = countOf(plan, 'added');
  return (
    <Page
      title={t('restore.contents.title')}
      lead={t('restore.contents.lead', {
        moment: moment(plan.createdAt),
        count,
        number: whole(count),
      })}
      actions={
        <>
          <Button look="primary" onPress={onNext}>
            {t('restore.contents.next')}
          </Button>
          <Button look="quiet" onPress={onBack}>
            {t('common.back')}
          </Button>
        </>
      }
    >
      <PlanList plan={plan} />
    </Page>
  );
}

interface ChoosePassphraseProps {
  readonly onDone: () => void;
  readonly onBack: () => void;
  readonly onStartOver: () => void;
}

function ChoosePassphrase({ onDone, onBack, onStartOver }: ChoosePassphraseProps) {
  const { t } = useTranslation();
  const { vault } = useServices();
  const chosen = useNewPassphrase();
  const call = useCall<RestoreError>();
  const progress = useProgress('restore');

  async function restore() {
    const passphrase = await chosen.check();
    if (passphrase === null) return;
    const restored = await call.run(() => vault.restoreAsNew(passphrase));
    if (restored.ok) onDone();
  }

  if (call.pending) return <Restoring progress={progress} />;
  return (
    <FormPage
      title={t('restore.newPassphrase.title')}
      lead={t('restore.newPassphrase.lead')}
      isPending={false}
      onSubmit={() => void restore()}
      actions={
        <>
          <Button look="primary" type="submit">
            {t('restore.newPassphrase.submit')}
          </Button>
          <Button look="quiet" onPress={onBack}>
            {t('common.back')}
          </Button>
        </>
      }
    >
      <RestoreTrouble error={call.error} waitUntil={call.waitUntil} onStartOver={onStartOver} />
      <NewPassphrase {...chosen} isDisabled={false} />
    </FormPage>
  );
}
