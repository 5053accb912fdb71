import { beforeAll, describe, expect, test } from 'vitest';
import { BUILT_IN_TEMPLATE_LENGTH, type Template, type TurnedTemplate } from '../../domain';
import { createTransform, createTransforms, type Transform } from './transform';

const PEOPLE = 300;
/** Shares of a template of the embedding network, measured on photos: what all faces have in common, what one person has, and chance. */
const SHARES = { common: 0.8, person: 0.17, chance: 0.03 };

/**
 * What an independent program gives, so that others can read a vault: `numpy.linalg.qr` (Householder, not Gram-Schmidt) with R's
 * diagonal made positive, from the key stream of `openssl enc -aes-256-ctr`, for the key 00 01 … 1f. First and last four numbers of the
 * turned first axis, and of the turned unit vector along 1, 2, … 128.
 */
const AXIS = [
  0.030162692, 0.11154256, 0.121359594, 0.041968398, -0.089236297, -0.126598999, 0.050836258,
  0.097372413,
];
const RAMP = [
  -0.099172778, -0.01631582, 0.009330601, -0.086662471, -0.141908154, -0.096538603, 0.139803782,
  0.100164182,
];

/** The first axis in the same way, turned by the rotations for shorter templates, one of them with an odd number of numbers. */
const OTHERS = {
  63: [
    0.042794031, -0.008274835, -0.089001691, -0.001306226, -0.2044655, 0.295483141, 0.081636583,
    0.22474557,
  ],
  64: [
    0.042790124, 0.143753256, 0.195697337, -0.072873398, 0.018801843, -0.166947, 0.168846543,
    -0.106201472,
  ],
};

/** Pseudo-random numbers of the standard normal distribution, the same in every run (mulberry32; sum of twelve). */
function createNormal(seed: number): () => number {
  let state = seed;
  function uniform(): number {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }
  return () => Array.from({ length: 12 }, uniform).reduce((sum, one) => sum + one, -6);
}

const normal = createNormal(2026);

function unit(vector: readonly number[]): number[] {
  const length = Math.sqrt(vector.reduce((sum, number) => sum + number * number, 0));
  return vector.map((number) => number / length);
}

function direction(): number[] {
  return unit(Array.from({ length: BUILT_IN_TEMPLATE_LENGTH }, normal));
}

/** Templates like those of the embedding network: `samples` of each person. */
function createTemplates(people: number, samples: number): Template[][] {
  const common = direction();
  return Array.from({ length: people }, () => {
    const person = direction();
    return Array.from({ length: samples }, () => {
      const chance = direction();
      const mixed = common.map(
        (number, at) =>
          Math.sqrt(SHARES.common) * number +
          Math.sqrt(SHARES.person) * (person[at] ?? 0) +
          Math.sqrt(SHARES.chance) * (chance[at] ?? 0),
      );
      return Float32Array.from(unit(mixed));
    });
  });
}

function score(one: Template, other: Template): number {
  return one.reduce((sum, number, at) => sum + number * (other[at] ?? 0), 0);
}

function basis(at: number): Template {
  return new Float32Array(BUILT_IN_TEMPLATE_LENGTH).map((_, index) => (index === at ? 1 : 0));
}

async function transformOf(...bytes: readonly number[]): Promise<Transform> {
  return createTransform(await keyOf(...bytes), BUILT_IN_TEMPLATE_LENGTH);
}

async function keyOf(...bytes: readonly number[]): Promise<CryptoKey> {
  const raw = Uint8Array.from({ length: 32 }, (_, at) => bytes[at % bytes.length] ?? 0);
  return crypto.subtle.importKey('raw', raw, 'AES-CTR', false, ['encrypt']);
}

const mean = (numbers: readonly number[]) =>
  numbers.reduce((sum, number) => sum + number, 0) / numbers.length;

function deviation(numbers: readonly number[]): number {
  const middle = mean(numbers);
  return Math.sqrt(mean(numbers.map((number) => (number - middle) ** 2)));
}

/** How often a number of the first list is greater than one of the second: 0.5 when they cannot be told apart, 1 when always. */
function areaUnderCurve(ones: readonly number[], others: readonly number[]): number {
  const sorted = [...others].sort((a, b) => a - b);
  const below = ones.map((one) => {
    let [low, high] = [0, sorted.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sorted[middle] ?? Infinity) < one) low = middle + 1;
      else high = middle;
    }
    return low / sorted.length;
  });
  return mean(below);
}

