import { ChevronUp } from 'lucide-react';
import type { ReactNode } from 'react';

/** A part of the ring, around the angle `at`, in degrees clockwise from the top. */
export interface RingPart {
  readonly at: number;
  readonly isFilled: boolean;
}

interface RingProps {
  readonly label: string;
  /** The progress in words: "2 of 5 pictures". */
  readonly valueText: string;
  readonly filled: number;
  readonly total: number;
  /** Equally long, in any order. */
  readonly parts: readonly RingPart[];
  /** Whether the thin line inside the ring is there and filled; `null` for a ring without one. */
  readonly inner: boolean | null;
  /** Where an arrow at the edge points, in degrees clockwise from the top. */
  readonly pointer: number | null;
  /** What the ring goes around. */
  readonly children: ReactNode;
}

/** Geometry in units of the drawing, which is 200 wide. */
const RADIUS = 96;
const STROKE = 6;
const INNER_RADIUS = 90;
const INNER_STROKE = 2;
/** Between two segments, in degrees. */
const GAP = 8;

/** A ring of segments that fill one by one, with an arrow to where the next one is. */
export function Ring({
  label,
  valueText,
  filled,
  total,
  parts,
  inner,
  pointer,
  children,
}: RingProps) {
  const half = 180 / parts.length - GAP / 2;
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
        {parts.map(({ at, isFilled }) => (
          <path
            key={at}
            d={segment(at - half, at + half)}
            fill="none"
            strokeWidth={STROKE}
            strokeLinecap="round"
            className={colour(isFilled)}
          />
        ))}
        {inner !== null && (
          <circle
            cx={100}
            cy={100}
            r={INNER_RADIUS}
            fill="none"
            strokeWidth={INNER_STROKE}
            className={colour(inner)}
          />
        )}
      </svg>
      <div className="p-[6%]">{children}</div>
      {pointer !== null && (
        <div
          aria-hidden
          style={{ rotate: `${pointer}deg` }}
          className="pointer-events-none absolute inset-0 flex justify-center p-[8.5%] transition-[rotate] duration-300 motion-reduce:transition-none"
        >
          <span className="flex size-10 items-center justify-center rounded-full bg-scrim text-on-scrim motion-safe:animate-beckon">
            <ChevronUp className="size-7 stroke-[2.5]" />
          </span>
        </div>
      )}
    </div>
  );
}

function colour(isFilled: boolean): string {
  return `transition-[stroke] duration-500 motion-reduce:transition-none ${isFilled ? 'stroke-accent' : 'stroke-line'}`;
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
