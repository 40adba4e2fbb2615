import { brakingDistance_m, travelTime_s } from './carFollowing.js';
import { LETTER } from './signals.js';
import { HALT, type TrafficState } from './state.js';

/** Time kept free before a vehicle with priority arrives, s (SUMO's jmTimegapMinor default). */
const TIME_GAP_S = 1;
/** Time kept after a vehicle has cleared the way, s. */
const CLEARING_GAP_S = 0.5;
/** Deceleration a driver accepts to stop at yellow, m/s2: with 3 s of yellow nobody faster than this is caught by red up to 21 m/s. */
const YELLOW_DECEL_MPS2 = 3.5;
/** A driver who would have to brake harder than this goes on as decided, m/s2. */
const COMMITTED_DECEL_MPS2 = 3.5;
/** Below this a vehicle stands, m/s (SUMO's haltingSpeed). */
export const STANDING_MPS = 0.1;
/** How much longer than a blocked vehicle with priority one must have waited to go first, s. */
const PATIENCE_S = 4;
/** Waiting time after which a driver relies on others to brake for it fully, s (SUMO's time-to-impatience). */
const IMPATIENCE_S = 180;
/** Time over which a moving vehicle's progress is counted on, s. */
const MOVE_UP_S = 3;
/** Distance to the line from which a driver sees all who come on the ways it must give way to, m. */
const VISIBILITY_M = 4.5;
const STOP_STATE = 's'.charCodeAt(0);
const ALL_WAY_STOP_STATE = 'w'.charCodeAt(0);

/**
 * Must the vehicle stop before a link now?
 * @param distance_m from its front to the line
 * @param routeIndex edge of its route from which the link leads on
 * @param wasHalting it meant to stop in the last step: one that did not, and is near, changes its mind only for its life
 * @returns a HALT reason, HALT.none to go on
 */
export function haltAt(
  s: TrafficState,
  slot: number,
  link: number,
  distance_m: number,
  routeIndex: number,
  wasHalting: boolean,
): number {
  const stopping_m = brakingWay_m(s, slot, s.drivers.emergencyDecel_mps2[slot]);
  let givesWay = true;
  const letterAt = s.tables.linkLetter[link];
  if (letterAt >= 0) {
    const letter = s.signals.letters[letterAt];
    if (letter === LETTER.red || letter === LETTER.redYellow) return distance_m >= stopping_m ? HALT.signal : HALT.none;
    if (letter === LETTER.yellow && canStopAtYellow(s, slot, distance_m, wasHalting)) return HALT.signal;
    givesWay = letter !== LETTER.greenMajor && letter !== LETTER.yellow;
  }
  const first = s.tables.conflicts.firstConflict[link];
  const end = s.tables.conflicts.firstConflict[link + 1];
  if (first === end || distance_m < stopping_m) return HALT.none;
  if (givesWay && mustHaveStood(s, slot, link)) return HALT.approachingFoe;
  const isCommitted = !wasHalting && distance_m < brakingWay_m(s, slot, COMMITTED_DECEL_MPS2);
  let reason: number = HALT.none;
  for (let c = first; c < end; c++) {
    if (isOccupied(s, slot, c, distance_m)) return HALT.occupied;
    if (givesWay && !isCommitted && s.tables.conflicts.isYielding[c] === 1 && isApproached(s, slot, c, distance_m)) {
      reason = HALT.approachingFoe;
    }
  }
  if (reason !== HALT.none) return reason;
  if (isCommitted || s.network.laneIsInternal[s.network.linkFrom[link]] === 1) return HALT.none;
  return hasRoom(s, slot, link, routeIndex) ? HALT.none : HALT.noRoom;
}

/**
 * Before a link where it must give way a driver goes no faster than lets it stop at the line, until it is near enough to
 * see who comes (SUMO: foe visibility distance, 4.5 m).
 * @param distance_m from its front to the line
 */
export function mustLookFirst(s: TrafficState, slot: number, link: number, distance_m: number): boolean {
  if (distance_m <= VISIBILITY_M || s.tables.conflicts.isMinor[link] === 0) return false;
  const letterAt = s.tables.linkLetter[link];
  if (letterAt >= 0 && s.signals.letters[letterAt] !== LETTER.greenMinor) return false;
  return distance_m > brakingWay_m(s, slot, s.drivers.decel_mps2[slot]);
}

