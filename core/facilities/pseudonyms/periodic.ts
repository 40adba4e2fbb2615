import type { PseudonymStrategy } from './strategy.js';

/** Every so many seconds; the first period is cut at random, so that cars that start together do not change together. */
export const periodic: PseudonymStrategy = (changes, draw, { period_s }) => ({
  after_s: changes === 0 ? draw.uniform() * period_s : period_s,
  after_m: 0,
  silent_s: 0,
});
