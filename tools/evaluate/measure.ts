import {
  compareSet,
  cosine,
  nearness,
  numberPeople,
  pool,
  scoring,
  type Compared,
  type Similarity,
} from './compare';
import type { Described } from './describe';
import type { Groups } from './groups';
import { gallerySizes, identify } from './identification';
import type { ContenderName } from './page/contender';
import type { OperatingPoint } from './rates';
import { reportGroup, verify, type GroupReport, type SetReport, type Verification } from './report';
import type { PhotoSet } from './sets';

/** Each by the measure that it is compared with where it is used. */
const similarities: Record<ContenderName, Similarity> = {
  ours: cosine,
  human: nearness,
  'face-api': nearness,
};

/** All that one contender showed on all sets. */
export interface ContenderReport {
  readonly contender: ContenderName;
  readonly sets: readonly SetReport[];
  /** All sets together, when there are several. */
  readonly pooled: SetReport | null;
}

type Points = readonly (OperatingPoint | null)[];

/** A set with what was found in its photos. */
export interface DescribedSet {
  readonly set: PhotoSet;
  readonly photos: readonly Described[];
}

/** Compares what a contender made of the photos, and computes every rate. */
export function measureContender(
  contender: ContenderName,
  described: readonly DescribedSet[],
  groups: Groups,
): ContenderReport {
  const compared = described.map((one) => measureSet(one, similarities[contender], groups));
  const sets = compared.map(({ report }) => report);
  const all = compared.length > 1 ? pool(compared.map((one) => one.compared)) : null;
  return { contender, sets, pooled: all && pooledReport(sets, verify(all)) };
}

function measureSet(
  { set, photos }: DescribedSet,
  similarity: Similarity,
  groups: Groups,
): { readonly report: SetReport; readonly compared: Compared } {
  const scoreOf = scoring(
    set,
    photos.map(({ numbers }) => numbers),
    similarity,
  );
  const compared = compareSet(set, scoreOf);
  const verification = verify(compared);
  const points = verification.atFmr.map((one) => one?.point ?? null);
  // Without all pairs nobody says whether two people are two, or one whose photos were not paired.
  const identification = set.pairs
    ? []
    : gallerySizes(compared.people).flatMap(
        (size) => identify(set, scoreOf, size, thresholdsOf(points)) ?? [],
      );
  return {
    compared,
    report: {
      ...verification,
      name: set.name,
      images: photos.length,
      notAcquired: set.photos.flatMap(({ file }, index) => (photos[index]?.numbers ? [] : file)),
      severalFaces: photos.filter(({ faces }) => faces > 1).length,
      millis: median(photos.map(({ millis }) => millis)),
      identification: points.includes(null) ? [] : identification,
      groups: groupReports(set, groups, compared, points),
    },
  };
}

function thresholdsOf(points: Points): readonly number[] {
  return points.map((point) => point?.threshold ?? Infinity);
}

function groupReports(
  set: PhotoSet,
  groups: Groups,
  compared: Compared,
  points: Points,
): readonly GroupReport[] {
  const { names } = numberPeople(set);
  return [...groups].flatMap(([group, people]) => {
    const members = new Set(names.flatMap((name, number) => (people.has(name) ? number : [])));
    return members.size > 0 ? reportGroup(group, members, compared, points) : [];
  });
}

function pooledReport(sets: readonly SetReport[], verification: Verification): SetReport {
  return {
    ...verification,
    name: 'all sets',
    images: sets.reduce((sum, { images }) => sum + images, 0),
    notAcquired: sets.flatMap(({ name, notAcquired }) =>
      notAcquired.map((file) => `${name}/${file}`),
    ),
    severalFaces: sets.reduce((sum, { severalFaces }) => sum + severalFaces, 0),
    millis: median(sets.map(({ millis }) => millis)),
    identification: [],
    groups: [],
  };
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;
}
