import type { RoadNetwork } from '../road/network.js';

/** Places of a segment's numbers in its row, which fills a line of the processor's cache. */
export const SEGMENT = {
  /** Where it begins and ends along its lane, m; the last one of a lane never ends. */
  start_m: 0,
  end_m: 1,
  /** Metres on the map per metre of lane: SUMO gives lanes lengths that differ from their shapes. */
  stretch: 2,
  x_m: 3,
  y_m: 4,
  /** Unit direction and heading. */
  alongX: 5,
  alongY: 6,
  heading_rad: 7,
} as const;
export const SEGMENT_SIZE = 8;

/** A row for the segment that starts at each shape point of the lanes; at a lane's last point only the heading counts. */
export function segmentTable(network: RoadNetwork): Float64Array {
  const { laneShape, laneShapeStart, laneShapeLength } = network;
  const table = new Float64Array((laneShape.length >> 1) * SEGMENT_SIZE);
  for (let lane = 0; lane < network.laneCount; lane++) {
    let heading_rad = 0;
    const last = laneShapeStart[lane + 1] - 1;
    for (let p = laneShapeStart[lane]; p <= last; p++) {
      const dx_m = p === last ? 0 : laneShape[2 * p + 2] - laneShape[2 * p];
      const dy_m = p === last ? 0 : laneShape[2 * p + 3] - laneShape[2 * p + 1];
      const span_m = p === last ? 0 : laneShapeLength[p + 1] - laneShapeLength[p];
      if (dx_m !== 0 || dy_m !== 0) heading_rad = Math.atan2(dy_m, dx_m);
      const row = p * SEGMENT_SIZE;
      table[row + SEGMENT.start_m] = laneShapeLength[p];
      table[row + SEGMENT.end_m] = p + 1 < last ? laneShapeLength[p + 1] : Number.POSITIVE_INFINITY;
      table[row + SEGMENT.stretch] = span_m > 0 ? Math.hypot(dx_m, dy_m) / span_m : 1;
      table[row + SEGMENT.x_m] = laneShape[2 * p];
      table[row + SEGMENT.y_m] = laneShape[2 * p + 1];
      table[row + SEGMENT.alongX] = Math.cos(heading_rad);
      table[row + SEGMENT.alongY] = Math.sin(heading_rad);
      table[row + SEGMENT.heading_rad] = heading_rad;
    }
  }
  return table;
}
