import { useTranslation } from '../../i18n';
import { Cell, DataTable, RowHead } from '../../ui';
import type { Tried, WayId } from '../../ways-out';
import { against } from './against';

interface WaysTableProps {
  /** What the table is of: ways that something stands against, or those of a thread without a page. */
  readonly name: 'closed' | 'guarded' | 'open' | 'threads';
  readonly ways: readonly WayId[];
  readonly tried: readonly Tried[];
}

/** Ways out of one kind, and what came of trying each. */
export function WaysTable({ name, ways, tried }: WaysTableProps) {
  const { t } = useTranslation();
  return (
    <div data-where={name === 'threads' ? 'thread' : 'page'}>
      <DataTable
        columns={[
          { id: 'way', title: t('checkUs.test.way') },
          { id: 'result', title: t('checkUs.test.result'), shown: 'wide' },
        ]}
      >
        {ways.map((id) => (
          <Line key={id} id={id} outcome={tried.find((each) => each.id === id)?.outcome ?? null} />
        ))}
      </DataTable>
    </div>
  );
}

interface LineProps {
  readonly id: WayId;
  readonly outcome: Tried['outcome'] | null;
}

function Line({ id, outcome }: LineProps) {
  const { t } = useTranslation();
  const name = outcome?.kind === 'blocked' ? outcome.by : (outcome?.kind ?? 'untried');
  const result = t(`checkUs.test.results.${name}`);
  const rule = outcome?.kind === 'blocked' && outcome.by === 'policy' ? outcome.evidence : null;
  const named = against(id);
  return (
    <tr data-way={id} data-outcome={outcome?.kind ?? 'untried'}>
      <RowHead below={rule === null ? [result] : [result, t('checkUs.test.rule', { rule })]}>
        {t(`checkUs.ways.${id}.title`)}
        <span className="block text-sm font-normal text-ink-soft">
          {t(`checkUs.ways.${id}.name`)}
        </span>
        {named && (
          <span className="mt-1 block max-w-prose text-sm font-normal text-ink">
            {t(`checkUs.against.${named}`)}
          </span>
        )}
      </RowHead>
      <Cell>
        {result}
        {rule !== null && <span className="block text-sm">{t('checkUs.test.rule', { rule })}</span>}
      </Cell>
    </tr>
  );
}
