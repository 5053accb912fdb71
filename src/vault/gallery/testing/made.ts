import { BUILT_IN_MODEL } from '../../../domain';
import { Calibration } from '../calibration';

/** Made up for tests, in numbers that are easy to reckon with. */
export const made = Calibration.parse({
  model: BUILT_IN_MODEL,
  source: 'made up',
  people: 10,
  photos: 100,
  strangers: {
    comparisons: 3000,
    table: [
      { score: 0.5, oneIn: 10, low: 5, high: 20 },
      { score: 0.75, oneIn: 1000, low: 100, high: null },
    ],
    tail: { rate: 50, exceedances: 30 },
  },
  enrolled: {
    comparisons: 100,
    samples: 5,
    table: [
      { score: 0.6, missed: 0, low: 0, high: 0.03 },
      { score: 0.7, missed: 0.01, low: 0, high: 0.05 },
      { score: 0.9, missed: 0.5, low: 0.3, high: 0.7 },
    ],
  },
  likelihood: [
    { score: 0.5, log: -4 },
    { score: 0.7, log: 2 },
    { score: 0.8, log: 6 },
    { score: 1, log: 10 },
  ],
  correlation: { measured: 0.8, used: 0.8 },
  ambiguityMargin: 0.125,
});
