import { kilometresPerHourToMps } from '../units/units.js';
import type { HeardMovement } from './heardSignals.js';
import { PHASE_STATE } from './messages/spatem.js';

// Green light optimal speed advice from SPATEM (time to green, TS 101 539 and CTI 4501 use it so): constant speed to the line.

/** Nobody is advised to crawl, m/s: 20 km/h. Design assumption. */
const LEAST_MPS = kilometresPerHourToMps(20);
/** A car arrives so long after green begins, s: those who wait have to start. Design assumption. */
const AFTER_GREEN_S = 1.5;

const STOPS: ReadonlySet<number> = new Set([PHASE_STATE.stopAndRemain, PHASE_STATE.preMovement]);

/**
 * Speed at which a car reaches the line after green begins, m/s; null when it may drive as it likes: it would arrive later
 * anyway, has green, or nobody knows when the red ends.
 * @param distance_m to the stop line
 * @param desired_mps what it would drive
 */
export function advisedSpeed_mps(
  { eventState, minEnd_us }: HeardMovement,
  distance_m: number,
  desired_mps: number,
  now_us: number,
): number | null {
  if (!STOPS.has(eventState) || !Number.isFinite(minEnd_us)) return null;
  const wait_s = (minEnd_us - now_us) / 1e6 + AFTER_GREEN_S;
  if (wait_s <= 0 || distance_m >= desired_mps * wait_s) return null;
  return Math.max(LEAST_MPS, distance_m / wait_s);
}
