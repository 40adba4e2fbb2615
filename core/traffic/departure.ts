import { hash32, unitOf } from '../random/random.js';
import { brakingDistance_m, idmInteraction, kraussSafeSpeed } from './carFollowing.js';
import type { DepartLane, DepartPosition, DepartSpeed } from './demand.js';
import { desiredSpeed } from './desires.js';
import { isPermitted } from './routePlan.js';
import { LETTER } from './signals.js';
import type { TrafficState } from './state.js';

/** How a vehicle wants to appear on the road. */
export interface Departure {
  readonly lane: DepartLane;
  readonly position: DepartPosition;
  readonly speed: DepartSpeed;
}

/** Random places that are tried before a gap is looked for (SUMO, MSLane::insertVehicle, RANDOM_FREE). */
const RANDOM_PLACES = 10;
/** Rest of a gap beyond what is needed, m (SUMO, POSITION_EPS). */
const MARGIN_M = 0.1;
const FAR_M = 1e6;
/** Purposes of draws in one step. */
const DRAW_SPEED = RANDOM_PLACES;
const DRAW_LANE = RANDOM_PLACES + 1;
const DRAWS = RANDOM_PLACES + 2;

/** A draw of the vehicle in this step, 0..1. */
function drawn(s: TrafficState, slot: number, purpose: number): number {
  return unitOf(hash32(s.drawKey, s.vehicles.stationId[slot], s.step * DRAWS + purpose));
}

/** Lane index for a departure on edge `k` of the route, -1 when none can be used. */
export function chooseLane(s: TrafficState, slot: number, k: number, wanted: DepartLane): number {
  const plan = s.plans[slot];
  const first = s.network.edgeFirstLane[plan.edges[k]];
  const count = s.network.edgeLaneCount[plan.edges[k]];
  const permitted = (i: number) => isPermitted(s.network, first + i, s.drivers.permissionClass[slot]);
  if (typeof wanted === 'number') return wanted < count && permitted(wanted) ? first + wanted : -1;
  let chosen = -1;
  let most_m = -1;
  let usable = 0;
  for (let i = 0; i < count; i++) if (permitted(i)) usable++;
  let passed = wanted === 'random' ? Math.floor(drawn(s, slot, DRAW_LANE) * usable) : 0;
  for (let i = 0; i < count; i++) {
    if (!permitted(i) || (wanted === 'best' && plan.offset[plan.entry[k] + i] !== 0)) continue;
    if (wanted === 'random' && passed-- > 0) continue;
    if (wanted === 'random' || wanted === 'first') return first + i;
    const room_m = roomBehindTail_m(s, first + i);
    if (room_m <= most_m) continue;
    chosen = first + i;
    most_m = room_m;
  }
  return chosen;
}

function roomBehindTail_m(s: TrafficState, lane: number): number {
  const rear = s.lists.tail[lane];
  return rear < 0 ? FAR_M : s.vehicles.position_m[rear] - s.drivers.length_m[rear];
}

/**
 * Tries the places of a departure one after the other.
 * @param fits takes the vehicle onto the lane with its front at a place if it can
 */
export function tryPlaces(
  s: TrafficState,
  slot: number,
  lane: number,
  wanted: DepartPosition,
  fits: (s: TrafficState, slot: number, lane: number, position_m: number) => boolean,
): boolean {
  const length_m = s.network.laneLength_m[lane];
  const base_m = Math.min(s.drivers.length_m[slot], length_m);
  if (typeof wanted === 'number') {
    return fits(s, slot, lane, Math.max(0, Math.min(length_m, wanted < 0 ? length_m + wanted : wanted)));
  }
  if (wanted === 'base') return fits(s, slot, lane, base_m);
  if (wanted === 'last') return fits(s, slot, lane, behindLast_m(s, slot, lane));
  const places = wanted === 'random' ? 1 : wanted === 'random free' ? RANDOM_PLACES : 0;
  for (let i = 0; i < places; i++) if (fits(s, slot, lane, length_m * drawn(s, slot, i))) return true;
  if (wanted === 'random') return false;
  if (fits(s, slot, lane, base_m)) return true;
  for (let rear = s.lists.tail[lane]; rear >= 0; rear = s.lists.ahead[rear]) {
    const place_m = beforeVehicle_m(s, slot, rear);
    if (hasGapAhead(s, slot, lane, rear, place_m) && fits(s, slot, lane, place_m)) return true;
  }
  return false;
}

/** As near behind the last vehicle as is safe at its speed; the end of an empty lane. */
function behindLast_m(s: TrafficState, slot: number, lane: number): number {
  const rear = s.lists.tail[lane];
  if (rear < 0) return s.network.laneLength_m[lane];
  const headway_m = s.vehicles.speed_mps[rear] * s.drivers.tau_s[slot];
  const place_m = roomBehindTail_m(s, lane) - s.drivers.minGap_m[slot] - headway_m - MARGIN_M;
  return Math.max(0, place_m);
}

/** Far enough before a vehicle that it can follow at its speed. */
function beforeVehicle_m(s: TrafficState, slot: number, follower: number): number {
  const { position_m, speed_mps } = s.vehicles;
  const headway_m = speed_mps[follower] * s.drivers.tau_s[follower];
  return position_m[follower] + s.drivers.minGap_m[follower] + headway_m + s.drivers.length_m[slot] + MARGIN_M;
}

function hasGapAhead(s: TrafficState, slot: number, lane: number, follower: number, place_m: number): boolean {
  const leader = s.lists.ahead[follower];
  if (leader < 0) return place_m < s.network.laneLength_m[lane];
  return place_m + s.drivers.minGap_m[slot] < s.vehicles.position_m[leader] - s.drivers.length_m[leader];
}

