import { brakingDistance_m, travelTime_s } from './carFollowing.js';
import { BEYOND_M } from './conflicts.js';
import {
  cameFirst,
  hasStood,
  isAllWayStop,
  isNearer,
  isStopSign,
  isZipper,
  noteStanding,
  outwaits,
} from './goingFirst.js';
import { LINK, LINK_SIZE } from './rows.js';
import { LETTER } from './signals.js';
import { APPROACH, APPROACH_SIZE, HALT, type TrafficState } from './state.js';

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
/** Waiting time after which a driver relies on others to brake for it fully, s (SUMO's time-to-impatience). */
const IMPATIENCE_S = 180;
/** Time over which a moving vehicle's progress is counted on, s. */
const MOVE_UP_S = 3;
/** One that has no room counts as waiting when it is slower, m/s. */
const SETTING_OUT_MPS = 2;
/** Letters of a signal at which one may go and must give way. */
const GIVING_WAY: ReadonlySet<number> = new Set([LETTER.greenMinor, LETTER.stop, LETTER.offBlinking]);
/** Distance to the line from which a driver sees all who come on the ways it must give way to, m. */
const VISIBILITY_M = 4.5;

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
  noteStanding(s, slot, link, distance_m);
  const { links } = s.tables;
  const letterAt = links[link * LINK_SIZE + LINK.letter];
  if (letterAt >= 0) {
    const letter = s.signals.letters[letterAt];
    if (letter === LETTER.red || letter === LETTER.redYellow) return distance_m >= stopping_m ? HALT.signal : HALT.none;
    const isYellow = letter === LETTER.yellow || letter === LETTER.yellowMajor;
    if (isYellow && canStopAtYellow(s, slot, distance_m, wasHalting)) return HALT.signal;
    if (letter === LETTER.stop && distance_m >= stopping_m && !hasStood(s, slot, link)) return HALT.signal;
    givesWay = letter !== LETTER.greenMajor && !isYellow;
  }
  const first = links[link * LINK_SIZE + LINK.firstConflict];
  const end = links[link * LINK_SIZE + LINK.endConflict];
  if (first === end || distance_m < stopping_m) return HALT.none;
  if (givesWay && isStopSign(s, link) && !hasStood(s, slot, link)) return HALT.approachingFoe;
  const isCommitted = !wasHalting && distance_m < brakingWay_m(s, slot, committedDecel_mps2(s, slot, link));
  let reason: number = HALT.none;
  for (let c = first; c < end; c++) {
    if (isOccupied(s, slot, c, distance_m)) return HALT.occupied;
    if (
      givesWay &&
      !isCommitted &&
      s.tables.conflicts.isYielding[c] === 1 &&
      isApproached(s, slot, link, c, distance_m)
    ) {
      reason = HALT.approachingFoe;
    }
  }
  if (reason !== HALT.none) return reason;
  const from = s.network.linkFrom[link];
  // one that would stand with its rear in the junction behind keeps nothing clear
  const isInside = s.network.laneIsInternal[from] === 1;
  if (isCommitted || isInside || s.network.laneLength_m[from] < s.drivers.length_m[slot]) return HALT.none;
  if (s.network.linkKeepsClear[link] === 0 || isCirculating(s, link)) return HALT.none;
  return hasRoom(s, slot, link, routeIndex) ? HALT.none : HALT.noRoom;
}

/** On a full roundabout a circle of drivers who kept its entries clear would stand for ever. */
function isCirculating({ network }: TrafficState, link: number): boolean {
  const { edgeIsRoundabout, laneEdge, linkFrom, linkTo } = network;
  return edgeIsRoundabout[laneEdge[linkFrom[link]]] === 1 && edgeIsRoundabout[laneEdge[linkTo[link]]] === 1;
}

/**
 * Before a link where it must give way a driver goes no faster than lets it stop at the line, until it is near enough to
 * see who comes (SUMO: foe visibility distance, 4.5 m).
 * @param distance_m from its front to the line
 */
export function mustLookFirst(s: TrafficState, slot: number, link: number, distance_m: number): boolean {
  if (distance_m <= VISIBILITY_M || s.tables.links[link * LINK_SIZE + LINK.isMinor] === 0) return false;
  const letterAt = s.tables.linkLetter[entryOf(s, link)];
  if (letterAt >= 0 && !GIVING_WAY.has(s.signals.letters[letterAt])) return false;
  return distance_m > brakingWay_m(s, slot, s.drivers.decel_mps2[slot]);
}

/** The link by which one came into the junction that waits inside it before this link; else the link itself. */
function entryOf(s: TrafficState, link: number): number {
  const from = s.network.linkFrom[link];
  return s.network.laneIsInternal[from] === 1 ? s.tables.laneEntry[s.tables.laneFirstEntry[from]] : link;
}

