import { LANE, LANE_SIZE } from './rows.js';
import type { TrafficState } from './state.js';

/** Gap reported when there is no leader within it, and the farthest a driver looks, m. */
export const FAR_M = 200;

/** Speed a driver wants on the lane it is on. */
export function desiredHere_mps(s: TrafficState, slot: number): number {
  return Math.max(0.1, s.drivers.limit_mps[slot] * s.vehicles.speedFactor[slot]);
}

/** Speed a driver wants on a lane: the limit times the driver's factor, as weather and warnings allow. */
export function desiredSpeed(s: TrafficState, slot: number, lane: number): number {
  const own_mps = s.tables.lanes[lane * LANE_SIZE + LANE.speed_mps] * s.drivers.limitFactor[slot];
  return Math.max(0.1, Math.min(s.drivers.maxSpeed_mps[slot], own_mps) * s.vehicles.speedFactor[slot]);
}
