import { levelPosition_m } from './besideLanes.js';
import { insertBehind, removeFromLane } from './laneLists.js';
import { noteLane, noteTurn } from './ownLane.js';
import { castShadow, dropShadow } from './shadowLists.js';
import { isOver } from './shadows.js';
import { HALT, type TrafficState } from './state.js';

/** Duration of a lane change, s (3-4 s: Treiber and Kesting 2013, ch. 14). */
const LANE_CHANGE_S = 3;
/** Way it takes at least, m: a car steers, it does not slide. Its path then is at 40 degrees to the lane at most. */
const LANE_CHANGE_M = 6;
/** One that waits at the end of its lane, or at a stop, has no way left to steer on: it moves over as if it crept, m/s. */
const CREEP_MPS = 1.5;
/** Before the end of a lane it is made within the way left, but not within less than this, m. */
const SHORTEST_CHANGE_M = 3;

/** Way a change of lane takes at the present speed, m. */
export const changeWay_m = (s: TrafficState, slot: number): number =>
  Math.max(LANE_CHANGE_M, LANE_CHANGE_S * s.vehicles.speed_mps[slot]);

/** Position on a lane beside that of a vehicle, level with it; -1 where that lane is not there. */
export const levelOn_m = (s: TrafficState, slot: number, lane: number, target: number): number =>
  levelPosition_m(s.network, s.tables.beside, lane, target, s.vehicles.position_m[slot]);

/** Begins a change onto the lane beside, behind `leader` there (-1: at its front). */
export function moveOver(s: TrafficState, slot: number, target: number, leader: number): void {
  const { vehicles, drivers, network } = s;
  const lane = vehicles.lane[slot];
  removeFromLane(s.lists, lane, slot);
  insertBehind(s.lists, target, leader, slot);
  const before_m = vehicles.position_m[slot];
  vehicles.lane[slot] = target;
  vehicles.position_m[slot] = levelOn_m(s, slot, lane, target);
  castShadow(s.shadows, slot, lane, before_m - vehicles.position_m[slot]);
  const width_m = 0.5 * (network.laneWidth_m[lane] + network.laneWidth_m[target]);
  const pending_m = drivers.lateralFrom_m[slot] === 0 ? 0 : drivers.lateral_m[slot];
  drivers.lateralFrom_m[slot] = pending_m - Math.sign(target - lane) * width_m;
  drivers.lateral_m[slot] = drivers.lateralFrom_m[slot];
  drivers.sinceChange_s[slot] = 0;
  const left_m = Math.max(SHORTEST_CHANGE_M, network.laneLength_m[target] - vehicles.position_m[slot]);
  drivers.changePace[slot] = Math.max(1, changeWay_m(s, slot) / left_m);
  drivers.shapePoint[slot] = network.laneShapeStart[target];
  noteLane(s, slot);
  noteTurn(s, slot);
}

/**
 * Goes on with a change of lane: a smooth step over its time, slower for one that drives so slowly that it would slide.
 * @returns offset from the middle of the lane, left positive, m
 */
export function relaxLateral(s: TrafficState, slot: number, dt_s: number): number {
  const { drivers } = s;
  if (drivers.lateralFrom_m[slot] === 0) return 0;
  const halt = drivers.halt[slot];
  const mustGetIn = halt === HALT.wrongLane || halt === HALT.busStop;
  const driven_m = Math.max(mustGetIn ? CREEP_MPS : 0, s.vehicles.speed_mps[slot]) * dt_s;
  const lapse_s = Math.min(dt_s, (driven_m * LANE_CHANGE_S) / LANE_CHANGE_M);
  drivers.sinceChange_s[slot] += lapse_s * drivers.changePace[slot];
  const t = Math.min(1, drivers.sinceChange_s[slot] / LANE_CHANGE_S);
  drivers.lateral_m[slot] = drivers.lateralFrom_m[slot] * (1 - t * t * (3 - 2 * t));
  if (t === 1) drivers.lateralFrom_m[slot] = 0;
  if (s.shadows.lane[slot] >= 0 && isOver(s, slot)) dropShadow(s.shadows, slot);
  return drivers.lateral_m[slot];
}
