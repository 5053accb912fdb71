import { FolderOpen } from 'lucide-react';
import { FileTrigger } from 'react-aria-components';
import { useLocation } from 'wouter';
import { useNumbers, useTranslation } from '../../i18n';
import { Button, Notice, Page } from '../../ui';
import type { PassedOver } from './groups';
import { useStep } from './use-step';

interface PickPageProps {
  /** What was chosen last, if there was nobody in it: every file of it. */
  readonly nobodyIn: readonly PassedOver[] | null;
  readonly onFiles: (files: readonly File[]) => void;
}

/** Chooses a folder of photos, or several files. */
export function PickPage({ nobodyIn, onFiles }: PickPageProps) {
  const { t } = useTranslation();
  const [, go] = useLocation();
  const chosen = (files: FileList | null) => onFiles([...(files ?? [])]);
  return (
    <Page
      title={t('import.pick.title')}
      lead={t('import.pick.lead')}
      step={useStep(1)}
      actions={
        <Button look="quiet" onPress={() => go('/people')}>
          {t('common.back')}
        </Button>
      }
    >
      {nobodyIn && <NobodyNotice passedOver={nobodyIn} />}
      <div className="flex flex-col items-center gap-4 rounded-panel border border-line bg-card px-6 py-8 text-center">
        <FolderOpen aria-hidden className="size-10 stroke-[1.25] text-ink-soft" />
        <div className="flex flex-wrap justify-center gap-3">
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
        <p className="max-w-sm text-sm text-ink-soft">{t('import.pick.hint')}</p>
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

/** Names that are shown as examples. */
const EXAMPLES = 3;

function NobodyNotice({ passedOver }: { readonly passedOver: readonly PassedOver[] }) {
  const { t } = useTranslation();
  const { allOf } = useNumbers();
  const nameless = passedOver.filter(({ why }) => why === 'no-name');
  const kind = nameless.length > 0 ? 'nameless' : passedOver.length > 0 ? 'noPhoto' : 'empty';
  const examples = (nameless.length > 0 ? nameless : passedOver).slice(0, EXAMPLES);
  return (
    <Notice kind="warning" title={t(`import.pick.${kind}.title`)}>
      {t(`import.pick.${kind}.text`, { names: allOf(examples.map(({ file }) => file)) })}
    </Notice>
  );
}
