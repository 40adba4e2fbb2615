import { log } from '../../support/checks.js';
import type { Result } from '../../support/result.js';

/** Distance bins of the figures, m. */
export const BIN_M = 25;

export const CAUSES = ['below sensitivity', 'receiver busy', 'noise', 'collision'];

/** Nearer than this to the ends of a road some who disturb are missing. */
export const MARGIN_M = 1500;

/** What is published of delivery at a distance, with the shares of CAUSES where known. */
export interface DeliveryBin {
  readonly distance_m: number;
  readonly received: number;
  readonly causes?: readonly number[];
}

export const rounded = (value: number): number => Number(value.toFixed(4));

/** @param tolerance absolute */
export const near = (name: string, value: number, published: number, tolerance: number, unit = ''): Result => {
  const ok = Math.abs(value - published) <= tolerance;
  const target = `${published} within ${rounded(tolerance)}`;
  if (!ok) log(`MISS ${name}: ${value.toFixed(4)} ${unit} (${target})`);
  return { name, value: rounded(value), unit, target, ok };
};

/** Absolute tolerances of delivery, and of each cause of loss, if that is more than 20 % of it. */
export interface Tolerances {
  readonly delivery: number;
  readonly cause: number;
}

const lossTolerance = (share: number, least: number): number => Math.max(least, 0.2 * share);

/** How many shares lost differ from the published by more than `least` and 20 %. */
export const lossesOff = (
  bins: readonly DeliveryBin[],
  shares: readonly (readonly number[])[],
  least: number,
): number =>
  bins
    .flatMap(({ distance_m, causes = [] }) => {
      const [, ...lost] = shares[distance_m / BIN_M];
      return causes.map((share, i) => Math.abs(lost[i] - share) > lossTolerance(share, least));
    })
    .filter(Boolean).length;

/** What is published in every bin. */
export function judgeBins(
  title: string,
  bins: readonly DeliveryBin[],
  shares: readonly (readonly number[])[],
  tolerances: Tolerances,
): Result[] {
  const results = bins.flatMap(({ distance_m, received, causes = [] }) => {
    const [ours, ...lost] = shares[distance_m / BIN_M];
    const losses = causes.map((share, i) =>
      near(`${title}, ${CAUSES[i]} at ${distance_m} m`, lost[i], share, lossTolerance(share, tolerances.cause)),
    );
    return [near(`${title}, delivered at ${distance_m} m`, ours, received, tolerances.delivery), ...losses];
  });
  const widest = Math.max(
    ...bins.map(({ distance_m, received }) => Math.abs(shares[distance_m / BIN_M][0] - received)),
  );
  log(`     ${title}: delivery within ${widest.toFixed(4)} of the published`);
  return results;
}
