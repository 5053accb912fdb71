import type { ContenderReport } from './measure';
import type { Measured, SetReport } from './report';
import { TARGETS } from './report';

/** Follows a figure that the photos are too few for. */
const UNSUPPORTED = '*';

/** Follows an interval by the rule of three. */
const NO_ERROR = '°';

/** A contender's view of a set: a row of most tables. */
interface Line {
  readonly who: string;
  readonly set: SetReport;
}

/** All tables as text, for a terminal of 120 columns. */
export function tablesOf(reports: readonly ContenderReport[]): string {
  const [first] = reports;
  const names = [...(first?.sets ?? []), ...(first?.pooled ? [first.pooled] : [])].map(
    ({ name }) => name,
  );
  const lines = names.flatMap((_, index) =>
    reports.flatMap(({ contender, sets, pooled }): Line[] => {
      const set = sets[index] ?? pooled;
      return set ? [{ who: contender, set }] : [];
    }),
  );
  return [
    section('Photos and comparisons', countRows(lines)),
    section('One to one: errors', rateRows(lines)),
    section('One to one: FNMR at a given FMR, with 95 % intervals', fnmrRows(lines)),
    section(
      'Found among the enrolled (open-set identification), one photo each',
      searchRows(lines),
    ),
    section('Groups, at the thresholds of the whole set', groupRows(lines)),
    notesFor(lines),
  ]
    .filter((text) => text !== '')
    .join('\n\n');
}

function countRows(lines: readonly Line[]): Rows {
  return [
    [
      'set',
      'by',
      'people',
      'photos',
      'not acquired',
      'several faces',
      'mated',
      'non-mated',
      'ms/photo',
    ],
    ...lines.map(({ who, set }) => [
      set.name,
      who,
      String(set.people),
      String(set.images),
      `${set.notAcquired.length} (${percent(set.notAcquired.length / set.images)})`,
      String(set.severalFaces),
      String(set.mated),
      String(set.nonMated),
      set.millis.toFixed(0),
    ]),
  ];
}

function rateRows(lines: readonly Line[]): Rows {
  return [
    ['set', 'by', 'AUC', 'EER', '95 % interval'],
    ...lines.map(({ who, set }) => [
      set.name,
      who,
      set.auc === null ? 'not measured' : set.auc.toFixed(5),
      rate(set.eer),
      interval(set.eer),
    ]),
  ];
}

function fnmrRows(lines: readonly Line[]): Rows {
  return [
    ['set', 'by', 'FMR', 'threshold', 'FNMR', '95 % interval', 'missed in all'],
    ...lines.flatMap(({ who, set }) =>
      set.atFmr.flatMap((one) =>
        one
          ? [
              [
                set.name,
                who,
                percent(one.target) + (one.supported ? '' : UNSUPPORTED),
                one.point.threshold.toFixed(4),
                rate(one.fnmr),
                interval(one.fnmr),
                percent(one.missed),
              ],
            ]
          : [],
      ),
    ),
  ];
}

function searchRows(lines: readonly Line[]): Rows {
  return [
    [
      'set',
      'by',
      'enrolled',
      ...TARGETS.flatMap((fmr) => [`FPIR (${percent(fmr)})`, `FNIR (${percent(fmr)})`]),
    ],
    ...lines.flatMap(({ who, set }) =>
      set.identification.map(({ gallery, rates }) => [
        set.name,
        who,
        String(gallery),
        ...rates.flatMap(({ fpir, fnir }, index) => {
          const mark = set.atFmr[index]?.supported ? '' : UNSUPPORTED;
          return [percent(fpir) + mark, percent(fnir) + mark];
        }),
      ]),
    ),
  ];
}

function groupRows(lines: readonly Line[]): Rows {
  return [
    [
      'set',
      'by',
      'group',
      'people',
      'mated',
      'non-mated',
      'at FMR',
      'FMR',
      '95 % interval',
      'FNMR',
      '95 % interval',
    ],
    ...lines.flatMap(({ who, set }) =>
      set.groups.flatMap(({ group, people, mated, nonMated, atFmr }) =>
        atFmr.map(({ target, fmr, fnmr }, index) => [
          set.name,
          who,
          group,
          String(people),
          String(mated),
          String(nonMated),
          percent(target) + (set.atFmr[index]?.supported ? '' : UNSUPPORTED),
          rate(fmr),
          interval(fmr),
          rate(fnmr),
          interval(fnmr),
        ]),
      ),
    ),
  ];
}

type Rows = readonly (readonly string[])[];

/** A table with its heading; nothing when it has no rows but the head. Texts stand left, figures right. */
function section(title: string, rows: Rows): string {
  const [head] = rows;
  if (!head || rows.length < 2) return '';
  const widths = head.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const texts = new Set(['set', 'by', 'group']);
  const printed = rows.map((row) =>
    row
      .map((cell, column) => {
        const width = widths[column] ?? 0;
        return texts.has(head[column] ?? '') ? cell.padEnd(width) : cell.padStart(width);
      })
      .join('  ')
      .trimEnd(),
  );
  return [title, ...printed.map((line) => `  ${line}`)].join('\n');
}

/** A fraction in per cent, with three significant digits below 1 %. */
export function percent(fraction: number): string {
  const value = fraction * 100;
  if (value === 0) return '0 %';
  return `${value >= 1 ? value.toFixed(1) : String(Number(value.toPrecision(2)))} %`;
}

function rate(measured: Measured | null): string {
  return measured ? percent(measured.rate) : 'not measured';
}

function interval(measured: Measured | null): string {
  const found = measured?.interval;
  if (!found) return '';
  const mark = found.method === 'rule-of-three' ? NO_ERROR : '';
  return `${percent(found.low)} to ${percent(found.high)}${mark}`;
}

function notesFor(lines: readonly Line[]): string {
  const unsupported = lines.some(({ set }) => set.atFmr.some((one) => one && !one.supported));
  const people = Math.min(...lines.map(({ set }) => set.people));
  return [
    'Photos in which no face was acquired are in none of the rates but "missed in all", which counts their mated pairs as missed, and FNIR.',
    ...(unsupported
      ? [
          `${UNSUPPORTED} fewer non-mated comparisons than it takes to see so small an FMR: the threshold lies above all of them, and what would hold was not measured.`,
        ]
      : []),
    `${NO_ERROR} no error was seen: rule of three, as if all comparisons were independent. Those of one person are not; by people alone the bound would be 3 / people (${percent(Math.min(1, 3 / people))} with ${people}).`,
    'The other intervals: bootstrap over people. With fewer than some 20 people they are too narrow. docs/evaluate.md explains all figures.',
  ].join('\n');
}
