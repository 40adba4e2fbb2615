import type { PlannedStop } from './demand.js';
import { STANDING_MPS } from './rightOfWay.js';
import type { TrafficState } from './state.js';

/** A planned stop counts as reached this far before its beginning, m. */
const STOP_TOLERANCE_M = 1;

/** The next halt a vehicle has planned; undefined when there is none. */
export const nextStop = (s: TrafficState, slot: number): PlannedStop | undefined =>
  s.agents[s.drivers.agent[slot]].stops[s.drivers.stopIndex[slot]];

/** The vehicle's next halt is the one of this index. */
export function aimAtStop(s: TrafficState, slot: number, index: number): void {
  s.drivers.stopIndex[slot] = index;
  s.drivers.stopLane[slot] = nextStop(s, slot)?.lane ?? -1;
}

export const passStop = (s: TrafficState, slot: number): void => aimAtStop(s, slot, s.drivers.stopIndex[slot] + 1);

/** Arrives at a halt, waits there, or goes on from it. */
export function serveStop(s: TrafficState, slot: number, stop: PlannedStop): void {
  const { vehicles, drivers } = s;
  if (drivers.dwellUntil_us[slot] > 0) {
    if (drivers.dwellUntil_us[slot] > s.time_us) return;
    drivers.dwellUntil_us[slot] = 0;
    passStop(s, slot);
    return;
  }
  if (stop.lane !== vehicles.lane[slot]) return;
  const position_m = vehicles.position_m[slot];
  if (position_m > stop.end_m + STOP_TOLERANCE_M) passStop(s, slot);
  else if (position_m >= stop.start_m - STOP_TOLERANCE_M && vehicles.speed_mps[slot] < STANDING_MPS) {
    const until_us = Math.max(s.time_us + stop.duration_s * 1e6, (stop.until_s ?? 0) * 1e6);
    drivers.dwellUntil_us[slot] = Math.max(until_us, 1);
  }
}
