import type { Millis } from '../../domain';
import { useNumbers, useTranslation } from '../../i18n';
import { barsOf, type Dated } from './forecast-days';

/** Geometry in units of the drawing. */
const BAR_WIDTH = 10;
const HEIGHT = 60;
/** Height of a bar of one person beside one of thousands: it has to be seen. */
const LEAST_HEIGHT = 2;

interface TimelineProps {
  readonly people: readonly Dated[];
  readonly now: Millis;
}

/** When how many people are erased, as bars from today to the last date. */
export function Timeline({ people, now }: TimelineProps) {
  const { t } = useTranslation();
  const { day, whole } = useNumbers();
  const { days, bars } = barsOf(people, now);
  const [first] = bars;
  const last = bars.at(-1);
  if (people.length === 0 || !first || !last) return null;
  const tallest = bars.reduce((most, bar) => (bar.count > most.count ? bar : most), first);
  const heightOf = (count: number) =>
    count === 0 ? 0 : Math.max(LEAST_HEIGHT, (count / tallest.count) * HEIGHT);
  return (
    <figure className="rounded-panel border border-line bg-card px-5 py-4">
      <figcaption className="text-sm font-medium">
        {t('retention.dry.chart', { count: days })}
      </figcaption>
      <svg
        role="img"
        aria-label={t('retention.dry.chartLabel', {
          from: day(first.from),
          to: day(last.from),
          most: whole(tallest.count),
          when: day(tallest.from),
        })}
        viewBox={`0 0 ${bars.length * BAR_WIDTH} ${HEIGHT}`}
        preserveAspectRatio="none"
        className="mt-3 h-28 w-full border-b border-line"
        direction="ltr"
      >
        {bars.map(({ from, count }, at) => (
          <rect
            key={from}
            x={at * BAR_WIDTH + 1}
            width={BAR_WIDTH - 2}
            y={HEIGHT - heightOf(count)}
            height={heightOf(count)}
            className="fill-accent"
          >
            <title>{t('retention.dry.bar', { day: day(from), count })}</title>
          </rect>
        ))}
      </svg>
      <div
        dir="ltr"
        aria-hidden
        className="mt-1 flex justify-between text-xs text-ink-soft tabular-nums"
      >
        <span>{day(first.from)}</span>
        <span>{day(last.from)}</span>
      </div>
    </figure>
  );
}
