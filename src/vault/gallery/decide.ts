import type { Decision, Language, NamedPerson, Odds, PersonId } from '../../domain';
import type { Calibration } from './calibration';
import type { Standing } from './evidence';
import { oddsOf } from './odds';
import type { Rule } from './sureness';

/** What the rule has to know of a person beside the evidence. */
export interface About {
  /** They have not answered the notice that is in force. */
  readonly asksConsent: boolean;
  /** In which they agreed last. */
  readonly language: Language | null;
  /** An officer has marked them and somebody else who is enrolled as alike. */
  readonly isMarked: boolean;
  /** The others of the mark, as far as they may be named. */
  readonly alike: readonly NamedPerson[];
  /** How many samples there are of them. */
  readonly samples: number;
}

/** What is decided on. */
export interface Case {
  /** Whoever has the most for them first; only those who may be named now. */
  readonly standings: readonly Standing[];
  /** Frames that the evidence consists of. */
  readonly frames: number;
  /** The evidence begins with this frame or with the one before: what was said earlier does not hold any more. */
  readonly anew: boolean;
  /** There will be no other frame: a photo. */
  readonly isLast: boolean;
  /** Who was recognised in the same track and evidence before, if anybody. */
  readonly before: PersonId | null;
}

/** Frames without which nothing is decided about a live face: one may be bad, or for once look like somebody. */
export const FEWEST_FRAMES = 2;

/**
 * Frames after which somebody whom the evidence neither recognises nor rules out is said to be unknown (a truncated test: Wald, 1947, 3.8):
 * a second or a little more. It goes on after that, so a better look still helps.
 */
export const MOST_FRAMES = 15;

/**
 * The sequential test. As long as somebody is neither recognised nor ruled out, it waits for more frames. A match needs the best to stand
 * alone: with a second person who is not ruled out and closer than the margin, greeting either would be a guess. So it would with somebody who
 * is marked as alike, whatever the other one scores: the worse score of two people whom the network confuses says nothing. Whoever was
 * recognised stays so until they are ruled out or somebody else overtakes them, so that a name does not flicker.
 *
 * @param about asked of the best only
 */
export function decide(
  { standings, frames, anew, isLast, before }: Case,
  rule: Rule,
  calibration: Calibration,
  about: (personId: PersonId) => About,
): Decision {
  const looking = { kind: 'looking', anew } as const;
  if (frames < FEWEST_FRAMES && !isLast) return looking;
  const isOver = isLast || frames >= MOST_FRAMES;
  const able = standings.filter(({ log }) => log > rule.reject);
  const best = able[0];
  if (!best) return { kind: 'unknown' };
  const stays = best.person.id === before;
  if (best.log < rule.accept && !stays) return isOver ? { kind: 'unknown' } : looking;
  const margin = stays ? 0 : calibration.ambiguityMargin;
  const near = able
    .filter((one) => one === best || best.score - one.score < margin)
    .map(({ person }) => person);
  const { asksConsent, language, isMarked, alike, samples } = about(best.person.id);
  if (isMarked) return { kind: 'ambiguous', people: joined(near, alike), marked: true };
  if (near.length > 1) return isOver ? { kind: 'ambiguous', people: near, marked: false } : looking;
  const { person, score } = best;
  return {
    kind: 'match',
    person,
    score,
    odds: oddsOfBest(score, samples, calibration),
    asksConsent,
    language,
  };
}

/** A stranger has as many chances with somebody as there are samples of them (the union bound). */
function oddsOfBest(score: number, samples: number, calibration: Calibration): Odds {
  const { oneIn, bound } = oddsOf(score, calibration);
  return { oneIn: Math.max(1, oneIn / Math.max(1, samples)), bound };
}

function joined(near: readonly NamedPerson[], alike: readonly NamedPerson[]): NamedPerson[] {
  const names = new Set(near.map(({ id }) => id));
  return [...near, ...alike.filter(({ id }) => !names.has(id))];
}
