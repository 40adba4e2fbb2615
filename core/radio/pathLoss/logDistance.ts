import { MINIMUM_DISTANCE_M } from './freeSpace.js';
import type { PathLossModel } from './pathLoss.js';

/** Log-distance: the loss at 1 m, then 10 n log10 d (Rappaport 2002, 4.9). */
export const logDistance: PathLossModel =
  ({ referenceLoss_dB, exponent }) =>
  (distance_m) =>
    referenceLoss_dB + 10 * exponent * Math.log10(Math.max(distance_m, MINIMUM_DISTANCE_M));
