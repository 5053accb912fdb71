import { describe, expect, test } from 'vitest';
import { seeded } from '../../../tools/seeded';
import {
  newId,
  PersonId,
  BUILT_IN_TEMPLATE_LENGTH,
  type NamedPerson,
  type Template,
} from '../../domain';
import { calibration } from './calibration';
import { decide, MOST_FRAMES } from './decide';
import { createEvidence, effectiveFrames, type Evidence } from './evidence';
import { likelihoodOf } from './odds';
import { ruleOf, surenessIn } from './sureness';

const anna: NamedPerson = { id: newId(PersonId), name: 'Anna' };
const bert: NamedPerson = { id: newId(PersonId), name: 'Bert' };
const face = axis(0);
const other = axis(1);
const rule = ruleOf(surenessIn({ people: 20, samples: 20 }, 100, calibration), calibration);

function axis(index: number): Template {
  const template = new Float32Array(BUILT_IN_TEMPLATE_LENGTH);
  template[index] = 1;
  return template;
}

function show(evidence: Evidence, score: number, probe = face, quality = 80) {
  return evidence.take({ probe, quality, most: rule.most, candidates: [{ person: anna, score }] });
}

function verdict(evidence: Evidence) {
  const { frames } = evidence;
  const given = {
    standings: evidence.standings(),
    frames,
    anew: false,
    isLast: false,
    before: null,
  };
  const about = () => ({
    asksConsent: false,
    language: null,
    isMarked: false,
    alike: [],
    samples: 1,
  });
  return decide(given, rule, calibration, about).kind;
}

describe('the design effect', () => {
  test('makes n frames worth n / (1 + (n - 1) r)', () => {
    expect(effectiveFrames(1, 0.9)).toBe(1);
    expect(effectiveFrames(10, 0)).toBe(10);
    expect(effectiveFrames(10, 1)).toBe(1);
    // Kish: 20 in a cluster with r = 0.05 have a design effect of 1.95.
    expect(20 / effectiveFrames(20, 0.05)).toBeCloseTo(1.95, 9);
    expect(effectiveFrames(1e9, 0.9)).toBeCloseTo(1 / 0.9, 6);
  });
});

describe('evidence', () => {
  test('of one frame is its likelihood, and of two like frames hardly more', () => {
    const evidence = createEvidence(calibration);
    show(evidence, 0.94);
    const one = likelihoodOf(0.94, calibration);
    expect(evidence.standings()[0]?.log).toBeCloseTo(one, 9);
    show(evidence, 0.94);
    const { used } = calibration.correlation;
    expect(evidence.standings()[0]?.log).toBeCloseTo((one * 2) / (1 + used), 9);
  });

  test('of a good frame counts more than that of a bad one', () => {
    const [good, bad] = [createEvidence(calibration), createEvidence(calibration)];
    show(good, 0.97, face, 100);
    show(good, 0.93, face, 0);
    show(bad, 0.97, face, 0);
    show(bad, 0.93, face, 100);
    expect(good.standings()[0]?.score).toBeGreaterThan(bad.standings()[0]?.score ?? 1);
  });

  test('survives one bad frame among good ones, in score and in looks', () => {
    const evidence = createEvidence(calibration);
    for (let frame = 0; frame < 5; frame++) show(evidence, 0.98);
    show(evidence, 0.9);
    expect(verdict(evidence)).toBe('match');
    expect(show(evidence, 0.2, other)).toBe('set-aside');
    expect(show(evidence, 0.98)).toBe('taken');
    expect(evidence.frames).toBe(7);
    expect(verdict(evidence)).toBe('match');
  });

  test('is not enough for a stranger who for one frame looks like somebody', () => {
    const evidence = createEvidence(calibration);
    show(evidence, 0.975);
    show(evidence, 0.9);
    expect(verdict(evidence)).not.toBe('match');
    for (let frame = 0; frame < MOST_FRAMES; frame++) show(evidence, 0.9);
    expect(verdict(evidence)).toBe('unknown');
  });

  test('begins anew when another face takes the place of the one before', () => {
    const evidence = createEvidence(calibration);
    for (let frame = 0; frame < 5; frame++) show(evidence, 0.98);
    const stranger = () =>
      evidence.take({ probe: other, quality: 80, most: rule.most, candidates: [] });
    expect(stranger()).toBe('set-aside');
    expect(stranger()).toBe('anew');
    expect(evidence.frames).toBe(2);
    expect(verdict(evidence)).toBe('unknown');
  });

  test('of two who look alike decides for neither', () => {
    const evidence = createEvidence(calibration);
    const candidates = [
      { person: anna, score: 0.98 },
      { person: bert, score: 0.975 },
    ];
    for (let frame = 0; frame < MOST_FRAMES; frame++) {
      evidence.take({ probe: face, quality: 80, most: rule.most, candidates });
      if (frame + 1 < MOST_FRAMES) expect(verdict(evidence)).toBe('looking');
    }
    expect(verdict(evidence)).toBe('ambiguous');
  });

  test('fades, so that somebody who begins badly is recognised when they look up', () => {
    const evidence = createEvidence(calibration);
    for (let frame = 0; frame < 60; frame++) show(evidence, 0.93);
    expect(verdict(evidence)).toBe('unknown');
    for (let frame = 0; frame < 60; frame++) show(evidence, 0.98);
    expect(verdict(evidence)).toBe('match');
  });

  test('is gone when it is cleared', () => {
    const evidence = createEvidence(calibration);
    show(evidence, 0.98);
    evidence.clear();
    expect(evidence.frames).toBe(0);
    expect(evidence.standings()).toEqual([]);
  });
});

