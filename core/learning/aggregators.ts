import { shown, VergeError } from '../errors/vergeError.js';

/** One vehicle's (or roadside unit's) contribution to a mean. */
export interface Contribution {
  readonly update: Float32Array;
  /** examples, or 1 in the privacy modes; > 0 */
  readonly weight: number;
}

/**
 * Combines updates of one shape, in the order given. `denominator` is the fixed divisor of the uniform mean and unused
 * by the weighted one.
 */
export type Aggregator = (contributions: readonly Contribution[], denominator: number) => Float32Array;

/**
 * sum(w_k x_k) / sum(w_k), federated averaging (McMahan et al. 2017, algorithm 1).
 * @throws VergeError TRAINING_FAILED for no contributions, or updates of different sizes
 */
export const weightedMean: Aggregator = (contributions) => {
  let total = 0;
  for (const { weight } of contributions) total += weight;
  return scaledSum(contributions, (contribution) => contribution.weight / total);
};

/**
 * sum(x_k) / n with a divisor n fixed before the round: one vehicle moves the result by at most clip / n, whoever else
 * takes part. Needed for differential privacy (McMahan et al. 2018, arXiv 1710.06963, section 2: fixed-denominator
 * estimator). With fewer contributions than n the mean shrinks; it never grows beyond the bound.
 * @throws VergeError TRAINING_FAILED for more contributions than the denominator allows
 */
export const fixedDenominatorMean: Aggregator = (contributions, denominator) => {
  if (!(denominator >= contributions.length)) {
    throw new VergeError('TRAINING_FAILED', {
      where: 'fixedDenominatorMean',
      expected: `a denominator >= ${contributions.length} contributions`,
      got: shown(denominator),
    });
  }
  return scaledSum(contributions, () => 1 / denominator);
};

export const AGGREGATORS: Readonly<Record<string, Aggregator>> = { weightedMean, fixedDenominatorMean };

function scaledSum(
  contributions: readonly Contribution[],
  factor: (contribution: Contribution) => number,
): Float32Array {
  const size = contributions[0]?.update.length ?? 0;
  const sum = new Float64Array(size);
  if (size === 0)
    throw new VergeError('TRAINING_FAILED', { where: 'aggregation', expected: 'contributions', got: '0' });
  for (const contribution of contributions) {
    const { update } = contribution;
    if (update.length !== size) {
      throw new VergeError('TRAINING_FAILED', {
        where: 'aggregation',
        expected: `${size} parameters`,
        got: String(update.length),
      });
    }
    const scale = factor(contribution);
    for (let i = 0; i < size; i++) sum[i] += scale * update[i];
  }
  return Float32Array.from(sum);
}
