import type { PseudonymStrategy } from './strategy.js';

/** Every so many metres; the first stretch is cut at random. */
export const distance: PseudonymStrategy = (changes, draw, { distance_m }) => ({
  after_s: 0,
  after_m: changes === 0 ? draw.uniform() * distance_m : distance_m,
  silent_s: 0,
});
