import { useTranslation } from '../i18n';
import { ReloadNotice } from '../screens/reload-notice';
import { Notice, Page } from '../ui';

/** Shown when the app itself has a fault: nothing on this page depends on what failed. */
export function Fault() {
  const { t } = useTranslation();
  return (
    <Page title={t('fault.title')}>
      <ReloadNotice title={t('fault.what')} text={t('fault.text')} />
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
