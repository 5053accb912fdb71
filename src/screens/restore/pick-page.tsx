import { FileLock2 } from 'lucide-react';
import { useNumbers, useTranslation } from '../../i18n';
import { Button, FileDrop, Notice, Page } from '../../ui';
import { BACKUP_MAX_BYTES } from '../../vault';
import { readFile, type ChosenFile, type FileError } from './read-file';

/** Why another file has to be chosen. */
export type PickTrouble =
  | FileError
  | { readonly kind: 'not-a-backup' }
  | { readonly kind: 'damaged-backup' }
  | { readonly kind: 'newer-backup' };

interface PickPageProps {
  readonly trouble: PickTrouble | null;
  readonly onTrouble: (trouble: PickTrouble) => void;
  readonly onPick: (file: ChosenFile) => void;
  readonly onCancel: () => void;
}

/** Asks for the file of a backup. */
export function PickPage({ trouble, onTrouble, onPick, onCancel }: PickPageProps) {
  const { t } = useTranslation();
  const { megabytes } = useNumbers();
  async function pick(file: File) {
    const read = await readFile(file);
    if (read.ok) onPick(read.value);
    else onTrouble(read.error);
  }
  return (
    <Page
      title={t('restore.pick.title')}
      lead={t('restore.pick.lead')}
      actions={<Button onPress={onCancel}>{t('common.back')}</Button>}
    >
      {trouble && (
        <Notice kind="error" title={t(`restore.trouble.${trouble.kind}.title`)}>
          {t(`restore.trouble.${trouble.kind}.text`, { limit: megabytes(BACKUP_MAX_BYTES) })}
        </Notice>
      )}
      <FileDrop
        picture={<FileLock2 aria-hidden className="size-8 text-ink-soft" />}
        label={t('restore.pick.choose')}
        hint={t('restore.pick.hint')}
        types={[]}
        isDisabled={false}
        onFile={(file) => void pick(file)}
      />
    </Page>
  );
}
