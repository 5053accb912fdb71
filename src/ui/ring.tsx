import type { ReactNode } from 'react';

interface RingProps {
  readonly label: string;
  /** The progress in words: "2 of 5 pictures". */
  readonly valueText: string;
  readonly filled: number;
  readonly total: number;
  /** What the ring goes around. */
  readonly children: ReactNode;
}

/** Geometry in units of the drawing, which is 200 wide. */
const RADIUS = 96;
const STROKE = 5;
/** Between two segments, in degrees. */
const GAP = 8;

/** A ring of segments that fill one by one. */
export function Ring({ label, valueText, filled, total, children }: RingProps) {
  const arc = 360 / total;
  return (
    <div className="relative">
      <svg
        viewBox="0 0 200 200"
        role="progressbar"
        aria-label={label}
        aria-valuemin={0}
        aria-valuemax={total}
        aria-valuenow={filled}
        aria-valuetext={valueText}
        data-testid="samples"
        data-count={filled}
        className="absolute inset-0 size-full"
      >
        {Array.from({ length: total }, (_, at) => (
          <path
            key={at}
            d={segment(at * arc + GAP / 2, (at + 1) * arc - GAP / 2)}
            fill="none"
            strokeWidth={STROKE}
            strokeLinecap="round"
            className={`transition-[stroke] duration-500 ${at < filled ? 'stroke-accent' : 'stroke-line'}`}
          />
        ))}
      </svg>
      <div className="p-[5.5%]">{children}</div>
    </div>
  );
}

function segment(from: number, to: number): string {
  const [x1, y1] = onCircle(from);
  const [x2, y2] = onCircle(to);
  return `M ${x1} ${y1} A ${RADIUS} ${RADIUS} 0 ${to - from > 180 ? 1 : 0} 1 ${x2} ${y2}`;
}

/** Degrees clockwise from the top. */
function onCircle(degrees: number): readonly [number, number] {
  const angle = ((degrees - 90) * Math.PI) / 180;
  return [100 + RADIUS * Math.cos(angle), 100 + RADIUS * Math.sin(angle)];
}
