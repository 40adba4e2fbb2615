import type { RoadNetwork } from '../road/network.js';

/**
 * Places side by side on neighbouring lanes of an edge. SUMO gives all lanes of an edge the same length, though at a skew
 * junction one begins or ends metres before the other, and in a bend one is longer; there the place beside is found on
 * the map.
 */
export interface BesideTable {
  /** By lane: 1 when it and the lane left of it do not begin and end level with one another, or differ in length. */
  readonly isSkew: Uint8Array;
}

/** Lanes that differ by less along the lane are level, m. */
const LEVEL_M = 0.5;

export function besideTable(network: RoadNetwork): BesideTable {
  const isSkew = new Uint8Array(network.laneCount);
  for (let lane = 0; lane + 1 < network.laneCount; lane++) {
    if (network.laneEdge[lane] !== network.laneEdge[lane + 1]) continue;
    const isLevel = Math.abs(skew_m(network, lane, 0)) < LEVEL_M && Math.abs(skew_m(network, lane, 1)) < LEVEL_M;
    const apart_m = Math.abs(shapeLength_m(network, lane) - shapeLength_m(network, lane + 1));
    if (!isLevel || apart_m > LEVEL_M) isSkew[lane] = 1;
  }
  return { isSkew };
}

function shapeLength_m({ laneShape, laneShapeStart }: RoadNetwork, lane: number): number {
  let length_m = 0;
  for (let p = laneShapeStart[lane]; p + 1 < laneShapeStart[lane + 1]; p++) {
    length_m += Math.hypot(laneShape[2 * p + 2] - laneShape[2 * p], laneShape[2 * p + 3] - laneShape[2 * p + 1]);
  }
  return length_m;
}

/** How far the start (0) or end (1) of a lane is beyond that of the lane left of it, along the latter. */
function skew_m({ laneShape, laneShapeStart }: RoadNetwork, lane: number, end: 0 | 1): number {
  const own = end === 0 ? laneShapeStart[lane] : laneShapeStart[lane + 1] - 1;
  const other = end === 0 ? laneShapeStart[lane + 1] : laneShapeStart[lane + 2] - 1;
  const from = end === 0 ? other : other - 1;
  const dx_m = laneShape[2 * from + 2] - laneShape[2 * from];
  const dy_m = laneShape[2 * from + 3] - laneShape[2 * from + 1];
  const apartX_m = laneShape[2 * own] - laneShape[2 * other];
  const apartY_m = laneShape[2 * own + 1] - laneShape[2 * other + 1];
  return (apartX_m * dx_m + apartY_m * dy_m) / Math.max(1e-9, Math.hypot(dx_m, dy_m));
}

/**
 * Position on the lane beside (one to the left or right) level with a position on a lane; -1 where that lane has not yet
 * begun there.
 * @param at_m position on `lane`
 */
export function levelPosition_m(
  network: RoadNetwork,
  { isSkew }: BesideTable,
  lane: number,
  beside: number,
  at_m: number,
): number {
  if (isSkew[Math.min(lane, beside)] === 0) return Math.min(at_m, network.laneLength_m[beside]);
  const { laneShape, laneShapeLength, laneShapeStart } = network;
  let p = laneShapeStart[lane];
  while (p + 2 < laneShapeStart[lane + 1] && laneShapeLength[p + 1] < at_m) p++;
  const share = (at_m - laneShapeLength[p]) / Math.max(1e-9, laneShapeLength[p + 1] - laneShapeLength[p]);
  const x_m = laneShape[2 * p] + share * (laneShape[2 * p + 2] - laneShape[2 * p]);
  const y_m = laneShape[2 * p + 1] + share * (laneShape[2 * p + 3] - laneShape[2 * p + 1]);
  return nearestPosition_m(network, beside, x_m, y_m);
}

function nearestPosition_m(network: RoadNetwork, lane: number, x_m: number, y_m: number): number {
  const { laneShape, laneShapeLength, laneShapeStart } = network;
  let nearest_m2 = Number.POSITIVE_INFINITY;
  let position_m = 0;
  const first = laneShapeStart[lane];
  for (let p = first; p + 1 < laneShapeStart[lane + 1]; p++) {
    const dx_m = laneShape[2 * p + 2] - laneShape[2 * p];
    const dy_m = laneShape[2 * p + 3] - laneShape[2 * p + 1];
    const fromX_m = x_m - laneShape[2 * p];
    const fromY_m = y_m - laneShape[2 * p + 1];
    const along = (fromX_m * dx_m + fromY_m * dy_m) / Math.max(1e-9, dx_m * dx_m + dy_m * dy_m);
    const share = Math.max(0, Math.min(1, along));
    const offX_m = fromX_m - share * dx_m;
    const offY_m = fromY_m - share * dy_m;
    const apart_m2 = offX_m * offX_m + offY_m * offY_m;
    if (apart_m2 >= nearest_m2) continue;
    nearest_m2 = apart_m2;
    const span_m = laneShapeLength[p + 1] - laneShapeLength[p];
    const isBefore = p === first && along * span_m < -LEVEL_M;
    position_m = isBefore ? -1 : laneShapeLength[p] + share * span_m;
  }
  return position_m;
}
