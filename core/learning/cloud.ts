import { type Contribution, weightedMean } from './aggregators.js';

/** What a roadside unit hands to the cloud: its model and how much stands behind it. */
export interface EdgeModel {
  readonly rsuId: number;
  readonly parameters: Float32Array;
  /** examples, or vehicles in the privacy modes, since the last synchronisation; 0 when nobody took part */
  readonly weight: number;
}

/**
 * Whether a roadside unit synchronises after this round: every `kappa2` edge rounds (Liu et al. 2020,
 * doi 10.1109/ICC40277.2020.9148862, algorithm 1).
 * @param round counted from 1
 */
export const synchronisesAfter = (round: number, kappa2: number): boolean => round % kappa2 === 0;

/**
 * The global model: edge models averaged by weight, in ascending order of roadside units so that the order of arrival
 * changes no bit. Units without participants do not count.
 * @returns null when nobody took part anywhere
 */
export function globalModel(models: readonly EdgeModel[]): Float32Array | null {
  const active = models.filter((model) => model.weight > 0).sort((a, b) => a.rsuId - b.rsuId);
  if (active.length === 0) return null;
  const contributions: Contribution[] = active.map(({ parameters, weight }) => ({ update: parameters, weight }));
  return weightedMean(contributions, 0);
}
