import { describe, expect, it } from 'vitest';
import { bootstrap, ruleOfThree } from './interval';

describe('the bootstrap over people', () => {
  it('spans from nobody to everybody where two people are told apart', () => {
    // Of two drawn from two, a given one comes never, once or twice in 1/4, 1/2 and 1/4 of all replicates.
    const [interval] = bootstrap(2, (weights) => [(weights[0] ?? 0) / 2]);
    expect(interval).toEqual({ low: 0, high: 1, method: 'bootstrap' });
  });

  it('draws as many people as there are', () => {
    const [interval] = bootstrap(7, (weights) => [weights.reduce((sum, weight) => sum + weight)]);
    expect(interval).toMatchObject({ low: 7, high: 7 });
  });

  it('gives the percentiles of the binomial distribution for a share of independent people', () => {
    // Of 100 people 20 fail: 2.5 % and 97.5 % of B(100, 0.2) are 12 or 13, and 28.
    const [interval] = bootstrap(100, (weights) => [
      weights.slice(0, 20).reduce((sum, weight) => sum + weight) / 100,
    ]);
    expect(interval?.low).toBeGreaterThanOrEqual(0.115);
    expect(interval?.low).toBeLessThanOrEqual(0.135);
    expect(interval?.high).toBeGreaterThanOrEqual(0.27);
    expect(interval?.high).toBeLessThanOrEqual(0.29);
  });

  it('gives the same interval every time', () => {
    const share = (weights: Uint32Array) => [(weights[0] ?? 0) + 0.1 * (weights[1] ?? 0)];
    expect(bootstrap(9, share)).toEqual(bootstrap(9, share));
  });

  it('leaves out replicates without the statistic, and gives no interval when they are most', () => {
    // Somebody is drawn in 3/4 of the replicates of two people, and twice in 1/4.
    const [often, seldom] = bootstrap(2, (weights) => [
      weights[0] === 0 ? null : 0.5,
      weights[0] === 2 ? 0.5 : null,
    ]);
    expect(often).toMatchObject({ low: 0.5, high: 0.5 });
    expect(seldom).toBeNull();
  });
});

describe('the rule of three', () => {
  it('bounds a risk of which 14 patients had none by 21 %, as Hanley and Lippman-Hand did', () => {
    const { low, high, method } = ruleOfThree(14);
    expect(low).toBe(0);
    expect(high).toBeCloseTo(0.214, 3);
    expect(method).toBe('rule-of-three');
  });

  it('claims nothing with three trials or fewer', () => {
    expect(ruleOfThree(2).high).toBe(1);
  });
});
