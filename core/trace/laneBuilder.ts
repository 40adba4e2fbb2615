import type { TraceLane } from './trace.js';

/** Places along a lane are averaged over bins of this length, m. */
const BIN_M = 5;
/** SUMO's default lane width, m. */
const LANE_WIDTH_M = 3.2;

interface Bin {
  count: number;
  position_m: number;
  x_m: number;
  y_m: number;
}

/** Draws lanes from where vehicles were seen on them: mean place per stretch, in order along the lane. */
export class LaneBuilder {
  private readonly bins = new Map<string, Map<number, Bin>>();

  add(lane: string, position_m: number, x_m: number, y_m: number): void {
    let bins = this.bins.get(lane);
    if (bins === undefined) {
      bins = new Map();
      this.bins.set(lane, bins);
    }
    const index = Math.floor(position_m / BIN_M);
    const bin = bins.get(index);
    if (bin === undefined) {
      bins.set(index, { count: 1, position_m, x_m, y_m });
      return;
    }
    bin.count++;
    bin.position_m += position_m;
    bin.x_m += x_m;
    bin.y_m += y_m;
  }

  /** Lanes seen in two places at least, by name; SUMO's internal lanes begin with ":". */
  lanes(): TraceLane[] {
    return [...this.bins]
      .filter(([, bins]) => bins.size > 1)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([id, bins]) => ({
        id,
        width_m: LANE_WIDTH_M,
        shape_m: shapeOf([...bins.values()]),
        internal: id.startsWith(':'),
      }));
  }
}

function shapeOf(bins: Bin[]): Float64Array {
  const points = bins
    .map(({ count, position_m, x_m, y_m }) => ({ at_m: position_m / count, x_m: x_m / count, y_m: y_m / count }))
    .sort((a, b) => a.at_m - b.at_m);
  return Float64Array.from(points.flatMap(({ x_m, y_m }) => [x_m, y_m]));
}
