import { clopperPearson } from '../calibrate/clopper-pearson';
import type { DescribedSet } from '../evaluate/measure';
import { seeded } from '../seeded';
import { peopleOf } from './population';
import { simulate, type Outcome, type Simulated } from './visits';

const SIZES = [20, 100, 500];

/** One in so many strangers. */
const SETTINGS = [100, 1000, 10_000];

/** Visits of everybody to each gallery, each time enrolled with other photos. */
const ROUNDS = 4;

/** Five photos to enrol with, and three to come with. */
const FEWEST_PHOTOS = 8;

const SEED = 30_107;

/** One line for each gallery and setting. */
export function report(described: readonly DescribedSet[]): string {
  const random = seeded(SEED);
  const lines = described.flatMap((one) => {
    const people = peopleOf(one, FEWEST_PHOTOS);
    if (people.length < 3) return [];
    return simulate(people, SIZES, SETTINGS, ROUNDS, random).map((each) =>
      line(one.set.name, each),
    );
  });
  return ['set, enrolled, one in, FPIR (95 %), frames, FNIR (95 %), frames', ...lines].join('\n');
}

function line(name: string, { size, strangers, stranger, enrolled }: Simulated): string {
  return [
    name,
    size,
    strangers,
    rate(stranger),
    stranger.frames,
    rate(enrolled),
    enrolled.frames,
  ].join(', ');
}

function rate({ wrong, visits }: Outcome): string {
  const percent = (part: number) => (100 * part).toFixed(1);
  const [low, high] = clopperPearson(wrong, visits);
  return `${wrong}/${visits} = ${percent(wrong / visits)} % (${percent(low)} to ${percent(high)})`;
}
