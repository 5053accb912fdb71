import { useTranslation } from '../../i18n';
import { Button, Notice } from '../../ui';
import type { RestoreError } from '../../vault';
import { OfficeTrouble } from '../office-trouble';

interface RestoreTroubleProps {
  readonly error: RestoreError | null;
  readonly onStartOver: () => void;
}

/** Says why a backup was not restored. In every case nothing was changed. */
export function RestoreTrouble({ error, onStartOver }: RestoreTroubleProps) {
  const { t } = useTranslation();
  switch (error?.kind) {
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
