import { type Contribution, fixedDenominatorMean, weightedMean } from '../../core/learning/aggregators.js';
import type { ReceivedUpdate } from '../../core/learning/round.js';
import type { PrivacyLedger } from '../../core/privacy/ledger.js';
import { addGaussianNoise, clipL2, meanNoiseSigma } from '../../core/privacy/mechanism.js';
import type { Random } from '../../core/random/random.js';
import type { Parameters } from '../../core/scenario/schema.js';

/** The mean of a round, ready to be applied and published. */
export interface Aggregate {
  readonly update: Float32Array;
  /** vehicles that are in it, ascending */
  readonly contributors: readonly number[];
  /** examples; the fixed cohort in the privacy modes, where a count of participants would be a leak */
  readonly weight: number;
  /** standard deviation added per coordinate */
  readonly noiseSigma: number;
}

export type Privacy = Parameters['privacy'];

/** Ascending by vehicle: the order of arrival must not change a bit of the mean. */
const byVehicle = (updates: readonly ReceivedUpdate[]): ReceivedUpdate[] =>
  [...updates].sort((a, b) => a.vehicleId - b.vehicleId);

/** Federated averaging: weights by examples (McMahan et al. 2017). */
export function plainAggregate(updates: readonly ReceivedUpdate[]): Aggregate {
  const sorted = byVehicle(updates);
  const contributions: Contribution[] = sorted.map(({ update, numExamples }) => ({
    update,
    weight: Math.max(1, numExamples),
  }));
  return {
    update: weightedMean(contributions, 0),
    contributors: sorted.map((one) => one.vehicleId),
    weight: contributions.reduce((sum, one) => sum + one.weight, 0),
    noiseSigma: 0,
  };
}

/**
 * Edge differential privacy: every update is clipped here again, weights are uniform, the divisor is fixed before the
 * round, Gaussian noise z C / n goes onto the mean, and each contributor's ledger is charged. A vehicle whose budget would
 * be exceeded is left out; of more than n updates the first n count. Adjacency is zero-out: a neighbouring run has the
 * same participants and one of their updates is zero, so the mean moves by at most C / n.
 * @returns null when too few may take part; then nothing is released and nobody charged
 */
export function privateAggregate(
  updates: readonly ReceivedUpdate[],
  privacy: Privacy,
  minCohort: number,
  ledger: PrivacyLedger,
  random: Random,
): Aggregate | null {
  const { noiseMultiplier, clip, cohort } = privacy;
  const allowed = updates.filter((one) => ledger.allows(one.vehicleId, noiseMultiplier)).slice(0, cohort);
  if (allowed.length < Math.max(1, minCohort)) return null;
  const sorted = byVehicle(allowed);
  const contributions = sorted.map((one) => {
    const update = one.update.slice();
    clipL2(update, clip);
    return { update, weight: 1 };
  });
  const mean = fixedDenominatorMean(contributions, cohort);
  const noiseSigma = meanNoiseSigma(noiseMultiplier, clip, cohort);
  addGaussianNoise(mean, noiseSigma, random);
  for (const one of sorted) ledger.spend(one.vehicleId, noiseMultiplier);
  return { update: mean, contributors: sorted.map((one) => one.vehicleId), weight: cohort, noiseSigma };
}
