import { useLocation } from 'wouter';
import { useTranslation } from '../../i18n';
import { Button, DonePage } from '../../ui';
import type { Vault } from '../../vault';
import { useServices } from '../services';
import { useLoaded } from '../use-loaded';

const listWays = (vault: Vault) => vault.listWays();

/** What comes next: this device becomes the kiosk, where it can open it by itself. */
export function SavedPage() {
  const { t } = useTranslation();
  const [, go] = useLocation();
  const { handOver } = useServices();
  const [ways] = useLoaded(listWays);
  const here =
    ways.kind === 'loaded' && ways.value.ways.some(({ kind }) => kind === 'kiosk-device');
  const list = <Button onPress={() => go('/vault/kiosks')}>{t('setUp.saved.list')}</Button>;
  return (
    <DonePage
      title={t('setUp.saved.title')}
      text={t(here ? 'setUp.saved.here' : 'setUp.saved.elsewhere')}
      actions={
        here ? (
          <>
            <Button look="primary" onPress={() => void handOver()}>
              {t('setUp.saved.handOver')}
            </Button>
            {list}
          </>
        ) : (
          list
        )
      }
    />
  );
}
