import { useTranslation } from '../../i18n';
import { Button, Notice } from '../../ui';
import type { RestoreError } from '../../vault';
import { OfficeTrouble } from '../office-trouble';
import { Wait } from '../proof';

interface RestoreTroubleProps {
  readonly error: RestoreError | null;
  /** When the vault takes the next attempt, where there were too many; on the clock of `performance.now()`. */
  readonly waitUntil: number | null;
  readonly onStartOver: () => void;
}

/** Says why a backup was not restored. In every case nothing was changed. */
export function RestoreTrouble({ error, waitUntil, onStartOver }: RestoreTroubleProps) {
  const { t } = useTranslation();
  switch (error?.kind) {
    case 'wait':
      return <Wait until={waitUntil} />;
    case 'exists':
    case 'elsewhere':
      return (
        <Notice kind="error" title={t(`restore.trouble.${error.kind}.title`)}>
          {t(`restore.trouble.${error.kind}.text`)}
        </Notice>
      );
    case 'no-plan':
      return (
        <Notice
          kind="error"
          title={t('restore.trouble.no-plan.title')}
          actions={<Button onPress={onStartOver}>{t('restore.pick.again')}</Button>}
        >
          {t('restore.trouble.no-plan.text')}
        </Notice>
      );
    default:
      return <OfficeTrouble error={error ?? null} />;
  }
}
