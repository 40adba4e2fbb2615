import { GRAVITY_MPS2 } from '../units/units.js';

/** Vertical acceleration of the body: smooth street, rough stretches, and the burst of a pothole. */

/** A smooth street, RMS, at rest and per m/s; design assumption, well below the thresholds. */
const SMOOTH_MPS2 = 0.25;
const SMOOTH_PER_MPS = 0.02;
/**
 * Peak of a pothole's burst: proportional to depth and speed, 1.2 m/s2 for each m/s over a hole of 0.1 m, so that a hole
 * of 5 cm gives 0.6 g at 10 m/s (bursts above 0.4 g: Mednis et al. 2011). Design assumption in between.
 */
const PEAK_PER_MPS_M = 12;
/** A tyre touches the road over about so much, m: what a wheel needs to cross a hole beside the hole's own length. */
const CONTACT_M = 0.15;
/** A body on springs does not move faster than this, s: half a period of the wheel's own 12 Hz. */
const SHORTEST_S = 0.04;
/** Z-THRESH and STDEV(Z) of Mednis et al. 2011, and the longest burst that is a pothole and no bump (facts 6, from memory). */
export const POTHOLE_PEAK_MPS2 = 0.4 * GRAVITY_MPS2;
export const POTHOLE_LONGEST_S = 0.2;
export const ROUGH_RMS_MPS2 = 0.2 * GRAVITY_MPS2;

/** @param roughness factor of the place, about 1 */
export const smooth_mps2 = (speed_mps: number, roughness: number): number =>
  (SMOOTH_MPS2 + SMOOTH_PER_MPS * speed_mps) * roughness;

export const burstPeak_mps2 = (depth_m: number, speed_mps: number): number => PEAK_PER_MPS_M * depth_m * speed_mps;

export const burstDuration_s = (radius_m: number, speed_mps: number): number =>
  Math.max(SHORTEST_S, (2 * radius_m + CONTACT_M) / Math.max(0.1, speed_mps));

/** Does an accelerometer take this burst for a pothole? */
export const isPothole = (peak_mps2: number, duration_s: number): boolean =>
  peak_mps2 > POTHOLE_PEAK_MPS2 && duration_s < POTHOLE_LONGEST_S;
