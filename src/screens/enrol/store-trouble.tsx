import { useTranslation } from '../../i18n';
import { Button, Notice } from '../../ui';
import type { EnrolError } from '../../vault';
import { StorageTrouble } from '../storage-trouble';

interface StoreTroubleProps {
  readonly error: EnrolError;
  readonly onRetry: () => void;
}

/** Says why a person could not be stored, and what was kept. */
export function StoreTrouble({ error, onRetry }: StoreTroubleProps) {
  const { t } = useTranslation();
  switch (error.kind) {
    case 'captures-gone':
      return (
        <Notice kind="warning" title={t('enrol.gone.title')}>
          {t('enrol.gone.text')}
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
    case 'locked':
      // The app shows the unlock screen instead of this one.
      return null;
  }
}