/** Scores between the templates of two vaults: of the same people, and of different ones. */
function compare(ours: readonly Template[], theirs: readonly Template[]) {
  const same: number[] = [];
  const different: number[] = [];
  ours.forEach((one, at) =>
    theirs.forEach((other, index) => (at === index ? same : different).push(score(one, other))),
  );
  return { same, different };
}

let transform: Transform;
let templates: Template[][];

beforeAll(async () => {
  transform = await transformOf(1, 2, 3);
  templates = createTemplates(PEOPLE, 2);
});

test('a turned template comes back as it was', () => {
  for (const template of templates.flat()) {
    const back = transform.undo(transform.apply(template));
    const furthest = Math.max(...back.map((number, at) => Math.abs(number - (template[at] ?? 0))));
    expect(furthest).toBeLessThan(1e-6);
  }
});

test('turning gives a template of its own and leaves the given one alone', () => {
  const template = basis(3);
  const turned = transform.apply(template);
  expect(template).toEqual(basis(3));
  expect(turned.buffer).not.toBe(template.buffer);
  expect(transform.undo(turned).buffer).not.toBe(turned.buffer);
});

test('scores stay as they were', () => {
  const all = templates.flat();
  for (let pair = 0; pair < 500; pair++) {
    const one = all[(pair * 7) % all.length] ?? basis(0);
    const other = all[(pair * 13 + 1) % all.length] ?? basis(0);
    const turned = score(transform.apply(one), transform.apply(other));
    expect(Math.abs(turned - score(one, other))).toBeLessThan(1e-5);
  }
});

test('the directions that it turns the axes to stand at right angles and have length one', () => {
  const columns = Array.from({ length: BUILT_IN_TEMPLATE_LENGTH }, (_, at) =>
    transform.apply(basis(at)),
  );
  for (const [at, column] of columns.entries())
    for (const [index, other] of columns.entries())
      expect(Math.abs(score(column, other) - (at === index ? 1 : 0))).toBeLessThan(1e-6);
});

test('one key always gives the same rotation, and one bit of it another', async () => {
  const [template = basis(0)] = templates[0] ?? [];
  const again = await transformOf(1, 2, 3);
  expect(again.apply(template)).toEqual(transform.apply(template));
  const other = await transformOf(1, 2, 2);
  expect(Math.abs(score(other.apply(template), transform.apply(template)))).toBeLessThan(0.4);
});

test('gives the numbers that an independent program gives for the same key', async () => {
  const counting = await transformOf(...Array(32).keys());
  const ramp = Float32Array.from(
    unit(Array.from({ length: BUILT_IN_TEMPLATE_LENGTH }, (_, at) => at + 1)),
  );
  const cases: readonly [Template, readonly number[]][] = [
    [counting.apply(basis(0)), AXIS],
    [counting.apply(ramp), RAMP],
  ];
  for (const [turned, published] of cases) {
    const ends = [...turned.slice(0, 4), ...turned.slice(-4)];
    published.forEach((number, at) => expect(ends[at]).toBeCloseTo(number, 6));
  }
});

test('rotations are spread evenly: the numbers of the matrix have the moments of one drawn at random', async () => {
  for (const key of [1, 2, 3, 4, 5]) {
    const drawn = await transformOf(key);
    const numbers = Array.from({ length: BUILT_IN_TEMPLATE_LENGTH }, (_, at) => [
      ...drawn.apply(basis(at)),
    ]).flat();
    const scaled = numbers.map((number) => number * Math.sqrt(BUILT_IN_TEMPLATE_LENGTH));
    // Four standard errors, with 16,384 numbers that hardly depend on each other.
    expect(Math.abs(mean(scaled))).toBeLessThan(4 / 128);
    expect(mean(scaled.map((number) => number ** 2))).toBeCloseTo(1, 5);
    expect(Math.abs(mean(scaled.map((number) => number ** 3)))).toBeLessThan(4 * (15 ** 0.5 / 128));
    const fourth = (3 * BUILT_IN_TEMPLATE_LENGTH) / (BUILT_IN_TEMPLATE_LENGTH + 2);
    expect(Math.abs(mean(scaled.map((number) => number ** 4)) - fourth)).toBeLessThan(
      4 * (96 ** 0.5 / 128),
    );
    const trace = Array.from(
      { length: BUILT_IN_TEMPLATE_LENGTH },
      (_, at) => drawn.apply(basis(at))[at] ?? 0,
    );
    // The trace of an orthogonal matrix drawn at random is standard normal (Diaconis and Mallows, 1986).
    expect(Math.abs(trace.reduce((sum, number) => sum + number, 0))).toBeLessThan(4);
  }
});

