import { useTranslation } from '../i18n';
import { useServices } from '../screens/services';
import { ReloadNotice } from '../screens/reload-notice';
import { StorageTrouble } from '../screens/storage-trouble';
import { Button, Page } from '../ui';
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
        <ReloadNotice title={t('vaultFailed.died.title')} text={t('vaultFailed.died.text')} />
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
