import { Download } from 'lucide-react';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { useNumbers, useTranslation } from '../../i18n';
import { Button, DonePage, Notice, Page } from '../../ui';
import type { BackupError, BackupFile, BackupLock, Credential } from '../../vault';
import { download, fileDay } from '../download';
import { ProofPage } from '../proof';
import { useServices } from '../services';
import { TaskProgress, useProgress } from '../task-progress';
import { useCall } from '../use-call';
import { BackupLockPage, useBackupLock } from './backup-lock';

type Step =
  | { readonly kind: 'lock' }
  | { readonly kind: 'proof'; readonly lock: BackupLock }
  | { readonly kind: 'done'; readonly backup: BackupFile; readonly lock: BackupLock };

/** Makes a backup: what is to open it, a proof, and then the file. */
export function Backup() {
  const { t } = useTranslation();
  const { vault } = useServices();
  const choice = useBackupLock();
  const [step, setStep] = useState<Step>({ kind: 'lock' });
  const call = useCall<BackupError>();
  const progress = useProgress('backup');

  async function make(proof: Credential, lock: BackupLock) {
    const made = await call.run(() => vault.makeBackup({ proof, lock }));
    if (made.ok) {
      save(made.value);
      return setStep({ kind: 'done', backup: made.value, lock });
    }
    if (made.error.kind !== 'bad-recipient') return;
    choice.refuse(made.error.recipient);
    setStep({ kind: 'lock' });
  }

  if (step.kind === 'done') return <Made {...step} />;
  if (step.kind === 'lock')
    return <BackupLockPage choice={choice} onNext={(lock) => setStep({ kind: 'proof', lock })} />;
  if (call.pending && progress)
    return (
      <Page title={t('backup.running.title')} lead={t('backup.running.lead')}>
        <TaskProgress progress={progress} label={t('backup.running.label')} />
      </Page>
    );
  return (
    <ProofPage
      lead={t('backup.proof')}
      submit={t('backup.submit')}
      pendingText={t('backup.pending')}
      call={call}
      onProof={(proof) => void make(proof, step.lock)}
      onBack={() => setStep({ kind: 'lock' })}
    />
  );
}

function nameOf({ createdAt }: BackupFile): string {
  return `countenance-backup-${fileDay(new Date(createdAt))}.age`;
}

function save(backup: BackupFile): void {
  download(backup.file, nameOf(backup));
}

interface MadeProps {
  readonly backup: BackupFile;
  readonly lock: BackupLock;
}

function Made({ backup, lock }: MadeProps) {
  const { t } = useTranslation();
  const { size, whole } = useNumbers();
  const [, go] = useLocation();
  const { people, file } = backup;
  return (
    <DonePage
      title={t('backup.done.title')}
      text={t('backup.done.text', {
        count: people,
        number: whole(people),
        size: size(file.length),
      })}
      actions={
        <>
          <Button look="primary" onPress={() => go('/vault')}>
            {t('backup.done.next')}
          </Button>
          <Button onPress={() => save(backup)}>
            <Download aria-hidden className="size-5" />
            {t('backup.done.again')}
          </Button>
        </>
      }
    >
      <p>
        {t('backup.done.file')}
        <strong className="block font-medium wrap-anywhere">{nameOf(backup)}</strong>
      </p>
      <Notice kind="warning" title={t('backup.done.keep.title')}>
        <p>{t('backup.done.keep.text')}</p>
        <p className="mt-2">{t(`backup.done.${lock.kind}`)}</p>
      </Notice>
    </DonePage>
  );
}
