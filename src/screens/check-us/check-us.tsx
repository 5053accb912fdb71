import { useLocation } from 'wouter';
import { useTranslation } from '../../i18n';
import { Button, Page } from '../../ui';
import { Policy } from './policy';
import { Requests } from './requests';
import { SelfTest } from './self-test';
import { Stored } from './stored';
import { Versions } from './versions';

/** What the app sends and keeps, for anybody to look at: without unlocking, and before anybody agrees to anything. */
export function CheckUs({ backTo }: { readonly backTo: string }) {
  const { t } = useTranslation();
  const [, go] = useLocation();
  return (
    <Page
      title={t('checkUs.title')}
      lead={t('checkUs.lead')}
      width="wide"
      actions={
        <Button look="quiet" onPress={() => go(backTo)}>
          {t('common.back')}
        </Button>
      }
    >
      <SelfTest />
      <Requests />
      <Policy />
      <Stored />
      <Versions />
    </Page>
  );
}
