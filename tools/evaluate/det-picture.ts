import type { ContenderReport } from './measure';
import type { OperatingPoint } from './rates';

/** The picture in pixels, and the frame of the curves in it. */
const SIZE = { width: 760, height: 620 };
const FRAME = { left: 80, top: 56, width: 460, height: 460 };

/** Rates with a line in the grid. What is smaller or larger is drawn at the edge. */
const TICKS = [0.0001, 0.001, 0.01, 0.05, 0.1, 0.2, 0.4] as const;
const [LEAST, MOST] = [0.00005, 0.5];

/** One colour for each set (P. Tol's bright scheme, which people with colour blindness tell apart), one dash for each contender. */
const COLOURS = ['#4477aa', '#ee6677', '#228833', '#aa3377', '#66ccee', '#ccbb44'] as const;
const DASHES: Record<ContenderReport['contender'], string> = {
  ours: 'none',
  human: '7 4',
  'face-api': '2 3',
};

/**
 * Draws the detection error trade-off curves as an SVG: FNMR over FMR, both on the scale of normal deviates (Martin et al., "The DET curve in
 * assessment of detection task performance", Eurospeech 1997; ISO/IEC 19795-1).
 */
export function detPicture(reports: readonly ContenderReport[]): string {
  const curves = reports.flatMap(({ contender, sets }) =>
    sets.map(({ name, curve }, index) => ({
      label: `${name}, ${contender}`,
      colour: COLOURS[index % COLOURS.length] ?? '#000',
      dash: DASHES[contender],
      curve,
    })),
  );
  const { width, height } = SIZE;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" font-family="sans-serif" font-size="13" fill="#222">`,
    '<title>Detection error trade-off: false non-match rate over false match rate</title>',
    `<rect width="${width}" height="${height}" fill="#fff"/>`,
    `<text x="${FRAME.left}" y="32" font-size="17">Detection error trade-off</text>`,
    ...grid(),
    ...curves.flatMap(({ curve, colour, dash }) => drawn(curve, colour, dash)),
    ...curves.flatMap(({ label, colour, dash }, row) => legend(label, colour, dash, row)),
    '</svg>',
    '',
  ].join('\n');
}

function grid(): readonly string[] {
  const { left, top, width, height } = FRAME;
  const lines = TICKS.flatMap((tick) => {
    const [x, y] = [xOf(tick), yOf(tick)];
    const label = `${Number((tick * 100).toPrecision(2))} %`;
    return [
      `<path d="M${x} ${top}V${top + height}M${left} ${y}H${left + width}" stroke="#ddd"/>`,
      `<text x="${x}" y="${top + height + 20}" text-anchor="middle">${label}</text>`,
      `<text x="${left - 8}" y="${y + 4}" text-anchor="end">${label}</text>`,
    ];
  });
  const [middleX, middleY] = [left + width / 2, top + height / 2];
  return [
    ...lines,
    `<path d="M${left} ${top + height}L${left + width} ${top}" stroke="#bbb" stroke-dasharray="1 3"/>`,
    `<rect x="${left}" y="${top}" width="${width}" height="${height}" fill="none" stroke="#222"/>`,
    `<text x="${middleX}" y="${top + height + 46}" text-anchor="middle">strangers accepted (FMR)</text>`,
    `<text transform="translate(22 ${middleY}) rotate(-90)" text-anchor="middle">people missed (FNMR)</text>`,
  ];
}

function drawn(curve: readonly OperatingPoint[], colour: string, dash: string): readonly string[] {
  const points = curve.map(({ fmr, fnmr }) => `${xOf(fmr)},${yOf(fnmr)}`);
  const kept = points.filter((point, index) => point !== points[index - 1]);
  return kept.length > 0
    ? [
        `<polyline points="${kept.join(' ')}" fill="none" stroke="${colour}" stroke-width="2" stroke-dasharray="${dash}"/>`,
      ]
    : [];
}

function legend(label: string, colour: string, dash: string, row: number): readonly string[] {
  const [x, y] = [FRAME.left + FRAME.width + 20, FRAME.top + 12 + row * 22];
  return [
    `<path d="M${x} ${y}h32" stroke="${colour}" stroke-width="2" stroke-dasharray="${dash}"/>`,
    `<text x="${x + 40}" y="${y + 4}">${escaped(label)}</text>`,
  ];
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

function xOf(rate: number): number {
  return rounded(FRAME.left + along(rate) * FRAME.width);
}

function yOf(rate: number): number {
  return rounded(FRAME.top + (1 - along(rate)) * FRAME.height);
}

/** Where a rate lies on an axis, 0 to 1. */
function along(rate: number): number {
  const [least, most] = [normalDeviate(LEAST), normalDeviate(MOST)];
  return (normalDeviate(Math.min(MOST, Math.max(LEAST, rate))) - least) / (most - least);
}

function rounded(value: number): number {
  return Math.round(value * 10) / 10;
}

/**
 * The standard normal deviate below which a part of the distribution lies, for parts from 0.00001 to 0.5, to 4.5e-4 (Abramowitz and
 * Stegun, Handbook of Mathematical Functions, 26.2.23).
 */
export function normalDeviate(part: number): number {
  const t = Math.sqrt(-2 * Math.log(part));
  const above = 2.515517 + t * (0.802853 + t * 0.010328);
  const below = 1 + t * (1.432788 + t * (0.189269 + t * 0.001308));
  return above / below - t;
}
