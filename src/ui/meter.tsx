import { Label, Meter as AriaMeter } from 'react-aria-components';

interface MeterProps {
  readonly label: string;
  /** Filled parts, 0 to `total`. */
  readonly value: number;
  readonly total: number;
  /** What the value means in words. */
  readonly valueText: string;
  readonly tone: 'bad' | 'fair' | 'good';
}

const tones = {
  bad: { bar: 'bg-danger', text: 'text-danger' },
  fair: { bar: 'bg-warn', text: 'text-warn' },
  good: { bar: 'bg-accent', text: 'text-accent' },
};

/** How much of something there is, such as the strength of a passphrase. Colour never says it alone. */
export function Meter({ label, value, total, valueText, tone }: MeterProps) {
  return (
    <AriaMeter
      value={value}
      minValue={0}
      maxValue={total}
      valueLabel={valueText}
      className="flex flex-col gap-1.5"
    >
      <div aria-hidden className="flex gap-1.5">
        {Array.from({ length: total }, (_, at) => (
          <span
            key={at}
            className={`h-1.5 grow rounded-full transition-colors ${at < value ? tones[tone].bar : 'bg-line'}`}
          />
        ))}
      </div>
      <div className="flex flex-wrap gap-x-2 text-sm">
        <Label className="text-ink-soft">{label}</Label>
        <span className={`font-medium ${tones[tone].text}`}>{valueText}</span>
      </div>
    </AriaMeter>
  );
}
