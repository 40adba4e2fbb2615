import { c2c } from './c2c.js';
import { distance } from './distance.js';
import { none } from './none.js';
import { periodic } from './periodic.js';
import { silentPeriod } from './silentPeriod.js';
import type { PseudonymStrategy } from './strategy.js';

/** Strategies by the name of `security.pseudonym.strategy`. */
export const PSEUDONYM_STRATEGIES = { none, periodic, distance, silentPeriod, c2c } as const satisfies Readonly<
  Record<string, PseudonymStrategy>
>;
export type PseudonymStrategyName = keyof typeof PSEUDONYM_STRATEGIES;
