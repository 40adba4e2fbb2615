import { buildNetwork } from '../buildNetwork.js';
import { ALL_CLASSES, type Area, type RoadNetwork, SURFACE, type SurfaceStretch, VEHICLE_CLASS } from '../network.js';
import type { RawConnection, RawEdge, RawJunction, RawLane } from '../rawNetwork.js';

export interface MotorwayShape {
  readonly length_km: number;
  /** in each direction */
  readonly lanes: number;
  readonly speed_mps: number;
}

export const DIRECTIONS = ['east', 'west'] as const;
export type Direction = (typeof DIRECTIONS)[number];

/** Edges of a direction in driving order, the ramps aside; `lanes` without that of the ramp. */
export interface Carriageway {
  readonly main: readonly string[];
  /** how many of them lie before the exit, with the one of the exit lane, and before the entry */
  readonly toExit: number;
  readonly toEntry: number;
  readonly on: string;
  readonly off: string;
}

/** Lane width, m, and width of the median between the left lanes (RAA 2008, cross-section RQ 36). */
const LANE_WIDTH_M = 3.75;
const MEDIAN_M = 4;
/** Length of the lane for speeding up and of that for slowing down, m (RAA 2008, ch. 6: 250 m each). */
const RAMP_LANE_M = 250;
const RAMP_M = 400;
/** How far a ramp leads off sideways, m. */
const RAMP_OUT_M = 45;
/** Speed limit on ramps, m/s: 80 km/h. */
const RAMP_SPEED_MPS = 80 / 3.6;
/** Where the exit and the entry are, shares of the length. */
const EXIT_AT = 0.4;
const ENTRY_AT = 0.56;
/** Distance of the points of a lane, m. */
const POINT_M = 25;
/** Sideways swing of the road, share of its length: the radius is nowhere below a length. */
const SWING = 1 / 45;
/** Lorries keep to the two lanes on the right where there are three (Code de la route, art. R412-25). */
export const LORRY_LANES = 2;
const LORRIES = VEHICLE_CLASS.truck | VEHICLE_CLASS.trailer;

/** A stretch of one direction, metres in driving direction. */
interface Stretch {
  readonly id: string;
  readonly from_m: number;
  readonly to_m: number;
  readonly hasRampLane: boolean;
}

/** Two carriageways with an exit and then an entry in each direction, slightly bent; lane 0 rightmost. */
export function motorwayNetwork(shape: MotorwayShape): RoadNetwork {
  const built = buildNetwork({
    edges: DIRECTIONS.flatMap((direction) => edges(shape, direction)),
    connections: DIRECTIONS.flatMap((direction) => connections(shape, direction)),
    junctions: DIRECTIONS.flatMap((direction) => junctions(shape, direction)),
    areas: woods(shape),
  });
  return withSurfaces(built);
}

export function carriageway(shape: MotorwayShape, direction: Direction): Carriageway {
  const parts = stretches(shape, direction);
  return {
    main: parts.map(({ id }) => id),
    toExit: 1 + parts.findIndex(({ hasRampLane }) => hasRampLane),
    toEntry: parts.findLastIndex(({ hasRampLane }) => hasRampLane),
    on: `${direction}On`,
    off: `${direction}Off`,
  };
}

/** Places beside the road, on the right of the east carriageway, evenly spaced. */
export function placesBeside(
  shape: MotorwayShape,
  spacing_m: number,
): { readonly x_m: number; readonly y_m: number }[] {
  const length_m = 1000 * shape.length_km;
  const count = Math.max(1, Math.round(length_m / spacing_m));
  const right_m = rightOf_m(shape, -1) + LANE_WIDTH_M;
  return Array.from({ length: count }, (_, i) => {
    const [x_m, y_m] = place(shape, 'east', ((i + 0.5) * length_m) / count, right_m);
    return { x_m, y_m };
  });
}

