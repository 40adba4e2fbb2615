import type { RoadNetwork } from '../road/network.js';

/** A cold front with a band of rain that crosses the town along a straight line at constant speed. */
export interface Squall {
  /** Unit direction of travel. */
  readonly dx: number;
  readonly dy: number;
  readonly speed_mps: number;
  /** When the front reaches the edge of the town, s. */
  readonly start_s: number;
  /** Progress of that edge along the direction, m. */
  readonly edge_m: number;
  /** From there to the other edge. */
  readonly way_m: number;
}

/** Where it comes from by day: the west on day 1, the south on day 2, each a little askew. */
const DIRECTIONS_RAD: readonly number[] = [0.06, Math.PI / 2 - 0.08];

/** Rain behind the front: rises to its peak, falls, and ends (a convective cell; heavy rain above 7 mm/h). */
const RAIN_RISE_S = 8;
const RAIN_FALL_S = 45;
const RAIN_END_S = 110;
export const RAIN_PEAK_MMPH = 9;

/** Air before the front and how much colder it is behind it, deg C; the fall takes about half a minute. */
const WARM_C = 4;
const DROP_C = 5.5;
const COOLING_S = 25;

export function squallOf(network: RoadNetwork, day: number, start_s: number, speed_mps: number): Squall {
  const direction_rad = DIRECTIONS_RAD[(day - 1) % DIRECTIONS_RAD.length];
  const [dx, dy] = [Math.cos(direction_rad), Math.sin(direction_rad)];
  const corners = [network.minX_m, network.maxX_m].flatMap((x) =>
    [network.minY_m, network.maxY_m].map((y) => x * dx + y * dy),
  );
  const edge_m = Math.min(...corners);
  return { dx, dy, speed_mps, start_s, edge_m, way_m: Math.max(...corners) - edge_m };
}

/** When the front reaches a place, s. */
export const arrival_s = (squall: Squall, x_m: number, y_m: number): number =>
  squall.start_s + (x_m * squall.dx + y_m * squall.dy - squall.edge_m) / squall.speed_mps;

/** Rain at a place the front reached `since_s` ago, mm/h; 0 before it and after the band. */
export function rain_mmph(since_s: number): number {
  if (since_s <= 0 || since_s >= RAIN_END_S) return 0;
  if (since_s < RAIN_RISE_S) return (RAIN_PEAK_MMPH * since_s) / RAIN_RISE_S;
  const fade = Math.exp(-(since_s - RAIN_RISE_S) / RAIN_FALL_S);
  return RAIN_PEAK_MMPH * fade;
}

export const temperature_C = (since_s: number): number =>
  since_s <= 0 ? WARM_C : WARM_C - DROP_C * (1 - Math.exp(-since_s / COOLING_S));

/** The rain band as a quadrilateral (x, y pairs) at `time_s`, wide enough to span the town. */
export function bandShape(
  squall: Squall,
  time_s: number,
  halfWidth_m: number,
  centre: { x_m: number; y_m: number },
): Float32Array {
  const front_m = squall.edge_m + (time_s - squall.start_s) * squall.speed_mps;
  const back_m = front_m - RAIN_END_S * squall.speed_mps;
  const side_m = -centre.x_m * squall.dy + centre.y_m * squall.dx;
  const corner = (along_m: number, across_m: number): [number, number] => [
    along_m * squall.dx - across_m * squall.dy,
    along_m * squall.dy + across_m * squall.dx,
  ];
  const [left_m, right_m] = [side_m + halfWidth_m, side_m - halfWidth_m];
  return Float32Array.from(
    [corner(front_m, left_m), corner(front_m, right_m), corner(back_m, right_m), corner(back_m, left_m)].flat(),
  );
}
