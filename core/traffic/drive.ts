import { hashFrom, unitOf } from '../random/random.js';
import { atMostKrauss, ballisticSafeSpeed, idmFree, idmInteraction } from './carFollowing.js';
import type { PlannedStop } from './demand.js';
import { desiredHere_mps, desiredSpeed, FAR_M } from './desires.js';
import { mergingAcceleration } from './merging.js';
import { rightRuleAcceleration } from './mobil.js';
import { planRow } from './ownLane.js';
import { nextStop } from './plannedStops.js';
import { haltAt, mustLookFirst, STANDING_MPS } from './rightOfWay.js';
import { LANE, LANE_SIZE, LINK, LINK_SIZE } from './rows.js';
import { createView, NEVER_M, NO_LIMIT_MPS2, seeForked, seeLeaver, seeShadows, seeTail, type View } from './seeing.js';
import { APPROACH, APPROACH_SIZE, HALT, type TrafficState } from './state.js';

/** Distance reported when nothing is there to stop for, m. */
const NO_STOP_M = 300;
/** Distance from the front to the line at which a vehicle comes to rest, m. */
const STOP_MARGIN_M = 1;
/** Nearer to the end of its lane one has more to look at than the one before it, m. */
const QUEUE_END_M = 20;
/** Nobody moves up by less than this, m. */
const MOVE_UP_M = 0.5;
/** At the line itself it would count as across, m. */
const BEFORE_LINE_M = 0.01;
/** Room left before the end of a lane for one that must change the other way, m: a bus and a gap. */
const SWAP_M = 15;

/** Decides the acceleration of every vehicle on the road from the state at the start of the step. */
export function planAll(s: TrafficState): void {
  const view = createView();
  const { active, size } = s.vehicles;
  for (let slot = 0; slot < size; slot++) if (active[slot] === 1) planVehicle(s, slot, view);
}

function planVehicle(s: TrafficState, slot: number, view: View): void {
  const { vehicles, drivers } = s;
  if (vehicles.speed_mps[slot] === 0 && isQueued(s, slot)) {
    waitInQueue(s, slot);
    return;
  }
  look(s, slot, view);
  const speed_mps = vehicles.speed_mps[slot];
  view.leaderSpeed_mps = view.leader >= 0 ? vehicles.speed_mps[view.leader] : speed_mps;
  vehicles.leaderGap_m[slot] = Math.min(FAR_M, view.gap_m);
  vehicles.leaderSpeed_mps[slot] = view.leaderSpeed_mps;
  vehicles.stopDistance_m[slot] = Math.min(NO_STOP_M, view.stop_m);
  drivers.free_m[slot] = view.gap_m;
  const wanted_mps2 = isHeld(s, slot) ? -drivers.decel_mps2[slot] : wantedAcceleration(s, slot, view);
  // nobody brakes harder than it takes to stand at the end of the step
  const hardest_mps2 = 0 - Math.min(drivers.emergencyDecel_mps2[slot], speed_mps / s.dt_s);
  const isPanic = vehicles.hardBrakeUntil_us[slot] > s.time_us;
  vehicles.plannedAcceleration_mps2[slot] = isPanic ? hardest_mps2 : Math.max(hardest_mps2, wanted_mps2);
}

/**
 * Does one that stands have nothing to decide: in the middle of a queue, as near as it may be behind one that stands too?
 * A shortcut: the long way comes to the same.
 */
function isQueued(s: TrafficState, slot: number): boolean {
  const { vehicles, drivers, shadows } = s;
  const leader = s.lists.ahead[slot];
  if (leader < 0 || vehicles.speed_mps[leader] !== 0 || gapTo_m(s, slot, leader) > drivers.minGap_m[slot]) return false;
  const lane = vehicles.lane[slot];
  return (
    drivers.nextLink[slot] >= 0 &&
    drivers.laneEnd_m[slot] - vehicles.position_m[slot] > QUEUE_END_M &&
    shadows.first[lane] < 0 &&
    shadows.lane[slot] < 0 &&
    drivers.isInside[slot] === 0 &&
    drivers.stopLane[slot] < 0
  );
}

const gapTo_m = (s: TrafficState, slot: number, leader: number): number =>
  s.vehicles.position_m[leader] - s.drivers.length_m[leader] - s.vehicles.position_m[slot];

