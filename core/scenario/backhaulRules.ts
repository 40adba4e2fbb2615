import { areForward } from './intervals.js';
import type { Rule } from './rule.js';

export const BACKHAUL_RULES: readonly Rule[] = [
  {
    paths: 'infrastructure.backhaulOutages',
    expected: 'intervals that end after they begin',
    holds: ({ infrastructure }) => areForward(infrastructure.backhaulOutages),
    got: ({ infrastructure }) => infrastructure.backhaulOutages,
    sentence: ({ infrastructure }) =>
      `infrastructure.backhaulOutages ("${infrastructure.backhaulOutages}") must name intervals that end after they begin, as in "60-90 120-150"`,
  },
];
