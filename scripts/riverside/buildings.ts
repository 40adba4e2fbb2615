import type { Random } from '../../core/random/random.js';
import { distanceBetween_m, lengthOf_m, poseAt } from '../../core/road/plain/curves.js';
import type { PlainArea, PlainBuilding, PlainNode, PlainRoad } from '../../core/road/plain/plainNetwork.js';
import { SIZE_M } from './plan.js';
import { contains, convexOverlap, outlinePoints } from './polygons.js';
import { toCentimetres } from './roads.js';
import { LANDMARKS } from './scenery.js';

const LANE_WIDTH_M = 3.2;
/** Pavement between kerb and the nearest wall, m. */
const PAVEMENT_M = 2.4;
/** Walls keep away from the middle of a junction, m. */
const JUNCTION_CLEARANCE_M = 13;

/** How a part of the town is built; ranges in metres. */
interface Style {
  readonly setback: readonly [number, number];
  readonly width: readonly [number, number];
  readonly depth: readonly [number, number];
  readonly gap: readonly [number, number];
  /** Share of plots left empty. */
  readonly empty: number;
  readonly height: readonly [number, number];
}

const OLD_TOWN: Style = {
  setback: [2.6, 3.4],
  width: [16, 30],
  depth: [12, 16],
  gap: [0.3, 0.6],
  empty: 0.42,
  height: [9, 17],
};
const CITY: Style = { setback: [4, 7], width: [20, 38], depth: [14, 18], gap: [5, 14], empty: 0.15, height: [13, 30] };
const HOUSES: Style = {
  setback: [6, 10],
  width: [12, 22],
  depth: [10, 13],
  gap: [26, 54],
  empty: 0.5,
  height: [6, 9],
};
const SHEDS: Style = {
  setback: [9, 14],
  width: [38, 72],
  depth: [26, 44],
  gap: [14, 26],
  empty: 0.12,
  height: [7, 13],
};

/** Style by place: the first whose box (x0, y0, x1, y1) holds the middle of the plot. */
const STYLES: readonly { box: readonly [number, number, number, number]; style: Style }[] = [
  { box: [0, 0, 600, 560], style: SHEDS },
  { box: [600, 0, 1320, 600], style: CITY },
  { box: [540, 640, 1330, 1215], style: OLD_TOWN },
];

interface Town {
  readonly roads: readonly { line: number[]; half_m: number; box: Box }[];
  readonly nodes: readonly PlainNode[];
  readonly blocked: readonly (readonly number[])[];
  readonly placed: { footprint: number[]; box: Box }[];
}
type Box = readonly [number, number, number, number];

/** Buildings along both sides of every road that touch no road, water, park or one another. */
export function planBuildings(
  nodes: readonly PlainNode[],
  roads: readonly PlainRoad[],
  areas: readonly PlainArea[],
  rng: Random,
): PlainBuilding[] {
  const places = new Map(nodes.map((node) => [node.id, node]));
  const lineOf = (road: PlainRoad): number[] => {
    const [a, b] = [places.get(road.from)!, places.get(road.to)!];
    return [a.x_m, a.y_m, ...(road.via_m ?? []), b.x_m, b.y_m];
  };
  const town: Town = {
    roads: roads.map((road) => {
      const line = lineOf(road);
      return { line, half_m: Math.max(...road.lanes) * LANE_WIDTH_M, box: boxOf(line) };
    }),
    nodes: nodes.filter((node) => !node.id.includes('.')),
    blocked: areas.map((area) => area.shape_m),
    placed: LANDMARKS.map(({ footprint_m }) => ({ footprint: hull(footprint_m), box: boxOf(footprint_m) })),
  };
  const buildings: PlainBuilding[] = LANDMARKS.map(({ height_m, footprint_m }) => ({ height_m, footprint_m }));
  roads.forEach((road, i) => {
    for (const side of [1, -1]) buildings.push(...rowOf(town, i, side, rng.fork('row', `${road.id}/${side}`)));
  });
  return buildings;
}

