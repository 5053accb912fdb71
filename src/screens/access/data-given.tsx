import { Download } from 'lucide-react';
import { useNumbers, useTranslation } from '../../i18n';
import { Button, DonePage, Notice } from '../../ui';
import type { ExportLock, MadeExport } from '../../vault';
import { downloadFrom, fileDay } from '../download';

/** Without the person's name: browsers keep a list of what they saved. */
function nameOf({ createdAt }: MadeExport, { kind }: ExportLock): string {
  return `my-data-${fileDay(new Date(createdAt))}.zip${kind === 'passphrase' ? '.age' : ''}`;
}

/** Has the browser save a finished export. */
export function saveGiven(made: MadeExport, lock: ExportLock): void {
  downloadFrom(made.address, nameOf(made, lock));
}

interface DataGivenProps {
  readonly made: MadeExport;
  readonly lock: ExportLock;
  readonly name: string;
  readonly onBack: () => void;
}

/** Says that the file is made, and how the person gets to read it. */
export function DataGiven({ made, lock, name, onBack }: DataGivenProps) {
  const { t } = useTranslation();
  const { size } = useNumbers();
  const { bytes, answered } = made;
  return (
    <DonePage
      title={t('giveData.done.title')}
      text={t('giveData.done.text', { name, size: size(bytes) })}
      actions={
        <>
          <Button look="primary" onPress={onBack}>
            {t('giveData.done.back', { name })}
          </Button>
          <Button onPress={() => saveGiven(made, lock)}>
            <Download aria-hidden className="size-5" />
            {t('giveData.done.again')}
          </Button>
        </>
      }
    >
      <p>
        {t('giveData.done.saved')}
        <strong className="block font-medium wrap-anywhere">{nameOf(made, lock)}</strong>
      </p>
      {answered > 0 && <p>{t('giveData.done.answered', { count: answered })}</p>}
      <Notice
        kind={lock.kind === 'none' ? 'warning' : 'info'}
        title={t(`giveData.done.${lock.kind}.title`)}
      >
        {t(`giveData.done.${lock.kind}.text`)}
      </Notice>
    </DonePage>
  );
}
