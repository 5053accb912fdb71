import { CalendarDays, ChevronLeft, ChevronRight } from 'lucide-react';
import { useState } from 'react';
import { rejectedOf } from '../../domain';
import { useNumbers, useTranslation } from '../../i18n';
import { Button, Empty, Notice, Page } from '../../ui';
import { ToCome } from '../office-trouble';
import { ArrivalsChart } from './arrivals-chart';
import { ExportButtons } from './export-buttons';
import { Filters } from './filters';
import { FollowUps } from './follow-ups';
import { KeepDays } from './keep-days';
import { RejectVisit, type WrongVisit } from './reject-visit';
import { namesOf, rowsOf, totalsOf, type Filter } from './rows';
import { TotalsRow } from './totals-row';
import { useVisits, type DayOfVisits } from './use-visits';
import { VisitsTable } from './visits-table';

const everything: Filter = { kiosk: null, kind: null, name: '' };

/** What kiosks noted on a day: sums, a picture, every line, and a way to take them elsewhere. */
export function Visits() {
  const { t } = useTranslation();
  const [day, setDay] = useState(() => new Date());
  const [visits, reload] = useVisits(day);
  return (
    <Page title={t('visits.title')} lead={t('visits.lead')} width="wide">
      <DayChoice day={day} onChange={setDay} />
      {visits.kind === 'loaded' ? (
        <Day day={day} visits={visits.value} onChanged={() => void reload()} />
      ) : (
        <ToCome state={visits} onRetry={() => void reload()} />
      )}
    </Page>
  );
}

interface DayChoiceProps {
  readonly day: Date;
  readonly onChange: (day: Date) => void;
}

function DayChoice({ day, onChange }: DayChoiceProps) {
  const { t } = useTranslation();
  const numbers = useNumbers();
  const move = (days: number) =>
    onChange(new Date(day.getFullYear(), day.getMonth(), day.getDate() + days));
  const isToday = day.toDateString() === new Date().toDateString();
  return (
    <div className="flex flex-wrap items-center gap-2">
      <Button label={t('visits.previous')} onPress={() => move(-1)}>
        <ChevronLeft aria-hidden className="size-5 rtl:-scale-x-100" />
      </Button>
      <h2 aria-live="polite" className="min-w-44 text-center text-lg font-medium">
        {numbers.day(day.getTime())}
      </h2>
      <Button label={t('visits.next')} isDisabled={isToday} onPress={() => move(1)}>
        <ChevronRight aria-hidden className="size-5 rtl:-scale-x-100" />
      </Button>
      {!isToday && (
        <Button look="quiet" onPress={() => onChange(new Date())}>
          {t('visits.today')}
        </Button>
      )}
      {isToday && <span className="text-sm text-ink-soft">{t('visits.live')}</span>}
    </div>
  );
}

interface DayProps {
  readonly day: Date;
  readonly visits: DayOfVisits;
  readonly onChanged: () => void;
}

function Day({ day, visits: { list, people, slots }, onChanged }: DayProps) {
  const { t } = useTranslation();
  const [filter, setFilter] = useState(everything);
  const [wrong, setWrong] = useState<WrongVisit | null>(null);
  const names = namesOf(people, list.badges, slots);
  const rows = rowsOf(list.events, names, filter);
  return (
    <>
      {list.damaged > 0 && (
        <Notice kind="warning" title={t('visits.damaged', { count: list.damaged })} />
      )}
      {list.refused > 0 && (
        <Notice kind="warning" title={t('visits.refused', { count: list.refused })} />
      )}
      {list.events.length === 0 ? (
        <Empty
          picture={<CalendarDays aria-hidden className="size-8" />}
          title={t('visits.none.title')}
          text={t('visits.none.text')}
        />
      ) : (
        <>
          <TotalsRow totals={totalsOf(list.events, people, names)} names={names} />
          <ArrivalsChart events={list.events} />
          <Filters filter={filter} kiosks={names.kiosks} onChange={setFilter} />
          {rows.length > 0 ? (
            <VisitsTable rows={rows} onReject={setWrong} />
          ) : (
            <p>{t('visits.noMatch')}</p>
          )}
          <ExportButtons rows={rows} day={day} />
        </>
      )}
      <FollowUps key={rejectedOf(list.events).length} names={names} onChanged={onChanged} />
      {wrong && <RejectVisit wrong={wrong} onClose={() => setWrong(null)} onRejected={onChanged} />}
      <KeepDays key={list.days} days={list.days} onChanged={onChanged} />
    </>
  );
}