/** One that has begun to stop goes on doing so. */
function canStopAtYellow(s: TrafficState, slot: number, distance_m: number, wasHalting: boolean): boolean {
  const { decel_mps2, emergencyDecel_mps2 } = s.drivers;
  const hardest_mps2 = wasHalting ? emergencyDecel_mps2[slot] : Math.max(YELLOW_DECEL_MPS2, decel_mps2[slot]);
  return distance_m >= brakingWay_m(s, slot, hardest_mps2);
}

/** Way to a stand at a deceleration, as the model in force brakes. */
function brakingWay_m(s: TrafficState, slot: number, decel_mps2: number): number {
  const speed_mps = s.vehicles.speed_mps[slot];
  if (s.options.carFollowing === 'krauss') return brakingDistance_m(speed_mps, decel_mps2, s.dt_s);
  return (speed_mps * speed_mps) / (2 * decel_mps2);
}

/** At a stop sign the vehicle must have come to a stand first. */
function mustHaveStood(s: TrafficState, slot: number, link: number): boolean {
  const state = s.network.linkState[link];
  return (state === STOP_STATE || state === ALL_WAY_STOP_STATE) && s.drivers.waiting_s[slot] < 1;
}

/** Is a vehicle on the foe's way, in the stretch that touches ours, when we would get there? */
function isOccupied(s: TrafficState, slot: number, c: number, distance_m: number): boolean {
  const lane = s.tables.conflicts.foeLane[c];
  if (lane < 0) return false;
  const { position_m } = s.vehicles;
  for (let foe = s.lists.tail[lane]; foe >= 0; foe = s.lists.ahead[foe]) {
    if (foe !== slot && blocksWay(s, slot, foe, c, position_m[foe], distance_m)) return true;
  }
  const leaver = s.leaver[lane];
  if (leaver < 0 || leaver === slot || !isStillThere(s, lane, leaver)) return false;
  const front_m = s.network.laneLength_m[lane] + s.drivers.odometer_m[leaver] - s.leaverOdometer_m[lane];
  return blocksWay(s, slot, leaver, c, front_m, distance_m);
}

/** @param front_m the foe's front along its internal lane, beyond the lane's end when it has left it */
function blocksWay(
  s: TrafficState,
  slot: number,
  foe: number,
  c: number,
  front_m: number,
  distance_m: number,
): boolean {
  const { foeTo_m, foeFrom_m, ownFrom_m, ownTo_m } = s.tables.conflicts;
  const toClear_m = foeTo_m[c] + s.drivers.length_m[foe] - front_m;
  if (toClear_m < 0) return false;
  if (isStuckBefore(s, foe, foeFrom_m[c] - front_m)) return false;
  const arrival_s = ownTime_s(s, slot, distance_m + ownFrom_m[c]);
  if (arrival_s > clearingTime_s(s, foe, toClear_m) + CLEARING_GAP_S) return false;
  if (s.vehicles.speed_mps[foe] < 0.5) return true;
  const leave_s = ownTime_s(s, slot, distance_m + ownTo_m[c] + s.drivers.length_m[slot]);
  // one that gives way to us has planned its way behind us: it needs no time before it
  const gap_s = s.tables.conflicts.isYielding[c] === 1 ? TIME_GAP_S : 0;
  return foeTime_s(s, foe, foeFrom_m[c] - front_m) < leave_s + gap_s;
}

/** Does the foe stand behind one that stands too, so near that it cannot get as far as our way? */
function isStuckBefore(s: TrafficState, foe: number, distance_m: number): boolean {
  const { speed_mps, leaderSpeed_mps, leaderGap_m } = s.vehicles;
  return speed_mps[foe] < STANDING_MPS && leaderSpeed_mps[foe] < STANDING_MPS && leaderGap_m[foe] < distance_m;
}

