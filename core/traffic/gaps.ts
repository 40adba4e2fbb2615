import { idmInteraction } from './carFollowing.js';
import { isStillThere } from './rightOfWay.js';
import { shadowFront_m } from './shadows.js';
import type { TrafficState } from './state.js';

/** Deceleration asked of the one behind, and of oneself, m/s2 (MOBIL, b_safe 4: Kesting et al. 2007, doi 10.3141/1999-10). */
export const SAFE_DECEL_MPS2 = 4;
/** Least gap ahead and behind at a standstill, m. */
export const LEAST_GAP_M = 0.8;
/** Least time gap behind another after a change, s. */
const LEAST_HEADWAY_S = 0.3;
/** Way behind a place over which vehicles on the lanes that lead to it are looked at, m. */
const ENTRY_LOOK_M = 60;

export const gapBetween = (s: TrafficState, follower: number, leader: number): number =>
  s.vehicles.position_m[leader] - s.drivers.length_m[leader] - s.vehicles.position_m[follower];

/** Can the vehicle follow `leader` (-1: nobody) on `lane` from where it is? */
export function frontIsSafe(s: TrafficState, slot: number, lane: number, leader: number, limit_mps2: number): boolean {
  if (leader < 0) return leaverIsClear(s, slot, lane);
  return gapIsSafe(s, slot, leader, gapBetween(s, slot, leader), limit_mps2);
}

/** Is the gap to the one behind big enough, on the lane or, when it is free behind us, on the lanes that lead onto it? */
export function rearIsSafe(s: TrafficState, slot: number, lane: number, follower: number, limit_mps2: number): boolean {
  if (follower >= 0) return gapIsSafe(s, follower, slot, gapBetween(s, follower, slot), limit_mps2);
  const rear_m = s.vehicles.position_m[slot] - s.drivers.length_m[slot];
  // those inside the junction count on the room they saw: without it they would stand there
  if (s.inboundCount[lane] > 0 && rear_m < s.inbound_m[lane]) return false;
  return entriesAreSafe(s, slot, lane, rear_m, limit_mps2, 2);
}

/** Those who are just leaving the lane sideways are still partly on it. */
export function shadowsAreClear(s: TrafficState, slot: number, lane: number, limit_mps2: number): boolean {
  const { first, next } = s.shadows;
  const own_m = s.vehicles.position_m[slot];
  for (let other = first[lane]; other >= 0; other = next[other]) {
    if (other === slot) continue;
    const front_m = shadowFront_m(s, other);
    const isClear =
      front_m >= own_m
        ? gapIsSafe(s, slot, other, front_m - s.drivers.length_m[other] - own_m, limit_mps2)
        : gapIsSafe(s, other, slot, own_m - s.drivers.length_m[slot] - front_m, limit_mps2);
    if (!isClear) return false;
  }
  return true;
}

/** The rear of one that has just left the lane may still stand on its end. */
function leaverIsClear(s: TrafficState, slot: number, lane: number): boolean {
  const leaver = s.leaver[lane];
  if (leaver < 0 || leaver === slot || !isStillThere(s, lane, leaver)) return true;
  const driven_m = s.drivers.odometer_m[leaver] - s.leaverOdometer_m[lane];
  const rear_m = s.network.laneLength_m[lane] + driven_m - s.drivers.length_m[leaver];
  return rear_m - s.vehicles.position_m[slot] > LEAST_GAP_M;
}

/** @param rear_m from the start of `lane` to the vehicle's rear; negative when it is before it */
function entriesAreSafe(
  s: TrafficState,
  slot: number,
  lane: number,
  rear_m: number,
  limit_mps2: number,
  depth: number,
): boolean {
  const { network, tables, lists, vehicles } = s;
  if (rear_m > ENTRY_LOOK_M) return true;
  for (let e = tables.laneFirstEntry[lane]; e < tables.laneFirstEntry[lane + 1]; e++) {
    const link = tables.laneEntry[e];
    const from = network.linkFrom[link];
    const head = lists.head[from];
    const length_m = network.laneLength_m[from];
    if (head >= 0 && head !== slot) {
      if (s.drivers.nextLink[head] !== link) continue;
      if (!gapIsSafe(s, head, slot, length_m - vehicles.position_m[head] + rear_m, limit_mps2)) return false;
    } else if (head < 0 && depth > 1 && !entriesAreSafe(s, slot, from, length_m + rear_m, limit_mps2, depth - 1)) {
      return false;
    }
  }
  return true;
}

function gapIsSafe(s: TrafficState, follower: number, leader: number, gap_m: number, limit_mps2: number): boolean {
  if (gap_m <= LEAST_GAP_M + LEAST_HEADWAY_S * s.vehicles.speed_mps[follower]) return false;
  return braking_mps2(s, follower, gap_m, s.vehicles.speed_mps[leader]) < limit_mps2;
}

/** Deceleration a follower would choose for a leader alone, m/s2, positive. */
function braking_mps2(s: TrafficState, follower: number, gap_m: number, leaderSpeed_mps: number): number {
  const { vehicles, drivers } = s;
  const speed_mps = vehicles.speed_mps[follower];
  // at a crawl gaps are taken as they are
  if (speed_mps < 1 && leaderSpeed_mps >= speed_mps) return 0;
  return idmInteraction(
    speed_mps,
    gap_m,
    leaderSpeed_mps,
    drivers.accel_mps2[follower],
    drivers.decel_mps2[follower],
    0.5 * drivers.tau_s[follower],
    LEAST_GAP_M,
  );
}
