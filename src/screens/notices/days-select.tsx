import { Select } from '../../ui';

interface DaysSelectProps {
  readonly label: string;
  /** Days to choose from; the value is added when it is another. */
  readonly choices: readonly (number | null)[];
  readonly value: number | null;
  readonly say: (days: number | null) => string;
  readonly onChange: (days: number | null) => void;
}

/** A number of days out of a few, or none. */
export function DaysSelect({ label, choices, value, say, onChange }: DaysSelectProps) {
  const all = choices.includes(value) ? choices : [value, ...choices];
  return (
    <Select
      label={label}
      options={all.map((days) => ({ id: String(days), text: say(days) }))}
      value={String(value)}
      onChange={(id) => onChange(id === 'null' ? null : Number(id))}
    />
  );
}