describe('a rotation of templates of another length', () => {
  const axes = (length: number) =>
    Array.from({ length }, (_, at) => new Float32Array(length).map((_, row) => +(row === at)));

  test.each([32, 63, 64, 512])('of %i numbers is a rotation that can be undone', async (length) => {
    const { apply, undo } = await createTransform(await keyOf(1, 2, 3), length);
    const some = axes(length).filter((_, at) => at % Math.ceil(length / 64) === 0);
    const columns = some.map(apply);
    for (const [at, column] of columns.entries())
      for (const [index, other] of columns.entries())
        expect(Math.abs(score(column, other) - (at === index ? 1 : 0))).toBeLessThan(1e-6);
    const back = undo(columns[1] ?? (new Float32Array(length) as TurnedTemplate));
    const furthest = back.map((number, at) => Math.abs(number - (some[1]?.[at] ?? 0)));
    expect(Math.max(...furthest)).toBeLessThan(1e-6);
    expect(columns.flatMap((column) => [...column]).every(Number.isFinite)).toBe(true);
  });

  test.each(Object.entries(OTHERS))(
    'of %s numbers is that which an independent program gives for the same key',
    async (length, published) => {
      const { apply } = await createTransform(await keyOf(...Array(32).keys()), Number(length));
      const turned = apply(axes(Number(length))[0] ?? basis(0));
      const ends = [...turned.slice(0, 4), ...turned.slice(-4)];
      published.forEach((number, at) => expect(ends[at]).toBeCloseTo(number, 6));
    },
  );

  test('is made once, and takes no template of another length', async () => {
    const of = createTransforms(await keyOf(1, 2, 3));
    expect(of(64)).toBe(of(64));
    expect(of(64)).not.toBe(of(63));
    const turned = (await of(BUILT_IN_TEMPLATE_LENGTH)).apply(basis(5));
    expect(turned).toEqual(transform.apply(basis(5)));
    const { apply } = await of(64);
    expect(() => apply(basis(0))).toThrow(RangeError);
  });
});

describe('templates of one person in two vaults', () => {
  const first = () => templates.map(([sample]) => sample ?? basis(0));
  const second = () => templates.map(([, sample]) => sample ?? basis(0));

  test('would be told from strangers without the rotation, and are within one vault', () => {
    const clear = compare(first(), second());
    expect(mean(clear.same)).toBeCloseTo(0.97, 2);
    expect(Math.abs(mean(clear.different) - 0.8)).toBeLessThan(0.02);
    expect(areaUnderCurve(clear.same, clear.different)).toBeGreaterThan(0.999);
    const turned = compare(first().map(transform.apply), second().map(transform.apply));
    expect(areaUnderCurve(turned.same, turned.different)).toBeGreaterThan(0.999);
  });

  test.each([10, 20, 30, 40, 50])(
    'are no closer than those of strangers (vaults %i and its neighbour)',
    async (key) => {
      const [one, other] = [await transformOf(key), await transformOf(key + 1)];
      const { same, different } = compare(first().map(one.apply), second().map(other.apply));
      // The scores of one person with many others hang together, so the standard error is that of 300 numbers.
      const error = deviation(same) / Math.sqrt(same.length);
      expect(Math.abs(mean(same) - mean(different))).toBeLessThan(4 * error);
      expect(Math.abs(areaUnderCurve(same, different) - 0.5)).toBeLessThan(0.06);
      expect(Math.max(...same)).toBeLessThan(0.5);
      expect(Math.abs(Math.log(deviation(same) / deviation(different)))).toBeLessThan(0.3);
    },
  );
});
