import { Images } from 'lucide-react';
import { FileTrigger } from 'react-aria-components';
import { useLocation } from 'wouter';
import { useTranslation } from '../../i18n';
import { Button, Page } from '../../ui';

interface PickPageProps {
  readonly onFiles: (files: readonly File[]) => void;
}

/** Chooses a folder of photos, or several files. */
export function PickPage({ onFiles }: PickPageProps) {
  const { t } = useTranslation();
  const [, go] = useLocation();
  const chosen = (files: FileList | null) => {
    if (files && files.length > 0) onFiles([...files]);
  };
  return (
    <Page
      title={t('import.pick.title')}
      lead={t('import.pick.lead')}
      actions={
        <Button look="quiet" onPress={() => go('/people')}>
          {t('common.back')}
        </Button>
      }
    >
      <div className="flex flex-col items-center gap-3 rounded-panel border border-line bg-card px-6 py-8 text-center">
        <Images aria-hidden className="size-8 text-ink-soft" />
        <FileTrigger acceptDirectory onSelect={chosen}>
          <Button look="primary">{t('import.pick.folder')}</Button>
        </FileTrigger>
        <FileTrigger
          allowsMultiple
          acceptedFileTypes={['image/jpeg', 'image/png', 'image/webp']}
          onSelect={chosen}
        >
          <Button>{t('import.pick.files')}</Button>
        </FileTrigger>
      </div>
      <dl className="flex flex-col gap-3">
        {(['names', 'folders', 'alone', 'again'] as const).map((point) => (
          <div key={point}>
            <dt className="font-medium">{t(`import.pick.${point}.term`)}</dt>
            <dd className="text-ink-soft">{t(`import.pick.${point}.text`)}</dd>
          </div>
        ))}
      </dl>
    </Page>
  );
}
