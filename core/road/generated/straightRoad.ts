import { buildNetwork } from '../buildNetwork.js';
import type { RoadNetwork } from '../network.js';
import type { RawConnection, RawEdge, RawJunction } from '../rawNetwork.js';

export interface StraightRoadShape {
  readonly length_m: number;
  /** in each direction */
  readonly lanes: number;
  readonly speed_mps: number;
}

export const ROAD_DIRECTIONS = ['east', 'west'] as const;
export type RoadDirection = (typeof ROAD_DIRECTIONS)[number];

/** Each direction is cut in the middle, so that no edge leads onto itself. */
export const HALVES = 2;
const LANE_WIDTH_M = 3.5;

/** Edges of a direction in driving order: `east0`, `east1`, and again. */
export const halfOf = (direction: RoadDirection, half: number): string => `${direction}${half % HALVES}`;

/**
 * A straight road from (0, 0) to the east, both directions, lane 0 outermost. The end of each lane leads to its beginning,
 * so that the number of vehicles and the density stay as they are; a vehicle's place jumps there, its drive does not.
 */
export function straightRoad(shape: StraightRoadShape): RoadNetwork {
  const halves = ROAD_DIRECTIONS.flatMap((direction) =>
    Array.from({ length: HALVES }, (_, half) => ({ direction, half })),
  );
  return buildNetwork({
    edges: halves.map(({ direction, half }) => edge(shape, direction, half)),
    connections: halves.flatMap(({ direction, half }) => connections(shape.lanes, direction, half)),
    junctions: halves.map(({ direction, half }) => junction(shape, direction, half)),
  });
}

const junctionId = (direction: RoadDirection, half: number): string => `${halfOf(direction, half)}Start`;

function edge(shape: StraightRoadShape, direction: RoadDirection, half: number): RawEdge {
  const id = halfOf(direction, half);
  const length_m = shape.length_m / HALVES;
  const lanes = Array.from({ length: shape.lanes }, (_, lane) => {
    const right_m = (shape.lanes - lane - 0.5) * LANE_WIDTH_M;
    return {
      id: `${id}_${lane}`,
      speed_mps: shape.speed_mps,
      width_m: LANE_WIDTH_M,
      shape: [half * length_m, (half + 1) * length_m].flatMap((driven_m) => place(shape, direction, driven_m, right_m)),
    };
  });
  return { id, from: junctionId(direction, half), to: junctionId(direction, half + 1), priority: 1, lanes };
}

const place = (
  { length_m }: StraightRoadShape,
  direction: RoadDirection,
  driven_m: number,
  right_m: number,
): [number, number] => (direction === 'east' ? [driven_m, -right_m] : [length_m - driven_m, right_m]);

const connections = (lanes: number, direction: RoadDirection, half: number): RawConnection[] =>
  Array.from({ length: lanes }, (_, lane) => ({
    fromEdge: halfOf(direction, half),
    fromLane: lane,
    toEdge: halfOf(direction, half + 1),
    toLane: lane,
    direction: 's',
    state: 'M',
  }));

function junction(shape: StraightRoadShape, direction: RoadDirection, half: number): RawJunction {
  const [x_m, y_m] = place(shape, direction, (half * shape.length_m) / HALVES, (shape.lanes * LANE_WIDTH_M) / 2);
  const before = halfOf(direction, half + HALVES - 1);
  return {
    id: junctionId(direction, half),
    type: 'priority',
    x_m,
    y_m,
    shape: [],
    incomingLanes: Array.from({ length: shape.lanes }, (_, lane) => `${before}_${lane}`),
    requests: [],
  };
}
