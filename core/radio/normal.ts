/** Standard normal draws from hashes: a table of 4,096 quantiles, scaled to unit variance. Bounded at about 3.7. */

const BITS = 12;
const SIZE = 1 << BITS;

/** Inverse of the normal distribution function (P. J. Acklam's rational approximation, relative error 1.2e-9). */
export function inverseNormal(probability: number): number {
  if (probability > 0.5) return -inverseNormal(1 - probability);
  if (probability < 0.02425) {
    const q = Math.sqrt(-2 * Math.log(probability));
    const top = poly(q, -7.784894002430293e-3, -3.223964580411365e-1, -2.400758277161838, -2.549732539343734);
    const bottom = poly(q, 7.784695709041462e-3, 3.224671290700398e-1, 2.445134137142996, 3.754408661907416);
    return ((top * q + 4.374664141464968) * q + 2.938163982698783) / (bottom * q + 1);
  }
  const q = probability - 0.5;
  const r = q * q;
  const top = poly(r, -3.969683028665376e1, 2.209460984245205e2, -2.759285104469687e2, 1.38357751867269e2);
  const bottom = poly(r, -5.447609879822406e1, 1.615858368580409e2, -1.556989798598866e2, 6.680131188771972e1);
  return (((top * r - 3.066479806614716e1) * r + 2.506628277459239) * q) / ((bottom * r - 1.328068155288572e1) * r + 1);
}

function poly(x: number, a: number, b: number, c: number, d: number): number {
  return ((a * x + b) * x + c) * x + d;
}

const QUANTILES = normalTable();

function normalTable(): Float32Array {
  const table = Float32Array.from({ length: SIZE }, (_, i) => inverseNormal((i + 0.5) / SIZE));
  let squares = 0;
  for (const value of table) squares += value * value;
  const scale = Math.sqrt(SIZE / squares);
  return table.map((value) => value * scale);
}

/** Standard normal value of a uniform 32-bit hash (its upper 12 bits). */
export const normalQuantile = (hash: number): number => QUANTILES[hash >>> (32 - BITS)];

/** Largest value `normalQuantile` returns. */
export const NORMAL_MAXIMUM = QUANTILES[SIZE - 1];