/** One that has begun to stop goes on doing so. */
function canStopAtYellow(s: TrafficState, slot: number, distance_m: number, wasHalting: boolean): boolean {
  const { decel_mps2, emergencyDecel_mps2 } = s.drivers;
  const hardest_mps2 = wasHalting ? emergencyDecel_mps2[slot] : Math.max(YELLOW_DECEL_MPS2, decel_mps2[slot]);
  return distance_m >= brakingWay_m(s, slot, hardest_mps2);
}

/** One that has slowed down to look who comes can still stop: it did so for that. */
function committedDecel_mps2(s: TrafficState, slot: number, link: number): number {
  if (s.tables.conflicts.isMinor[link] === 0) return COMMITTED_DECEL_MPS2;
  return Math.max(COMMITTED_DECEL_MPS2, s.drivers.decel_mps2[slot]);
}

/** Way to a stand at a deceleration, as the model in force brakes. */
function brakingWay_m(s: TrafficState, slot: number, decel_mps2: number): number {
  const speed_mps = s.vehicles.speed_mps[slot];
  if (s.options.carFollowing === 'krauss') return brakingDistance_m(speed_mps, decel_mps2, s.dt_s);
  return (speed_mps * speed_mps) / (2 * decel_mps2);
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
  if (leaver < 0 || leaver === slot || !isOnTheRoad(s, lane, leaver)) return false;
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

/** Nobody drives faster, m/s. */
const FASTEST_MPS = 100;

/**
 * Does the rear of the vehicle that left the lane last still stand on it? One that is well clear of it, and was before this
 * step, is forgotten.
 */
export function isStillThere(s: TrafficState, lane: number, leaver: number): boolean {
  const isThatOne = isOnTheRoad(s, lane, leaver);
  const past_m = s.drivers.odometer_m[leaver] - s.leaverOdometer_m[lane] - s.drivers.length_m[leaver];
  if (!isThatOne || past_m > Math.max(BEYOND_M, FASTEST_MPS * s.dt_s)) s.leaver[lane] = -1;
  return isThatOne && past_m < 0;
}

const isOnTheRoad = (s: TrafficState, lane: number, leaver: number): boolean =>
  s.vehicles.active[leaver] === 1 && s.vehicles.stationId[leaver] === s.leaverStation[lane];

/** Would a vehicle that comes along the foe link, or one behind it, meet us? */
function isApproached(s: TrafficState, slot: number, own: number, c: number, distance_m: number): boolean {
  const link = s.tables.conflicts.foe[c];
  const lane = s.network.linkFrom[link];
  const row = link * APPROACH_SIZE;
  if (s.approaches[row + APPROACH.step] < s.step - 1)
    return isMetByOneBehind(s, slot, own, c, distance_m, s.lists.head[lane]);
  const first = s.approaches[row + APPROACH.slot];
  if (first === slot || s.vehicles.active[first] === 0) return false;
  if (isAllWayStop(s, own)) return cameFirst(s, slot, own, first, link);
  if (isZipper(s, own) && !isNearer(s, slot, distance_m, first, link)) return false;
  if (s.approaches[row + APPROACH.passes] === 0 && !maySetOut(s, first))
    return yieldsToWaiting(s, slot, own, first, link);
  const order = compareTimes(s, slot, first, c, distance_m, s.approaches[row + APPROACH.distance_m]);
  if (order === 0) return true;
  if (order > 0 || isZipper(s, own)) return false;
  if (s.vehicles.lane[first] === lane) return isMetByOneBehind(s, slot, own, c, distance_m, s.lists.behind[first]);
  // one that has driven onto the junction since it was announced: who comes behind it is the first now
  return s.leaver[lane] === first && isMetByOneBehind(s, slot, own, c, distance_m, s.lists.head[lane]);
}

/**
 * Would a vehicle of a queue meet us that is not announced, since it comes behind one that goes first, perhaps another way?
 * Nobody comes past one that stops, or that stands in a queue.
 * @param head the first of them, on the lane of the foe link; -1: none
 */
function isMetByOneBehind(
  s: TrafficState,
  slot: number,
  own: number,
  c: number,
  distance_m: number,
  head: number,
): boolean {
  if (head < 0 || isAllWayStop(s, own) || isZipper(s, own)) return false;
  const link = s.tables.conflicts.foe[c];
  const length_m = s.network.laneLength_m[s.network.linkFrom[link]];
  for (let foe = head; foe >= 0; foe = s.lists.behind[foe]) {
    const foeDistance_m = length_m - s.vehicles.position_m[foe];
    const way_m = foeDistance_m + s.tables.conflicts.foeFrom_m[c];
    if (s.drivers.halt[foe] !== HALT.none || isStuckBefore(s, foe, way_m)) return false;
    const order = compareTimes(s, slot, foe, c, distance_m, foeDistance_m);
    if (order > 0) return false;
    if (order === 0 && s.drivers.nextLink[foe] === link) return true;
  }
  return false;
}

/** Does one that has no room yet still move, so that it goes on as soon as it has? */
const maySetOut = (s: TrafficState, foe: number): boolean =>
  s.drivers.halt[foe] === HALT.noRoom && s.vehicles.speed_mps[foe] > SETTING_OUT_MPS;

/**
 * -1: the foe is through before us; 1: we are through before it; 0: we would meet. One that goes first counts its whole way
 * through the junction, front to rear, until the foe is at its line, and comes onto the same lane only before one that can
 * stay behind it; one that goes second waits until the foe has left, and on the same lane the time gap as well (as SUMO's
 * MSLink::blockedByFoe has it).
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
  const arrival_s = ownTime_s(s, slot, distance_m);
  const foeArrival_s = foeTime_s(s, foe, foeDistance_m);
  const foeLeave_s = foeTime_s(s, foe, foeDistance_m + foeTo_m[c] + s.drivers.length_m[foe]);
  if (arrival_s > foeLeave_s + (isMerging[c] === 1 ? TIME_GAP_S : CLEARING_GAP_S)) return -1;
  const leave_s = ownTime_s(s, slot, distance_m + ownWay_m[c] + s.drivers.length_m[slot]);
  const impatience = Math.min(1, s.drivers.waiting_s[slot] / IMPATIENCE_S);
  let expected_s = foeArrival_s;
  if (impatience > 0 && arrival_s < foeArrival_s) {
    brakeFrom(arrival_s, foeArrival_s, foeDistance_m, s.drivers.decel_mps2[foe] * impatience);
    expected_s += impatience * braked.delay_s;
  }
  if (expected_s <= leave_s + TIME_GAP_S) return 0;
  if (isMerging[c] === 0) return 1;
  if (impatience === 0) brakeFrom(arrival_s, foeArrival_s, foeDistance_m, s.drivers.decel_mps2[foe]);
  return leavesFastEnough(s, slot, foe, distance_m + ownWay_m[c]) ? 1 : 0;
}

/** What becomes of a foe that brakes; reused. */
const braked = { delay_s: 0, speed_mps: 0 };
/** Delay of one that can stop before its line, s (SUMO). */
const STOPPING_DELAY_S = 30;

/**
 * How much later, and how fast, a foe comes to its line when it brakes from the time of our arrival on. A driver relies on
 * others to brake for it the more the longer it has waited (SUMO's impatience: waiting time over 180 s, times their
 * deceleration).
 */
function brakeFrom(arrival_s: number, foeArrival_s: number, foeDistance_m: number, decel_mps2: number): void {
  const speed_mps = foeDistance_m / foeArrival_s;
  const left_m = speed_mps * Math.max(0, foeArrival_s - arrival_s);
  const rest = speed_mps * speed_mps - 2 * decel_mps2 * left_m;
  braked.speed_mps = rest > 0 ? Math.sqrt(rest) : 0;
  braked.delay_s =
    rest > 0 ? (speed_mps - braked.speed_mps) / decel_mps2 - left_m / Math.max(0.1, speed_mps) : STOPPING_DELAY_S;
}

/** Could the foe, braking from the speed it comes with as hard as we can from ours, stay behind us on the same lane? */
function leavesFastEnough(s: TrafficState, slot: number, foe: number, way_m: number): boolean {
  const { accel_mps2, decel_mps2 } = s.drivers;
  const speed_mps = s.vehicles.speed_mps[slot];
  const via = s.network.linkVia[s.drivers.nextLink[slot]];
  const limit_mps = via < 0 ? Number.POSITIVE_INFINITY : s.network.laneSpeed_mps[via];
  const leave_mps = Math.min(limit_mps, Math.sqrt(speed_mps * speed_mps + 2 * accel_mps2[slot] * way_m));
  return (leave_mps * leave_mps) / decel_mps2[slot] > (braked.speed_mps * braked.speed_mps) / decel_mps2[foe];
}

/**
 * A vehicle with priority that waits at its line itself: nobody waits for one that has no room to go on; else the one
 * that has waited clearly longer goes first, which breaks circles of vehicles that all wait for one another.
 */
function yieldsToWaiting(s: TrafficState, slot: number, link: number, foe: number, foeLink: number): boolean {
  const reason = s.drivers.halt[foe];
  if (reason !== HALT.approachingFoe && reason !== HALT.occupied) return false;
  // one inside the junction leaves it: perhaps the other waits for just that
  if (reason === HALT.occupied && s.network.laneIsInternal[s.vehicles.lane[slot]] === 1) return false;
  return !outwaits(s, slot, link, foe, foeLink);
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
