import { MonitorSmartphone } from 'lucide-react';
import { useLocation } from 'wouter';
import { useTranslation } from '../../i18n';
import { ActionCell, Button, Cell, DataTable, Empty, Page, RowHead } from '../../ui';
import type { KioskSlot, Vault } from '../../vault';
import { ToCome } from '../office-trouble';
import { useLoaded } from '../use-loaded';

const listKiosks = (vault: Vault) => vault.listKiosks();

/** Every kiosk, and what it is for. */
export function Kiosks() {
  const { t } = useTranslation();
  const [, go] = useLocation();
  const [list, reload] = useLoaded(listKiosks);
  return (
    <Page
      title={t('kiosks.title')}
      lead={t('kiosks.lead')}
      width="wide"
      actions={
        <>
          <Button look="primary" onPress={() => go('/vault/ways/add')}>
            {t('kiosks.add')}
          </Button>
          <Button look="quiet" onPress={() => go('/vault')}>
            {t('common.back')}
          </Button>
        </>
      }
    >
      {list.kind !== 'loaded' && <ToCome state={list} onRetry={() => void reload()} />}
      {list.kind === 'loaded' && list.value.length === 0 && (
        <Empty
          picture={<MonitorSmartphone aria-hidden className="size-8" />}
          title={t('kiosks.none.title')}
          text={t('kiosks.none.text')}
        />
      )}
      {list.kind === 'loaded' && list.value.length > 0 && <Table slots={list.value} />}
    </Page>
  );
}

function Table({ slots }: { readonly slots: readonly KioskSlot[] }) {
  const { t } = useTranslation();
  const [, go] = useLocation();
  return (
    <DataTable
      columns={[
        { id: 'name', title: t('kiosks.columns.name') },
        { id: 'purpose', title: t('kiosks.columns.purpose'), shown: 'wide' },
        { id: 'way', title: t('kiosks.columns.way'), shown: 'wide' },
        { id: 'actions', title: t('kiosks.columns.actions'), shown: 'spoken' },
      ]}
    >
      {slots.map(({ slotId, label, kiosk }) => {
        const set = kiosk !== null && kiosk !== 'damaged' ? kiosk : null;
        const purpose = set
          ? t(`kiosks.purpose.${set.purpose}`)
          : t(kiosk === 'damaged' ? 'kiosks.damaged' : 'kiosks.notSetUp');
        return (
          <tr key={slotId}>
            <RowHead below={[purpose, label]}>
              <bdi>{set ? set.name : label}</bdi>
              {set?.place && (
                <span className="block text-sm font-normal text-ink-soft">
                  <bdi>{set.place}</bdi>
                </span>
              )}
            </RowHead>
            <Cell>{purpose}</Cell>
            <Cell>
              <bdi>{label}</bdi>
            </Cell>
            <ActionCell>
              <Button look="quiet" onPress={() => go(`/vault/kiosks/${slotId}`)}>
                {t(set ? 'kiosks.change' : 'kiosks.setUp')}
              </Button>
            </ActionCell>
          </tr>
        );
      })}
    </DataTable>
  );
}
