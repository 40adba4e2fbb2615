import type { RoadNetwork } from '../road/network.js';

/**
 * Places side by side on two lanes of an edge. SUMO gives all lanes of an edge the same length, though at a skew junction
 * one begins metres before the other: position p on a lane lies beside start[lane] + scale[lane] * p on the lane left of it.
 */
export interface BesideTable {
  readonly start_m: Float64Array;
  readonly scale: Float64Array;
}

/** Lanes that differ by less begin and end side by side, m. */
const SAME_M = 0.5;

export function besideTable(network: RoadNetwork): BesideTable {
  const start_m = new Float64Array(network.laneCount);
  const scale = new Float64Array(network.laneCount).fill(1);
  for (let lane = 0; lane + 1 < network.laneCount; lane++) {
    if (network.laneEdge[lane] !== network.laneEdge[lane + 1]) continue;
    const length_m = network.laneLength_m[lane];
    const left_m = network.laneLength_m[lane + 1];
    const first_m = skew_m(network, lane, lane + 1, 0);
    const last_m = left_m + skew_m(network, lane, lane + 1, 1);
    if (Math.abs(first_m) < SAME_M && Math.abs(last_m - length_m) < SAME_M) continue;
    start_m[lane] = first_m;
    scale[lane] = Math.max(0.1, (last_m - first_m) / length_m);
  }
  return { start_m, scale };
}

/** How far the start (0) or end (1) of a lane is beyond that of the lane left of it, along the latter, in its metres. */
function skew_m(network: RoadNetwork, lane: number, left: number, end: 0 | 1): number {
  const { laneShape, laneShapeLength, laneShapeStart } = network;
  const pointOf = (of: number) => (end === 0 ? laneShapeStart[of] : laneShapeStart[of + 1] - 1);
  const [own, other] = [pointOf(lane), pointOf(left)];
  const from = end === 0 ? other : other - 1;
  const dx_m = laneShape[2 * from + 2] - laneShape[2 * from];
  const dy_m = laneShape[2 * from + 3] - laneShape[2 * from + 1];
  const span_m = Math.hypot(dx_m, dy_m);
  if (span_m === 0) return 0;
  const ahead_m =
    ((laneShape[2 * own] - laneShape[2 * other]) * dx_m + (laneShape[2 * own + 1] - laneShape[2 * other + 1]) * dy_m) /
    span_m;
  return (ahead_m * (laneShapeLength[from + 1] - laneShapeLength[from])) / span_m;
}

/** Position on the lane beside (one to the left or right) that is level with a position on a lane; may be off the lane. */
export function levelPosition_m({ start_m, scale }: BesideTable, lane: number, beside: number, at_m: number): number {
  return beside > lane ? start_m[lane] + scale[lane] * at_m : (at_m - start_m[beside]) / scale[beside];
}
