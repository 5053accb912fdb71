import { useEffect, useState } from 'react';
import type { BackupKey, OpenBackupError, RestorePlan } from '../../vault';
import { useServices } from '../services';
import { useCall } from '../use-call';
import { KeyPage } from './key-page';
import { PickPage, type PickTrouble } from './pick-page';
import type { ChosenFile } from './read-file';

interface OpenBackupProps {
  readonly onOpened: (plan: RestorePlan) => void;
  readonly onCancel: () => void;
}

/** Asks for a backup and for what opens it, and has the vault say what restoring it would change. */
export function OpenBackup({ onOpened, onCancel }: OpenBackupProps) {
  const { vault } = useServices();
  const [file, setFile] = useState<ChosenFile | null>(null);
  const [trouble, setTrouble] = useState<PickTrouble | null>(null);
  const [tried, setTried] = useState<BackupKey['kind'] | null>(null);
  const call = useCall<OpenBackupError>();

  async function open(chosen: ChosenFile, key: BackupKey) {
    setTried(key.kind);
    const opened = await call.run(() => vault.openBackup({ file: chosen.bytes, key }));
    if (opened.ok) return onOpened(opened.value);
    const { error } = opened;
    if (!isAboutTheFile(error)) return;
    setTrouble(error);
    setFile(null);
  }

  if (!file)
    return (
      <PickPage
        trouble={trouble}
        onTrouble={setTrouble}
        onPick={(chosen) => {
          setTrouble(null);
          call.forget();
          setFile(chosen);
        }}
        onCancel={onCancel}
      />
    );
  return (
    <KeyPage
      fileName={file.name}
      isPending={call.pending}
      error={call.error}
      waitUntil={call.waitUntil}
      tried={tried}
      onKey={(key) => void open(file, key)}
      onBack={() => setFile(null)}
    />
  );
}

/** Whether another file is needed, rather than another passphrase. */
function isAboutTheFile(error: OpenBackupError): error is Extract<OpenBackupError, PickTrouble> {
  return ['not-a-backup', 'damaged-backup', 'newer-backup'].includes(error.kind);
}

/** Makes the vault forget the opened backup when the screen is left. */
export function useClosing(): void {
  const { vault } = useServices();
  useEffect(
    () => () => {
      // Fails only when the vault's worker has ended, and the backup with it.
      vault.closeBackup().catch(() => undefined);
    },
    [vault],
  );
}
