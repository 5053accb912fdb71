import { Label, Meter } from 'react-aria-components';

interface GaugeProps {
  readonly label: string;
  /** How much of it, 0 to 1. */
  readonly value: number;
  /** The same in words, with units: "5.1 of 13.2 MB". */
  readonly valueText: string;
  readonly tone: 'good' | 'bad';
}

/** How much of something there is, where any amount is possible. */
export function Gauge({ label, value, valueText, tone }: GaugeProps) {
  return (
    <Meter
      value={value}
      minValue={0}
      maxValue={1}
      valueLabel={valueText}
      className="flex flex-col gap-2"
    >
      <div className="flex flex-wrap items-baseline justify-between gap-x-4">
        <Label className="font-medium">{label}</Label>
        <span className="text-ink-soft tabular-nums">{valueText}</span>
      </div>
      <div className="h-2.5 overflow-hidden rounded-full bg-sunken ring-1 ring-line ring-inset">
        <div
          className={`h-full min-w-1 rounded-full ${tone === 'good' ? 'bg-accent' : 'bg-warn'}`}
          style={{ width: `${value * 100}%` }}
        />
      </div>
    </Meter>
  );
}
