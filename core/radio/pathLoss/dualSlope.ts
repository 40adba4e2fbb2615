import { MINIMUM_DISTANCE_M } from './freeSpace.js';
import type { PathLossModel } from './pathLoss.js';

const REFERENCE_M = 10;
const BREAKPOINT_M = 104;

/**
 * Dual slope with the measured parameters of T. Abbas et al., "A measurement based shadow fading model for
 * vehicle-to-vehicle network simulations", IJAP 2015, doi 10.1155/2015/190607 (5.6 GHz): loss at 10 m, then 10 n1 a decade to
 * 104 m and 10 n2 beyond. Antenna gains are part of what was measured. Shadowing that goes with it: 3.95, 6.12, 4.15
 * and 6.67 dB.
 */
const dualSlope =
  (reference_dB: number, near: number, far: number): PathLossModel =>
  () => {
    const break_dB = reference_dB + 10 * near * Math.log10(BREAKPOINT_M / REFERENCE_M);
    return (distance_m) => {
      const d = Math.max(distance_m, MINIMUM_DISTANCE_M);
      return d <= BREAKPOINT_M
        ? reference_dB + 10 * near * Math.log10(d / REFERENCE_M)
        : break_dB + 10 * far * Math.log10(d / BREAKPOINT_M);
    };
  };

export const abbasHighwayLos = dualSlope(66.1, 1.66, 2.88);
/** Obstructed by vehicles; on the motorway one slope fits all distances. */
export const abbasHighwayOlos = dualSlope(76.1, 3.18, 3.18);
export const abbasUrbanLos = dualSlope(63.9, 1.81, 2.85);
export const abbasUrbanOlos = dualSlope(72.3, 1.93, 2.74);
