import type { Part, Said, Verdict } from './words';

/** While the kiosk was being kept from its work, or was coming back to it. */
export interface Outage {
  readonly from: number;
  readonly to: number;
}

/** Somebody stood in front of the camera. */
export interface Appearance {
  readonly who: string;
  readonly enrolled: boolean;
  readonly from: number;
  readonly to: number;
}

/**
 * The same, and what came of it. `counts`: they stood there for so long, undisturbed, that the kiosk had to do something.
 */
export interface Judged extends Appearance {
  readonly verdict: Verdict;
  readonly counts: boolean;
  /** Of the visits that were noted. */
  readonly ids: readonly string[];
}

/** Milliseconds for which somebody has to stand there undisturbed to be noted: three frames and an answer, on a machine that is busy with something else too. */
export const ENOUGH_MS = 8000;

/** Milliseconds by which the door may tell of somebody after they have gone: their last frame was still being looked at. */
export const LATE_MS = 3000;

/** Milliseconds for which somebody who was noted is not noted again, as the kiosk is set up; and by how much two clocks may differ about it. */
export const NOT_AGAIN_MS = 60_000;
const CLOCKS_DIFFER_MS = 1000;

/** Who stood there when, as the marks in the picture tell. A page that was loaded anew saw nobody since its last frame. */
export function appearancesIn(said: readonly Said[], acts: readonly Part[]): readonly Appearance[] {
  const found: Appearance[] = [];
  let open: Omit<Appearance, 'to'> | null = null;
  let frameAt = 0;
  const close = (to: number) => {
    if (open && to > open.from) found.push({ ...open, to });
    open = null;
  };
  for (const one of said) {
    if (one.kind === 'frames') frameAt = one.times.at(-1) ?? frameAt;
    if (one.kind === 'loaded') close(Math.min(one.at, frameAt));
    if (one.kind !== 'act') continue;
    close(one.at);
    const act = one.act === null ? undefined : acts[one.act];
    if (act?.who) open = { who: act.who, enrolled: act.enrolled, from: one.at };
  }
  return found;
}

type Signal = Extract<Said, { kind: 'signal' }>;

/** What is right and wrong about everything that the door told. */
export interface Judgement {
  readonly appearances: readonly Judged[];
  /** Signals about whom nobody stood there. */
  readonly strays: readonly Signal[];
}

/** Compares what the door told with who stood there. */
export function judge(
  said: readonly Said[],
  acts: readonly Part[],
  outages: readonly Outage[],
): Judgement {
  const signals = said.filter((one) => one.kind === 'signal');
  const left = new Set(signals);
  const notedAt = new Map<string, number>();
  const appearances = appearancesIn(said, acts).map((appearance): Judged => {
    const { who, from, to } = appearance;
    const its = signals.filter((one) => left.has(one) && one.at >= from && one.at <= to + LATE_MS);
    for (const one of its) left.delete(one);
    const visits = its.filter(({ signal }) => signal !== 'denied');
    const counts = longestUndisturbed(appearance, outages) >= ENOUGH_MS;
    const last = notedAt.get(who) ?? -Infinity;
    const verdict = verdictOn(appearance, its, last, counts);
    for (const { at } of visits) notedAt.set(who, at);
    return {
      ...appearance,
      verdict,
      counts,
      ids: visits.flatMap(({ id }) => id ?? []),
    };
  });
  return { appearances, strays: signals.filter((one) => left.has(one)) };
}

function verdictOn(
  { who, enrolled, from }: Appearance,
  its: readonly Signal[],
  last: number,
  counts: boolean,
): Verdict {
  const denied = its.filter(({ signal }) => signal === 'denied');
  const visits = its.filter(({ signal }) => signal !== 'denied');
  if (!enrolled) {
    if (visits.length > 0) return 'wrong';
    return counts && denied.length === 0 ? 'missed' : 'right';
  }
  if (denied.length > 0 || visits.some(({ person }) => person !== who)) return 'wrong';
  const [first] = visits;
  if (first && first.at - last < NOT_AGAIN_MS - CLOCKS_DIFFER_MS) return 'doubled';
  if (visits.length > 1) return 'doubled';
  const isDue = from >= last + NOT_AGAIN_MS;
  return counts && isDue && !first ? 'missed' : 'right';
}

/** The longest time of an appearance in which nothing was wrong with the kiosk, in milliseconds. */
function longestUndisturbed({ from, to }: Appearance, outages: readonly Outage[]): number {
  let start = from;
  let longest = 0;
  for (const outage of outages.toSorted((a, b) => a.from - b.from)) {
    if (outage.to <= start || outage.from >= to) continue;
    longest = Math.max(longest, outage.from - start);
    start = Math.max(start, outage.to);
  }
  return Math.max(longest, to - start);
}
