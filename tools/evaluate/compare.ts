import type { PhotoPair, PhotoSet } from './sets';

/** Compared pairs, the most similar first: the score of each, and the numbers of the two people. */
export interface Comparisons {
  readonly scores: Float64Array;
  readonly first: Uint32Array;
  readonly second: Uint32Array;
}

/** All comparisons of a set. */
export interface Compared {
  /** Number of people; theirs are 0 to this. */
  readonly people: number;
  readonly mated: Comparisons;
  readonly nonMated: Comparisons;
  /** Pairs that could not be compared, because no face was acquired in one photo or both. */
  readonly missing: { readonly mated: number; readonly nonMated: number };
}

/** The numbers that describe a face; `null` where none was acquired. */
export type Numbers = Float32Array | null;

/** How alike two faces are; higher is more alike. */
export type Similarity = (a: Float32Array, b: Float32Array) => number;

/** The scalar product: for numbers of unit length the cosine, by which the app's vault compares. -1 to 1. */
export const cosine: Similarity = (a, b) =>
  a.reduce((sum, value, index) => sum + value * (b[index] ?? 0), 0);

/** The Euclidean distance with its sign turned, by which both peers compare. At most 0. */
export const nearness: Similarity = (a, b) =>
  -Math.sqrt(a.reduce((sum, value, index) => sum + (value - (b[index] ?? 0)) ** 2, 0));

/** How many pairs a set has. */
export function countPairs({ photos, pairs }: PhotoSet): number {
  return pairs?.length ?? (photos.length * (photos.length - 1)) / 2;
}

/** The number of each photo's person, from 0 in order of appearance, and all names by number. */
export function numberPeople({ photos }: PhotoSet): {
  readonly names: readonly string[];
  readonly of: readonly number[];
} {
  const numbers = new Map<string, number>();
  for (const { person } of photos) if (!numbers.has(person)) numbers.set(person, numbers.size);
  return {
    names: [...numbers.keys()],
    of: photos.map(({ person }) => numbers.get(person) ?? 0),
  };
}

/** The score of two photos by their places in the set; `null` where no face was acquired in one of them. */
export type ScoreOf = (first: number, second: number) => number | null;

/** Computes the scores of a set: all at once when all pairs are wanted, else each when it is asked for. */
export function scoring(
  { pairs }: PhotoSet,
  numbers: readonly Numbers[],
  similarity: Similarity,
): ScoreOf {
  const scoreOf: ScoreOf = (first, second) => {
    const [a, b] = [numbers[first], numbers[second]];
    return a && b ? similarity(a, b) : null;
  };
  if (pairs) return scoreOf;
  const count = numbers.length;
  const table = new Float64Array(count * count);
  for (let first = 0; first < count; first++)
    for (let second = 0; second <= first; second++) {
      const score = scoreOf(first, second) ?? NaN;
      table[first * count + second] = score;
      table[second * count + first] = score;
    }
  return (first, second) => {
    const score = table[first * count + second] ?? NaN;
    return Number.isNaN(score) ? null : score;
  };
}

/** Compares the photos of a set. */
export function compareSet(set: PhotoSet, scoreOf: ScoreOf): Compared {
  const { names, of } = numberPeople(set);
  const found = { mated: collector(), nonMated: collector() };
  const missing = { mated: 0, nonMated: 0 };
  for (const { first, second, mated } of set.pairs ?? allPairs(of)) {
    const kind = mated ? 'mated' : 'nonMated';
    const score = scoreOf(first, second);
    if (score === null) missing[kind]++;
    else found[kind].add(score, of[first] ?? 0, of[second] ?? 0);
  }
  return {
    people: names.length,
    mated: found.mated.sorted(),
    nonMated: found.nonMated.sorted(),
    missing,
  };
}

function* allPairs(people: readonly number[]): Generator<PhotoPair> {
  for (let second = 1; second < people.length; second++)
    for (let first = 0; first < second; first++)
      yield { first, second, mated: people[first] === people[second] };
}

/** The comparisons of several sets in one, as if their people stood in one queue; pairs across sets are not made up. */
export function pool(all: readonly Compared[]): Compared {
  const pooled = { mated: collector(), nonMated: collector() };
  const missing = { mated: 0, nonMated: 0 };
  let people = 0;
  for (const one of all) {
    for (const kind of ['mated', 'nonMated'] as const) {
      missing[kind] += one.missing[kind];
      one[kind].scores.forEach((score, index) => {
        const [a, b] = peopleOf(one[kind], index);
        pooled[kind].add(score, people + a, people + b);
      });
    }
    people += one.people;
  }
  return { people, mated: pooled.mated.sorted(), nonMated: pooled.nonMated.sorted(), missing };
}

/** The comparisons in which both people belong to a group. @param members by the numbers of the people */
export function among(members: ReadonlySet<number>, compared: Comparisons): Comparisons {
  const chosen = collector();
  compared.scores.forEach((score, index) => {
    const [a, b] = peopleOf(compared, index);
    if (members.has(a) && members.has(b)) chosen.add(score, a, b);
  });
  return chosen.sorted();
}

function peopleOf({ first, second }: Comparisons, index: number): readonly [number, number] {
  return [first[index] ?? 0, second[index] ?? 0];
}

function collector() {
  const scores: number[] = [];
  const first: number[] = [];
  const second: number[] = [];
  return {
    add(score: number, a: number, b: number) {
      scores.push(score);
      first.push(a);
      second.push(b);
    },
    sorted(): Comparisons {
      const all = Float64Array.from(scores);
      const order = Uint32Array.from(scores.keys());
      order.sort((a, b) => (all[b] ?? 0) - (all[a] ?? 0));
      const by = (values: readonly number[]) =>
        Uint32Array.from(order, (index) => values[index] ?? 0);
      return {
        scores: Float64Array.from(order, (index) => all[index] ?? 0),
        first: by(first),
        second: by(second),
      };
    },
  };
}
