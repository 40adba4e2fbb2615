import type { PathLossModel } from './pathLoss.js';

/** The models hold from here on (WINNER II D1.1.2 table 4-4). */
export const MINIMUM_DISTANCE_M = 3;

/** Free space as the WINNER models write it, dB: 20 log10 d + 46.4 + 20 log10(f / 5 GHz). */
export const freeSpaceLoss_dB = (distance_m: number, frequency_GHz: number): number =>
  20 * Math.log10(Math.max(distance_m, MINIMUM_DISTANCE_M)) + 46.4 + 20 * Math.log10(frequency_GHz / 5);

export const freeSpace: PathLossModel = (config) => (distance_m) => freeSpaceLoss_dB(distance_m, config.frequency_GHz);
