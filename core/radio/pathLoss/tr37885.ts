import { MINIMUM_DISTANCE_M } from './freeSpace.js';
import type { PathLossModel } from './pathLoss.js';

/** 3GPP TR 37.885 table 6.2.1-1: constant + slope log10 d + frequency slope log10 f (GHz), dB. */
const model =
  (constant_dB: number, slope_dB: number, frequencySlope_dB: number): PathLossModel =>
  ({ frequency_GHz }) => {
    const start_dB = constant_dB + frequencySlope_dB * Math.log10(frequency_GHz);
    return (distance_m) => start_dB + slope_dB * Math.log10(Math.max(distance_m, MINIMUM_DISTANCE_M));
  };

/** In sight or behind vehicles; what these take is `blockage` (obstacles/vehicleBlockage.ts). Shadowing 3 dB. */
export const tr37885Highway = model(32.4, 20, 20);
export const tr37885Urban = model(38.77, 16.7, 18.2);
/** Into another street, round a corner of buildings. Shadowing 4 dB. */
export const tr37885UrbanNlos = model(36.85, 30, 18.9);
