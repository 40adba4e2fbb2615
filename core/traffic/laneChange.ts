import { idmAcceleration, idmInteraction } from './carFollowing.js';
import { desiredSpeed, FAR_M } from './drive.js';
import { insertBehind, leaderAt, removeFromLane } from './laneLists.js';
import { linkFrom, planRow } from './move.js';
import { isStillThere } from './rightOfWay.js';
import { isPermitted } from './routePlan.js';
import { stepsIn, type TrafficState } from './state.js';

/** Time between a vehicle's looks at its neighbour lanes, for changes it must make and for those it may make, s. */
const MUST_EVERY_S = 0.3;
const MAY_EVERY_S = 1;
/** Speed a driver plans a necessary change with at least, m/s, and time it takes, s (SUMO LC2013: 10 s right, 20 s left). */
const MUST_SPEED_MPS = 10;
const MUST_TIME_S = 20;
/** Room a vehicle takes in a queue, m: what stands on the lane shortens the way left to change. */
const QUEUE_M = 6;
/** Deceleration asked of the one behind, m/s2 (MOBIL, b_safe 4; facts in Kesting et al. 2007, doi 10.3141/1999-10). */
const SAFE_DECEL_MPS2 = 4;
const MAY_SAFE_DECEL_MPS2 = 2;
/** Gain in acceleration that makes a change worth while, m/s2 (MOBIL's threshold, .2-.4 in town). */
const GAIN_MPS2 = 0.4;
/** Least gap ahead and behind at a standstill, m. */
const LEAST_GAP_M = 0.8;
/** Least time gap behind another after a change, s. */
const LEAST_HEADWAY_S = 0.3;
/** A driver adapts to the lane it wants down to this speed, and stands to let somebody in for this long: nobody blocks
 * a lane for good. */
const SYNC_SPEED_MPS = 3;
const COURTESY_S = 5;
/** Difference in room that makes a driver take the other of two equal ways, m. */
const TWIN_GAIN_M = 5;

/** Lane changes of all vehicles, in slot order, on the positions after the move. */
export function changeLanes(s: TrafficState): void {
  const { active, size } = s.vehicles;
  const mustEvery = stepsIn(s, MUST_EVERY_S);
  const mayEvery = stepsIn(s, MAY_EVERY_S);
  for (let slot = 0; slot < size; slot++) {
    if (active[slot] === 0) continue;
    const phase = s.step + slot;
    if (phase % mustEvery === 0) considerLane(s, slot, phase % mayEvery < mustEvery);
  }
}

function considerLane(s: TrafficState, slot: number, mayForSpeed: boolean): void {
  const lane = s.vehicles.lane[slot];
  const edge = s.network.laneEdge[lane];
  s.drivers.wish[slot] = 0;
  chooseTwinLink(s, slot, lane);
  if (s.network.edgeLaneCount[edge] === 1 || s.network.laneIsInternal[lane] === 1) return;
  const needed = neededChange(s, slot);
  if (needed !== 0) changeOfNeed(s, slot, needed);
  else if (mayForSpeed && s.drivers.lateralFrom_m[slot] === 0) changeForSpeed(s, slot);
}

/** Of two links that are as good for the route, the one whose lane has clearly more room. */
function chooseTwinLink(s: TrafficState, slot: number, lane: number): void {
  if (s.network.laneIsInternal[lane] === 1) return;
  const row = planRow(s, slot);
  const other = s.plans[slot].otherLink[row];
  if (other < 0 || isNearEnd(s, slot, lane)) return;
  const usual = s.plans[slot].link[row];
  const better_m = roomOnto(s, other) - roomOnto(s, usual);
  if (better_m > TWIN_GAIN_M) s.drivers.nextLink[slot] = other;
  else if (better_m < -TWIN_GAIN_M) s.drivers.nextLink[slot] = usual;
}

/** Too near the line to choose another way. */
function isNearEnd(s: TrafficState, slot: number, lane: number): boolean {
  const speed_mps = s.vehicles.speed_mps[slot];
  const left_m = s.network.laneLength_m[lane] - s.vehicles.position_m[slot];
  return speed_mps > 0.5 && left_m < 5 + (speed_mps * speed_mps) / 4;
}

/** Room up to the last vehicle on the way a link leads, less what is bound for it; counts a moving one as further. */
function roomOnto(s: TrafficState, link: number): number {
  const to = s.network.linkTo[link];
  const rear = s.lists.tail[to];
  const length_m = s.network.laneLength_m[to];
  const room_m = rear < 0 ? length_m : s.vehicles.position_m[rear] + 3 * s.vehicles.speed_mps[rear];
  return Math.min(length_m, room_m) - s.inbound_m[to] - QUEUE_M * s.lists.count[to];
}

