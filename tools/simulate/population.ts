import type { Template } from '../../src/domain';
import { calibration, scoreAt, similarity, toUnit } from '../../src/vault/gallery';
import { numberPeople } from '../evaluate/compare';
import type { DescribedSet } from '../evaluate/measure';

/** Photos of one person, as templates. */
export type Face = readonly Template[];

/** The people of a set of whom there are at least so many photos with a face. */
export function peopleOf({ set, photos }: DescribedSet, fewest: number): readonly Face[] {
  const { names, of } = numberPeople(set);
  return names
    .map((_, person) =>
      photos.flatMap(({ numbers }, at) =>
        numbers && of[at] === person ? [Float32Array.from(numbers)] : [],
      ),
    )
    .filter((face) => face.length >= fewest);
}

/**
 * Makes up strangers of a visitor: samples whose scores with the visitor's photos are drawn from the measured scores of strangers (beyond what was
 * measured, from the exponential that carries them on), and lie anywhere else in all other directions. The samples of one stranger are as alike
 * in that as two comparisons of the same two people are.
 *
 * @param photos of the visitor
 */
export function strangersOf(
  photos: Face,
  samples: number,
  random: () => number,
): () => readonly Template[] {
  const direction = toUnit(mean(photos)) ?? mean(photos);
  const share =
    photos.reduce((sum, photo) => sum + similarity(photo, direction), 0) / photos.length;
  const { measured } = calibration.correlation;
  return () => {
    const own = gaussian(random) * Math.sqrt(measured);
    return Array.from({ length: samples }, () => {
      const part = normalTail(own + gaussian(random) * Math.sqrt(1 - measured));
      return across(direction, Math.min(1, scoreAt(1 / part, calibration) / share), random);
    });
  };
}

/** A template that scores so much with a direction. */
function across(direction: Template, score: number, random: () => number): Template {
  const other = direction.map(() => gaussian(random));
  add(other, direction, -similarity(other, direction));
  const rest = toUnit(other) ?? other;
  const template = direction.map((number) => number * score);
  add(template, rest, Math.sqrt(1 - score ** 2));
  return template;
}

/** The part of a normal distribution beyond so many deviations (Abramowitz and Stegun, 7.1.26; within 1.5e-7). */
function normalTail(deviations: number): number {
  const x = Math.abs(deviations) / Math.SQRT2;
  const t = 1 / (1 + 0.3275911 * x);
  const factors = [1.061405429, -1.453152027, 1.421413741, -0.284496736, 0.254829592];
  const tail = (factors.reduce((sum, factor) => sum * t + factor, 0) * t * Math.exp(-x * x)) / 2;
  return Math.max(1e-9, deviations > 0 ? tail : 1 - tail);
}

/** The same face a moment later: noise that makes two frames score about `alike`. */
export function again(template: Template, alike: number, random: () => number): Template {
  const noise = template.map(() => gaussian(random));
  const length = Math.sqrt((1 - alike) / noise.reduce((sum, number) => sum + number ** 2, 0));
  const frame = template.slice();
  add(frame, noise, length);
  return toUnit(frame) ?? frame;
}

function add(to: Template, what: Template, times: number): void {
  what.forEach((number, at) => (to[at] = (to[at] ?? 0) + times * number));
}

function mean(all: readonly Template[]): Template {
  const sum = new Float32Array(all[0]?.length ?? 0);
  for (const one of all) add(sum, one, 1 / all.length);
  return sum;
}

function gaussian(random: () => number): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}
