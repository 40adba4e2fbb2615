import { hashPair } from '../random/random.js';
import type { DepartSpeed } from './demand.js';
import { type Ahead, chooseLane, type Departure, departureSpeed_mps, lookAhead, tryPlaces } from './departure.js';
import { modelAcceleration } from './following.js';
import { frontIsSafe, rearIsSafe, SAFE_DECEL_MPS2, shadowsAreClear } from './gaps.js';
import { insertBehind, leaderAt } from './laneLists.js';
import { keepsRight } from './mobil.js';
import { noteLane, noteTurn } from './ownLane.js';
import { aimAtStop } from './plannedStops.js';
import { placeAtOnce } from './pose.js';
import type { RoutePlan } from './routePlan.js';
import type { TrafficState } from './state.js';

/** On a fast road a vehicle appears where it need not brake harder than this, m/s2: a flow that comes in must not break down. */
const FAST_DECEL_MPS2 = 1;
/** Deceleration asked of one behind the place where a vehicle appears, m/s2. */
const REAR_DECEL_MPS2 = 3;

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
  drivers.drawKey[slot] = hashPair(s.drawKey, agent.stationId);
  drivers.limitFactor[slot] = agent.limitFactor;
  drivers.permissionClass[slot] = type.permissionClass;
  clearTrip(s, slot);
}

function clearTrip(s: TrafficState, slot: number): void {
  const { vehicles, drivers } = s;
  aimAtStop(s, slot, 0);
  drivers.stoodBefore[slot] = -1;
  drivers.dwellUntil_us[slot] = 0;
  drivers.waiting_s[slot] = 0;
  drivers.timeLoss_s[slot] = 0;
  drivers.wish[slot] = 0;
  drivers.leftLeader[slot] = -1;
  drivers.courtesyUntil[slot] = -1;
  drivers.lateralFrom_m[slot] = 0;
  drivers.lateral_m[slot] = 0;
  drivers.sinceChange_s[slot] = 0;
  drivers.depart_us[slot] = s.time_us;
  drivers.tripStart_m[slot] = drivers.odometer_m[slot];
  vehicles.acceleration_mps2[slot] = 0;
  vehicles.yawRate_radps[slot] = 0;
  vehicles.plannedAcceleration_mps2[slot] = 0;
}

/** The vehicle that is being put on the road: what it wants, and what is ahead of it. Reused for every vehicle. */
const wanted = { speed: 0 as DepartSpeed, edge: 0 };
const view: Ahead = { leader: -1, gap_m: 0, red_m: 0 };

/**
 * Puts a prepared vehicle on edge `k` of its route if there is room.
 * @returns false when it does not fit now
 */
export function tryInsert(s: TrafficState, slot: number, k: number, departure: Departure): boolean {
  const lane = chooseLane(s, slot, k, departure.lane);
  if (lane < 0) return false;
  wanted.speed = departure.speed;
  wanted.edge = k;
  return tryPlaces(s, slot, lane, departure.position, insertAt);
}

function insertAt(s: TrafficState, slot: number, lane: number, position_m: number): boolean {
  const { vehicles, drivers } = s;
  vehicles.lane[slot] = lane;
  vehicles.position_m[slot] = position_m;
  vehicles.speed_mps[slot] = 0;
  const leader = leaderAt(s.lists, vehicles.position_m, lane, position_m);
  lookAhead(s, slot, wanted.edge, lane, position_m, leader, view);
  if (view.leader >= 0 && view.gap_m < drivers.minGap_m[slot]) return false;
  if (!frontIsSafe(s, slot, lane, leader, SAFE_DECEL_MPS2)) return false;
  const speed_mps = departureSpeed_mps(s, slot, lane, wanted.speed, view);
  if (speed_mps < 0) return false;
  vehicles.speed_mps[slot] = speed_mps;
  if (leader >= 0 && keepsRight(s, lane) && modelAcceleration(s, slot, lane, leader, view.gap_m) < -FAST_DECEL_MPS2)
    return false;
  const follower = leader < 0 ? s.lists.head[lane] : s.lists.behind[leader];
  if (!rearIsSafe(s, slot, lane, follower, REAR_DECEL_MPS2)) return false;
  if (!shadowsAreClear(s, slot, lane, REAR_DECEL_MPS2)) return false;
  enter(s, slot, lane, leader, wanted.edge);
  return true;
}

function enter(s: TrafficState, slot: number, lane: number, leader: number, k: number): void {
  const { vehicles, drivers } = s;
  insertBehind(s.lists, lane, leader, slot);
  vehicles.active[slot] = 1;
  drivers.routeIndex[slot] = k;
  // a rear that stood on other lanes stands there no more
  drivers.odometer_m[slot] += 1000;
  drivers.tripStart_m[slot] += 1000;
  const { edges } = s.plans[slot];
  const wanted_m = s.agents[drivers.agent[slot]].arrivalPosition_m;
  const shortest_m = shortestLane_m(s, edges[edges.length - 1]);
  const arrival_m = wanted_m < 0 ? shortest_m + wanted_m : Math.min(wanted_m, shortest_m);
  drivers.arrival_m[slot] = Math.max(0.1, arrival_m);
  noteLane(s, slot);
  noteTurn(s, slot);
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
