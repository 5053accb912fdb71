import type { Interval } from './interval';
import type { ContenderReport } from './measure';
import { TARGETS, type AtTarget, type GroupReport, type Measured, type SetReport } from './report';

/** The results for other programs. All rates are fractions; `null` stands for what cannot be computed from these photos. */
export function jsonOf(reports: readonly ContenderReport[]) {
  const [ours, ...peers] = reports;
  return {
    ...(ours && contenderJson(ours)),
    peers: Object.fromEntries(peers.map((peer) => [peer.contender, contenderJson(peer)])),
  };
}

function contenderJson({ sets, pooled }: ContenderReport) {
  return { sets: sets.map(setJson), pooled: pooled && setJson(pooled) };
}

function setJson(set: SetReport) {
  return {
    name: set.name,
    images: set.images,
    people: set.people,
    failureToAcquire: set.notAcquired.length / set.images,
    notAcquired: set.notAcquired,
    severalFaces: set.severalFaces,
    millisPerPhoto: set.millis,
    mated: set.mated,
    nonMated: set.nonMated,
    matedNotAcquired: set.missing.mated,
    nonMatedNotAcquired: set.missing.nonMated,
    auc: set.auc,
    eer: set.eer?.rate ?? null,
    eerInterval: intervalJson(set.eer),
    fnmrAtFmr: byTarget(set, ({ fnmr }) => fnmr.rate),
    fnmrInterval: byTarget(set, ({ fnmr }) => intervalJson(fnmr)),
    missedAtFmr: byTarget(set, ({ missed }) => missed),
    thresholdAtFmr: byTarget(set, ({ point }) => finite(point.threshold)),
    supported: byTarget(set, ({ supported }) => supported),
    identification: set.identification.map(
      ({ gallery, matedSearches, nonMatedSearches, rates }) => ({
        gallery,
        matedSearches,
        nonMatedSearches,
        atFmr: byTarget(set, (_, index) => rates[index] ?? null),
      }),
    ),
    groups: set.groups.map(groupJson),
    det: set.curve.map(({ threshold, fmr, fnmr }) => [fmr, fnmr, finite(threshold)]),
  };
}

function groupJson({ group, people, mated, nonMated, atFmr }: GroupReport) {
  return {
    group,
    people,
    mated,
    nonMated,
    atFmr: Object.fromEntries(
      atFmr.map(({ target, fmr, fnmr }) => [
        target,
        {
          fmr: fmr?.rate ?? null,
          fmrInterval: intervalJson(fmr),
          fnmr: fnmr?.rate ?? null,
          fnmrInterval: intervalJson(fnmr),
        },
      ]),
    ),
  };
}

/** One value for each target FMR, under the target as a decimal fraction. */
function byTarget<T>({ atFmr }: SetReport, value: (one: AtTarget, index: number) => T) {
  return Object.fromEntries(
    TARGETS.map((target, index) => {
      const one = atFmr[index];
      return [target, one ? value(one, index) : null];
    }),
  );
}

function intervalJson(measured: Measured | null): Interval | null {
  return measured?.interval ?? null;
}

/** JSON has no infinity: `null` is the threshold that nothing reaches. */
function finite(threshold: number): number | null {
  return Number.isFinite(threshold) ? threshold : null;
}
