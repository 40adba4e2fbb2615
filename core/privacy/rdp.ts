import { logAdd, logErfc, logSubtract } from './specialFunctions.js';

/**
 * Renyi differential privacy of the Gaussian mechanism and of its Poisson-sampled form. Adjacency: add or remove one
 * vehicle (zero-out of its contribution); noise multiplier z = sigma / sensitivity.
 */

/** RDP of the Gaussian mechanism: order / (2 z^2) (Mironov 2017, arXiv 1702.07476, corollary 3). */
export const rdpGaussian = (noiseMultiplier: number, order: number): number =>
  noiseMultiplier === 0 ? Number.POSITIVE_INFINITY : order / (2 * noiseMultiplier * noiseMultiplier);

/**
 * RDP of the Poisson-sampled Gaussian mechanism (Mironov, Talwar, Zhang 2019, arXiv 1908.10530, section 3.3). Amplification holds only
 * when every vehicle is really drawn independently with probability q and the draw stays secret.
 * @param samplingRate q, 0..1; 1 is the plain Gaussian mechanism
 * @param order > 1
 */
export function rdpSampledGaussian(samplingRate: number, noiseMultiplier: number, order: number): number {
  if (samplingRate === 0) return 0;
  if (samplingRate === 1 || noiseMultiplier === 0) return rdpGaussian(noiseMultiplier, order);
  const logA = Number.isInteger(order)
    ? logMomentInteger(samplingRate, noiseMultiplier, order)
    : logMomentFractional(samplingRate, noiseMultiplier, order);
  return Math.max(0, logA) / (order - 1);
}

/** log sum_i C(order, i) q^i (1-q)^(order-i) e^((i^2-i)/(2 z^2)) (ibid., section 3.3, integer order). */
function logMomentInteger(q: number, z: number, order: number): number {
  let logA = Number.NEGATIVE_INFINITY;
  let logBinomial = 0;
  for (let i = 0; i <= order; i++) {
    const term = logBinomial + i * Math.log(q) + (order - i) * Math.log1p(-q) + (i * i - i) / (2 * z * z);
    logA = logAdd(logA, term);
    logBinomial += Math.log((order - i) / (i + 1));
  }
  return logA;
}

/** Terms this much smaller than the sum, in nats, end the series. */
const NEGLIGIBLE = 30;
const MOST_TERMS = 100_000;

/** The two erfc series of section 3.3 for a fractional order, signs of the binomials kept. */
function logMomentFractional(q: number, z: number, order: number): number {
  const crossing = z * z * Math.log(1 / q - 1) + 0.5;
  const width = Math.SQRT2 * z;
  let below = Number.NEGATIVE_INFINITY;
  let above = Number.NEGATIVE_INFINITY;
  let logBinomial = 0;
  let positive = true;
  for (let i = 0; i < MOST_TERMS; i++) {
    const j = order - i;
    const s0 = logTerm(q, z, i, j) + logBinomial + logErfc((i - crossing) / width);
    const s1 = logTerm(q, z, j, i) + logBinomial + logErfc((crossing - j) / width);
    below = positive ? logAdd(below, s0) : logSubtract(below, s0);
    above = positive ? logAdd(above, s1) : logSubtract(above, s1);
    if (i > order && Math.max(s0, s1) < logAdd(below, above) - NEGLIGIBLE) break;
    logBinomial += Math.log(Math.abs(j) / (i + 1));
    if (j < 0) positive = !positive;
  }
  return logAdd(below, above);
}

/** log(q^a (1-q)^b e^((a^2-a)/(2 z^2)) / 2) */
const logTerm = (q: number, z: number, a: number, b: number): number =>
  a * Math.log(q) + b * Math.log1p(-q) + (a * a - a) / (2 * z * z) - Math.LN2;

/** RDP of one release at every order. */
export function rdpVector(samplingRate: number, noiseMultiplier: number, orders: Float64Array): Float64Array {
  return orders.map((order) => rdpSampledGaussian(samplingRate, noiseMultiplier, order));
}