function waitInQueue(s: TrafficState, slot: number): void {
  const { vehicles, drivers } = s;
  const gap_m = gapTo_m(s, slot, s.lists.ahead[slot]);
  vehicles.leaderGap_m[slot] = Math.min(FAR_M, gap_m);
  vehicles.leaderSpeed_mps[slot] = 0;
  vehicles.stopDistance_m[slot] = NO_STOP_M;
  vehicles.plannedAcceleration_mps2[slot] = 0;
  drivers.free_m[slot] = gap_m;
  drivers.halt[slot] = HALT.none;
}

function isHeld(s: TrafficState, slot: number): boolean {
  return s.vehicles.heldUntil_us[slot] > s.time_us || s.drivers.dwellUntil_us[slot] > s.time_us;
}

function wantedAcceleration(s: TrafficState, slot: number, view: View): number {
  const { drivers } = s;
  const wanted = s.options.carFollowing === 'krauss' ? kraussWanted(s, slot, view) : idmWanted(s, slot, view);
  const beside = drivers.leftLeader[slot] < 0 ? NO_LIMIT_MPS2 : rightRuleAcceleration(s, slot);
  const bounded = Math.min(wanted, view.slowing_mps2, mergingAcceleration(s, slot), beside);
  return drivers.courtesyUntil[slot] < s.step ? bounded : Math.min(bounded, courteous(s, slot));
}

function idmWanted(s: TrafficState, slot: number, view: View): number {
  const { drivers } = s;
  const { leaderSpeed_mps } = view;
  const desired_mps = desiredHere_mps(s, slot);
  const speed_mps = s.vehicles.speed_mps[slot];
  const accel_mps2 = drivers.accel_mps2[slot];
  const decel_mps2 = drivers.decel_mps2[slot];
  const tau_s = drivers.tau_s[slot] * s.vehicles.headwayFactor[slot];
  const minGap_m = drivers.minGap_m[slot];
  const free = idmFree(speed_mps, desired_mps, accel_mps2, decel_mps2);
  // coarse steps lead neither beyond the desired speed nor, below, over the line
  let most_mps2 = Math.max(0, (desired_mps - speed_mps) / s.dt_s);
  let interaction = 0;
  if (view.leader >= 0) {
    interaction = idmInteraction(speed_mps, view.gap_m, leaderSpeed_mps, accel_mps2, decel_mps2, tau_s, minGap_m);
    // behind one that draws away, as after it has cut in, the gap is regained gently
    const drawsAway = leaderSpeed_mps >= speed_mps && view.gap_m > 0.25 * minGap_m;
    if (drawsAway) interaction = Math.min(interaction, Math.max(0, free) + decel_mps2);
  }
  if (view.stop_m < NEVER_M) {
    const gap_m = view.stop_m - STOP_MARGIN_M + minGap_m;
    const stopping = idmInteraction(speed_mps, gap_m, 0, accel_mps2, decel_mps2, tau_s, minGap_m);
    // a line does not move: no headway to keep, no need to brake much harder than it takes
    const needed = (speed_mps * speed_mps) / (2 * Math.max(0.2, view.stop_m - STOP_MARGIN_M));
    interaction = Math.max(interaction, Math.min(stopping, Math.max(0, free) + 1.2 * needed + 0.1));
    const hardest_mps2 = drivers.emergencyDecel_mps2[slot];
    const safe_mps = ballisticSafeSpeed(view.stop_m - BEFORE_LINE_M, speed_mps, hardest_mps2, s.dt_s);
    most_mps2 = Math.min(most_mps2, (safe_mps - speed_mps) / s.dt_s);
  }
  return Math.min(free - interaction, most_mps2);
}

/** Krauss: as fast as is safe and wanted, less a random share of what could be gained (SUMO's "dawdling"). */
function kraussWanted(s: TrafficState, slot: number, view: View): number {
  const { drivers, dt_s } = s;
  const speed_mps = s.vehicles.speed_mps[slot];
  const accel_mps2 = drivers.accel_mps2[slot];
  const decel_mps2 = drivers.decel_mps2[slot];
  const tau_s = drivers.tau_s[slot] * s.vehicles.headwayFactor[slot];
  const slowest_mps = Math.max(0, speed_mps - decel_mps2 * dt_s);
  let next_mps = Math.max(slowest_mps, Math.min(speed_mps + accel_mps2 * dt_s, desiredHere_mps(s, slot)));
  if (view.leader >= 0) {
    const gap_m = view.gap_m - drivers.minGap_m[slot];
    next_mps = atMostKrauss(next_mps, gap_m, view.leaderSpeed_mps, decel_mps2, tau_s, dt_s);
  }
  const line_m = Math.min(view.stop_m - STOP_MARGIN_M, view.look_m);
  next_mps = atMostKrauss(next_mps, line_m, 0, decel_mps2, dt_s, dt_s);
  if (next_mps === 0) return (0 - speed_mps) / dt_s;
  const draw = unitOf(hashFrom(drivers.drawKey[slot], s.step));
  // one that starts is hardly kept from it
  const dawdle_mps = drivers.sigma[slot] * Math.min(accel_mps2, next_mps) * dt_s * draw;
  const dawdled_mps = Math.max(Math.min(slowest_mps, next_mps), next_mps - dawdle_mps);
  return (dawdled_mps - speed_mps) / dt_s;
}

