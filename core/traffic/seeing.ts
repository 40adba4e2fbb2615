import { leaderAt } from './laneLists.js';
import { isStillThere } from './rightOfWay.js';
import { shadowAhead, shadowFront_m } from './shadows.js';
import type { TrafficState } from './state.js';

/** Distance at which nothing is, m, and acceleration that nothing limits, m/s2. */
export const NEVER_M = 1e6;
export const NO_LIMIT_MPS2 = 1e6;

/** What a driver sees along the route; reused for every vehicle. */
export interface View {
  leader: number;
  gap_m: number;
  /** of the leader; its own when there is none */
  leaderSpeed_mps: number;
  stop_m: number;
  /** distance to a line before which it must look who comes */
  look_m: number;
  /** highest acceleration that still meets the lower speed limits ahead */
  slowing_mps2: number;
}

export const createView = (): View => ({
  leader: -1,
  gap_m: NEVER_M,
  leaderSpeed_mps: 0,
  stop_m: NEVER_M,
  look_m: NEVER_M,
  slowing_mps2: NO_LIMIT_MPS2,
});

/** The rear of a vehicle that drove off another way may still stand on a lane's end. */
export function seeLeaver(s: TrafficState, slot: number, lane: number, end_m: number, view: View): void {
  const leaver = s.leaver[lane];
  if (leaver < 0 || leaver === slot || !isStillThere(s, lane, leaver)) return;
  const driven_m = s.drivers.odometer_m[leaver] - s.leaverOdometer_m[lane];
  view.leader = leaver;
  view.gap_m = end_m + driven_m - s.drivers.length_m[leaver];
}

/** Those who leave the lane sideways, and, while the vehicle does so itself, those ahead on the lane it comes from. */
export function seeShadows(s: TrafficState, slot: number, view: View): void {
  const lane = s.vehicles.lane[slot];
  if (s.shadows.first[lane] >= 0) seeShadow(s, slot, lane, -s.vehicles.position_m[slot], view);
  const from = s.shadows.lane[slot];
  if (from < 0) return;
  const own_m = shadowFront_m(s, slot);
  see(s, leaderAt(s.lists, s.vehicles.position_m, from, own_m), -own_m, view);
  seeShadow(s, slot, from, -own_m, view);
}

/** @param start_m from the vehicle's front to the start of `lane` */
function seeShadow(s: TrafficState, slot: number, lane: number, start_m: number, view: View): void {
  const shadow = shadowAhead(s, slot, lane, -start_m);
  if (shadow >= 0) see(s, shadow, start_m + s.shadows.shift_m[shadow], view);
}

/** Takes a vehicle (-1: none) as the leader if it is nearer than the one there is. */
function see(s: TrafficState, other: number, start_m: number, view: View): void {
  if (other < 0) return;
  const gap_m = start_m + s.vehicles.position_m[other] - s.drivers.length_m[other];
  if (view.leader >= 0 && view.gap_m <= gap_m) return;
  view.leader = other;
  view.gap_m = gap_m;
}

export function seeTail(s: TrafficState, slot: number, lane: number, start_m: number, view: View): void {
  if (s.lists.tail[lane] !== slot) see(s, s.lists.tail[lane], start_m, view);
  if (s.shadows.first[lane] >= 0) seeShadow(s, slot, lane, start_m, view);
  seeForked(s, slot, lane, start_m, view);
}

/** Vehicles on ways that part from this one further on, as long as they are not yet clear of it. */
export function seeForked(s: TrafficState, slot: number, lane: number, start_m: number, view: View): void {
  const { first, lane: others, apart_m } = s.tables.forks;
  for (let f = first[lane]; f < first[lane + 1]; f++) {
    if (-start_m >= apart_m[f]) continue;
    const other = leaderAt(s.lists, s.vehicles.position_m, others[f], -start_m);
    // two abreast at the fork: the first in order goes
    if (other === slot || (other >= 0 && s.vehicles.position_m[other] === -start_m && other > slot)) continue;
    if (other < 0) seeForkedLeaver(s, slot, others[f], start_m, apart_m[f], view);
    else if (s.vehicles.position_m[other] - s.drivers.length_m[other] < apart_m[f]) see(s, other, start_m, view);
  }
}

/** One that has left such a way, its rear still at the fork. */
function seeForkedLeaver(
  s: TrafficState,
  slot: number,
  lane: number,
  start_m: number,
  apart_m: number,
  view: View,
): void {
  const leaver = s.leaver[lane];
  if (leaver < 0 || leaver === slot || !isStillThere(s, lane, leaver)) return;
  const front_m = s.network.laneLength_m[lane] + s.drivers.odometer_m[leaver] - s.leaverOdometer_m[lane];
  if (front_m - s.drivers.length_m[leaver] >= apart_m) return;
  see(s, leaver, start_m + front_m - s.vehicles.position_m[leaver], view);
}
