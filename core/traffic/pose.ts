import { wrapAngle_rad } from '../geometry/polyline.js';
import { relaxLateral } from './sideways.js';
import type { TrafficState } from './state.js';

/**
 * Rear axle behind the front bumper, share of the length: cars 0.9 m overhang and 2.7 m wheelbase of 4.5 m, a 12 m bus
 * 2.7 + 5.9 m (Mercedes-Benz Citaro, data sheet). The rear axle follows the front and cuts the corner; what is behind it
 * swings out a little.
 */
const AXLE_SHARE = 0.75;
const FAR_JUNCTION_M = 300;

/** Writes place, heading and what lies ahead of every vehicle on the road. */
export function poseAll(s: TrafficState): void {
  const { active, size } = s.vehicles;
  for (let slot = 0; slot < size; slot++) if (active[slot] === 1) pose(s, slot, s.dt_s);
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
  const along_m = position_m - network.laneShapeLength[p];
  const lateral_m = relaxLateral(s, slot, dt_s);
  const dx = tables.segmentX[p];
  const dy = tables.segmentY[p];
  vehicles.x_m[slot] = network.laneShape[2 * p] + along_m * dx - lateral_m * dy;
  vehicles.y_m[slot] = network.laneShape[2 * p + 1] + along_m * dy + lateral_m * dx;
  if (dt_s > 0) turn(s, slot, tables.segmentHeading_rad[p], dt_s);
  const isInternal = network.laneIsInternal[lane] === 1;
  const link = drivers.nextLink[slot];
  vehicles.junctionDistance_m[slot] = isInternal
    ? 0
    : Math.min(FAR_JUNCTION_M, network.laneLength_m[lane] - position_m);
  if (!isInternal) vehicles.turnAhead_rad[slot] = link < 0 ? 0 : tables.linkTurn_rad[link];
}

/** The front is led along the lane and the rear axle follows (a tractrix): dpsi/ds = sin(error) / distance of the axle. */
function turn(s: TrafficState, slot: number, target_rad: number, dt_s: number): void {
  const { vehicles } = s;
  const error_rad = wrapAngle_rad(target_rad - vehicles.heading_rad[slot]);
  const driven_m = vehicles.speed_mps[slot] * dt_s;
  const axle_m = AXLE_SHARE * s.drivers.length_m[slot];
  const change_rad = error_rad * (1 - Math.exp(-driven_m / axle_m));
  vehicles.yawRate_radps[slot] = change_rad / dt_s;
  vehicles.heading_rad[slot] = wrapAngle_rad(vehicles.heading_rad[slot] + change_rad);
}