/** Lanes it must move now, left positive: to a planned stop on this edge, or to a lane that leads on. */
function neededChange(s: TrafficState, slot: number): number {
  const { drivers, vehicles } = s;
  const lane = vehicles.lane[slot];
  const stops = s.agents[drivers.agent[slot]].stops;
  const stop = stops[drivers.stopIndex[slot]];
  if (stop !== undefined && s.network.laneEdge[stop.lane] === s.network.laneEdge[lane]) {
    if (stop.end_m > vehicles.position_m[slot]) return stop.lane - lane;
    drivers.stopIndex[slot]++;
  }
  const row = planRow(s, slot);
  const offset = s.plans[slot].offset[row];
  if (offset === 0) return 0;
  const left_m = s.plans[slot].usable_m[row] - vehicles.position_m[slot] - QUEUE_M * s.lists.count[lane];
  return left_m < lookAhead_m(s, slot) * Math.abs(offset) ? offset : 0;
}

const lookAhead_m = (s: TrafficState, slot: number): number =>
  20 + MUST_TIME_S * Math.max(MUST_SPEED_MPS, s.vehicles.speed_mps[slot]);

function changeOfNeed(s: TrafficState, slot: number, needed: number): void {
  const side = Math.sign(needed);
  const target = s.vehicles.lane[slot] + side;
  if (!isPermitted(s.network, target, s.drivers.permissionClass[slot])) return;
  const leader = leaderAt(s.lists, s.vehicles.position_m, target, s.vehicles.position_m[slot]);
  const follower = leader < 0 ? s.lists.head[target] : s.lists.behind[leader];
  if (frontIsSafe(s, slot, target, leader) && rearIsSafe(s, slot, target, follower, SAFE_DECEL_MPS2)) {
    moveOver(s, slot, target, leader);
    return;
  }
  s.drivers.wish[slot] = side;
  if (leader >= 0 && s.vehicles.speed_mps[slot] > SYNC_SPEED_MPS) askCourtesy(s, slot, leader);
  const asked = willingFollower(s, slot, follower);
  if (asked >= 0 && s.drivers.waiting_s[asked] < COURTESY_S) askCourtesy(s, asked, slot);
}

/** The first behind on the neighbour lane that is not abreast: only that one can open a gap. */
function willingFollower(s: TrafficState, slot: number, follower: number): number {
  const rear_m = s.vehicles.position_m[slot] - s.drivers.length_m[slot] - 1.5 * LEAST_GAP_M;
  let asked = follower;
  while (asked >= 0 && s.vehicles.position_m[asked] > rear_m) asked = s.lists.behind[asked];
  return asked;
}

/** `slot` is to fall back behind `other`, on the lane beside it. */
function askCourtesy(s: TrafficState, slot: number, other: number): void {
  s.drivers.courtesyTo[slot] = other;
  s.drivers.courtesyStep[slot] = s.step;
}

function changeForSpeed(s: TrafficState, slot: number): void {
  const lane = s.vehicles.lane[slot];
  const leader = s.lists.ahead[slot];
  if (leader < 0) return;
  const now_mps2 = followingAcceleration(s, slot, leader);
  const first = s.network.edgeFirstLane[s.network.laneEdge[lane]];
  const last = first + s.network.edgeLaneCount[s.network.laneEdge[lane]] - 1;
  for (let side = 1; side >= -1; side -= 2) {
    const target = lane + side;
    if (target < first || target > last || !isWorthTaking(s, slot, side, target)) continue;
    const newLeader = leaderAt(s.lists, s.vehicles.position_m, target, s.vehicles.position_m[slot]);
    const follower = newLeader < 0 ? s.lists.head[target] : s.lists.behind[newLeader];
    if (followingAcceleration(s, slot, newLeader) < now_mps2 + GAIN_MPS2) continue;
    if (!frontIsSafe(s, slot, target, newLeader) || !rearIsSafe(s, slot, target, follower, MAY_SAFE_DECEL_MPS2))
      continue;
    moveOver(s, slot, target, newLeader);
    return;
  }
}

/** A lane that leads on far enough that the change need not soon be undone. */
function isWorthTaking(s: TrafficState, slot: number, side: number, target: number): boolean {
  if (!isPermitted(s.network, target, s.drivers.permissionClass[slot])) return false;
  const plan = s.plans[slot];
  const row = planRow(s, slot) + side;
  const stop = s.agents[s.drivers.agent[slot]].stops[s.drivers.stopIndex[slot]];
  if (stop !== undefined && s.network.laneEdge[stop.lane] === s.network.laneEdge[target]) return false;
  if (plan.offset[row] === 0) return true;
  const left_m = plan.usable_m[row] - s.vehicles.position_m[slot] - QUEUE_M * s.lists.count[target];
  return left_m > 2 * lookAhead_m(s, slot) * Math.abs(plan.offset[row]);
}