function stretches(shape: MotorwayShape, direction: Direction): Stretch[] {
  const length_m = 1000 * shape.length_km;
  const [exit_m, entry_m] = [EXIT_AT * length_m, ENTRY_AT * length_m];
  const ends_m = [0, exit_m - RAMP_LANE_M, exit_m, entry_m, entry_m + RAMP_LANE_M, length_m];
  return ends_m.slice(1).map((to_m, i) => ({
    id: `${direction}${i + 1}`,
    from_m: ends_m[i],
    to_m,
    hasRampLane: i === 1 || i === 3,
  }));
}

function edges(shape: MotorwayShape, direction: Direction): RawEdge[] {
  const parts = stretches(shape, direction);
  const main = parts.map((part, i) => ({
    id: part.id,
    from: `${direction}Node${i}`,
    to: `${direction}Node${i + 1}`,
    priority: 2,
    lanes: Array.from({ length: shape.lanes + (part.hasRampLane ? 1 : 0) }, (_, lane) =>
      mainLane(shape, direction, part, lane),
    ),
  }));
  const [exit, entry] = parts.filter(({ hasRampLane }) => hasRampLane);
  const ramp_mps = Math.min(RAMP_SPEED_MPS, shape.speed_mps);
  const ramp = (id: string, from: string, to: string, points: number[]): RawEdge => ({
    id,
    from,
    to,
    priority: 1,
    lanes: [{ id: `${id}_0`, speed_mps: ramp_mps, width_m: LANE_WIDTH_M, shape: points }],
  });
  const off = along(shape, direction, exit.to_m, exit.to_m + RAMP_M, (share) => rampOffset_m(shape, share));
  const on = along(shape, direction, entry.from_m - RAMP_M, entry.from_m, (share) => rampOffset_m(shape, 1 - share));
  return [
    ...main,
    ramp(`${direction}Off`, `${direction}Node2`, `${direction}OffEnd`, off),
    ramp(`${direction}On`, `${direction}OnStart`, `${direction}Node3`, on),
  ];
}

const rampOffset_m = (shape: MotorwayShape, share: number): number => rightOf_m(shape, -1) + RAMP_OUT_M * share * share;

/** Distance of the middle of a through lane (0 rightmost, -1 that of a ramp) from the middle of the road. */
const rightOf_m = (shape: MotorwayShape, lane: number): number =>
  MEDIAN_M / 2 + (shape.lanes - lane - 0.5) * LANE_WIDTH_M;

function mainLane(shape: MotorwayShape, direction: Direction, part: Stretch, lane: number): RawLane {
  const through = part.hasRampLane ? lane - 1 : lane;
  const fromLeft = shape.lanes - 1 - through;
  const isClosed = shape.lanes > LORRY_LANES && fromLeft < shape.lanes - LORRY_LANES;
  return {
    id: `${part.id}_${lane}`,
    speed_mps: shape.speed_mps,
    width_m: LANE_WIDTH_M,
    permissions: isClosed ? ALL_CLASSES & ~LORRIES : ALL_CLASSES,
    shape: along(shape, direction, part.from_m, part.to_m, () => rightOf_m(shape, through)),
  };
}

/** Points of a line at a distance to the right of the middle of the road, which may change on the way. */
function along(
  shape: MotorwayShape,
  direction: Direction,
  from_m: number,
  to_m: number,
  right_m: (share: number) => number,
): number[] {
  const pieces = Math.max(1, Math.ceil((to_m - from_m) / POINT_M));
  return Array.from({ length: pieces + 1 }, (_, i) =>
    place(shape, direction, from_m + ((to_m - from_m) * i) / pieces, right_m(i / pieces)),
  ).flat();
}

/** The middle of the road is one wave of a sine from west to east; right is where one drives. */
function place(shape: MotorwayShape, direction: Direction, driven_m: number, right_m: number): [number, number] {
  const length_m = 1000 * shape.length_km;
  const x_m = direction === 'east' ? driven_m : length_m - driven_m;
  const phase_rad = (2 * Math.PI * x_m) / length_m;
  const slope = 2 * Math.PI * SWING * Math.cos(phase_rad);
  const side_m = (direction === 'east' ? right_m : -right_m) / Math.hypot(1, slope);
  return [x_m + side_m * slope, SWING * length_m * Math.sin(phase_rad) - side_m];
}

