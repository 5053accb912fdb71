import { useTranslation } from '../../i18n';
import { Button, Notice } from '../../ui';
import type { EnrolError, ImproveError } from '../../vault';
import { OfficeTrouble } from '../office-trouble';
import { StorageTrouble } from '../storage-trouble';

interface StoreTroubleProps {
  readonly error: EnrolError | ImproveError;
  readonly onRetry: () => void;
}

/** Says why a person could not be stored, and what was kept. What has a page of its own is not said again here. */
export function StoreTrouble({ error, onRetry }: StoreTroubleProps) {
  const { t } = useTranslation();
  switch (error.kind) {
    case 'captures-gone':
      return (
        <Notice kind="warning" title={t('enrol.gone.title')}>
          {t('enrol.gone.text')}
        </Notice>
      );
    case 'inconsistent':
      return (
        <Notice kind="warning" title={t('enrol.inconsistent.title')}>
          {t('enrol.inconsistent.text')}
        </Notice>
      );
    case 'inbox-damaged':
      return (
        <Notice kind="error" title={t('enrol.inbox.title')}>
          {t('enrol.inbox.text')}
        </Notice>
      );
    case 'storage-failed':
      return (
        <>
          <StorageTrouble error={error} />
          <Button onPress={onRetry}>{t('common.tryAgain')}</Button>
        </>
      );
    default:
      return <OfficeTrouble error={error} />;
  }
}
