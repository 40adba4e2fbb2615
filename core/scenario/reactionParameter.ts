import { number } from './leaf.js';

/** How soon a station answers. */
export const reaction_ms = number(10, 1, 1000, {
  title: 'Reaction',
  unit: 'ms',
  description: 'Least time from a reception to a transmission that answers it; at least the window.',
  source: 'design: lookahead of the parallel simulation',
});
