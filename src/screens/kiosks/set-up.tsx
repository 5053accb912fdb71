import { useLocation } from 'wouter';
import { useTranslation } from '../../i18n';
import { Button, Notice, Page } from '../../ui';
import type { Vault } from '../../vault';
import { ToCome } from '../office-trouble';
import { useLoaded } from '../use-loaded';
import { SetUpForm } from './set-up-form';

const listKiosks = (vault: Vault) => vault.listKiosks();

/** Sets one kiosk up. @param id of its way in, as it stands in the address */
export function SetUp({ id }: { readonly id: string }) {
  const { t } = useTranslation();
  const [, go] = useLocation();
  const [list, reload] = useLoaded(listKiosks);
  const slot = list.kind === 'loaded' ? list.value.find(({ slotId }) => slotId === id) : null;
  if (slot) return <SetUpForm slot={slot} />;
  return (
    <Page
      title={t('setUp.title')}
      actions={<Button onPress={() => go('/vault/kiosks')}>{t('common.back')}</Button>}
    >
      {list.kind === 'loaded' ? (
        <Notice kind="info" title={t('kiosks.gone')} />
      ) : (
        <ToCome state={list} onRetry={() => void reload()} />
      )}
    </Page>
  );
}