function connections(shape: MotorwayShape, direction: Direction): RawConnection[] {
  const parts = stretches(shape, direction);
  const links = parts.slice(1).flatMap((to, i) => {
    const from = parts[i];
    return Array.from({ length: shape.lanes }, (_, lane) =>
      connection(from.id, lane + (from.hasRampLane ? 1 : 0), to.id, lane + (to.hasRampLane ? 1 : 0)),
    );
  });
  const { main, toExit, toEntry, on, off } = carriageway(shape, direction);
  return [...links, connection(main[toExit - 1], 0, off, 0), connection(on, 0, main[toEntry], 0)];
}

const connection = (fromEdge: string, fromLane: number, toEdge: string, toLane: number): RawConnection => ({
  fromEdge,
  fromLane,
  toEdge,
  toLane,
  direction: 's',
  state: 'M',
});

function junctions(shape: MotorwayShape, direction: Direction): RawJunction[] {
  const parts = stretches(shape, direction);
  const [exit, entry] = parts.filter(({ hasRampLane }) => hasRampLane);
  const junction = (id: string, driven_m: number, right_m: number): RawJunction => {
    const [x_m, y_m] = place(shape, direction, driven_m, right_m);
    return { id, type: 'priority', x_m, y_m, shape: [], incomingLanes: [], requests: [] };
  };
  const end_m = rampOffset_m(shape, 1);
  return [
    ...parts.map((part, i) => junction(`${direction}Node${i}`, part.from_m, rightOf_m(shape, 0))),
    junction(`${direction}Node${parts.length}`, 1000 * shape.length_km, rightOf_m(shape, 0)),
    junction(`${direction}OffEnd`, exit.to_m + RAMP_M, end_m),
    junction(`${direction}OnStart`, entry.from_m - RAMP_M, end_m),
  ];
}

/** A bridge between exit and entry, low ground before the exit: shares of the edges they are on. */
const SURFACES = [
  { part: 2, from: 0.3, to: 0.7, surface: SURFACE.bridge },
  { part: 0, from: 0.55, to: 0.75, surface: SURFACE.lowGround },
  { part: 4, from: 0.2, to: 0.35, surface: SURFACE.shade },
] as const;

function withSurfaces(network: RoadNetwork): RoadNetwork {
  const laneSurface = network.laneSurface.slice();
  const surfaces: SurfaceStretch[] = [];
  for (const direction of DIRECTIONS) {
    for (const { part, from, to, surface } of SURFACES) {
      const edge = network.edgeIndex.get(`${direction}${part + 1}`) as number;
      for (let i = 0; i < network.edgeLaneCount[edge]; i++) {
        const lane = network.edgeFirstLane[edge] + i;
        const length_m = network.laneLength_m[lane];
        laneSurface[lane] |= surface;
        surfaces.push({ lane, start_m: from * length_m, end_m: to * length_m, surface });
      }
    }
  }
  return { ...network, laneSurface, surfaces };
}

/** Woods beside the road: distance along it and from it, share of its length and m. */
const WOODS = [
  { from: 0.03, to: 0.2, near_m: 60, far_m: 210, isNorth: true },
  { from: 0.12, to: 0.3, near_m: 70, far_m: 190, isNorth: false },
  { from: 0.62, to: 0.7, near_m: 55, far_m: 240, isNorth: true },
  { from: 0.66, to: 0.86, near_m: 60, far_m: 170, isNorth: false },
] as const;

function woods(shape: MotorwayShape): Area[] {
  const length_m = 1000 * shape.length_km;
  return WOODS.map(({ from, to, near_m, far_m, isNorth }) => {
    const side = isNorth ? -1 : 1;
    const edge = (at_m: number) => along(shape, 'east', from * length_m, to * length_m, () => side * at_m);
    const near = edge(near_m);
    const far = edge(far_m);
    const back = Array.from({ length: far.length / 2 }, (_, i) =>
      far.slice(far.length - 2 * i - 2, far.length - 2 * i),
    );
    return { kind: 'forest', shape_m: Float64Array.from([...near, ...back.flat()]) };
  });
}