/** A vehicle with nothing before it is expected to speed up; any other to go on as it does, or to stay. */
function clearingTime_s(s: TrafficState, foe: number, toClear_m: number): number {
  const isFree = s.drivers.halt[foe] === HALT.none && s.vehicles.leaderGap_m[foe] > toClear_m + 3;
  if (isFree && s.vehicles.plannedAcceleration_mps2[foe] > 0) return foeTime_s(s, foe, toClear_m);
  const speed_mps = s.vehicles.speed_mps[foe];
  return speed_mps < 0.5 ? Number.POSITIVE_INFINITY : toClear_m / speed_mps;
}

/** Does the rear of the vehicle that left the lane last still stand on it? */
export function isStillThere(s: TrafficState, lane: number, leaver: number): boolean {
  if (s.vehicles.active[leaver] === 0 || s.vehicles.stationId[leaver] !== s.leaverStation[lane]) return false;
  return s.drivers.odometer_m[leaver] - s.leaverOdometer_m[lane] < s.drivers.length_m[leaver];
}

/** Would a vehicle that comes along the foe link, or one behind it, meet us? */
function isApproached(s: TrafficState, slot: number, c: number, distance_m: number): boolean {
  const link = s.tables.conflicts.foe[c];
  if (s.approaches.step[link] < s.step - 1) return false;
  const first = s.approaches.slot[link];
  if (first === slot || s.vehicles.active[first] === 0) return false;
  if (s.approaches.passes[link] === 0) return yieldsToWaiting(s, slot, first);
  let foeDistance_m = s.approaches.distance_m[link];
  const isOnLane = s.vehicles.lane[first] === s.network.linkFrom[link];
  for (let foe = first; foe >= 0; foe = s.lists.behind[foe]) {
    if (foe !== first) {
      if (s.drivers.nextLink[foe] !== link) return false;
      foeDistance_m = s.network.laneLength_m[s.vehicles.lane[foe]] - s.vehicles.position_m[foe];
    }
    const order = compareTimes(s, slot, foe, c, distance_m, foeDistance_m);
    if (order === 0) return true;
    if (order > 0 || !isOnLane) return false;
  }
  return false;
}

/**
 * -1: the foe is through before us; 1: we are through before it; 0: we would meet. One that goes first counts its whole way
 * through the junction, front to rear, until the foe is at its line; one that follows onto the same lane keeps the time gap
 * behind as well (as SUMO's MSLink::blockedByFoe has it).
 */
function compareTimes(
  s: TrafficState,
  slot: number,
  foe: number,
  c: number,
  distance_m: number,
  foeDistance_m: number,
): number {
  const { ownWay_m, foeTo_m, isMerging } = s.tables.conflicts;
  const leave_s = ownTime_s(s, slot, distance_m + ownWay_m[c] + s.drivers.length_m[slot]);
  const foeArrival_s = foeTime_s(s, foe, foeDistance_m);
  if (foeArrival_s > leave_s + TIME_GAP_S) {
    return isMerging[c] === 1 && mergesTooSlowly(s, slot, foe, c, distance_m, foeDistance_m, foeArrival_s) ? 0 : 1;
  }
  const foeLeave_s = foeTime_s(s, foe, foeDistance_m + foeTo_m[c] + s.drivers.length_m[foe]);
  const after_s = isMerging[c] === 1 ? TIME_GAP_S : CLEARING_GAP_S;
  return ownTime_s(s, slot, distance_m) > foeLeave_s + after_s ? -1 : 0;
}

/**
 * Would we come onto the lane before one that is then so fast that it could not stay behind us? It is trusted to brake from
 * our arrival on as hard as our impatience has it (SUMO: waiting time over 180 s, times its deceleration); a driver that
 * rolls trusts it to brake fully.
 */
