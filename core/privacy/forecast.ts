import { bestEpsilon, type Conversion, improvedEpsilon } from './conversion.js';
import { DEFAULT_ORDERS } from './orders.js';
import { rdpVector } from './rdp.js';

export interface EpsilonQuestion {
  readonly noiseMultiplier: number;
  readonly releases: number;
  readonly delta: number;
  /** Poisson sampling rate, 1 when there is no real, secret sampling */
  readonly samplingRate?: number;
  /** RDP spent before, at `orders` */
  readonly spent?: Float64Array;
  readonly orders?: Float64Array;
  readonly conversion?: Conversion;
}

/** Epsilon of one vehicle that takes part in `releases` releases of equal noise. */
export function epsilonOf(question: EpsilonQuestion): number {
  const { noiseMultiplier, releases, delta, samplingRate = 1, spent, orders = DEFAULT_ORDERS } = question;
  if (releases === 0 && spent === undefined) return 0;
  const price = rdpVector(samplingRate, noiseMultiplier, orders);
  const total = price.map((cost, i) => (releases === 0 ? 0 : releases * cost) + (spent === undefined ? 0 : spent[i]));
  return bestEpsilon(orders, total, delta, question.conversion ?? improvedEpsilon).epsilon;
}

/** Smallest and largest noise multiplier searched. */
const NOISE_RANGE = [0.01, 10_000] as const;
const BISECTIONS = 60;

/**
 * Least noise multiplier that keeps a vehicle within `epsilon` after `releases` releases.
 * @returns null when even the largest noise is not enough
 */
export function noiseFor(epsilon: number, releases: number, delta: number, samplingRate = 1): number | null {
  const fits = (noiseMultiplier: number) => epsilonOf({ noiseMultiplier, releases, delta, samplingRate }) <= epsilon;
  let [low, high] = NOISE_RANGE as readonly [number, number];
  if (!fits(high)) return null;
  for (let i = 0; i < BISECTIONS; i++) {
    const middle = Math.sqrt(low * high);
    if (fits(middle)) high = middle;
    else low = middle;
  }
  return high;
}

/** How many more releases of this noise a budget allows. @param spent RDP spent before, at DEFAULT_ORDERS */
export function releasesWithin(budget: number, noiseMultiplier: number, delta: number, spent?: Float64Array): number {
  const fits = (releases: number) => epsilonOf({ noiseMultiplier, releases, delta, spent }) <= budget;
  if (!fits(1)) return 0;
  let low = 1;
  let high = 2;
  while (fits(high) && high < 1e9) {
    low = high;
    high *= 2;
  }
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (fits(middle)) low = middle;
    else high = middle;
  }
  return low;
}
