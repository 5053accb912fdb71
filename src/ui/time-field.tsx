import { useId } from 'react';

interface TimeFieldProps {
  readonly label: string;
  /** "08:30", or "" while nothing is chosen. */
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** A time of day, in the way that the device's own language writes it. */
export function TimeField({ label, value, onChange }: TimeFieldProps) {
  const id = useId();
  return (
    <div className="flex flex-col gap-1.5">
      <label htmlFor={id} className="font-medium">
        {label}
      </label>
      <input
        id={id}
        type="time"
        value={value}
        onChange={(event) => onChange(event.target.value)}
        className="min-h-12 w-40 rounded-control border border-line-strong bg-card px-4 py-2 text-base text-ink"
      />
    </div>
  );
}
