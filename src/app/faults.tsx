import { useNumbers, useTranslation } from '../i18n';
import { ReloadNotice } from '../screens/reload-notice';
import { Notice, Page } from '../ui';
import { useAppState } from './state';

/** Shown when the app itself has a fault, or was asked for too much at once: nothing on this page depends on what failed. */
export function Fault() {
  const { t } = useTranslation();
  const { wait } = useNumbers();
  const tooMuchMillis = useAppState((app) => app.tooMuchMillis);
  if (tooMuchMillis !== null)
    return (
      <Page title={t('fault.tooMuch.title')}>
        <ReloadNotice
          title={t('fault.tooMuch.what')}
          text={t('fault.tooMuch.text', { wait: wait(inWholeSeconds(tooMuchMillis)) })}
        />
      </Page>
    );
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

/** Milliseconds as people can wait them: at least a second, or it would say that there is nothing to wait for. */
function inWholeSeconds(millis: number): number {
  return Math.max(1, Math.ceil(millis / 1000)) * 1000;
}
