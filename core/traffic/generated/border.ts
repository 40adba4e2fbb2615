import type { RoadNetwork } from '../../road/network.js';

/** Roads that end blind lie at the border when they end this near the edge of the network; share of its smaller side. */
const OUTER_BAND = 0.15;
/** Without such roads, the border is what lies on the edge of the network itself; share of its smaller side. */
const RIM = 0.01;

/** Where through traffic comes from and goes to. */
export interface BorderRoads {
  /** Edges that lead in. */
  readonly entries: readonly number[];
  /** Edges that lead out. */
  readonly exits: readonly number[];
}

/** A junction with one neighbour at most: the road goes on, the network does not. */
export function openEnds(network: RoadNetwork): Uint8Array {
  const neighbour = new Int32Array(network.junctionCount).fill(-1);
  const isOpen = new Uint8Array(network.junctionCount).fill(1);
  const meet = (junction: number, other: number) => {
    if (neighbour[junction] >= 0 && neighbour[junction] !== other) isOpen[junction] = 0;
    neighbour[junction] = other;
  };
  for (const edge of normalEdges(network)) {
    meet(network.edgeFrom[edge], network.edgeTo[edge]);
    meet(network.edgeTo[edge], network.edgeFrom[edge]);
  }
  return isOpen;
}

/**
 * Roads that lead over the border: those that end blind there, as in a network cut out of a larger one; where there are
 * fewer than two, those between a junction on the rim and one within.
 */
export function borderRoads(network: RoadNetwork): BorderRoads {
  const edges = normalEdges(network);
  const isOpen = openEnds(network);
  const depth_m = depths_m(network, edges);
  const side_m = Math.min(network.maxX_m - network.minX_m, network.maxY_m - network.minY_m);
  const gates = depth_m.map((depth, junction) => (isOpen[junction] === 1 && depth <= OUTER_BAND * side_m ? 1 : 0));
  const isGate = count(gates) >= 2 ? gates : depth_m.map((depth) => (depth <= RIM * side_m ? 1 : 0));
  return {
    entries: edges.filter((e) => isGate[network.edgeFrom[e]] === 1 && isGate[network.edgeTo[e]] === 0),
    exits: edges.filter((e) => isGate[network.edgeTo[e]] === 1 && isGate[network.edgeFrom[e]] === 0),
  };
}

const count = (flags: Float64Array): number => flags.reduce((sum, flag) => sum + flag, 0);

/** Distance of each junction with roads from the rectangle around them all; infinite for others. */
function depths_m(network: RoadNetwork, edges: readonly number[]): Float64Array {
  const used = [...new Set(edges.flatMap((edge) => [network.edgeFrom[edge], network.edgeTo[edge]]))];
  const xs = used.map((junction) => network.junctionX_m[junction]);
  const ys = used.map((junction) => network.junctionY_m[junction]);
  const [minX, maxX, minY, maxY] = [
    smallest(xs),
    -smallest(xs.map((x) => -x)),
    smallest(ys),
    -smallest(ys.map((y) => -y)),
  ];
  const depth_m = new Float64Array(network.junctionCount).fill(Number.POSITIVE_INFINITY);
  used.forEach((junction, i) => {
    depth_m[junction] = Math.min(xs[i] - minX, maxX - xs[i], ys[i] - minY, maxY - ys[i]);
  });
  return depth_m;
}

const smallest = (values: readonly number[]): number =>
  values.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);

/** Edges between junctions, ascending. */
export function normalEdges(network: RoadNetwork): number[] {
  const edges: number[] = [];
  for (let edge = 0; edge < network.edgeCount; edge++) if (network.edgeIsInternal[edge] === 0) edges.push(edge);
  return edges;
}
