import { useId } from 'react';

interface SliderProps {
  readonly label: string;
  /** Which step is chosen, from 0 to `steps` - 1. */
  readonly value: number;
  readonly steps: number;
  /** What the chosen step means, in words: shown, and read out instead of its number. */
  readonly valueText: string;
  /** What lies at either end. */
  readonly ends: readonly [string, string];
  readonly onChange: (value: number) => void;
}

/**
 * One of many steps in a row. The browser's own: react-aria's slider reads out numbers only, and these steps mean something else than their
 * number.
 */
export function Slider({ label, value, steps, valueText, ends, onChange }: SliderProps) {
  const id = useId();
  const [least, most] = ends;
  return (
    <div className="flex flex-col gap-1">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4">
        <label htmlFor={id} className="font-medium">
          {label}
        </label>
        <output htmlFor={id} className="text-lg font-semibold tabular-nums">
          {valueText}
        </output>
      </div>
      <input
        id={id}
        type="range"
        min={0}
        max={steps - 1}
        step={1}
        value={value}
        aria-valuetext={valueText}
        onChange={({ target }) => onChange(target.valueAsNumber)}
        className="h-11 w-full cursor-pointer accent-accent"
      />
      <div aria-hidden className="flex justify-between gap-4 text-sm text-ink-soft">
        <span>{least}</span>
        <span className="text-end">{most}</span>
      </div>
    </div>
  );
}