/** Walks along one side of a road and builds on every plot that is free. */
function rowOf(town: Town, roadIndex: number, side: number, rng: Random): PlainBuilding[] {
  const { line, half_m } = town.roads[roadIndex];
  const length_m = lengthOf_m(line);
  const row: PlainBuilding[] = [];
  for (let s_m = rng.uniformIn(8, 14); s_m < length_m - 6; ) {
    const style = styleAt(poseAt(line, s_m).x_m, poseAt(line, s_m).y_m);
    const width_m = rng.uniformIn(...style.width);
    const [depth_m, setback_m] = [rng.uniformIn(...style.depth), rng.uniformIn(...style.setback)];
    const height_m = Math.round(rng.uniformIn(...style.height) * 2) / 2;
    const footprint = plot(line, s_m, width_m, side * (half_m + setback_m), side * depth_m);
    const isFree = !rng.bernoulli(style.empty) && isBuildable(town, footprint);
    if (isFree) {
      town.placed.push({ footprint, box: boxOf(footprint) });
      row.push({ height_m, footprint_m: footprint.map(toCentimetres) });
    }
    s_m += isFree || style.width[0] > 30 ? width_m + rng.uniformIn(...style.gap) : width_m / 3;
  }
  return row;
}

const styleAt = (x: number, y: number): Style =>
  STYLES.find(({ box: [x0, y0, x1, y1] }) => x >= x0 && x < x1 && y >= y0 && y < y1)?.style ?? HOUSES;

/** A rectangle beside the road, its front along the chord of the road. */
function plot(line: readonly number[], s_m: number, width_m: number, front_m: number, depth_m: number): number[] {
  const [a, b] = [poseAt(line, s_m), poseAt(line, s_m + width_m)];
  const length_m = Math.hypot(b.x_m - a.x_m, b.y_m - a.y_m) || 1;
  const [dx, dy] = [(b.x_m - a.x_m) / length_m, (b.y_m - a.y_m) / length_m];
  const [x0, y0] = [a.x_m - dy * front_m, a.y_m + dx * front_m];
  const [x1, y1] = [x0 + dx * width_m, y0 + dy * width_m];
  return [x0, y0, x1, y1, x1 - dy * depth_m, y1 + dx * depth_m, x0 - dy * depth_m, y0 + dx * depth_m];
}

function isBuildable(town: Town, footprint: number[]): boolean {
  const box = boxOf(footprint);
  if (box[0] < 6 || box[1] < 6 || box[2] > SIZE_M.width - 6 || box[3] > SIZE_M.height - 6) return false;
  const ring = [...footprint, footprint[0], footprint[1]];
  const centre = [(footprint[0] + footprint[4]) / 2, (footprint[1] + footprint[5]) / 2] as const;
  for (const node of town.nodes) {
    if (Math.hypot(node.x_m - centre[0], node.y_m - centre[1]) > 70) continue;
    if (distanceBetween_m(ring, [node.x_m, node.y_m, node.x_m, node.y_m]) < JUNCTION_CLEARANCE_M) return false;
  }
  for (const road of town.roads) {
    if (!boxesTouch(box, road.box, road.half_m + PAVEMENT_M)) continue;
    if (distanceBetween_m(ring, road.line) < road.half_m + PAVEMENT_M) return false;
  }
  const probes = [...outlinePoints(footprint), centre];
  if (town.blocked.some((area) => probes.some(([x, y]) => contains(area, x, y)))) return false;
  return !town.placed.some((other) => boxesTouch(box, other.box, 0) && convexOverlap(footprint, other.footprint));
}

function boxOf(points: readonly number[]): Box {
  const xs = points.filter((_, i) => i % 2 === 0);
  const ys = points.filter((_, i) => i % 2 === 1);
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
}

const boxesTouch = (a: Box, b: Box, margin_m: number): boolean =>
  a[0] - margin_m < b[2] && b[0] - margin_m < a[2] && a[1] - margin_m < b[3] && b[1] - margin_m < a[3];

/** Bounding rectangle of a landmark: its outline need not be convex. */
function hull(points: readonly number[]): number[] {
  const [x0, y0, x1, y1] = boxOf(points);
  return [x0, y0, x1, y0, x1, y1, x0, y1];
}
