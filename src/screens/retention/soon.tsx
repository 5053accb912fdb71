import { useLocation } from 'wouter';
import type { Millis } from '../../domain';
import { useNumbers, useTranslation } from '../../i18n';
import { Button, Cell, DataTable, RowHead } from '../../ui';
import type { Forecast } from '../../vault';
import { datedOf, SOON_DAYS, within, type Dated } from './forecast-days';
import { useWhy } from './use-why';

/** Lines shown; the rest is counted. */
const MOST_LINES = 50;

interface SoonProps {
  readonly people: readonly Forecast[];
  readonly now: Millis;
}

/** Who is erased in the next two weeks by the rules in force, and why: time enough to ask them whether they want to stay. */
export function Soon({ people, now }: SoonProps) {
  const { t } = useTranslation();
  const soon = within(datedOf(people), now, SOON_DAYS);
  return (
    <section className="flex flex-col gap-3">
      <h2 className="text-lg font-semibold">{t('retention.soon.title')}</h2>
      {soon.length === 0 ? (
        <p className="text-ink-soft">{t('retention.soon.none')}</p>
      ) : (
        <DataTable
          columns={[
            { id: 'name', title: t('retention.soon.columns.name') },
            { id: 'when', title: t('retention.soon.columns.when'), shown: 'wide' },
            { id: 'why', title: t('retention.soon.columns.why'), shown: 'wide' },
          ]}
        >
          {soon.slice(0, MOST_LINES).map((person) => (
            <Line key={person.id} person={person} />
          ))}
        </DataTable>
      )}
      {soon.length > MOST_LINES && (
        <p className="text-sm text-ink-soft">
          {t('retention.soon.further', { count: soon.length - MOST_LINES })}
        </p>
      )}
    </section>
  );
}

function Line({ person: { id, name, at, because } }: { readonly person: Dated }) {
  const { day } = useNumbers();
  const [, go] = useLocation();
  const why = useWhy();
  const reason = because ? why(because) : '';
  return (
    <tr>
      <RowHead below={[day(at), reason]}>
        <Button look="quiet" onPress={() => go(`/people/${id}`)}>
          <bdi>{name}</bdi>
        </Button>
      </RowHead>
      <Cell>{day(at)}</Cell>
      <Cell>{reason}</Cell>
    </tr>
  );
}
