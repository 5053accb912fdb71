import { describe, expect, test } from 'vitest';
import { calibration } from './calibration';
import { likelihoodOf, scoreAt } from './odds';
import { falseMatchRate, ruleOf, surenessIn } from './sureness';
import { made } from './testing/made';

describe('one in N strangers', () => {
  test('comes to 1 - (1 - 1/N)^(1/c) for each of c comparisons', () => {
    expect(falseMatchRate(1000, 1)).toBeCloseTo(0.001, 12);
    // By hand: 1 - 0.99^(1/100).
    expect(falseMatchRate(100, 100)).toBeCloseTo(1.00498e-4, 9);
    // All comparisons together: back to N.
    expect(1 - (1 - falseMatchRate(1000, 500)) ** 500).toBeCloseTo(0.001, 9);
  });

  test('asks for a higher score in a larger gallery, and counts samples, not people', () => {
    const small = surenessIn({ people: 100, samples: 100 }, 1000, calibration);
    const large = surenessIn({ people: 100, samples: 500 }, 1000, calibration);
    expect(large.score).toBeGreaterThan(small.score);
    expect(large.oneIn / small.oneIn).toBeCloseTo(5, 2);
  });

  test('is never worse than one in 10,000 for each person from the standard setting on, however few are enrolled', () => {
    const size = { people: 1, samples: 5 };
    expect(surenessIn(size, 1000, calibration).oneIn).toBe(50_000);
    expect(surenessIn(size, 100, calibration).oneIn).toBe(25_000);
  });

  test('says what was measured and what was not', () => {
    expect(surenessIn({ people: 1, samples: 1 }, 50, calibration).isMeasured).toBe(true);
    expect(surenessIn({ people: 10, samples: 10 }, 900, made).isMeasured).toBe(false);
  });
});

describe('the bounds of the test', () => {
  test('are the evidence of the score that so few strangers reach, more of it because frames are alike', () => {
    const sureness = { oneIn: 500, score: scoreAt(500, made), isMeasured: true };
    const { accept, reject } = ruleOf(sureness, made);
    expect(accept).toBeCloseTo(likelihoodOf(scoreAt(500, made), made) / 0.8, 6);
    expect(reject).toBeLessThan(accept);
  });

  test('rule somebody out where one in a hundred of those who are enrolled would be', () => {
    const sureness = surenessIn({ people: 10, samples: 10 }, 100, made);
    expect(ruleOf(sureness, made).reject).toBeCloseTo(2, 9);
  });

  test('ask for evidence that speaks for somebody, also where the odds would not', () => {
    const sureness = { oneIn: 10, score: scoreAt(10, made), isMeasured: true };
    expect(likelihoodOf(sureness.score, made)).toBeLessThan(0);
    const { accept, most } = ruleOf(sureness, made);
    expect(accept).toBeCloseTo(Math.log(2) / 0.8, 9);
    expect(most).toBeGreaterThan(accept);
  });

  test('let nobody pass where no score has been measured that would do', () => {
    const sureness = surenessIn({ people: 1e6, samples: 1e9 }, 1e6, made);
    expect(sureness.score).toBeGreaterThan(1);
    expect(ruleOf(sureness, made).accept).toBe(Infinity);
  });
});
