import { idmInteraction } from './carFollowing.js';
import type { DepartLane, DepartPosition, DepartSpeed } from './demand.js';
import { desiredSpeed } from './desires.js';
import { modelAcceleration } from './following.js';
import { frontIsSafe, rearIsSafe, SAFE_DECEL_MPS2, shadowsAreClear } from './gaps.js';
import { insertBehind, leaderAt } from './laneLists.js';
import { keepsRight } from './mobil.js';
import { linkFrom } from './move.js';
import { placeAtOnce } from './pose.js';
import { isPermitted, type RoutePlan } from './routePlan.js';
import type { TrafficState } from './state.js';

/** On a fast road a vehicle appears where it need not brake harder than this, m/s2: a flow that comes in must not break down. */
const FAST_DECEL_MPS2 = 1;
/** Further than anybody looks, m. */
const FREE_M = 1e6;
/** Deceleration asked of one behind the place where a vehicle appears, m/s2. */
const REAR_DECEL_MPS2 = 3;

export interface Departure {
  readonly lane: DepartLane;
  readonly position: DepartPosition;
  readonly speed: DepartSpeed;
}

/**
 * Fills a slot's columns from its agent; the vehicle is on no lane yet.
 */
export function prepareSlot(s: TrafficState, slot: number, agentIndex: number, plan: RoutePlan): void {
  const { vehicles, drivers } = s;
  const agent = s.agents[agentIndex];
  const type = s.types[agent.type];
  s.plans[slot] = plan;
  drivers.agent[slot] = agentIndex;
  vehicles.stationId[slot] = agent.stationId;
  vehicles.type[slot] = agent.type;
  drivers.length_m[slot] = type.length_m;
  drivers.width_m[slot] = type.width_m;
  drivers.accel_mps2[slot] = type.accel_mps2;
  drivers.decel_mps2[slot] = type.decel_mps2;
  drivers.emergencyDecel_mps2[slot] = Math.max(type.emergencyDecel_mps2, type.decel_mps2);
  drivers.tau_s[slot] = type.tau_s;
  drivers.minGap_m[slot] = type.minGap_m;
  drivers.maxSpeed_mps[slot] = type.maxSpeed_mps;
  drivers.sigma[slot] = type.sigma;
  drivers.limitFactor[slot] = agent.limitFactor;
  drivers.permissionClass[slot] = type.permissionClass;
  clearTrip(s, slot);
}

function clearTrip(s: TrafficState, slot: number): void {
  const { vehicles, drivers } = s;
  drivers.stopIndex[slot] = 0;
  drivers.dwellUntil_us[slot] = 0;
  drivers.waiting_s[slot] = 0;
  drivers.timeLoss_s[slot] = 0;
  drivers.wish[slot] = 0;
  drivers.leftLeader[slot] = -1;
  drivers.courtesyStep[slot] = -1000;
  drivers.lateralFrom_m[slot] = 0;
  drivers.lateral_m[slot] = 0;
  drivers.sinceChange_s[slot] = 0;
  drivers.depart_us[slot] = s.time_us;
  drivers.tripStart_m[slot] = drivers.odometer_m[slot];
  vehicles.acceleration_mps2[slot] = 0;
  vehicles.yawRate_radps[slot] = 0;
  vehicles.plannedAcceleration_mps2[slot] = 0;
}

/**
 * Puts a prepared vehicle on edge `k` of its route if there is room.
 * @returns false when it does not fit now
 */
export function tryInsert(s: TrafficState, slot: number, k: number, departure: Departure): boolean {
  const lane = chooseLane(s, slot, k, departure.lane);
  if (lane < 0) return false;
  const { vehicles, drivers } = s;
  const position_m = positionOn(s, slot, lane, departure.position);
  vehicles.lane[slot] = lane;
  vehicles.position_m[slot] = position_m;
  vehicles.speed_mps[slot] = 0;
  const leader = leaderAt(s.lists, vehicles.position_m, lane, position_m);
  const ahead_m = leader < 0 ? roomBeyond_m(s, slot, lane, k) : vehicles.position_m[leader] - drivers.length_m[leader];
  const gap_m = ahead_m - position_m;
  if (gap_m < drivers.minGap_m[slot] || !frontIsSafe(s, slot, lane, leader, SAFE_DECEL_MPS2)) return false;
  const leader_mps = leader < 0 ? Number.POSITIVE_INFINITY : vehicles.speed_mps[leader];
  const speed_mps = speedFor(s, slot, lane, departure.speed, gap_m, leader_mps);
  if (speed_mps < 0) return false;
  vehicles.speed_mps[slot] = speed_mps;
  if (leader >= 0 && keepsRight(s, lane) && modelAcceleration(s, slot, lane, leader, gap_m) < -FAST_DECEL_MPS2)
    return false;
  const follower = leader < 0 ? s.lists.head[lane] : s.lists.behind[leader];
  if (!rearIsSafe(s, slot, lane, follower, REAR_DECEL_MPS2)) return false;
  if (!shadowsAreClear(s, slot, lane, REAR_DECEL_MPS2)) return false;
  enter(s, slot, lane, leader, k);
  return true;
}

