import type { Decision, NamedPerson, PersonId } from '../../domain';
import { oddsOf, type Calibration } from './calibration';
import type { Candidate } from './search';

/** What the rule has to know of a person beside the score. */
export interface About {
  /** They have not answered the notice that is in force. */
  readonly asksConsent: boolean;
  /** An officer has marked them and somebody else who is enrolled as alike. */
  readonly isMarked: boolean;
  /** The others of the mark, as far as they may be named. */
  readonly alike: readonly NamedPerson[];
}

/**
 * The rule. Nobody who scores below the threshold is named by their score. A match needs the best to stand alone: with a second person above
 * the threshold and closer than the margin, greeting either would be a guess. So it would with somebody who is marked as alike, whatever the
 * other one scores: the worse score of two people whom the network confuses says nothing.
 *
 * @param candidates best first, one per person
 * @param about asked of the best candidate only
 */
export function decide(
  candidates: readonly Candidate[],
  calibration: Calibration,
  about: (personId: PersonId) => About,
): Decision {
  const able = candidates.filter(({ score }) => score >= calibration.threshold.score);
  const best = able[0];
  if (!best) return { kind: 'unknown' };
  const near = able
    .filter(({ score }) => best.score - score < calibration.ambiguityMargin)
    .map(({ person }) => person);
  const { asksConsent, isMarked, alike } = about(best.person.id);
  if (isMarked) return { kind: 'ambiguous', people: joined(near, alike), marked: true };
  if (near.length > 1) return { kind: 'ambiguous', people: near, marked: false };
  const { person, score } = best;
  return { kind: 'match', person, score, odds: oddsOf(score, calibration.table), asksConsent };
}

function joined(near: readonly NamedPerson[], alike: readonly NamedPerson[]): NamedPerson[] {
  const names = new Set(near.map(({ id }) => id));
  return [...near, ...alike.filter(({ id }) => !names.has(id))];
}
