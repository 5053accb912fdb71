import { useState } from 'react';
import { useLocation } from 'wouter';
import { useTranslation } from '../../i18n';
import { Button, Notice, Page } from '../../ui';
import type { Vault, WaysList, WaySummary } from '../../vault';
import { ToCome } from '../office-trouble';
import { useLoaded } from '../use-loaded';
import { isFragile, onlyOfficerWay } from './kinds';
import { RemoveWay } from './remove-way';
import { RenameWay } from './rename-way';
import { WaysTable, type WayAction } from './ways-table';

const listWays = (vault: Vault) => vault.listWays();

/** What was done a moment ago, to be told above the list. */
interface News {
  readonly kind: 'removed' | 'gone' | 'renamed';
  readonly label: string;
}

/** Every way into the vault, and what can be done with each. */
export function Ways() {
  const { t } = useTranslation();
  const [, go] = useLocation();
  const [list, reload] = useLoaded(listWays);
  const [open, setOpen] = useState<{ action: WayAction; way: WaySummary } | null>(null);
  const [news, setNews] = useState<News | null>(null);

  function act(action: WayAction, way: WaySummary) {
    if (action === 'passphrase') go(`/vault/ways/${way.id}/passphrase`);
    else setOpen({ action, way });
  }
  async function close(told: News | null) {
    if (told) await reload();
    setNews(told);
    setOpen(null);
  }
  const dialog = open && {
    way: open.way,
    onCancel: () => void close(null),
    onDone: (kind: News['kind'], label: string) => close({ kind, label }),
  };
  return (
    <Page
      title={t('ways.title')}
      lead={t('ways.lead')}
      width="wide"
      actions={
        <>
          <Button look="primary" onPress={() => go('/vault/ways/add')}>
            {t('ways.add.title')}
          </Button>
          <Button look="quiet" onPress={() => go('/vault')}>
            {t('common.back')}
          </Button>
        </>
      }
    >
      {news && <Notice kind="good" title={t(`ways.news.${news.kind}`, { label: news.label })} />}
      {list.kind === 'loaded' ? (
        <Listed list={list.value} onAction={act} />
      ) : (
        <ToCome state={list} onRetry={() => void reload()} />
      )}
      {dialog && open.action === 'rename' && <RenameWay {...dialog} />}
      {dialog && open.action === 'remove' && <RemoveWay {...dialog} />}
    </Page>
  );
}

interface ListedProps {
  readonly list: WaysList;
  readonly onAction: (action: WayAction, way: WaySummary) => void;
}

function Listed({ list: { ways, damaged }, onAction }: ListedProps) {
  const { t } = useTranslation();
  const [, go] = useLocation();
  const only = onlyOfficerWay(ways);
  return (
    <>
      {damaged > 0 && (
        <Notice
          kind="warning"
          title={t('ways.damaged.title', { count: damaged })}
          actions={<Button onPress={() => go('/vault/renew')}>{t('renew.title')}</Button>}
        >
          {t('ways.damaged.text', { count: damaged })}
        </Notice>
      )}
      {isFragile(ways) && (
        <Notice
          kind="warning"
          title={t('ways.fragile.title')}
          actions={
            <Button onPress={() => go('/vault/ways/add/recovery')}>
              {t('ways.fragile.action')}
            </Button>
          }
        >
          {t('ways.fragile.text')}
        </Notice>
      )}
      <WaysTable ways={ways} stays={only} onAction={onAction} />
      {only && <p className="text-ink-soft">{t('ways.stays', { label: only.label })}</p>}
    </>
  );
}
