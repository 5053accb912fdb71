import { useId } from 'react';

interface DateFieldProps {
  readonly label: string;
  /** "2026-11-25", or "" while nothing is chosen. */
  readonly value: string;
  /** The first day that may be chosen, in the same form. */
  readonly min?: string;
  /** The last one. */
  readonly max?: string;
  readonly onChange: (value: string) => void;
}

/** A day, in the way that the device's own language writes it. */
export function DateField({ label, value, min, max, onChange }: DateFieldProps) {
  const id = useId();
  return (
    <div className="flex flex-col gap-1.5">
      <label htmlFor={id} className="font-medium">
        {label}
      </label>
      <input
        id={id}
        type="date"
        value={value}
        min={min}
        max={max}
        onChange={(event) => onChange(event.target.value)}
        className="min-h-12 w-full min-w-0 rounded-control border border-line-strong bg-card px-4 py-2 text-base text-ink"
      />
    </div>
  );
}
