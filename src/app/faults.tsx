import { useTranslation } from '../i18n';
import { Button, Notice, Page } from '../ui';

/** Shown when the app itself has a fault: nothing on this page depends on what failed. */
export function Fault() {
  const { t } = useTranslation();
  return (
    <Page title={t('fault.title')}>
      <Notice
        kind="error"
        title={t('fault.what')}
        actions={<Button onPress={() => window.location.reload()}>{t('common.reload')}</Button>}
      >
        {t('fault.text')}
      </Notice>
    </Page>
  );
}

/**
 * Shown instead of the app on an address that the browser does not trust: without HTTPS (or localhost) it gives neither cameras nor
 * encryption to a page.
 */
export function InsecureOrigin() {
  const { t } = useTranslation();
  return (
    <Page title={t('insecure.title')}>
      <Notice kind="error" title={t('insecure.what')}>
        {t('insecure.text')}
      </Notice>
    </Page>
  );
}
