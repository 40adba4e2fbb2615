import type { Random } from '../random/random.js';

/** Flat clipping and Gaussian noise: how one vehicle's influence on a published mean is bounded and hidden. */

/** Euclidean norm. */
export function l2Norm(update: Float32Array): number {
  let sum = 0;
  for (let i = 0; i < update.length; i++) sum += update[i] * update[i];
  return Math.sqrt(sum);
}

/**
 * Scales an update in place to an L2 norm of at most `clip` (Abadi et al. 2016, arXiv 1607.00133, algorithm 1). An update
 * that is not finite becomes zero: it must not carry more than any other.
 * @returns the norm before
 */
export function clipL2(update: Float32Array, clip: number): number {
  const norm = l2Norm(update);
  if (!Number.isFinite(norm)) update.fill(0);
  else if (norm > clip) shrink(update, clip / norm, clip);
  return norm;
}

/** Rounding to float32 may leave the norm a little above the bound; the bound is what the guarantee rests on. */
function shrink(update: Float32Array, factor: number, clip: number): void {
  for (let i = 0; i < update.length; i++) update[i] *= factor;
  while (l2Norm(update) > clip) for (let i = 0; i < update.length; i++) update[i] *= 1 - 2 ** -22;
}

/** Standard deviation per coordinate of a mean with a fixed denominator: z C / n. */
export const meanNoiseSigma = (noiseMultiplier: number, clip: number, denominator: number): number =>
  (noiseMultiplier * clip) / denominator;

/** Adds independent N(0, sigma^2) to every coordinate, in place and in order. */
export function addGaussianNoise(values: Float32Array, sigma: number, random: Random): void {
  if (sigma === 0) return;
  for (let i = 0; i < values.length; i++) values[i] += sigma * random.normal();
}
