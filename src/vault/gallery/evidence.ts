import type { NamedPerson, PersonId, Template } from '../../domain';
import type { Calibration } from './calibration';
import { likelihoodOf, scoreAt } from './odds';
import { similarity, type Candidate } from './search';
import { toUnit } from './unit';

/** One frame of a face that is followed. */
export interface Look {
  /** Of unit length; it is copied. */
  readonly probe: Template;
  /** Unified quality score, 0 to 100. */
  readonly quality: number;
  /** What a frame may bring at most, as a logarithm: no single frame makes a decision. */
  readonly most: number;
  /** Everybody who may be named and scores `floorOf` or more. */
  readonly candidates: readonly Candidate[];
}

/** What all frames so far say of one person. */
export interface Standing {
  readonly person: NamedPerson;
  /** Logarithm of how much more likely these frames are with this person than with a stranger. */
  readonly log: number;
  /** Mean similarity, -1 to 1. */
  readonly score: number;
}

/** What the frames of one track say. It holds templates, so it has to be cleared when the track ends. */
export interface Evidence {
  /** Frames taken in since it began, or began anew. */
  readonly frames: number;
  /**
   * Takes in a frame. `set-aside`: it looks unlike those before, and the next one will tell whether it was a bad frame or somebody else. `anew`:
   * the second such frame in a row, so that the evidence consists of these two now. `taken`: otherwise.
   */
  take(look: Look): 'taken' | 'set-aside' | 'anew';
  /** Everybody who scored in any frame, whoever has the most for them first. */
  standings(): readonly Standing[];
  /** Overwrites and forgets everything. */
  clear(): void;
}

/**
 * The score of one frame below which it does not matter how low it is: one in ten strangers scores more. It limits what one bad frame can
 * spoil.
 */
const FLOOR_ONE_IN = 10;

/** One in so many strangers looks so much like the frames before: less, and it may be somebody else. */
const SWITCH_ONE_IN = 200;

/** Frames that count: two to three seconds. Older ones fade, so that somebody who began badly is recognised when they look up. */
const MEMORY_FRAMES = 30;

/** What a frame of the worst quality counts beside one of the best. Which share would be right has not been measured. */
const LEAST_WEIGHT = 0.2;

/** The least score of candidates that evidence has to know. */
export function floorOf(calibration: Calibration): number {
  return scoreAt(FLOOR_ONE_IN, calibration);
}

/**
 * How many independent frames so many correlated ones are worth: n / (1 + (n - 1) r), by the design effect (Kish, "Survey Sampling", 1965,
 * 5.4). Never more than 1 / r.
 *
 * @param frames 1 or more; of frames with weights the effective number, (sum of w)^2 / sum of w^2 (the same, 11.7)
 * @param correlation r, 0 to 1
 */
export function effectiveFrames(frames: number, correlation: number): number {
  return frames / (1 + (frames - 1) * correlation);
}

interface Sums {
  readonly person: NamedPerson;
  log: number;
  score: number;
}

/** Begins the evidence of one track. */
export function createEvidence(calibration: Calibration): Evidence {
  const floor = floorOf(calibration);
  const least = likelihoodOf(floor, calibration);
  const switchScore = scoreAt(SWITCH_ONE_IN, calibration);
  /** As long as the first look is: all are of one model. */
  let mean: Template = new Float32Array(0);
  const sums = new Map<PersonId, Sums>();
  let aside: Look | null = null;
  let [frames, weights, squares] = [0, 0, 0];

  function looksLikeBefore(probe: Template): boolean {
    const direction = toUnit(mean);
    if (!direction) return true;
    const score = similarity(direction, probe);
    direction.fill(0);
    return score >= switchScore;
  }

  function fade() {
    const share = frames < MEMORY_FRAMES ? 1 : 1 - 1 / MEMORY_FRAMES;
    weights *= share;
    squares *= share ** 2;
    mean.forEach((number, at) => (mean[at] = number * share));
    for (const sum of sums.values()) {
      sum.log *= share;
      sum.score *= share;
    }
  }

  function add({ probe, quality, most, candidates }: Look) {
    fade();
    const weight = LEAST_WEIGHT + (1 - LEAST_WEIGHT) * (quality / 100);
    const scores = new Map(candidates.map(({ person, score }) => [person.id, score]));
    for (const { person } of candidates)
      if (!sums.has(person.id))
        sums.set(person.id, { person, log: least * weights, score: floor * weights });
    for (const [id, sum] of sums) {
      const score = scores.get(id) ?? floor;
      sum.log += weight * Math.min(most, Math.max(least, likelihoodOf(score, calibration)));
      sum.score += weight * score;
    }
    if (mean.length === 0) mean = new Float32Array(probe.length);
    probe.forEach((number, at) => (mean[at] = (mean[at] ?? 0) + weight * number));
    weights += weight;
    squares += weight ** 2;
    frames++;
  }

  function dropAside() {
    aside?.probe.fill(0);
    aside = null;
  }

  function forget() {
    mean.fill(0);
    sums.clear();
    [frames, weights, squares] = [0, 0, 0];
  }

  return {
    get frames() {
      return frames;
    },
    take(look) {
      if (looksLikeBefore(look.probe)) {
        dropAside();
        add(look);
        return 'taken';
      }
      const before = aside;
      if (!before || similarity(before.probe, look.probe) < switchScore) {
        dropAside();
        aside = { ...look, probe: look.probe.slice() };
        return 'set-aside';
      }
      forget();
      add(before);
      dropAside();
      add(look);
      return 'anew';
    },
    standings() {
      const kish = squares > 0 ? weights ** 2 / squares : 1;
      const worth = effectiveFrames(kish, calibration.correlation.used) / weights;
      return [...sums.values()]
        .map(({ person, log, score }) => ({ person, log: log * worth, score: score / weights }))
        .sort((a, b) => b.log - a.log || b.score - a.score);
    },
    clear() {
      dropAside();
      forget();
    },
  };
}
