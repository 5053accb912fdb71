import { KeyRound, Pencil, Trash2 } from 'lucide-react';
import { useNumbers, useTranslation } from '../../i18n';
import { ActionCell, Cell, DataTable, MenuButton, RowHead } from '../../ui';
import type { WaySummary } from '../../vault';
import { roleOf } from './kinds';

/** What can be done with a way in. */
export type WayAction = 'rename' | 'passphrase' | 'remove';

interface WaysTableProps {
  readonly ways: readonly WaySummary[];
  /** The one that cannot be removed, if there is one. */
  readonly stays: WaySummary | null;
  readonly onAction: (action: WayAction, way: WaySummary) => void;
}

/** One row for each way in. On a phone the columns stand under the name. */
export function WaysTable({ ways, stays, onAction }: WaysTableProps) {
  const { t } = useTranslation();
  return (
    <DataTable
      columns={[
        { id: 'name', title: t('ways.columns.name') },
        { id: 'role', title: t('ways.columns.role'), shown: 'wide' },
        { id: 'created', title: t('ways.columns.created'), shown: 'wide' },
        { id: 'used', title: t('ways.columns.used'), shown: 'wide' },
        { id: 'actions', title: t('ways.columns.actions'), shown: 'spoken' },
      ]}
    >
      {ways.map((way) => (
        <WayRow
          key={way.id}
          way={way}
          stays={way.id === stays?.id}
          onAction={(action) => onAction(action, way)}
        />
      ))}
    </DataTable>
  );
}

interface WayRowProps {
  readonly way: WaySummary;
  readonly stays: boolean;
  readonly onAction: (action: WayAction) => void;
}

function WayRow({ way, stays, onAction }: WayRowProps) {
  const { t } = useTranslation();
  const { day, moment } = useNumbers();
  const { kind, label, createdAt, lastUsedAt } = way;
  const role = t(`ways.role.${roleOf(kind)}`);
  const used = lastUsedAt === null ? t('ways.neverUsed') : moment(lastUsedAt);
  return (
    <tr>
      <RowHead
        below={[
          role,
          t('ways.createdOn', { day: day(createdAt) }),
          lastUsedAt === null ? used : t('ways.usedAt', { moment: used }),
        ]}
      >
        <bdi>{label}</bdi>
        <span className="block text-sm font-normal text-ink-soft">{t(`ways.kind.${kind}`)}</span>
      </RowHead>
      <Cell>{role}</Cell>
      <Cell>{day(createdAt)}</Cell>
      <Cell>{used}</Cell>
      <ActionCell>
        <Actions way={way} stays={stays} onAction={onAction} />
      </ActionCell>
    </tr>
  );
}

function Actions({ way: { kind, label }, stays, onAction }: WayRowProps) {
  const { t } = useTranslation();
  const actions = [
    { id: 'rename', Icon: Pencil, shown: true },
    { id: 'passphrase', Icon: KeyRound, shown: hasPassphrase(kind) },
    { id: 'remove', Icon: Trash2, shown: !stays },
  ] as const;
  return (
    <MenuButton<WayAction>
      text={t('ways.change')}
      label={t('ways.changeLabel', { label })}
      items={actions.flatMap(({ id, Icon, shown }) =>
        shown
          ? [
              {
                id,
                text: t(`ways.actions.${id}`),
                picture: <Icon aria-hidden className="size-4.5" />,
                danger: id === 'remove',
              },
            ]
          : [],
      )}
      onAction={onAction}
    />
  );
}

function hasPassphrase(kind: WaySummary['kind']): boolean {
  return kind === 'passphrase' || kind === 'kiosk-passphrase';
}
