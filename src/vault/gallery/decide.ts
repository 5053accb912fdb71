import type { Decision } from '../../domain';
import { oddsOf, type Calibration } from './calibration';
import type { Candidate } from './search';

/**
 * The rule. Nobody who scores below the threshold is named. A match needs the best to stand alone: with a second person above the
 * threshold and closer than the margin, greeting either would be a guess.
 *
 * @param candidates best first, one per person
 */
export function decide(candidates: readonly Candidate[], calibration: Calibration): Decision {
  const able = candidates.filter(({ score }) => score >= calibration.threshold.score);
  const best = able[0];
  if (!best) return { kind: 'unknown' };
  const near = able.filter(({ score }) => best.score - score < calibration.ambiguityMargin);
  if (near.length > 1) return { kind: 'ambiguous', people: near.map(({ person }) => person) };
  const { person, score } = best;
  return { kind: 'match', person, score, odds: oddsOf(score, calibration.table) };
}
