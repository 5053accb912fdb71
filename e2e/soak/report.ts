import { percentile } from '../../src/health/timings';
import { acts } from './acts';
import { frameTimes } from './diary';
import { judge, type Judged } from './ledger';
import { slopeMBPerHour, type Measured } from './slope';
import type { Disturbance, Run } from './soak';
import type { Recovery, Report, Said, Verdict } from './words';

/** Milliseconds from the hand-over in which a browser still learns what it needs: memory is looked at from then on. */
const WARM_UP_MS = 600_000;

/** Of a run that is shorter than twice that, the part that is left out instead. */
const WARM_UP_PART = 1 / 3;

/** Everything about a run in numbers. */
export function reportOf({ said, disturbances, from, to, memory, office }: Run): Report {
  const { appearances, strays } = judge(said, acts, disturbances);
  const times = frameTimes(said).filter((at) => at >= from && at <= to);
  const count = (verdict: Verdict) => appearances.filter((one) => one.verdict === verdict).length;
  const told = new Set(said.flatMap((one) => (isVisit(one) && one.id ? [one.id] : [])));
  const kept = new Set(office);
  const inPage = said.filter((one) => one.kind === 'memory');
  const recoveries = disturbances.map((one) => recoveryOf(one, appearances));
  return {
    frames: times.length,
    minutes: round((to - from) / 60_000),
    memorySlopeMBPerHour: slopeAfterWarmUp(inPage, from, to),
    processSlopeMBPerHour: slopeAfterWarmUp(memory, from, to),
    longestStallMs: Math.max(
      Math.round(longestGap(times, disturbances)),
      ...recoveries.map(({ recoveredMs }) => recoveredMs ?? 0),
    ),
    appearances: appearances.filter(({ counts }) => counts).length,
    missed: count('missed'),
    doubled: count('doubled'),
    wrong: count('wrong') + strays.length,
    unmatched:
      [...told].filter((id) => !kept.has(id)).length +
      [...kept].filter((id) => !told.has(id)).length,
    greetedMs: greetedMs(said, appearances),
    recoveries,
  };
}

/** From the first picture in which somebody could be seen to their name on the screen, of those who were noted. */
function greetedMs(said: readonly Said[], appearances: readonly Judged[]): Report['greetedMs'] {
  const greetings = said.filter((one) => one.kind === 'stage' && one.stage === 'done');
  const noted = appearances.filter(({ counts, ids }) => counts && ids.length > 0);
  const waits = noted.flatMap(({ from, to }) => {
    const greeting = greetings.find((one) => 'at' in one && one.at >= from && one.at <= to);
    return greeting && 'at' in greeting ? [greeting.at - from] : [];
  });
  if (waits.length === 0) return null;
  return { p50: Math.round(percentile(waits, 0.5)), p95: Math.round(percentile(waits, 0.95)) };
}

function isVisit(one: Said): one is Extract<Said, { kind: 'signal' }> {
  return one.kind === 'signal' && one.signal !== 'denied';
}

function slopeAfterWarmUp(measured: readonly Measured[], from: number, to: number): number | null {
  const warmUp = Math.min(WARM_UP_MS, (to - from) * WARM_UP_PART);
  const slope = slopeMBPerHour(measured.filter(({ at }) => at >= from + warmUp && at <= to));
  return slope === null ? null : round(slope);
}

/** The longest time between two frames that no fault explains. */
function longestGap(times: readonly number[], disturbances: readonly Disturbance[]): number {
  const gaps = times.slice(1).map((at, before) => ({ from: times[before] ?? at, to: at }));
  const unexplained = gaps.filter(
    (gap) => !disturbances.some(({ from, to }) => gap.to > from && gap.from <= to),
  );
  return unexplained.reduce((longest, { from, to }) => Math.max(longest, to - from), 0);
}

function recoveryOf(disturbance: Disturbance, appearances: readonly Judged[]): Recovery {
  const { fault, from, to, over, recoveredAt } = disturbance;
  const counted = appearances.filter(({ counts }) => counts);
  return {
    fault,
    at: from,
    recoveredMs: recoveredAt === null ? null : Math.round(recoveredAt - over),
    before: counted.findLast((one) => one.from < from && one.to <= to)?.verdict ?? 'none',
    after: counted.find((one) => one.to > to)?.verdict ?? 'none',
  };
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}

/** What the issue of a kiosk that works for weeks asks for. @returns what falls short of it, in words */
export function shortOf(report: Report): readonly string[] {
  const { memorySlopeMBPerHour: slope, longestStallMs, recoveries } = report;
  return [
    ...(slope !== null && slope > MOST.slopeMBPerHour
      ? [`memory grows by ${slope} MB an hour`]
      : []),
    ...(longestStallMs > MOST.stallMs ? [`it did not work for ${longestStallMs} ms`] : []),
    ...(['missed', 'doubled', 'wrong', 'unmatched'] as const).flatMap((what) =>
      report[what] > 0 ? [`${report[what]} ${what}`] : [],
    ),
    ...recoveries
      .filter(({ recoveredMs }) => recoveredMs === null)
      .map(({ fault }) => `${fault}: not recovered`),
  ];
}

/** What a run may show at most: megabytes an hour, and milliseconds in which it does not work although nothing keeps it from it. */
const MOST = { slopeMBPerHour: 1, stallMs: 5000 } as const;

/** The report for people. */
export function tableOf(report: Report): string {
  const { recoveries, frames, minutes, appearances, missed, doubled, wrong, unmatched } = report;
  const slope = (value: number | null) => (value === null ? 'not known' : `${String(value)} MB/h`);
  return [
    `${String(frames)} frames in ${String(minutes)} min, ${(frames / minutes / 60).toFixed(1)} a second; at 10 a second these are ${(frames / 600).toFixed(0)} min`,
    `${String(appearances)} people who had to be dealt with: ${String(missed)} missed, ${String(doubled)} doubled, ${String(wrong)} wrong; ${String(unmatched)} visits that only door or office knows`,
    `memory that page and workers hold ${slope(report.memorySlopeMBPerHour)}; of the browser's processes, garbage and all, ${slope(report.processSlopeMBPerHour)}`,
    `a name on the screen after ${greeted(report)}`,
    `longest time in which it did not work although nothing kept it from it: ${String(report.longestStallMs)} ms`,
    ...recoveries.map(
      ({ fault, recoveredMs, before, after }) =>
        `${fault.padEnd(18)} ${recoveredMs === null ? 'not recovered' : `${(recoveredMs / 1000).toFixed(1)} s`.padStart(7)}   before ${before}, after ${after}`,
    ),
  ].join('\n');
}

function greeted({ greetedMs }: Report): string {
  if (!greetedMs) return 'an unknown time: nobody was noted';
  return `${String(greetedMs.p50)} ms for half of the people, ${String(greetedMs.p95)} ms for 19 of 20, since their first picture`;
}
