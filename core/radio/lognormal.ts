import { normalQuantile } from './normal.js';

/** A latency by two of its quantiles, ms: lognormal between and beyond them; p50 0 is none, p95 = p50 always p50. */
export interface Quantiles {
  readonly p50_ms: number;
  readonly p95_ms: number;
}

/** z of the 95th percentile of a standard normal. */
const Z95 = 1.6448536269514722;
const US_PER_MS = 1000;

/**
 * Draw of a latency, us.
 * @param hash uniform 32-bit hash; the same gives the same draw
 */
export function lognormal_us({ p50_ms, p95_ms }: Quantiles, hash: number): number {
  if (p50_ms === 0) return 0;
  const sigma = Math.log(p95_ms / p50_ms) / Z95;
  return Math.round(p50_ms * US_PER_MS * Math.exp(sigma * normalQuantile(hash)));
}
