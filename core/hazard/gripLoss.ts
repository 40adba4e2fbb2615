import { hash32, unitOf } from '../random/random.js';
import { GRAVITY_MPS2 } from '../units/units.js';

/** Tyres differ: factor on the friction of the road, uniform. */
const TYRE: readonly [number, number] = [0.88, 1.08];
/**
 * Onsets a second when demand is far above grip, and how gradual the rise is: grip varies from metre to metre, so a car
 * that asks for nearly all of it slips now and then, and one that asks for a little more nearly at once.
 */
const ONSETS_PER_S = 4;
const RISE = 0.05;
/** Below this speed nothing slips that anyone would notice, m/s. */
const LEAST_SPEED_MPS = 1;
/** A slip goes on while demand stays above this share of grip. */
const RECOVERED = 0.7;
/** Drivers brake a little harder than they need to. */
const BRAKING_MARGIN = 1.3;
/** ABS and ESC regulate at least this long; shorter pauses do not end a slip, us. */
export const SLIP_LASTS_US = 1_000_000;

export const tyreFactor = (key: number, stationId: number): number =>
  TYRE[0] + (TYRE[1] - TYRE[0]) * unitOf(hash32(key, stationId, 11));

/**
 * Friction a car asks for, as a share of gravity: braking along, v^2 x curvature across (friction circle). Driving off
 * asks for nothing here: traction control and a light foot end that slip before it is one.
 * @param acceleration_mps2 what the driver wants, before grip limits it
 */
export function frictionDemand(acceleration_mps2: number, speed_mps: number, curvature_radpm: number): number {
  if (speed_mps < LEAST_SPEED_MPS) return 0;
  const along_mps2 = Math.min(0, acceleration_mps2);
  const across_mps2 = speed_mps * speed_mps * curvature_radpm;
  return Math.sqrt(along_mps2 * along_mps2 + across_mps2 * across_mps2) / GRAVITY_MPS2;
}

/** Steering round a thing on the road: so far aside within the lane, over so long a way, m. Design assumptions. */
const SWERVE_ASIDE_M = 0.6;
const SWERVE_WAY_M = 12;

/** Curvature of a swerve that ends abreast of a thing `ahead_m` off: half a cosine aside. */
export function swerveCurvature_radpm(ahead_m: number): number {
  if (ahead_m > SWERVE_WAY_M) return 0;
  const wave_pm = Math.PI / SWERVE_WAY_M;
  return (SWERVE_ASIDE_M / 2) * wave_pm * wave_pm * Math.cos(wave_pm * (SWERVE_WAY_M - ahead_m));
}

/**
 * Deceleration with which a car would stop in time at a line or behind its leader, with a margin, m/s2. Car-following
 * models ask for more when they meet an obstacle late; a driver presses the pedal no harder than this.
 */
export function neededBraking_mps2(speed_mps: number, stop_m: number, gap_m: number, leaderSpeed_mps: number): number {
  const toStop_mps2 = (speed_mps * speed_mps) / (2 * Math.max(1, stop_m));
  const excess_mps = Math.max(0, speed_mps - leaderSpeed_mps);
  const toLeader_mps2 =
    (excess_mps * (speed_mps + leaderSpeed_mps)) /
    (2 * Math.max(1, gap_m + (leaderSpeed_mps > 1 ? leaderSpeed_mps : 0)));
  return BRAKING_MARGIN * Math.max(toStop_mps2, toLeader_mps2) + 0.5;
}

/** Onsets a second at a demand and grip. */
export const slipRate_perS = (demand: number, grip: number): number =>
  ONSETS_PER_S / (1 + Math.exp((1 - demand / grip) / RISE));

/** Does a car slip in this step? `step` counts steps; the draw belongs to (key, station, step). */
export function slips(
  demand: number,
  grip: number,
  wasSlipping: boolean,
  step_s: number,
  key: number,
  stationId: number,
  step: number,
): boolean {
  if (demand === 0) return false;
  if (wasSlipping && demand > RECOVERED * grip) return true;
  return unitOf(hash32(key, stationId, step, 12)) < slipRate_perS(demand, grip) * step_s;
}