/** Where the next vehicle's rear is, from the start of a lane with nobody ahead on it: on the lane it leads to. */
function roomBeyond_m(s: TrafficState, slot: number, lane: number, k: number): number {
  const plan = s.plans[slot];
  const link = plan.link[plan.entry[k] + lane - s.network.edgeFirstLane[plan.edges[k]]];
  const rear = link < 0 ? -1 : s.lists.tail[s.tables.linkNext[link]];
  if (rear < 0) return FREE_M;
  return s.network.laneLength_m[lane] + s.vehicles.position_m[rear] - s.drivers.length_m[rear];
}

function enter(s: TrafficState, slot: number, lane: number, leader: number, k: number): void {
  const { vehicles, drivers } = s;
  insertBehind(s.lists, lane, leader, slot);
  vehicles.active[slot] = 1;
  drivers.routeIndex[slot] = k;
  // a rear that stood on other lanes stands there no more
  drivers.odometer_m[slot] += 1000;
  drivers.tripStart_m[slot] += 1000;
  drivers.nextLink[slot] = linkFrom(s, slot);
  const { edges } = s.plans[slot];
  const wanted_m = s.agents[drivers.agent[slot]].arrivalPosition_m;
  const shortest_m = shortestLane_m(s, edges[edges.length - 1]);
  const arrival_m = wanted_m < 0 ? shortest_m + wanted_m : Math.min(wanted_m, shortest_m);
  drivers.arrival_m[slot] = Math.max(0.1, arrival_m);
  placeAtOnce(s, slot);
}

/** Lanes of one edge differ a little in length; arrival counts on each. */
export function shortestLane_m(s: TrafficState, edge: number): number {
  const first = s.network.edgeFirstLane[edge];
  let shortest_m = Number.POSITIVE_INFINITY;
  for (let i = 0; i < s.network.edgeLaneCount[edge]; i++) {
    shortest_m = Math.min(shortest_m, s.network.laneLength_m[first + i]);
  }
  return shortest_m;
}

/** Lane index, -1 when none can be used. */
function chooseLane(s: TrafficState, slot: number, k: number, wanted: DepartLane): number {
  const plan = s.plans[slot];
  const first = s.network.edgeFirstLane[plan.edges[k]];
  const count = s.network.edgeLaneCount[plan.edges[k]];
  const permitted = (i: number) => isPermitted(s.network, first + i, s.drivers.permissionClass[slot]);
  if (typeof wanted === 'number') return wanted < count && permitted(wanted) ? first + wanted : -1;
  let chosen = -1;
  let most_m = -1;
  let seen = 0;
  const draw = wanted === 'random' ? s.rng.fork('departLane', s.vehicles.stationId[slot]) : s.rng;
  for (let i = 0; i < count; i++) {
    if (!permitted(i) || (wanted === 'best' && plan.offset[plan.entry[k] + i] !== 0)) continue;
    seen++;
    const room_m = roomBehindTail_m(s, first + i);
    const isBetter = wanted === 'random' ? draw.integer(seen) === 0 : room_m > most_m;
    if (chosen < 0 || (isBetter && wanted !== 'first')) {
      chosen = first + i;
      most_m = room_m;
    }
  }
  return chosen;
}

function roomBehindTail_m(s: TrafficState, lane: number): number {
  const rear = s.lists.tail[lane];
  return rear < 0 ? 1e6 : s.vehicles.position_m[rear] - s.drivers.length_m[rear];
}

function positionOn(s: TrafficState, slot: number, lane: number, wanted: DepartPosition): number {
  const length_m = s.network.laneLength_m[lane];
  if (wanted === 'base') return Math.min(s.drivers.length_m[slot], length_m);
  if (wanted === 'random') return length_m * s.rng.fork('departPosition', s.vehicles.stationId[slot]).uniform();
  return Math.max(0, Math.min(length_m, wanted < 0 ? length_m + wanted : wanted));
}

/** Speed to appear with; -1 when a speed that was asked for is not safe. */
function speedFor(
  s: TrafficState,
  slot: number,
  lane: number,
  wanted: DepartSpeed,
  gap_m: number,
  leaderSpeed_mps: number,
): number {
  const limit_mps = desiredSpeed(s, slot, lane);
  const share = wanted === 'random' ? s.rng.fork('departSpeed', s.vehicles.stationId[slot]).uniform() : 1;
  const asked_mps = typeof wanted === 'number' ? wanted : share * limit_mps;
  if (leaderSpeed_mps === Number.POSITIVE_INFINITY || asked_mps === 0) return asked_mps;
  const { drivers } = s;
  const braking_mps2 = idmInteraction(
    asked_mps,
    gap_m,
    leaderSpeed_mps,
    drivers.accel_mps2[slot],
    drivers.decel_mps2[slot],
    0.5 * drivers.tau_s[slot],
    drivers.minGap_m[slot],
  );
  if (braking_mps2 <= drivers.decel_mps2[slot]) return asked_mps;
  return typeof wanted === 'number' ? -1 : Math.min(asked_mps, leaderSpeed_mps);
}