/** Falls back behind a vehicle on the next lane, to let it in or to get in behind it; brakes gently only. */
function courteous(s: TrafficState, slot: number): number {
  const { vehicles, drivers } = s;
  const speed_mps = vehicles.speed_mps[slot];
  const free_mps2 = idmFree(speed_mps, desiredHere_mps(s, slot), drivers.accel_mps2[slot], drivers.decel_mps2[slot]);
  const other = drivers.courtesyTo[slot];
  const sameEdge = s.network.laneEdge[vehicles.lane[other]] === s.network.laneEdge[vehicles.lane[slot]];
  const gap_m = vehicles.position_m[other] - drivers.length_m[other] - vehicles.position_m[slot];
  if (vehicles.active[other] === 0 || !sameEdge || vehicles.position_m[other] < vehicles.position_m[slot])
    return free_mps2;
  const interaction = idmInteraction(
    speed_mps,
    Math.max(0.5, gap_m),
    vehicles.speed_mps[other],
    drivers.accel_mps2[slot],
    drivers.decel_mps2[slot],
    drivers.tau_s[slot] * 0.5,
    drivers.minGap_m[slot],
  );
  return Math.max(free_mps2 - interaction, -0.6 * drivers.decel_mps2[slot]);
}

/**
 * Looks along the route: the leader, the nearest line to stop at, lower speed limits; announces the vehicle to the
 * links it comes to before its leader.
 */
function look(s: TrafficState, slot: number, view: View): void {
  const { vehicles, drivers, lists, tables } = s;
  const speed_mps = vehicles.speed_mps[slot];
  const brake_m = (speed_mps * speed_mps) / (2 * drivers.decel_mps2[slot]) + 2 * speed_mps + 8;
  const far_m = Math.min(FAR_M, 6 * speed_mps + 30);
  let lane = vehicles.lane[slot];
  let link = drivers.nextLink[slot];
  let k = drivers.routeIndex[slot];
  let end_m = drivers.laneEnd_m[slot] - vehicles.position_m[slot];
  view.leader = lists.ahead[slot];
  view.gap_m = NEVER_M;
  view.stop_m = NEVER_M;
  view.look_m = NEVER_M;
  view.slowing_mps2 = NO_LIMIT_MPS2;
  const wasHalting = drivers.halt[slot] !== HALT.none;
  drivers.halt[slot] = HALT.none;
  if (view.leader >= 0) view.gap_m = gapTo_m(s, slot, view.leader);
  if (drivers.isAlone[slot] === 0) seeShadows(s, slot, view);
  if (drivers.isInside[slot] === 1) seeForked(s, slot, lane, -vehicles.position_m[slot], view);
  lookAtOwnLane(s, slot, link, end_m, view);
  view.stop_m = Math.min(view.stop_m, vehicles.obstacleAhead_m[slot]);
  // the first on its lane, though the rear of one that left it may still be before it
  let isFirst = lists.ahead[slot] < 0;
  for (;;) {
    if (view.leader < 0) seeLeaver(s, slot, lane, end_m, view);
    if (end_m > (view.leader >= 0 ? brake_m : far_m)) {
      // those who wait to come onto its lane see it from wherever it is
      if (isFirst && link >= 0) announce(s, slot, link, end_m, isStuck(s, slot, view) ? 0 : 1);
      return;
    }
    if (link === UNKNOWN) link = linkBeyond(s, slot, lane, k);
    if (link < 0) return;
    const next = tables.links[link * LINK_SIZE + LINK.next];
    if (end_m < brake_m) slowFor(s, slot, next, end_m, view);
    if (end_m < brake_m && tables.links[link * LINK_SIZE + LINK.isOpen] === 0) {
      const reason = haltAt(s, slot, link, end_m, k, wasHalting);
      if (reason !== HALT.none) {
        view.stop_m = Math.min(view.stop_m, end_m - tables.conflicts.waitBefore_m[lane]);
        drivers.halt[slot] = reason;
        if (reason !== HALT.signal && isFirst) announce(s, slot, link, end_m, 0);
        return;
      }
      if (mustLookFirst(s, slot, link, end_m)) view.look_m = Math.min(view.look_m, end_m);
    }
    if (isFirst) announce(s, slot, link, end_m, isStuck(s, slot, view) ? 0 : 1);
    lane = next;
    if (lists.tail[lane] >= 0) isFirst = false;
    if (view.leader < 0) seeTail(s, slot, lane, end_m, view);
    end_m += tables.lanes[lane * LANE_SIZE + LANE.length_m];
    if (tables.lanes[lane * LANE_SIZE + LANE.isInternal] === 0) k++;
    link = UNKNOWN;
  }
}

