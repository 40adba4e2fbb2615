import { freeSpaceLoss_dB, MINIMUM_DISTANCE_M } from './freeSpace.js';
import type { PathLossModel } from './pathLoss.js';

const REFERENCE_M = 10;

/** Log-distance: free space at 10 m, then 10 n log10(d / 10 m); never below free space (Rappaport 2002, 4.9). */
export const logDistance: PathLossModel = (config) => {
  const reference_dB = freeSpaceLoss_dB(REFERENCE_M, config.frequency_GHz);
  return (distance_m) => {
    const d = Math.max(distance_m, MINIMUM_DISTANCE_M);
    const loss_dB = reference_dB + 10 * config.exponent * Math.log10(d / REFERENCE_M);
    return Math.max(loss_dB, freeSpaceLoss_dB(d, config.frequency_GHz));
  };
};
