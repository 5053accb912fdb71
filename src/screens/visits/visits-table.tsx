import { useState } from 'react';
import { useNumbers, useTranslation } from '../../i18n';
import { ActionCell, Button, Cell, DataTable, RowHead } from '../../ui';
import type { WrongVisit } from './reject-visit';
import type { VisitRow } from './rows';

/** Lines drawn at once: more than a screen, and quick to draw. */
const PAGE_LINES = 200;

interface VisitsTableProps {
  readonly rows: readonly VisitRow[];
  /** Somebody says that it was not them. */
  readonly onReject: (wrong: WrongVisit) => void;
}

/** Every line of a day, newest first. */
export function VisitsTable({ rows, onReject }: VisitsTableProps) {
  const { t, i18n } = useTranslation();
  const { whole } = useNumbers();
  const [lines, setLines] = useState(PAGE_LINES);
  const time = new Intl.DateTimeFormat(i18n.language, { timeStyle: 'medium' });
  return (
    <>
      <DataTable
        columns={[
          { id: 'name', title: t('visits.columns.name') },
          { id: 'kind', title: t('visits.columns.kind'), shown: 'wide' },
          { id: 'time', title: t('visits.columns.time'), shown: 'wide' },
          { id: 'kiosk', title: t('visits.columns.kiosk'), shown: 'wide' },
          { id: 'actions', title: t('people.columns.actions'), shown: 'spoken' },
        ]}
      >
        {rows.slice(0, lines).map((row) => (
          <Line key={row.event.id} row={row} time={time} onReject={onReject} />
        ))}
      </DataTable>
      {rows.length > lines && (
        <div>
          <Button onPress={() => setLines(lines + PAGE_LINES)}>
            {t('visits.further', { number: whole(rows.length - lines) })}
          </Button>
        </div>
      )}
    </>
  );
}

interface LineProps {
  readonly row: VisitRow;
  readonly time: Intl.DateTimeFormat;
  readonly onReject: VisitsTableProps['onReject'];
}

function Line({ row, time, onReject }: LineProps) {
  const { t } = useTranslation();
  const { event, name, kiosk, isTakenBack, rejection } = row;
  const what =
    event.kind === 'denied'
      ? `${t('visits.kinds.denied')}: ${t(`visits.why.${event.why}`)}`
      : t(`visits.kinds.${event.kind}`);
  const nobody = t(event.kind === 'denied' ? 'visits.unknown' : 'visits.erased');
  const at = time.format(event.at);
  return (
    <tr data-testid="visit" data-kind={event.kind}>
      <RowHead below={[what, `${at} · ${kiosk}`]}>
        {name === null ? (
          <span className="font-normal text-ink-soft">{nobody}</span>
        ) : (
          <bdi className={isTakenBack ? 'line-through' : ''}>{name}</bdi>
        )}
        {isTakenBack && (
          <span className="block text-sm font-normal text-warn">
            {t(rejection ? 'rejection.mark' : 'visits.takenBack')}
          </span>
        )}
        {'known' in event && event.known.by === 'code' && (
          <span className="block text-sm font-normal text-ink-soft">{t('visits.byCode')}</span>
        )}
      </RowHead>
      <Cell>{what}</Cell>
      <Cell>{at}</Cell>
      <Cell>
        <bdi>{kiosk}</bdi>
      </Cell>
      <ActionCell>
        {'known' in event && name !== null && !isTakenBack && (
          <Button
            look="quiet"
            label={t('rejection.actionFor', { name, time: at })}
            onPress={() => onReject({ visit: event, name })}
          >
            {t('rejection.action')}
          </Button>
        )}
      </ActionCell>
    </tr>
  );
}
