import { modelAcceleration } from './following.js';
import { gapBetween } from './gaps.js';
import { FAST_MPS } from './routePlan.js';
import type { TrafficState } from './state.js';

/**
 * Above this speed limit, and this speed of those on the left, a road is driven by the European rules: keep right, and
 * no overtaking on the right (v_crit = 60 km/h, Kesting, Treiber, Helbing 2007, doi 10.3141/1999-10).
 */
export const RIGHT_RULES_MPS = FAST_MPS;

/** A lane a vehicle might change to, with those it would come between (-1: nobody). */
export interface Choice {
  readonly side: 1 | -1;
  readonly target: number;
  readonly leader: number;
  readonly follower: number;
}

export const keepsRight = (s: TrafficState, lane: number): boolean => s.network.laneSpeed_mps[lane] > RIGHT_RULES_MPS;

/**
 * Advantage of a change over what makes it worth while, m/s2: positive where the driver wants it (Kesting et al. 2007,
 * the symmetric and the asymmetric rules). The vehicle's position must be the one on the lane beside while this
 * is asked; `now_mps2` is its acceleration on the lane it is on.
 */
export function changeAdvantage(s: TrafficState, slot: number, choice: Choice, now_mps2: number): number {
  const { politeness, threshold_mps2, bias_mps2 } = s.laneChange;
  const lane = s.vehicles.lane[slot];
  const then_mps2 = behind(s, slot, choice.target, choice.leader);
  const oldGain_mps2 = politeness === 0 ? 0 : gainOfOldFollower(s, slot, lane);
  const newGain_mps2 = politeness === 0 ? 0 : gainOfNewFollower(s, slot, choice);
  if (!keepsRight(s, lane)) {
    return then_mps2 - now_mps2 + politeness * (oldGain_mps2 + newGain_mps2) - threshold_mps2;
  }
  if (choice.side === 1) {
    const onRight_mps2 = heldByLeft(s, slot, choice.leader) ? Math.min(now_mps2, then_mps2) : now_mps2;
    return then_mps2 - onRight_mps2 + politeness * newGain_mps2 - threshold_mps2 - bias_mps2;
  }
  const onRight_mps2 = heldByLeft(s, slot, s.lists.ahead[slot]) ? Math.min(now_mps2, then_mps2) : then_mps2;
  return onRight_mps2 - now_mps2 + politeness * oldGain_mps2 - threshold_mps2 + bias_mps2;
}

/** May a vehicle on the right not drive past this leader on the left? */
export function heldByLeft(s: TrafficState, slot: number, leader: number): boolean {
  if (leader < 0) return false;
  const { speed_mps } = s.vehicles;
  return speed_mps[slot] > speed_mps[leader] && speed_mps[leader] > RIGHT_RULES_MPS;
}

const behind = (s: TrafficState, slot: number, lane: number, leader: number): number =>
  modelAcceleration(s, slot, lane, leader, leader < 0 ? 0 : gapBetween(s, slot, leader));

/** What the one behind on the old lane gains when the vehicle is gone. */
function gainOfOldFollower(s: TrafficState, slot: number, lane: number): number {
  const follower = s.lists.behind[slot];
  if (follower < 0) return 0;
  return behind(s, follower, lane, s.lists.ahead[slot]) - behind(s, follower, lane, slot);
}

/** What the one behind on the new lane gains when the vehicle is there: hardly ever more than nothing. */
function gainOfNewFollower(s: TrafficState, slot: number, { target, leader, follower }: Choice): number {
  if (follower < 0) return 0;
  return behind(s, follower, target, slot) - behind(s, follower, target, leader);
}

/**
 * Acceleration of a vehicle that may not pass one on the left, m/s2: as if that one drove before it, but no harder braking
 * than the comfortable. Infinite where nothing holds it (Kesting et al. 2007).
 */
export function rightRuleAcceleration(s: TrafficState, slot: number): number {
  const leader = s.drivers.leftLeader[slot];
  const { active, lane, position_m } = s.vehicles;
  if (leader < 0 || active[leader] === 0 || lane[leader] !== lane[slot] + 1) return Number.POSITIVE_INFINITY;
  const gap_m = gapBetween(s, slot, leader);
  if (gap_m < 0 || position_m[leader] < position_m[slot] || !heldByLeft(s, slot, leader))
    return Number.POSITIVE_INFINITY;
  const held_mps2 = modelAcceleration(s, slot, lane[slot], leader, gap_m);
  return Math.max(held_mps2, -s.drivers.decel_mps2[slot]);
}