/** Stands for a link further on that nobody has looked up yet. */
const UNKNOWN = -2;

/** Link that the vehicle takes from a lane it comes to, on edge `k` of its route; -1: the lane does not lead on. */
function linkBeyond(s: TrafficState, slot: number, lane: number, k: number): number {
  const { lanes } = s.tables;
  if (lanes[lane * LANE_SIZE + LANE.isInternal] === 1) return lanes[lane * LANE_SIZE + LANE.insideLink];
  const plan = s.plans[slot];
  return plan.link[plan.entry[k] + lane - s.network.edgeFirstLane[plan.edges[k]]];
}

/** Stands behind one that stands. */
function isStuck(s: TrafficState, slot: number, view: View): boolean {
  const { speed_mps } = s.vehicles;
  if (view.leader < 0 || speed_mps[slot] >= STANDING_MPS || speed_mps[view.leader] >= STANDING_MPS) return false;
  return view.gap_m < s.drivers.minGap_m[slot] + MOVE_UP_M;
}

/** Halts on the own lane: its end where it does not lead on, and a planned stop. */
function lookAtOwnLane(s: TrafficState, slot: number, link: number, end_m: number, view: View): void {
  const { drivers } = s;
  if (link < 0 && drivers.routeIndex[slot] < s.plans[slot].edges.length - 1) {
    // those that must go right wait further back, so that two who must swap lanes do not stand abreast
    const goesRight = s.plans[slot].offset[planRow(s, slot)] < 0;
    view.stop_m = goesRight && end_m > SWAP_M + STOP_MARGIN_M ? end_m - SWAP_M : end_m;
    drivers.halt[slot] = HALT.wrongLane;
  }
  if (drivers.stopLane[slot] !== s.vehicles.lane[slot]) return;
  const stop = nextStop(s, slot) as PlannedStop;
  view.stop_m = Math.min(view.stop_m, Math.max(0, stop.end_m - s.vehicles.position_m[slot] + STOP_MARGIN_M - 0.5));
  drivers.halt[slot] = HALT.busStop;
}

/** Brakes for a lower speed limit once that takes more than half the comfortable deceleration. */
function slowFor(s: TrafficState, slot: number, lane: number, distance_m: number, view: View): void {
  const speed_mps = s.vehicles.speed_mps[slot];
  const limit_mps = desiredSpeed(s, slot, lane);
  if (speed_mps <= limit_mps) return;
  const needed_mps2 = (speed_mps * speed_mps - limit_mps * limit_mps) / (2 * Math.max(0.5, distance_m));
  if (needed_mps2 > 0.5 * s.drivers.decel_mps2[slot]) view.slowing_mps2 = Math.min(view.slowing_mps2, -needed_mps2);
}

/** Tells those who must give way at a link that this vehicle comes; the nearest one stays. */
function announce(s: TrafficState, slot: number, link: number, distance_m: number, passes: number): void {
  const { approaches } = s;
  if (s.tables.links[link * LINK_SIZE + LINK.isAwaited] === 0) return;
  const row = link * APPROACH_SIZE;
  if (approaches[row + APPROACH.step] === s.step && approaches[row + APPROACH.distance_m] <= distance_m) return;
  approaches[row + APPROACH.step] = s.step;
  approaches[row + APPROACH.slot] = slot;
  approaches[row + APPROACH.distance_m] = distance_m;
  approaches[row + APPROACH.passes] = passes;
}
