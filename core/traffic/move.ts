import { GRAVITY_MPS2 } from '../units/units.js';
import { desiredHere_mps } from './desires.js';
import { pushTail, removeFromLane } from './laneLists.js';
import { noteLane, noteTurn } from './ownLane.js';
import { nextStop, serveStop } from './plannedStops.js';
import { STANDING_MPS } from './rightOfWay.js';
import { dropShadow } from './shadowLists.js';
import type { TrafficState } from './state.js';

/** A vehicle held back at the end of its lane stands this far before it, so that it must decide anew to cross. */
const LINE_M = 0.01;

/** Faster than this before the step, m/s, a vehicle did not just start at the line. */
const COMING_MPS = 2;

/** Moves every vehicle by one step; `arrive` is told who reached the end of its route. */
export function moveAll(s: TrafficState, arrive: (slot: number) => void): void {
  const { active, position_m, size } = s.vehicles;
  const { exit_m } = s.drivers;
  for (let slot = 0; slot < size; slot++) {
    if (active[slot] === 0) continue;
    if (staysPut(s, slot)) s.vehicles.acceleration_mps2[slot] = 0;
    else {
      integrate(s, slot);
      if (position_m[slot] >= exit_m[slot] && leaveLane(s, slot)) {
        arrive(slot);
        continue;
      }
    }
    keepBooks(s, slot);
  }
}

const staysPut = (s: TrafficState, slot: number): boolean =>
  s.vehicles.speed_mps[slot] === 0 && s.vehicles.plannedAcceleration_mps2[slot] === 0;

/**
 * One step within the grip of the tyres: ballistic for IDM (Treiber and Kanagaraj 2015, doi 10.1016/j.physa.2014.11.016),
 * at the new speed for Krauss, whose safe speed is made for that (semi-implicit Euler, SUMO's default).
 */
function integrate(s: TrafficState, slot: number): void {
  const { vehicles, drivers, dt_s } = s;
  const speed_mps = vehicles.speed_mps[slot];
  const grip_mps2 = vehicles.grip[slot] * GRAVITY_MPS2;
  const acceleration_mps2 = Math.max(-grip_mps2, Math.min(grip_mps2, vehicles.plannedAcceleration_mps2[slot]));
  let next_mps = speed_mps + acceleration_mps2 * dt_s;
  const isEuler = s.options.carFollowing === 'krauss';
  let advance_m = (isEuler ? next_mps : 0.5 * (speed_mps + next_mps)) * dt_s;
  // nobody rolls back
  if (next_mps < 0) {
    advance_m = isEuler ? 0 : 0.5 * speed_mps * dt_s;
    next_mps = 0;
  }
  // Whatever the model says, nobody drives beyond where the rear ahead was before the step.
  const free_m = Math.max(0, drivers.free_m[slot]);
  if (advance_m > free_m) {
    advance_m = free_m;
    next_mps = Math.min(next_mps, free_m / dt_s);
  }
  vehicles.speed_mps[slot] = next_mps;
  vehicles.acceleration_mps2[slot] = (next_mps - speed_mps) / dt_s;
  vehicles.position_m[slot] += advance_m;
  drivers.odometer_m[slot] += advance_m;
}

/**
 * The vehicle has come to where it leaves its lane.
 * @returns true when it has arrived
 */
function leaveLane(s: TrafficState, slot: number): boolean {
  const hasArrived = changeOver(s, slot);
  noteTurn(s, slot);
  return hasArrived;
}

/**
 * Takes a vehicle that has passed the end of its lane onto the next ones.
 * @returns true when it has arrived
 */
function changeOver(s: TrafficState, slot: number): boolean {
  const { vehicles, drivers } = s;
  for (;;) {
    const lane = vehicles.lane[slot];
    if (isAtGoal(s, slot)) return true;
    const over_m = vehicles.position_m[slot] - drivers.laneEnd_m[slot];
    if (over_m < 0) return false;
    const link = drivers.nextLink[slot];
    const room_m = link < 0 ? -1 : roomOn(s, slot, link, lane);
    if (room_m < 0) {
      hold(s, slot, -over_m - LINE_M);
      return false;
    }
    if (over_m > room_m) hold(s, slot, room_m - over_m);
    driveOnto(s, slot, link, Math.min(over_m, room_m));
  }
}

function isAtGoal(s: TrafficState, slot: number): boolean {
  const { routeIndex, isInside, arrival_m } = s.drivers;
  const isOnLastEdge = routeIndex[slot] === s.plans[slot].edges.length - 1 && isInside[slot] === 0;
  return isOnLastEdge && s.vehicles.position_m[slot] >= arrival_m[slot];
}

/** Room on the lane a link leads onto; negative when the vehicle may not drive onto it in this step. */
function roomOn(s: TrafficState, slot: number, link: number, lane: number): number {
  if (s.network.laneIsInternal[lane] === 0 && foeEnteredNow(s, slot, link)) return -1;
  const rear = s.lists.tail[s.tables.linkNext[link]];
  return rear < 0 ? Number.POSITIVE_INFINITY : s.vehicles.position_m[rear] - s.drivers.length_m[rear];
}

