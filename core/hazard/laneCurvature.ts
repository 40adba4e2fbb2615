import { wrapAngle_rad } from '../geometry/polyline.js';
import type { RoadNetwork } from '../road/network.js';

/** Curvature is kept for every 4 m of lane and taken over 8 m. */
const BIN_M = 4;
const HALF_WINDOW_M = 4;

/** Signed curvature along every lane, 1/m, left positive; a table, since shapes are polylines with corners. */
export class LaneCurvature {
  private readonly laneFirstBin: Uint32Array;
  private readonly curvature_radpm: Float32Array;

  constructor(network: RoadNetwork) {
    this.laneFirstBin = new Uint32Array(network.laneCount + 1);
    for (let lane = 0; lane < network.laneCount; lane++) {
      this.laneFirstBin[lane + 1] =
        this.laneFirstBin[lane] + Math.max(1, Math.ceil(network.laneLength_m[lane] / BIN_M));
    }
    this.curvature_radpm = new Float32Array(this.laneFirstBin[network.laneCount]);
    for (let lane = 0; lane < network.laneCount; lane++) this.fill(network, lane);
  }

  private fill(network: RoadNetwork, lane: number): void {
    const length_m = network.laneLength_m[lane];
    const window_m = Math.min(2 * HALF_WINDOW_M, length_m);
    for (let bin = this.laneFirstBin[lane]; bin < this.laneFirstBin[lane + 1]; bin++) {
      const middle_m = (bin - this.laneFirstBin[lane] + 0.5) * BIN_M;
      const start_m = Math.max(0, Math.min(length_m - window_m, middle_m - HALF_WINDOW_M));
      const turn_rad = headingAt(network, lane, start_m + window_m) - headingAt(network, lane, start_m);
      this.curvature_radpm[bin] = wrapAngle_rad(turn_rad) / window_m;
    }
  }

  at(lane: number, position_m: number): number {
    const first = this.laneFirstBin[lane];
    const bin = Math.min(this.laneFirstBin[lane + 1] - 1, first + Math.max(0, Math.floor(position_m / BIN_M)));
    return this.curvature_radpm[bin];
  }
}

/** Heading of the lane's polyline, turned evenly from the middle of one segment to the middle of the next. */
function headingAt(network: RoadNetwork, lane: number, position_m: number): number {
  const { laneShapeStart, laneShapeLength } = network;
  const first = laneShapeStart[lane] + 1;
  const last = laneShapeStart[lane + 1] - 1;
  let i = first;
  while (i < last && (laneShapeLength[i - 1] + laneShapeLength[i]) / 2 < position_m) i++;
  const middle_m = (laneShapeLength[i - 1] + laneShapeLength[i]) / 2;
  const here_rad = segmentHeading_rad(network, i);
  if (i === first || position_m >= middle_m) return here_rad;
  const before_m = (laneShapeLength[i - 2] + laneShapeLength[i - 1]) / 2;
  const before_rad = segmentHeading_rad(network, i - 1);
  return before_rad + (wrapAngle_rad(here_rad - before_rad) * (position_m - before_m)) / (middle_m - before_m);
}

function segmentHeading_rad(network: RoadNetwork, point: number): number {
  const { laneShape } = network;
  return Math.atan2(
    laneShape[2 * point + 1] - laneShape[2 * point - 1],
    laneShape[2 * point] - laneShape[2 * point - 2],
  );
}
