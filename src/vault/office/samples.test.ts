import { describe, expect, test } from 'vitest';
import { BUILT_IN_TEMPLATE_LENGTH, type SampleQuality, type Template } from '../../domain';
import { calibration, scoreAt, toUnit } from '../gallery';
import {
  chooseSamples,
  duplicateScore,
  FEWEST_SAMPLES,
  improveSamples,
  looksLike,
  MOST_SAMPLES,
  NEAR_IDENTICAL,
  summarise,
  type Sample,
} from './samples';

/** A look at the face that lies along one axis, turned away from it so far into another direction: two such looks score cos² of it. */
function look(face: number, away: number, degrees: number): Template {
  const template = new Float32Array(BUILT_IN_TEMPLATE_LENGTH);
  template[face] = Math.cos((degrees * Math.PI) / 180);
  template[away] = Math.sin((degrees * Math.PI) / 180);
  return toUnit(template) ?? template;
}

function sample(template: Template, score: number | null = 60, yaw = 0): Sample {
  return { template, quality: score === null ? null : { score, yaw, pitch: 0 } };
}

/** As many looks at one face as wanted, any two of which score 0.97: alike, but not near-identical. */
function looks(face: number, count: number, score: number | null = 60): Sample[] {
  return Array.from({ length: count }, (_, at) => sample(look(face, 20 + at, 10), score));
}

describe('the samples of an enrolment', () => {
  test('are kept when they look like one person and differ from each other', () => {
    const captured = looks(0, 5);
    expect(chooseSamples(captured, calibration)).toEqual({ samples: captured, outliers: [] });
  });

  test('a single one stands for itself', () => {
    expect(chooseSamples(looks(0, 1), calibration)?.samples).toHaveLength(1);
  });

  test('that do not look like the most typical one are left out, wherever they stand', () => {
    const mine = looks(0, 4);
    const stranger = sample(look(1, 50, 10), 100);
    for (const at of [0, 2, 4]) {
      const captured = [...mine.slice(0, at), stranger, ...mine.slice(at)];
      expect(chooseSamples(captured, calibration)).toEqual({ samples: mine, outliers: [stranger] });
    }
  });

  test('are inconsistent when no majority is of one person', () => {
    expect(chooseSamples([...looks(0, 1), ...looks(1, 1)], calibration)).toBeNull();
    expect(chooseSamples([...looks(0, 2), ...looks(1, 2)], calibration)).toBeNull();
    expect(chooseSamples([...looks(0, 1), ...looks(1, 1), ...looks(2, 1)], calibration)).toBeNull();
    expect(chooseSamples([...looks(0, 2), ...looks(1, 1)], calibration)?.outliers).toHaveLength(1);
    expect(chooseSamples([], calibration)).toBeNull();
  });

  test('of near-identical ones the better stays, and no fewer than the fewest', () => {
    const varied = looks(0, 3);
    const again = varied.map(({ template }) => sample(template.slice(), 90));
    expect(chooseSamples([...varied, ...again], calibration)?.samples).toEqual(again);
    const same = Array.from({ length: 6 }, (_, at) => sample(look(0, 20, 10), at * 10));
    const kept = chooseSamples(same, calibration)?.samples.map(({ quality }) => quality?.score);
    expect(kept).toHaveLength(FEWEST_SAMPLES);
    expect(kept).toEqual([30, 40, 50]);
  });

  test('are no more than the most, and the worst go', () => {
    const good = looks(0, MOST_SAMPLES, 80);
    const bad = [sample(look(0, 70, 10), 5), sample(look(0, 71, 10), 10)];
    expect(chooseSamples([...bad, ...good], calibration)).toEqual({ samples: good, outliers: [] });
  });
});

