import type { Millis } from '../../domain';
import { useNumbers, useTranslation } from '../../i18n';
import { Cell, DataTable, Notice, RowHead } from '../../ui';
import type { Forecast } from '../../vault';
import { byDay, datedOf, overAt, type ErasureDay } from './forecast-days';
import { Timeline } from './timeline';

interface DryRunProps {
  readonly people: readonly Forecast[];
  readonly now: Millis;
  /** Whether these are other rules than those in force. */
  readonly isDraft: boolean;
}

/** Days in the table: what somebody reads before they decide. */
const MOST_DAYS = 12;
/** Names in one line of the table. */
const MOST_NAMES = 3;

/** What rules would do: a sentence, a picture, a table. Nothing is changed by looking at it. */
export function DryRun({ people, now, isDraft }: DryRunProps) {
  const { t } = useTranslation();
  const { day } = useNumbers();
  const dated = datedOf(people);
  const over = overAt(dated, now).length;
  const days = byDay(dated.filter(({ at }) => at > now));
  const [next] = days;
  const undated = people.filter(({ at, held }) => at === null && !held).length;
  return (
    <section className="flex flex-col gap-4" data-testid="dry-run">
      <h2 className="text-lg font-semibold">{t('retention.dry.title')}</h2>
      {isDraft && <p className="text-ink-soft">{t('retention.dry.changed')}</p>}
      {over > 0 && <Notice kind="warning" title={t('retention.dry.atOnce', { count: over })} />}
      <p aria-live="polite">
        {next
          ? t(isDraft ? 'retention.dry.next' : 'retention.dry.nextSure', {
              count: next.people.length,
              day: day(next.at),
            })
          : over === 0 && t(isDraft ? 'retention.dry.nobody' : 'retention.dry.nobodySure')}
        {undated > 0 && ` ${t('retention.dry.noDate', { count: undated })}`}
      </p>
      <Timeline people={dated} now={now} />
      {days.length > 0 && (
        <DataTable
          columns={[
            { id: 'day', title: t('retention.dry.columns.day') },
            { id: 'people', title: t('retention.dry.columns.people'), shown: 'wide' },
            { id: 'who', title: t('retention.dry.columns.who'), shown: 'wide' },
          ]}
        >
          {days.slice(0, MOST_DAYS).map((each) => (
            <DayLine key={each.at} day={each} />
          ))}
        </DataTable>
      )}
      {days.length > MOST_DAYS && (
        <p className="text-sm text-ink-soft">
          {t('retention.dry.later', { count: days.length - MOST_DAYS })}
        </p>
      )}
    </section>
  );
}

function DayLine({ day: { at, people } }: { readonly day: ErasureDay }) {
  const { t } = useTranslation();
  const { day, whole, allOf } = useNumbers();
  const names = people.slice(0, MOST_NAMES).map(({ name }) => name);
  const more = people.length - names.length;
  const who =
    more > 0
      ? t('retention.dry.who', { names: names.join(', '), number: whole(more) })
      : allOf(names);
  return (
    <tr>
      <RowHead below={[who]}>{day(at)}</RowHead>
      <Cell>{whole(people.length)}</Cell>
      <Cell>
        <bdi className="whitespace-normal">{who}</bdi>
      </Cell>
    </tr>
  );
}
