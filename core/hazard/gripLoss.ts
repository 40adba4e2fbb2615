import { hash32, unitOf } from '../random/random.js';
import { GRAVITY_MPS2 } from '../units/units.js';

/** A car brakes with all wheels and drives with two: only about 60 % of its weight rests on them. */
const DRIVEN_SHARE = 0.6;
/** Tyres differ: factor on the friction of the road, uniform. */
const TYRE: readonly [number, number] = [0.88, 1.08];
/** Roads are uneven: from step to step friction varies by so much to either side. */
const UNEVENNESS = 0.08;
/** Below this speed nothing slips that anyone would notice, m/s. */
const LEAST_SPEED_MPS = 1.5;
/** A slip is over when demand has stayed below this share of grip. */
const RECOVERED = 0.85;
/** ABS and ESC regulate at least this long; shorter pauses do not end a slip, us. */
export const SLIP_LASTS_US = 1_000_000;

export const tyreFactor = (key: number, stationId: number): number =>
  TYRE[0] + (TYRE[1] - TYRE[0]) * unitOf(hash32(key, stationId, 11));

/**
 * Friction a car asks for, as a share of gravity: braking or driving along, v^2 x curvature across (friction circle).
 * @param acceleration_mps2 what the driver wants, before grip limits it
 */
export function frictionDemand(acceleration_mps2: number, speed_mps: number, curvature_radpm: number): number {
  if (speed_mps < LEAST_SPEED_MPS) return 0;
  const along_mps2 = acceleration_mps2 < 0 ? acceleration_mps2 : acceleration_mps2 / DRIVEN_SHARE;
  const across_mps2 = speed_mps * speed_mps * curvature_radpm;
  return Math.hypot(along_mps2, across_mps2) / GRAVITY_MPS2;
}

/** Does a car slip in this step? `step` counts steps; the draw belongs to (key, station, step). */
export function slips(
  demand: number,
  grip: number,
  isSlipping: boolean,
  key: number,
  stationId: number,
  step: number,
): boolean {
  if (demand < 0.05) return false;
  const noise = 2 * unitOf(hash32(key, stationId, step, 12)) - 1;
  return demand > grip * (isSlipping ? RECOVERED : 1 + UNEVENNESS * noise);
}
