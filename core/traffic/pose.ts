import { wrapAngle_rad } from '../geometry/polyline.js';
import { relaxLateral } from './sideways.js';
import type { TrafficState } from './state.js';

/**
 * Distance behind the front over which the body turns into the lane's direction, share of the length: at half of it the
 * body lies as a chord on a bend, front and rear on the lane, as a driver who swings out keeps it.
 */
const TURN_SHARE = 0.5;
/** Longer vehicles, m, are also kept out in a bend. */
const LONG_M = 8;
const FAR_JUNCTION_M = 300;

/** Writes place, heading and what lies ahead of every vehicle on the road. */
export function poseAll(s: TrafficState): void {
  const { active, size } = s.vehicles;
  for (let slot = 0; slot < size; slot++) {
    if (active[slot] === 0) continue;
    if (stands(s, slot)) lookAhead(s, slot);
    else pose(s, slot, s.dt_s);
  }
}

/** Has stood for the whole step, and on its lane: its place stays as it is. */
function stands(s: TrafficState, slot: number): boolean {
  const { speed_mps, acceleration_mps2, yawRate_radps } = s.vehicles;
  return (
    speed_mps[slot] === 0 &&
    acceleration_mps2[slot] === 0 &&
    yawRate_radps[slot] === 0 &&
    s.drivers.lateralFrom_m[slot] === 0
  );
}

/** Places a vehicle that has just come onto the road, aligned with its lane. */
export function placeAtOnce(s: TrafficState, slot: number): void {
  s.drivers.shapePoint[slot] = s.network.laneShapeStart[s.vehicles.lane[slot]];
  pose(s, slot, 0);
  s.vehicles.heading_rad[slot] = s.tables.segmentHeading_rad[s.drivers.shapePoint[slot]];
}

function pose(s: TrafficState, slot: number, dt_s: number): void {
  const { vehicles, drivers, network, tables } = s;
  const lane = vehicles.lane[slot];
  const position_m = vehicles.position_m[slot];
  const last = network.laneShapeStart[lane + 1] - 2;
  let p = drivers.shapePoint[slot];
  while (p < last && network.laneShapeLength[p + 1] <= position_m) p++;
  drivers.shapePoint[slot] = p;
  const along_m = (position_m - network.laneShapeLength[p]) * tables.segmentStretch[p];
  const beside_m = (network.keepsLeft ? -1 : 1) * relaxLateral(s, slot, dt_s);
  const lateral_m = beside_m - swingOut_m(s, slot, tables.segmentHeading_rad[p]);
  const dx = tables.segmentX[p];
  const dy = tables.segmentY[p];
  vehicles.x_m[slot] = network.laneShape[2 * p] + along_m * dx - lateral_m * dy;
  vehicles.y_m[slot] = network.laneShape[2 * p + 1] + along_m * dy + lateral_m * dx;
  if (dt_s > 0) turn(s, slot, dt_s);
  lookAhead(s, slot);
}

function lookAhead(s: TrafficState, slot: number): void {
  const { vehicles, network } = s;
  const lane = vehicles.lane[slot];
  if (network.laneIsInternal[lane] === 1) {
    vehicles.junctionDistance_m[slot] = 0;
    return;
  }
  const link = s.drivers.nextLink[slot];
  vehicles.junctionDistance_m[slot] = Math.min(FAR_JUNCTION_M, network.laneLength_m[lane] - vehicles.position_m[slot]);
  vehicles.turnAhead_rad[slot] = link < 0 ? 0 : s.tables.linkTurn_rad[link];
}

/**
 * A long vehicle is kept out in a bend by half of what its middle cuts in, so that both of its sides stay near the lane.
 * On a circle the heading lags by asin(length / 2 radius), and the middle cuts in by length^2 / 8 radius.
 * @returns offset to the right, m; left when negative
 */
function swingOut_m(s: TrafficState, slot: number, lane_rad: number): number {
  const length_m = s.drivers.length_m[slot];
  if (length_m <= LONG_M) return 0;
  return (length_m * Math.sin(lane_rad - s.vehicles.heading_rad[slot])) / 8;
}

/**
 * The front is led along the lane and the body follows: dpsi/ds = sin(error) / distance, over each segment of the lane
 * driven in the step. What was driven before the lane counts as driven in the direction of its start.
 */
function turn(s: TrafficState, slot: number, dt_s: number): void {
  const { vehicles, drivers, network, tables } = s;
  const last = drivers.shapePoint[slot];
  const first = network.laneShapeStart[vehicles.lane[slot]];
  const position_m = vehicles.position_m[slot];
  let at_m = position_m - vehicles.speed_mps[slot] * dt_s;
  let p = last;
  while (p > first && network.laneShapeLength[p] > at_m) p--;
  const before_rad = vehicles.heading_rad[slot];
  let heading_rad = before_rad;
  for (; p <= last; p++) {
    const to_m = p === last ? position_m : network.laneShapeLength[p + 1];
    const error_rad = wrapAngle_rad(tables.segmentHeading_rad[p] - heading_rad);
    heading_rad += error_rad * (1 - Math.exp((at_m - to_m) / (TURN_SHARE * drivers.length_m[slot])));
    at_m = to_m;
  }
  vehicles.yawRate_radps[slot] = (heading_rad - before_rad) / dt_s;
  vehicles.heading_rad[slot] = wrapAngle_rad(heading_rad);
}