/** What limits the speed of one who appears: the next vehicle along the route, and the next red signal. */
export interface Ahead {
  leader: number;
  gap_m: number;
  red_m: number;
}

/** @param leader the next vehicle on the lane itself, -1 when there is none */
export function lookAhead(
  s: TrafficState,
  slot: number,
  k: number,
  lane: number,
  position_m: number,
  leader: number,
  view: Ahead,
): void {
  const { network, tables, vehicles, drivers } = s;
  const plan = s.plans[slot];
  const speed_mps = desiredSpeed(s, slot, lane);
  const far_m = (speed_mps * speed_mps) / (2 * drivers.decel_mps2[slot]) + 2 * speed_mps;
  view.leader = leader;
  view.gap_m = leader < 0 ? FAR_M : vehicles.position_m[leader] - drivers.length_m[leader] - position_m;
  view.red_m = FAR_M;
  let at = lane;
  let edge = k;
  let end_m = network.laneLength_m[lane] - position_m;
  while (view.leader < 0 && end_m < far_m) {
    const isInside = network.laneIsInternal[at] === 1;
    const link = isInside
      ? tables.insideLink[at]
      : plan.link[plan.entry[edge] + at - network.edgeFirstLane[plan.edges[edge]]];
    if (link < 0) return;
    if (tables.linkLetter[link] >= 0 && isStopLetter(s.signals.letters[tables.linkLetter[link]])) {
      view.red_m = end_m;
      return;
    }
    at = tables.linkNext[link];
    if (network.laneIsInternal[at] === 0) edge++;
    const rear = s.lists.tail[at];
    if (rear >= 0) {
      view.leader = rear;
      view.gap_m = end_m + vehicles.position_m[rear] - drivers.length_m[rear];
    }
    end_m += network.laneLength_m[at];
  }
}

const isStopLetter = (letter: number): boolean =>
  letter === LETTER.red || letter === LETTER.redYellow || letter === LETTER.stop;

/** Speed to appear with; -1 when the one that was asked for is not safe. */
export function departureSpeed_mps(
  s: TrafficState,
  slot: number,
  lane: number,
  wanted: DepartSpeed,
  view: Ahead,
): number {
  const asked_mps = askedSpeed_mps(s, slot, lane, wanted);
  const safe_mps = Math.min(safeBehindLeader_mps(s, slot, asked_mps, view), safeBefore_mps(s, slot, view.red_m));
  if (asked_mps <= safe_mps) return asked_mps;
  return wanted === 'max' || wanted === 'random' ? Math.max(0, safe_mps) : -1;
}

function askedSpeed_mps(s: TrafficState, slot: number, lane: number, wanted: DepartSpeed): number {
  if (typeof wanted === 'number') return wanted;
  const desired_mps = desiredSpeed(s, slot, lane);
  const rear = s.lists.tail[lane];
  switch (wanted) {
    case 'random':
      return drawn(s, slot, DRAW_SPEED) * desired_mps;
    case 'limit':
      return Math.min(s.network.laneSpeed_mps[lane], s.drivers.maxSpeed_mps[slot]);
    case 'last':
      return rear < 0 ? desired_mps : Math.min(desired_mps, s.vehicles.speed_mps[rear]);
    case 'mean':
      return rear < 0 ? desired_mps : Math.min(desired_mps, meanSpeed_mps(s, lane));
    default:
      return desired_mps;
  }
}

function meanSpeed_mps(s: TrafficState, lane: number): number {
  let sum_mps = 0;
  for (let slot = s.lists.tail[lane]; slot >= 0; slot = s.lists.ahead[slot]) sum_mps += s.vehicles.speed_mps[slot];
  return sum_mps / s.lists.count[lane];
}

function safeBehindLeader_mps(s: TrafficState, slot: number, asked_mps: number, { leader, gap_m }: Ahead): number {
  const { drivers } = s;
  if (leader < 0 || asked_mps === 0) return FAR_M;
  const leader_mps = s.vehicles.speed_mps[leader];
  const decel_mps2 = drivers.decel_mps2[slot];
  if (s.options.carFollowing === 'krauss') {
    return kraussSafeSpeed(gap_m - drivers.minGap_m[slot], leader_mps, decel_mps2, drivers.tau_s[slot], s.dt_s);
  }
  // IDM keeps its time gap gently: half of it is safe enough to appear with
  const braking_mps2 = idmInteraction(
    asked_mps,
    gap_m,
    leader_mps,
    drivers.accel_mps2[slot],
    decel_mps2,
    0.5 * drivers.tau_s[slot],
    drivers.minGap_m[slot],
  );
  return braking_mps2 <= decel_mps2 ? FAR_M : leader_mps;
}

/** Highest speed from which the vehicle can stop before a line. */
function safeBefore_mps(s: TrafficState, slot: number, distance_m: number): number {
  const decel_mps2 = s.drivers.decel_mps2[slot];
  if (distance_m >= FAR_M) return FAR_M;
  const room_m = distance_m - LINE_M;
  if (room_m <= 0) return 0;
  const speed_mps = Math.sqrt(2 * decel_mps2 * room_m);
  // in steps it takes a little more
  return brakingDistance_m(speed_mps, decel_mps2, s.dt_s) <= room_m
    ? speed_mps
    : Math.max(0, speed_mps - decel_mps2 * s.dt_s);
}

/** Distance to the line at which a vehicle comes to rest, m. */
const LINE_M = 1;
