import { useTranslation } from '../../i18n';
import { Button, Page } from '../../ui';
import type { Badge } from '../../vault';

interface MadePageProps {
  readonly badge: Badge;
  /** 8 digits. */
  readonly code: string;
  readonly onDone: () => void;
}

/** A new code, shown once. */
export function MadePage({ badge: { name }, code, onDone }: MadePageProps) {
  const { t } = useTranslation();
  return (
    <Page
      title={t('badges.made.title', { name })}
      tabTitle={t('badges.title')}
      lead={t('badges.made.text')}
      actions={
        <Button look="primary" onPress={onDone}>
          {t('badges.made.done')}
        </Button>
      }
    >
      <p
        dir="ltr"
        data-testid="badge-code"
        className="print-sheet rounded-panel border border-line bg-card px-5 py-8 text-center font-mono text-4xl tracking-widest"
      >
        {code.slice(0, 4)} {code.slice(4)}
      </p>
    </Page>
  );
}