function mergesTooSlowly(
  s: TrafficState,
  slot: number,
  foe: number,
  c: number,
  distance_m: number,
  foeDistance_m: number,
  foeArrival_s: number,
): boolean {
  const { accel_mps2, decel_mps2, waiting_s } = s.drivers;
  const impatience = waiting_s[slot] > 0 ? Math.min(1, waiting_s[slot] / IMPATIENCE_S) : 1;
  const braking_mps2 = decel_mps2[foe] * impatience;
  const foe_mps = foeDistance_m / foeArrival_s;
  const arrival_s = ownTime_s(s, slot, distance_m);
  const left_m = foeDistance_m - foe_mps * arrival_s;
  if (foe_mps * foe_mps <= 2 * braking_mps2 * left_m) return false;
  const foeEnd_mps = Math.sqrt(foe_mps * foe_mps - 2 * braking_mps2 * left_m);
  const speed_mps = s.vehicles.speed_mps[slot];
  const via = s.network.linkVia[s.drivers.nextLink[slot]];
  const limit_mps = via < 0 ? Number.POSITIVE_INFINITY : s.network.laneSpeed_mps[via];
  const way_m = distance_m + s.tables.conflicts.ownWay_m[c];
  const leave_mps = Math.min(limit_mps, Math.sqrt(speed_mps * speed_mps + 2 * accel_mps2[slot] * way_m));
  return (leave_mps * leave_mps) / decel_mps2[slot] <= (foeEnd_mps * foeEnd_mps) / decel_mps2[foe];
}

/**
 * A vehicle with priority that waits at its line itself: nobody waits for one that has no room to go on; else the one
 * that has waited clearly longer goes first, which breaks circles of vehicles that all wait for one another.
 */
function yieldsToWaiting(s: TrafficState, slot: number, foe: number): boolean {
  const reason = s.drivers.halt[foe];
  if (reason !== HALT.approachingFoe && reason !== HALT.occupied) return false;
  // one inside the junction leaves it: perhaps the other waits for just that
  if (reason === HALT.occupied && s.network.laneIsInternal[s.vehicles.lane[slot]] === 1) return false;
  return s.drivers.waiting_s[slot] < s.drivers.waiting_s[foe] + PATIENCE_S;
}

function ownTime_s(s: TrafficState, slot: number, distance_m: number): number {
  const limit_mps = s.network.laneSpeed_mps[s.vehicles.lane[slot]];
  return travelTime_s(distance_m, s.vehicles.speed_mps[slot], s.drivers.accel_mps2[slot] * 0.8, limit_mps);
}

function foeTime_s(s: TrafficState, foe: number, distance_m: number): number {
  const limit_mps = s.network.laneSpeed_mps[s.vehicles.lane[foe]];
  return travelTime_s(distance_m, s.vehicles.speed_mps[foe], s.drivers.accel_mps2[foe], limit_mps);
}

/** How far a vehicle goes on for sure: its braking distance, or, when it has nothing to stop for, the gap before it. */
function moveUp_m(s: TrafficState, rear: number): number {
  const speed_mps = s.vehicles.speed_mps[rear];
  const braking_m = (speed_mps * speed_mps) / (2 * s.drivers.decel_mps2[rear]);
  if (s.drivers.halt[rear] !== HALT.none) return braking_m;
  return Math.max(braking_m, Math.min(s.vehicles.leaderGap_m[rear] - s.drivers.minGap_m[rear], MOVE_UP_S * speed_mps));
}

/**
 * Keep clear: is there room behind the junction for the whole vehicle, beside those inside that go there too? Moving
 * vehicles count as far as they would go when braking.
 */
function hasRoom(s: TrafficState, slot: number, link: number, routeIndex: number): boolean {
  const plan = s.plans[slot];
  const need_m = s.drivers.length_m[slot] + s.drivers.minGap_m[slot];
  let lane = s.network.linkTo[link];
  let room_m = -s.inbound_m[lane];
  for (let k = routeIndex + 1; ; k++) {
    const rear = s.lists.tail[lane];
    if (rear >= 0) return room_m + s.vehicles.position_m[rear] - s.drivers.length_m[rear] + moveUp_m(s, rear) >= need_m;
    room_m += s.network.laneLength_m[lane];
    if (room_m >= need_m || k >= plan.edges.length - 1) return true;
    const next = plan.link[plan.entry[k] + lane - s.network.edgeFirstLane[plan.edges[k]]];
    if (next < 0) return s.inboundCount[lane] === 0;
    lane = s.network.linkTo[next];
    room_m -= s.inbound_m[lane];
  }
}
