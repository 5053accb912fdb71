import { useTranslation } from '../i18n';
import { useServices } from '../screens/services';
import { StorageTrouble } from '../screens/storage-trouble';
import { Button, Notice, Page } from '../ui';
import type { VaultState } from './state';

interface VaultTroubleProps {
  readonly error: Extract<VaultState, { state: 'failed' }>['error'];
}

/** Shown when it cannot even be found out whether there is a vault. */
export function VaultTrouble({ error }: VaultTroubleProps) {
  const { t } = useTranslation();
  const { vaultChanged } = useServices();
  if (error.kind === 'died')
    return (
      <Page title={t('vaultFailed.title')}>
        <Notice
          kind="error"
          title={t('vaultFailed.died.title')}
          actions={<Button onPress={() => window.location.reload()}>{t('common.reload')}</Button>}
        >
          {t('vaultFailed.died.text')}
        </Notice>
      </Page>
    );
  return (
    <Page
      title={t('vaultFailed.title')}
      actions={
        <Button look="primary" onPress={() => void vaultChanged()}>
          {t('common.tryAgain')}
        </Button>
      }
    >
      <StorageTrouble error={error} />
    </Page>
  );
}
