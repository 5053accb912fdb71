import { useLocation } from 'wouter';
import { useTranslation } from '../i18n';
import { Button, Page } from '../ui';

/** Stands in a kiosk session where the office would be. The vault refuses too: such a session has no key for it. */
export function OfficerOnly() {
  const { t } = useTranslation();
  const [, go] = useLocation();
  return (
    <Page
      title={t('officerOnly.title')}
      lead={t('officerOnly.text')}
      actions={
        <Button look="primary" onPress={() => go('/')}>
          {t('notFound.home')}
        </Button>
      }
    >
      {null}
    </Page>
  );
}
