/**
 * Intervals and sizes of CAMs of real cars: C2C-CC field data as Molina-Masegosa et al. give them (IEEE TVT 2020, doi
 * 10.1109/TVT.2020.2979232; profiles in the authors' repository). Shares by interval of k x 100 ms, k = 1 to 10.
 */
export const RECORDED_INTERVALS = {
  'Volkswagen highway': [0.035, 0.333, 0.141, 0.389, 0.018, 0.06, 0.004, 0.004, 0.001, 0.016],
  'Volkswagen urban': [0.021, 0.074, 0.162, 0.385, 0.049, 0.131, 0.032, 0.018, 0.011, 0.117],
  'Volkswagen universal': [0.028, 0.3, 0.162, 0.311, 0.025, 0.074, 0.014, 0.009, 0.006, 0.073],
  'Renault universal': [0.061, 0.192, 0.128, 0.202, 0.212, 0.092, 0.03, 0.012, 0.005, 0.068],
} as const;

/**
 * Mean size of a CAM after each interval, B with security, without headers of network and medium access: the stationary
 * distribution of the first-order matrices of that repository over the states 200, 300, 360 and 455 B.
 */
export const RECORDED_SIZES_B = {
  'Volkswagen highway': [250, 269, 295, 305, 355, 371, 348, 339, 377, 455],
  'Volkswagen urban': [267, 300, 292, 304, 365, 375, 405, 410, 365, 455],
} as const;

export const STEP_MS = 100;

/** Mean of a distribution over intervals, ms. */
export const mean_ms = (shares: readonly number[]): number => {
  const total = shares.reduce((sum, share) => sum + share, 0);
  return shares.reduce((sum, share, k) => sum + share * (k + 1) * STEP_MS, 0) / total;
};

const scaled = (shares: readonly number[]): number[] => {
  const total = shares.reduce((sum, share) => sum + share, 0);
  return shares.map((share) => share / total);
};

/** Half the sum of differences, 0 to 1. */
export function totalVariation(a: readonly number[], b: readonly number[]): number {
  const [p, q] = [scaled(a), scaled(b)];
  return p.reduce((sum, share, k) => sum + Math.abs(share - q[k]), 0) / 2;
}

/** First Wasserstein distance: how far intervals have to be moved, in the mean, ms. */
export function wasserstein_ms(a: readonly number[], b: readonly number[]): number {
  const [p, q] = [scaled(a), scaled(b)];
  let carried = 0;
  let distance_ms = 0;
  for (let k = 0; k < p.length; k++) {
    carried += p[k] - q[k];
    distance_ms += Math.abs(carried) * STEP_MS;
  }
  return distance_ms;
}
