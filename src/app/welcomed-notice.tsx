import { useLocation } from 'wouter';
import { useTranslation } from '../i18n';
import { Button, Notice } from '../ui';
import type { Role } from '../vault';
import { useAppState } from './state';

/** What to know after this unlocking, above whichever screen comes first. It stays until somebody has read it. */
export function WelcomedNotice({ role }: { readonly role: Role }) {
  const { t } = useTranslation();
  const [, go] = useLocation();
  const welcomed = useAppState((app) => app.welcomed);
  const read = () => useAppState.setState({ welcomed: null });
  return (
    // There from the start, because screen readers announce what comes into such a place.
    <div aria-live="polite" className="mx-auto w-full max-w-5xl px-5">
      {welcomed && (
        <div className="pt-5">
          <Notice
            kind="info"
            title={t(`welcomed.${welcomed}.title`)}
            actions={
              <>
                <Button onPress={read}>{t('welcomed.read')}</Button>
                {role === 'officer' && welcomed !== 'upgrade' && (
                  <Button
                    look="quiet"
                    onPress={() => {
                      read();
                      go('/vault');
                    }}
                  >
                    {t('welcomed.office')}
                  </Button>
                )}
              </>
            }
          >
            {t(`welcomed.${welcomed}.text`)}
          </Notice>
        </div>
      )}
    </div>
  );
}