/**
 * Two that decide in the same step to cross each other's way: the first in order goes, or one with priority that was
 * seen coming.
 */
function foeEnteredNow(s: TrafficState, slot: number, link: number): boolean {
  const { firstConflict, foe } = s.tables.conflicts;
  const before_mps = s.vehicles.speed_mps[slot] - s.vehicles.acceleration_mps2[slot] * s.dt_s;
  for (let c = firstConflict[link]; c < firstConflict[link + 1]; c++) {
    if (s.enteredStep[foe[c]] !== s.step) continue;
    if (before_mps < COMING_MPS || !yieldsTo(s, foe[c], link)) return true;
  }
  return false;
}

/** Must vehicles on `link` give way to those on `foe`? They have then seen who comes there, and planned around them. */
function yieldsTo(s: TrafficState, link: number, other: number): boolean {
  const { firstConflict, foe, isYielding } = s.tables.conflicts;
  for (let c = firstConflict[link]; c < firstConflict[link + 1]; c++) {
    if (foe[c] === other && isYielding[c] === 1) return true;
  }
  return false;
}

/** Puts a vehicle back by `back_m` (negative) and slows it to what it then covered. */
function hold(s: TrafficState, slot: number, back_m: number): void {
  const { vehicles, drivers } = s;
  vehicles.position_m[slot] += back_m;
  drivers.odometer_m[slot] += back_m;
  const before_mps = vehicles.speed_mps[slot] - vehicles.acceleration_mps2[slot] * s.dt_s;
  vehicles.speed_mps[slot] = Math.max(0, vehicles.speed_mps[slot] + back_m / s.dt_s);
  vehicles.acceleration_mps2[slot] = (vehicles.speed_mps[slot] - before_mps) / s.dt_s;
}

function driveOnto(s: TrafficState, slot: number, link: number, position_m: number): void {
  const { vehicles, drivers, network } = s;
  const from = vehicles.lane[slot];
  const to = s.tables.linkNext[link];
  s.leaver[from] = slot;
  s.leaverStation[from] = vehicles.stationId[slot];
  s.leaverOdometer_m[from] = drivers.odometer_m[slot] - position_m;
  s.enteredStep[link] = s.step;
  removeFromLane(s.lists, from, slot);
  dropShadow(s.shadows, slot);
  pushTail(s.lists, to, slot);
  countInbound(s, slot, from, to);
  vehicles.lane[slot] = to;
  vehicles.position_m[slot] = position_m;
  drivers.shapePoint[slot] = network.laneShapeStart[to];
  if (network.laneIsInternal[to] === 0) drivers.routeIndex[slot]++;
  noteLane(s, slot);
}

/** Keeps the books of the room that vehicles inside junctions will take. */
function countInbound(s: TrafficState, slot: number, from: number, to: number): void {
  const before = bookedLane(s, from);
  const after = bookedLane(s, to);
  if (before === after) return;
  const size_m = s.drivers.length_m[slot] + s.drivers.minGap_m[slot];
  if (before >= 0) addInbound(s, before, -size_m, -1);
  if (after >= 0) addInbound(s, after, size_m, 1);
}

/**
 * The lane on whose books a vehicle on `lane` is: the one it will come onto from inside a junction; -1 on normal lanes, and
 * where it waits inside for others, who need not care for its room.
 */
export function bookedLane(s: TrafficState, lane: number): number {
  const link = s.tables.insideLink[lane];
  return link < 0 || s.tables.isWaitingPlace[lane] === 1 ? -1 : s.network.linkTo[link];
}

/** Adds room taken on a lane, or takes it off. */
export function addInbound(s: TrafficState, lane: number, size_m: number, count: number): void {
  s.inboundCount[lane] += count;
  s.inbound_m[lane] = s.inboundCount[lane] === 0 ? 0 : s.inbound_m[lane] + size_m;
}

function keepBooks(s: TrafficState, slot: number): void {
  const { vehicles, drivers, totals, dt_s } = s;
  const speed_mps = vehicles.speed_mps[slot];
  const desired_mps = desiredHere_mps(s, slot);
  drivers.timeLoss_s[slot] += dt_s * Math.max(0, 1 - speed_mps / desired_mps);
  totals.speedSum_mps += speed_mps;
  totals.vehicleSteps++;
  const stop = drivers.stopLane[slot] < 0 ? undefined : nextStop(s, slot);
  if (stop !== undefined) serveStop(s, slot, stop);
  const isWaiting = speed_mps < STANDING_MPS && drivers.dwellUntil_us[slot] <= s.time_us;
  drivers.waiting_s[slot] = isWaiting && vehicles.heldUntil_us[slot] <= s.time_us ? drivers.waiting_s[slot] + dt_s : 0;
}