function followingAcceleration(s: TrafficState, slot: number, leader: number): number {
  const { vehicles, drivers } = s;
  const gap_m = leader < 0 ? FAR_M : gapBetween(s, slot, leader);
  return idmAcceleration(
    vehicles.speed_mps[slot],
    desiredSpeed(s, slot, vehicles.lane[slot]),
    gap_m,
    leader < 0 ? vehicles.speed_mps[slot] : vehicles.speed_mps[leader],
    drivers.accel_mps2[slot],
    drivers.decel_mps2[slot],
    drivers.tau_s[slot],
    drivers.minGap_m[slot],
  );
}

const gapBetween = (s: TrafficState, follower: number, leader: number): number =>
  s.vehicles.position_m[leader] - s.drivers.length_m[leader] - s.vehicles.position_m[follower];

function frontIsSafe(s: TrafficState, slot: number, target: number, leader: number): boolean {
  if (leader < 0) return leaverIsClear(s, slot, target);
  const gap_m = gapBetween(s, slot, leader);
  return gap_m > leastGap_m(s, slot) && braking_mps2(s, slot, gap_m, s.vehicles.speed_mps[leader]) < SAFE_DECEL_MPS2;
}

const leastGap_m = (s: TrafficState, follower: number): number =>
  LEAST_GAP_M + LEAST_HEADWAY_S * s.vehicles.speed_mps[follower];

/** The rear of one that has just left the lane may still stand on its end. */
function leaverIsClear(s: TrafficState, slot: number, lane: number): boolean {
  const leaver = s.leaver[lane];
  if (leaver < 0 || leaver === slot || !isStillThere(s, lane, leaver)) return true;
  const driven_m = s.drivers.odometer_m[leaver] - s.leaverOdometer_m[lane];
  const rear_m = s.network.laneLength_m[lane] + driven_m - s.drivers.length_m[leaver];
  return rear_m - s.vehicles.position_m[slot] > LEAST_GAP_M;
}

/** Is the gap to the one behind big enough, on the lane or, when it is free behind us, on the lanes that lead onto it? */
export function rearIsSafe(s: TrafficState, slot: number, lane: number, follower: number, limit_mps2: number): boolean {
  if (follower >= 0) return rearGapIsSafe(s, slot, follower, gapBetween(s, follower, slot), limit_mps2);
  return entriesAreSafe(s, slot, lane, s.vehicles.position_m[slot] - s.drivers.length_m[slot], limit_mps2, 2);
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
  if (rear_m > 60) return true;
  for (let e = tables.laneFirstEntry[lane]; e < tables.laneFirstEntry[lane + 1]; e++) {
    const link = tables.laneEntry[e];
    const from = network.linkFrom[link];
    const head = lists.head[from];
    const length_m = network.laneLength_m[from];
    if (head >= 0 && head !== slot) {
      if (s.drivers.nextLink[head] !== link) continue;
      if (!rearGapIsSafe(s, slot, head, length_m - vehicles.position_m[head] + rear_m, limit_mps2)) return false;
    } else if (head < 0 && depth > 1 && !entriesAreSafe(s, slot, from, length_m + rear_m, limit_mps2, depth - 1)) {
      return false;
    }
  }
  return true;
}

function rearGapIsSafe(s: TrafficState, slot: number, follower: number, gap_m: number, limit_mps2: number): boolean {
  if (gap_m <= leastGap_m(s, follower)) return false;
  return braking_mps2(s, follower, gap_m, s.vehicles.speed_mps[slot]) < limit_mps2;
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

function moveOver(s: TrafficState, slot: number, target: number, leader: number): void {
  const { vehicles, drivers, network } = s;
  const lane = vehicles.lane[slot];
  removeFromLane(s.lists, lane, slot);
  insertBehind(s.lists, target, leader, slot);
  vehicles.lane[slot] = target;
  // same distance along the edge, though the lanes differ a little in length
  vehicles.position_m[slot] = Math.min(vehicles.position_m[slot], network.laneLength_m[target]);
  const width_m = 0.5 * (network.laneWidth_m[lane] + network.laneWidth_m[target]);
  drivers.lateralFrom_m[slot] = drivers.lateral_m[slot] * pending(s, slot) - Math.sign(target - lane) * width_m;
  drivers.lateral_m[slot] = drivers.lateralFrom_m[slot];
  drivers.sinceChange_s[slot] = 0;
  drivers.shapePoint[slot] = network.laneShapeStart[target];
  drivers.nextLink[slot] = linkFrom(s, slot);
}

const pending = (s: TrafficState, slot: number): number => (s.drivers.lateralFrom_m[slot] === 0 ? 0 : 1);
