import type { RoadNetwork } from '../road/network.js';

/**
 * Ways into a junction that begin on the same lane and part from there on. Row f of internal lane l, first[l] <= f <
 * first[l + 1]: until `apart_m` from the start of both, a vehicle on l is in the way of one on `lane[f]`.
 */
export interface ForkTable {
  readonly first: Uint32Array;
  readonly lane: Int32Array;
  readonly apart_m: Float64Array;
}

/** Distance of centre lines from which a car and a bus pass each other: half of 1.8 + 2.5 m, and a hand's breadth. */
const CLEARANCE_M = 2.3;
const SAMPLE_M = 0.5;

export function forkTable(network: RoadNetwork): ForkTable {
  const first = new Uint32Array(network.laneCount + 1);
  const rows: { lane: number; apart_m: number }[] = [];
  const siblings = siblingLanes(network);
  for (let lane = 0; lane < network.laneCount; lane++) {
    for (const other of siblings[lane] ?? []) {
      if (other !== lane) rows.push({ lane: other, apart_m: apart_m(network, lane, other) });
    }
    first[lane + 1] = rows.length;
  }
  return {
    first,
    lane: Int32Array.from(rows, (row) => row.lane),
    apart_m: Float64Array.from(rows, (row) => row.apart_m),
  };
}

/** By internal lane: all that begin where it does, on the same lane; none where the way does not fork. */
function siblingLanes(network: RoadNetwork): (readonly number[] | undefined)[] {
  const siblings: (readonly number[] | undefined)[] = new Array(network.laneCount);
  for (let lane = 0; lane < network.laneCount; lane++) {
    const ways = new Set<number>();
    for (let link = network.laneFirstLink[lane]; link < network.laneFirstLink[lane + 1]; link++) {
      if (network.linkVia[link] >= 0) ways.add(network.linkVia[link]);
    }
    if (ways.size < 2) continue;
    const list = [...ways];
    for (const way of list) siblings[way] = list;
  }
  return siblings;
}

function apart_m(network: RoadNetwork, a: number, b: number): number {
  const shorter_m = Math.min(network.laneLength_m[a], network.laneLength_m[b]);
  for (let at_m = 0; at_m < shorter_m; at_m += SAMPLE_M) {
    const [ax, ay] = pointAt(network, a, at_m);
    const [bx, by] = pointAt(network, b, at_m);
    if (Math.hypot(ax - bx, ay - by) > CLEARANCE_M) return at_m;
  }
  return shorter_m;
}

function pointAt(network: RoadNetwork, lane: number, at_m: number): [number, number] {
  const { laneShape, laneShapeLength, laneShapeStart } = network;
  let p = laneShapeStart[lane];
  while (p + 2 < laneShapeStart[lane + 1] && laneShapeLength[p + 1] < at_m) p++;
  const span_m = laneShapeLength[p + 1] - laneShapeLength[p];
  const share = span_m > 0 ? (at_m - laneShapeLength[p]) / span_m : 0;
  const along = (i: number) => laneShape[2 * p + i] + share * (laneShape[2 * p + 2 + i] - laneShape[2 * p + i]);
  return [along(0), along(1)];
}
