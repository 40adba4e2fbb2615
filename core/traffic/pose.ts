import { wrapAngle_rad } from '../geometry/polyline.js';
import { SEGMENT, SEGMENT_SIZE } from './segments.js';
import { relaxLateral } from './sideways.js';
import type { TrafficState } from './state.js';

/**
 * Distance behind the front over which the body turns into the lane's direction, share of the length: at half of it the
 * body lies as a chord on a bend, front and rear on the lane, as a driver who swings out keeps it.
 */
const TURN_SHARE = 0.5;
/** Longer vehicles, m, are also kept out in a bend. */
const LONG_M = 8;
/** A body that differs from its lane by less than this, rad, lies along it. */
const ALIGNED_RAD = 1e-6;
const FAR_JUNCTION_M = 300;

/** Writes place, heading and distance to the next junction of every vehicle on the road. */
export function poseAll(s: TrafficState): void {
  const { active, size } = s.vehicles;
  for (let slot = 0; slot < size; slot++) {
    if (active[slot] === 0) continue;
    if (!stands(s, slot)) {
      pose(s, slot, 1);
      turn(s, slot);
    }
    lookAhead(s, slot);
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
  lookAhead(s, slot);
  s.vehicles.heading_rad[slot] = s.tables.segments[rowOf(s, slot) + SEGMENT.heading_rad];
}

/** @param steps driven since the last time */
function pose(s: TrafficState, slot: number, steps: 0 | 1): void {
  const { vehicles, drivers } = s;
  const { segments } = s.tables;
  const position_m = vehicles.position_m[slot];
  while (segments[rowOf(s, slot) + SEGMENT.end_m] <= position_m) drivers.shapePoint[slot]++;
  const row = rowOf(s, slot);
  const heading_rad = segments[row + SEGMENT.heading_rad];
  const along_m = (position_m - segments[row + SEGMENT.start_m]) * segments[row + SEGMENT.stretch];
  const left_m = drivers.lateralFrom_m[slot] === 0 ? 0 : relaxLateral(s, slot, steps * s.dt_s);
  const beside_m = (s.network.keepsLeft ? -1 : 1) * left_m;
  const lateral_m = beside_m - swingOut_m(s, slot, heading_rad);
  const dx = segments[row + SEGMENT.alongX];
  const dy = segments[row + SEGMENT.alongY];
  vehicles.x_m[slot] = segments[row + SEGMENT.x_m] + along_m * dx - lateral_m * dy;
  vehicles.y_m[slot] = segments[row + SEGMENT.y_m] + along_m * dy + lateral_m * dx;
}

const rowOf = (s: TrafficState, slot: number): number => s.drivers.shapePoint[slot] * SEGMENT_SIZE;

function lookAhead(s: TrafficState, slot: number): void {
  const { isInside, laneEnd_m } = s.drivers;
  const { junctionDistance_m, position_m } = s.vehicles;
  junctionDistance_m[slot] = isInside[slot] === 1 ? 0 : Math.min(FAR_JUNCTION_M, laneEnd_m[slot] - position_m[slot]);
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
function turn(s: TrafficState, slot: number): void {
  const { vehicles, dt_s } = s;
  const { segments } = s.tables;
  const end = rowOf(s, slot);
  const start = s.network.laneShapeStart[vehicles.lane[slot]] * SEGMENT_SIZE;
  const position_m = vehicles.position_m[slot];
  let at_m = position_m - vehicles.speed_mps[slot] * dt_s;
  let row = end;
  while (row > start && segments[row + SEGMENT.start_m] > at_m) row -= SEGMENT_SIZE;
  const before_rad = vehicles.heading_rad[slot];
  let heading_rad = before_rad;
  for (; row <= end; row += SEGMENT_SIZE) {
    const to_m = row === end ? position_m : segments[row + SEGMENT.end_m];
    const error_rad = wrapAngle_rad(segments[row + SEGMENT.heading_rad] - heading_rad);
    const isAligned = Math.abs(error_rad) < ALIGNED_RAD;
    heading_rad += isAligned
      ? error_rad
      : error_rad * (1 - Math.exp((at_m - to_m) / (TURN_SHARE * s.drivers.length_m[slot])));
    at_m = to_m;
  }
  vehicles.yawRate_radps[slot] = (heading_rad - before_rad) / dt_s;
  vehicles.heading_rad[slot] = wrapAngle_rad(heading_rad);
}
