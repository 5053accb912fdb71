import { arrivalsOverDay, BAR_MINUTES, standing, type FiledEvent } from '../../domain';
import { useTranslation } from '../../i18n';

/** Geometry in units of the drawing. */
const BAR_WIDTH = 10;
const HEIGHT = 60;
/** Half hours shown at least, so that one bar does not fill the page. */
const FEWEST_BARS = 12;

/** When people came, as bars of half an hour, from the first that is not empty to the last. */
export function ArrivalsChart({ events }: { readonly events: readonly FiledEvent[] }) {
  const { t, i18n } = useTranslation();
  const bars = arrivalsOverDay(standing(events));
  const most = Math.max(...bars);
  if (most === 0) return null;
  const first = Math.min(
    bars.findIndex((count) => count > 0),
    bars.length - FEWEST_BARS,
  );
  const last = Math.max(
    bars.findLastIndex((count) => count > 0),
    first + FEWEST_BARS - 1,
  );
  const shown = bars.slice(first, last + 1);
  const format = new Intl.DateTimeFormat(i18n.language, { timeStyle: 'short' });
  const time = (bar: number) => format.format(new Date(2000, 0, 1, 0, bar * BAR_MINUTES));
  return (
    <figure className="rounded-panel border border-line bg-card px-5 py-4">
      <figcaption className="text-sm font-medium">{t('visits.chart.title')}</figcaption>
      <svg
        role="img"
        aria-label={t('visits.chart.label', {
          from: time(first),
          to: time(last + 1),
          most,
          when: time(bars.indexOf(most)),
        })}
        viewBox={`0 0 ${shown.length * BAR_WIDTH} ${HEIGHT}`}
        preserveAspectRatio="none"
        className="mt-3 h-28 w-full"
        // Time goes from left to right in every language's charts here; numbers below would not match otherwise.
        direction="ltr"
      >
        {shown.map((count, at) => (
          <rect
            key={at}
            x={at * BAR_WIDTH + 1}
            width={BAR_WIDTH - 2}
            y={HEIGHT - (count / most) * HEIGHT}
            height={(count / most) * HEIGHT}
            className="fill-accent"
          >
            <title>{t('visits.chart.bar', { time: time(first + at), count })}</title>
          </rect>
        ))}
      </svg>
      <div
        dir="ltr"
        aria-hidden
        className="mt-1 flex justify-between text-xs text-ink-soft tabular-nums"
      >
        <span>{time(first)}</span>
        <span>{time(first + Math.floor(shown.length / 2))}</span>
        <span>{time(last + 1)}</span>
      </div>
    </figure>
  );
}
