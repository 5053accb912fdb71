import { Hash } from 'lucide-react';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { useTranslation } from '../../i18n';
import { ActionCell, Button, Cell, DataTable, Empty, Notice, Page, RowHead } from '../../ui';
import type { Badge, Vault } from '../../vault';
import { ToCome } from '../office-trouble';
import { useLoaded } from '../use-loaded';
import { MadePage } from './made-page';
import { NewBadge } from './new-badge';
import { RemoveBadge } from './remove-badge';

const listBadges = (vault: Vault) => vault.listBadges();

type Open =
  | { readonly kind: 'new' }
  | { readonly kind: 'made'; readonly badge: Badge; readonly code: string }
  | { readonly kind: 'remove'; readonly badge: Badge };

/** Everybody who has a code, the way in that needs no face. */
export function Badges() {
  const { t } = useTranslation();
  const [, go] = useLocation();
  const [list, reload] = useLoaded(listBadges);
  const [open, setOpen] = useState<Open | null>(null);
  const [removed, setRemoved] = useState<string | null>(null);

  async function close(told: string | null = null) {
    setOpen(null);
    setRemoved(told);
    await reload();
  }

  if (open?.kind === 'made') return <MadePage {...open} onDone={() => void close()} />;
  return (
    <Page
      title={t('badges.title')}
      lead={t('badges.lead')}
      width="wide"
      actions={
        <>
          <Button look="primary" onPress={() => setOpen({ kind: 'new' })}>
            {t('badges.add')}
          </Button>
          <Button look="quiet" onPress={() => go('/vault')}>
            {t('common.back')}
          </Button>
        </>
      }
    >
      {removed !== null && <Notice kind="good" title={t('badges.removed', { name: removed })} />}
      {list.kind !== 'loaded' && <ToCome state={list} onRetry={() => void reload()} />}
      {list.kind === 'loaded' && list.value.length === 0 && (
        <Empty
          picture={<Hash aria-hidden className="size-8" />}
          title={t('badges.none.title')}
          text={t('badges.none.text')}
        />
      )}
      {list.kind === 'loaded' && list.value.length > 0 && (
        <Table badges={list.value} onRemove={(badge) => setOpen({ kind: 'remove', badge })} />
      )}
      {open?.kind === 'new' && (
        <NewBadge
          onMade={(badge, code) => setOpen({ kind: 'made', badge, code })}
          onCancel={() => setOpen(null)}
        />
      )}
      {open?.kind === 'remove' && (
        <RemoveBadge
          badge={open.badge}
          onDone={() => void close(open.badge.name)}
          onCancel={() => void close()}
        />
      )}
    </Page>
  );
}

interface TableProps {
  readonly badges: readonly Badge[];
  readonly onRemove: (badge: Badge) => void;
}

function Table({ badges, onRemove }: TableProps) {
  const { t } = useTranslation();
  return (
    <DataTable
      columns={[
        { id: 'name', title: t('badges.columns.name') },
        { id: 'enrolled', title: t('badges.columns.enrolled'), shown: 'wide' },
        { id: 'actions', title: t('badges.columns.actions'), shown: 'spoken' },
      ]}
    >
      {badges.map((badge) => (
        <tr key={badge.id}>
          <RowHead below={badge.personId ? [t('badges.columns.enrolled')] : []}>
            <bdi>{badge.name}</bdi>
          </RowHead>
          <Cell>{t(badge.personId ? 'badges.yes' : 'badges.no')}</Cell>
          <ActionCell>
            <Button look="quiet" onPress={() => onRemove(badge)}>
              {t('badges.remove')}
            </Button>
          </ActionCell>
        </tr>
      ))}
    </DataTable>
  );
}
