import { Label, ProgressBar as AriaProgressBar } from 'react-aria-components';

interface ProgressBarProps {
  readonly label: string;
  /** How far, 0 to 1, or `null` while that is unknown. */
  readonly value: number | null;
  /** The same in words, with units: "5.1 of 13.2 MB, 39 %". */
  readonly valueText?: string;
}

/** How far something is that takes more than a second. */
export function ProgressBar({ label, value, valueText }: ProgressBarProps) {
  return (
    <AriaProgressBar
      value={value ?? 0}
      minValue={0}
      maxValue={1}
      isIndeterminate={value === null}
      {...(valueText !== undefined && { valueLabel: valueText })}
      className="flex w-full flex-col gap-2"
    >
      <div className="flex flex-wrap items-baseline justify-between gap-x-4 text-sm">
        <Label className="font-medium">{label}</Label>
        <span className="text-ink-soft tabular-nums">{valueText}</span>
      </div>
      <div className="h-2 overflow-hidden rounded-full bg-sunken ring-1 ring-line ring-inset">
        {value === null ? (
          <div className="h-full w-2/5 animate-slide rounded-full bg-accent" />
        ) : (
          <div
            className="h-full rounded-full bg-accent transition-[width] duration-200"
            style={{ width: `${value * 100}%` }}
          />
        )}
      </div>
    </AriaProgressBar>
  );
}
