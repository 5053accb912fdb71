import { useNow } from './use-now';
import { useTimes } from './use-times';

/** The time and the day, to be read from a few steps away. */
export function BigClock() {
  const now = useNow();
  const { time, day } = useTimes();
  return (
    <p className="leading-none">
      <time dateTime={now.toISOString().slice(0, 16)}>
        <span className="block font-serif text-6xl font-semibold tabular-nums sm:text-7xl">
          {time(now.getTime())}
        </span>
        <span className="mt-3 block text-lg text-ink-soft">{day(now)}</span>
      </time>
    </p>
  );
}
