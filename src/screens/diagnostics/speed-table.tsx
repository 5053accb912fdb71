import { Gauge } from 'lucide-react';
import { stages, useHealth, type Speed, type Spread } from '../../health';
import { useNumbers, useTranslation } from '../../i18n';
import { Cell, DataTable, Empty, RowHead } from '../../ui';

/** How long each step takes from a picture to an answer, the last time that this device was at work as a kiosk. */
export function SpeedTable() {
  const { t } = useTranslation();
  const { speed } = useHealth();
  if (!speed)
    return (
      <Empty
        picture={<Gauge aria-hidden className="size-8" />}
        title={t('diagnostics.speed.none')}
        text={t('diagnostics.speed.noneText')}
      />
    );
  return <Measured speed={speed} />;
}

function Measured({ speed: { stages: spreads, frames, at } }: { readonly speed: Speed }) {
  const { t } = useTranslation();
  const { whole, moment } = useNumbers();
  return (
    <>
      <p className="text-ink-soft">
        {t('diagnostics.speed.of', { frames: whole(frames), moment: moment(at) })}
      </p>
      <DataTable
        columns={[
          { id: 'stage', title: t('diagnostics.speed.stage') },
          { id: 'half', title: t('diagnostics.speed.p50'), shown: 'wide' },
          { id: 'most', title: t('diagnostics.speed.p95'), shown: 'wide' },
        ]}
      >
        {stages.map((stage) => (
          <Line
            key={stage}
            title={t(`diagnostics.stages.${stage}.title`)}
            text={t(`diagnostics.stages.${stage}.text`)}
            spread={spreads[stage]}
          />
        ))}
      </DataTable>
    </>
  );
}

interface LineProps {
  readonly title: string;
  readonly text: string;
  readonly spread: Spread | null;
}

function Line({ title, text, spread }: LineProps) {
  const { t, i18n } = useTranslation();
  const format = new Intl.NumberFormat(i18n.language, {
    style: 'unit',
    unit: 'millisecond',
    maximumSignificantDigits: 3,
  });
  const notRun = t('diagnostics.speed.notRun');
  const [half, most] = [spread?.p50, spread?.p95].map((value) =>
    value === undefined ? notRun : format.format(value),
  );
  return (
    <tr>
      <RowHead
        below={
          spread
            ? [`${t('diagnostics.speed.p50')}: ${half}`, `${t('diagnostics.speed.p95')}: ${most}`]
            : [notRun]
        }
      >
        {title}
        <span className="block text-sm font-normal text-ink-soft">{text}</span>
      </RowHead>
      <Cell>{half}</Cell>
      <Cell>{most}</Cell>
    </tr>
  );
}
