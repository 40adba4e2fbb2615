import { buildNetwork } from '../buildNetwork.js';
import type { RoadNetwork } from '../network.js';
import type { RawConnection, RawEdge, RawJunction } from '../rawNetwork.js';

export interface RingShape {
  readonly length_m: number;
  readonly lanes: number;
  readonly speed_mps: number;
}

/** The ring is cut here, so that it can be driven round for ever by a route of edges. */
export const RING_EDGES = 4;
const LANE_WIDTH_M = 3.2;
/** Points along the whole ring; each piece of lane then differs from its arc by less than a centimetre on 2 km. */
const POINTS = 240;

/**
 * A closed circular road driven counter-clockwise, lane 0 outermost, all lanes as long as the middle of the road: the
 * road of the fundamental diagram. Its edges are `ring0` .. `ring3`.
 */
export function ringNetwork(ring: RingShape): RoadNetwork {
  const around = Array.from({ length: RING_EDGES }, (_, k) => k);
  return buildNetwork({
    edges: around.map((k) => quarter(ring, k)),
    connections: around.flatMap((k) => connections(ring.lanes, k)),
    junctions: around.map((k) => junction(ring, k)),
  });
}

function quarter(ring: RingShape, k: number): RawEdge {
  const lanes = Array.from({ length: ring.lanes }, (_, lane) => ({
    id: `ring${k}_${lane}`,
    speed_mps: ring.speed_mps,
    length_m: ring.length_m / RING_EDGES,
    width_m: LANE_WIDTH_M,
    shape: arc(ring, k, ((ring.lanes - 1) / 2 - lane) * LANE_WIDTH_M),
  }));
  return { id: `ring${k}`, from: `node${k}`, to: `node${(k + 1) % RING_EDGES}`, priority: 1, lanes };
}

/** @param outwards_m distance from the middle of the road */
function arc(ring: RingShape, k: number, outwards_m: number): number[] {
  const radius_m = ring.length_m / (2 * Math.PI) + outwards_m;
  const pieces = POINTS / RING_EDGES;
  const shape: number[] = [];
  for (let i = 0; i <= pieces; i++) {
    const angle_rad = (2 * Math.PI * (k + i / pieces)) / RING_EDGES;
    shape.push(radius_m * Math.cos(angle_rad), radius_m * Math.sin(angle_rad));
  }
  return shape;
}

function connections(lanes: number, k: number): RawConnection[] {
  const next = `ring${(k + 1) % RING_EDGES}`;
  return Array.from({ length: lanes }, (_, lane) => ({
    fromEdge: `ring${k}`,
    fromLane: lane,
    toEdge: next,
    toLane: lane,
    direction: 's',
    state: 'M',
  }));
}

function junction(ring: RingShape, k: number): RawJunction {
  const before = (k + RING_EDGES - 1) % RING_EDGES;
  const radius_m = ring.length_m / (2 * Math.PI);
  const angle_rad = (2 * Math.PI * k) / RING_EDGES;
  return {
    id: `node${k}`,
    type: 'priority',
    x_m: radius_m * Math.cos(angle_rad),
    y_m: radius_m * Math.sin(angle_rad),
    shape: [],
    incomingLanes: Array.from({ length: ring.lanes }, (_, lane) => `ring${before}_${lane}`),
    requests: [],
  };
}