describe('improving', () => {
  test('adds samples that look like the person', () => {
    const [old, fresh] = [looks(0, 3), [sample(look(0, 60, 10))]];
    expect(improveSamples(old, fresh, calibration)).toEqual({
      samples: [...old, ...fresh],
      outliers: [],
    });
  });

  test('lets the worst make room for better ones, and none for worse ones', () => {
    const old = [...looks(0, MOST_SAMPLES - 1, 70), sample(look(0, 60, 10), 20)];
    const better = sample(look(0, 61, 10), 90);
    const improved = improveSamples(old, [better], calibration)?.samples;
    expect(improved).toEqual([...old.slice(0, -1), better]);
    expect(improveSamples(old, [sample(look(0, 61, 10), 10)], calibration)?.samples).toEqual(old);
  });

  test('gives a rare pose its place before one that is there already, though that one is sharper', () => {
    const common = Array.from({ length: MOST_SAMPLES }, (_, at) => sample(look(0, 20 + at, 5), 80));
    const rare = sample(look(0, 60, 16), 55);
    expect(improveSamples(common, [rare], calibration)?.samples).toContain(rare);
  });

  test('refuses samples that do not look like the person, and leaves out the few that do not', () => {
    const old = looks(0, 3);
    expect(improveSamples(old, looks(1, 3), calibration)).toBeNull();
    const fresh = [sample(look(0, 60, 10)), sample(look(0, 61, 10)), ...looks(1, 1)];
    expect(improveSamples(old, fresh, calibration)?.outliers).toHaveLength(1);
  });

  test('lets new samples stand for themselves where no old one can be read', () => {
    const fresh = looks(0, 2);
    expect(improveSamples([], fresh, calibration)?.samples).toEqual(fresh);
    expect(improveSamples([], [...looks(0, 1), ...looks(1, 1)], calibration)).toBeNull();
  });

  test('takes samples of earlier versions, whose quality nobody measured, for middling ones', () => {
    const old = looks(0, MOST_SAMPLES, null);
    const [good, bad] = [sample(look(0, 60, 10), 80), sample(look(0, 61, 10), 20)];
    const improved = improveSamples(old, [good, bad], calibration)?.samples;
    expect(improved).toHaveLength(MOST_SAMPLES);
    expect(improved).toContain(good);
    expect(improved).not.toContain(bad);
  });
});

describe('who looks like whom', () => {
  const templates = (samples: readonly Sample[]) => samples.map(({ template }) => template);

  test('half of the samples have to be recognised', () => {
    const person = templates(looks(0, 2));
    const [mine, other] = [templates(looks(0, 2)), templates(looks(1, 4))];
    expect(looksLike([...mine, ...other.slice(0, 2)], person, calibration)).toBe(true);
    expect(looksLike([...mine, ...other.slice(0, 3)], person, calibration)).toBe(false);
    expect(looksLike(other, person, calibration)).toBe(false);
  });

  test('the more are enrolled, the more alike a duplicate has to look: one false alarm in 1,000 enrolments', () => {
    expect(duplicateScore(1, 1, calibration)).toBe(scoreAt(1000, calibration));
    // Three of five have to: 5/3 as many sets pass, at most.
    expect(duplicateScore(600, 5, calibration)).toBeCloseTo(scoreAt(1_000_000, calibration), 9);
    expect(duplicateScore(5000, 4, calibration)).toBeGreaterThan(
      duplicateScore(500, 4, calibration),
    );
  });

  test('nobody looks like somebody without templates', () => {
    expect(looksLike(templates(looks(0, 2)), [], calibration)).toBe(false);
  });
});

describe('a summary', () => {
  const quality = (score: number, yaw: number): SampleQuality => ({ score, yaw, pitch: 0 });

  test('gives the middle of the scores and the span of the yaws', () => {
    const qualities = [quality(80, -20), quality(40, 25), quality(61, 0)];
    expect(summarise(qualities)).toEqual({ count: 3, quality: 61, yawSpan: 45 });
    expect(summarise(qualities.slice(0, 2))).toEqual({ count: 2, quality: 60, yawSpan: 45 });
  });

  test('counts samples that nobody measured, and claims no quality for them', () => {
    expect(summarise([null, null])).toEqual({ count: 2, quality: null, yawSpan: 0 });
    expect(summarise([null, quality(70, 5)])).toEqual({ count: 2, quality: 70, yawSpan: 0 });
    expect(summarise([])).toEqual({ count: 0, quality: null, yawSpan: 0 });
  });
});

test('the looks of these tests are alike, and not near-identical', () => {
  const [a, b] = looks(0, 2);
  const score = a?.template.reduce((sum, n, at) => sum + n * (b?.template[at] ?? 0), 0) ?? 0;
  expect(score).toBeGreaterThan(0.9418);
  expect(score).toBeLessThan(NEAR_IDENTICAL);
});