describe('simulated visits', () => {
  const VISITS = 10_000;

  /** Standard deviation of the scores of strangers (22,175 pairs of the calibration photos). */
  const STRANGERS_SPREAD = 0.0326;

  function gaussian(random: () => number): number {
    return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
  }

  /** Scores of one visit: their mean and spread, and how much of the spread is common to all frames. */
  function ends(random: () => number, mean: number, spread: number, common: number): string {
    const evidence = createEvidence(calibration);
    const own = mean + spread * Math.sqrt(common) * gaussian(random);
    for (let frame = 0; frame < MOST_FRAMES; frame++) {
      const score = Math.min(0.999, own + spread * Math.sqrt(1 - common) * gaussian(random));
      show(evidence, score);
      const kind = verdict(evidence);
      if (kind !== 'looking') return kind;
    }
    return 'looking';
  }

  test.each([0.5, 0.88, 0.99])(
    'take no more strangers for somebody than promised, when frames correlate by %f',
    (common) => {
      const random = seeded(1);
      const sureness = surenessIn({ people: 1, samples: 1 }, 100, calibration);
      const { accept } = ruleOf(sureness, calibration);
      // Normal scores of strangers, of which as many reach the score as the calibration says: 1 in 5,000, at 3.54 deviations.
      const mean = sureness.score - 3.5401 * STRANGERS_SPREAD;
      let taken = 0;
      for (let visit = 0; visit < VISITS; visit++) {
        const evidence = createEvidence(calibration);
        const own = mean + STRANGERS_SPREAD * Math.sqrt(common) * gaussian(random);
        for (let frame = 0; frame < MOST_FRAMES; frame++) {
          show(evidence, own + STRANGERS_SPREAD * Math.sqrt(1 - common) * gaussian(random));
          if (frame === 0 || (evidence.standings()[0]?.log ?? 0) < accept) continue;
          taken++;
          break;
        }
      }
      // And what three standard deviations of so many visits allow.
      const promised = 1 / sureness.oneIn;
      expect(taken / VISITS).toBeLessThanOrEqual(promised + 3 * Math.sqrt(promised / VISITS));
    },
  );

  test('recognise those who are enrolled, as a rule at the second frame', () => {
    const random = seeded(2);
    const kinds = Array.from({ length: 1000 }, () => ends(random, 0.98, 0.012, 0.5));
    expect(kinds.filter((kind) => kind === 'match').length / kinds.length).toBeGreaterThan(0.95);
  });
});
