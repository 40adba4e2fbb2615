import { mix32 } from '../../random/random.js';
import type { FadingModel } from './fading.js';

const BITS = 12;
const SIZE = 1 << BITS;
const SALT = 0x3c6ef372;

/** Shape m below the distance and beyond it (Veins: 1.5 below 80 m, .75 beyond). */
const NEAR_SHAPE = 1.5;
const FAR_SHAPE = 0.75;
const FAR_FROM_M = 80;

const LOWEST_DB = -60;
const HIGHEST_DB = 15;
const INTEGRATION_STEP_DB = 0.005;

/** Nakagami-m: received power is gamma distributed with shape m around its mean. */
export const nakagami: FadingModel = () => {
  const near = gammaQuantiles_dB(NEAR_SHAPE);
  const far = gammaQuantiles_dB(FAR_SHAPE);
  return (distance_m, draw) => (distance_m < FAR_FROM_M ? near : far)[mix32(draw ^ SALT) >>> (32 - BITS)];
};

/** Quantiles (i + .5) / 4096 of 10 log10 X, X ~ Gamma(shape m, mean 1), by integrating the density over dB. */
export function gammaQuantiles_dB(shape: number): Float32Array {
  const steps = Math.round((HIGHEST_DB - LOWEST_DB) / INTEGRATION_STEP_DB);
  const cumulative = new Float64Array(steps + 1);
  for (let i = 1; i <= steps; i++) {
    const x = 10 ** ((LOWEST_DB + (i - 0.5) * INTEGRATION_STEP_DB) / 10);
    cumulative[i] = cumulative[i - 1] + Math.exp(shape * Math.log(x) - shape * x);
  }
  const table = new Float32Array(SIZE);
  let at = 0;
  for (let i = 0; i < SIZE; i++) {
    const target = ((i + 0.5) / SIZE) * cumulative[steps];
    while (cumulative[at + 1] < target) at++;
    const share = (target - cumulative[at]) / (cumulative[at + 1] - cumulative[at]);
    table[i] = LOWEST_DB + (at + share) * INTEGRATION_STEP_DB;
  }
  return table;
}
