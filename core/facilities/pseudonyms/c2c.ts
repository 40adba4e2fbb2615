import type { PseudonymStrategy } from './strategy.js';

/** First stretch after the trip's start, m, drawn in this range. */
const FIRST_M = [800, 1500] as const;
/** From then on at least so far, m, and so long, s, drawn in this range. */
const NEXT_M = 800;
const NEXT_S = [120, 360] as const;

/** Strategy of the CAR 2 CAR Communication Consortium (TR 103 415 V2.1.1): by stretches that hide start and end of a trip. */
export const c2c: PseudonymStrategy = (changes, draw) =>
  changes === 0
    ? { after_s: 0, after_m: draw.uniformIn(...FIRST_M), silent_s: 0 }
    : { after_s: draw.uniformIn(...NEXT_S), after_m: NEXT_M, silent_s: 0 };
