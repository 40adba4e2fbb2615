import { ShapeUtils, Vector2 } from 'three';
import type { verge } from '#proto';
import { float32Of } from '../../core/columns/columns.js';
import { FLAT_KIND, type FlatKind } from './look.js';
import { addRibbon, FlatMesh } from './ribbon.js';

/** Width of the pavement beside the lanes and of painted lines, m. Line widths after the German RMS: 0.12 and 0.25 m. */
const PAVEMENT_m = 2.2;
const LINE_m = 0.14;
const STOP_LINE_m = 0.5;
/** Bus without passenger cars (core/road/network VEHICLE_CLASS): painted as a bus lane. */
const PASSENGER = 32;
const BUS = 256;
const PEDESTRIAN = 1 << 16;

const AREA_KIND: Readonly<Record<string, FlatKind>> = {
  water: 'water',
  river: 'water',
  park: 'park',
  forest: 'park',
  grass: 'park',
  plaza: 'plaza',
  parking: 'plaza',
};

/**
 * Everything that lies flat, as one mesh in painter's order: plain, areas, pavements, asphalt, junctions, markings. It is
 * drawn first and without a depth test, so nothing flickers however far the camera is.
 */
export function buildGround(scene: verge.v1.IScene): FlatMesh {
  const mesh = new FlatMesh();
  addPlain(mesh, scene);
  const areas = scene.areas ?? [];
  for (const area of areas) {
    const kind = AREA_KIND[area.kind ?? ''];
    if (kind !== undefined) addPolygon(mesh, float32Of(area.shape), FLAT_KIND[kind]);
  }
  const lanes = (scene.lanes ?? []).map((lane, index) => ({ lane, index, shape: float32Of(lane.shape) }));
  const roads = lanes.filter(({ lane }) => !isFootpath(lane));
  for (const { lane, shape } of lanes) addPavement(mesh, lane, shape);
  for (const area of areas) {
    if (area.kind === 'junction') addPolygon(mesh, float32Of(area.shape), FLAT_KIND.junction);
  }
  for (const { lane, index, shape } of roads) addAsphalt(mesh, lane, index, shape);
  for (const { lane, index, shape } of roads) addMarkings(mesh, scene, lane, index, shape);
  addStopLines(mesh, scene);
  return mesh;
}

/** For pedestrians alone: part of the pavement. */
function isFootpath(lane: verge.v1.ISceneLane): boolean {
  return ((lane.permissions ?? 0) & PEDESTRIAN) !== 0 && ((lane.permissions ?? 0) & (PASSENGER | BUS)) === 0;
}

function addPlain(mesh: FlatMesh, scene: verge.v1.IScene): void {
  const cx = ((scene.minXM ?? 0) + (scene.maxXM ?? 0)) / 2;
  const cy = ((scene.minYM ?? 0) + (scene.maxYM ?? 0)) / 2;
  const reach = 12_000 + Math.max((scene.maxXM ?? 0) - (scene.minXM ?? 0), (scene.maxYM ?? 0) - (scene.minYM ?? 0));
  addPolygon(
    mesh,
    [cx - reach, cy - reach, cx + reach, cy - reach, cx + reach, cy + reach, cx - reach, cy + reach],
    FLAT_KIND.ground,
  );
}

export function addPolygon(mesh: FlatMesh, shape: ArrayLike<number>, kind: number): void {
  const contour: Vector2[] = [];
  for (let i = 0; i + 1 < shape.length; i += 2) contour.push(new Vector2(shape[i], shape[i + 1]));
  if (contour.length > 1 && contour[0].equals(contour[contour.length - 1])) contour.pop();
  if (contour.length < 3) return;
  const first = mesh.vertexCount;
  for (const point of contour) mesh.vertex(point.x, point.y, kind, -1, -1);
  for (const [a, b, c] of ShapeUtils.triangulateShape(contour, [])) mesh.triangle(first + a, first + b, first + c);
}

function addPavement(mesh: FlatMesh, lane: verge.v1.ISceneLane, shape: Float32Array): void {
  const half_m = (lane.widthM ?? 3.2) / 2 + (lane.bridge ? 0.9 : isFootpath(lane) ? 0 : PAVEMENT_m);
  const kind = lane.bridge ? FLAT_KIND.plaza : FLAT_KIND.pavement;
  addRibbon(mesh, shape, -half_m, half_m, { kind, lane: -1 });
}

function asphaltKind(lane: verge.v1.ISceneLane): number {
  if (lane.bridge) return FLAT_KIND.bridge;
  const permissions = lane.permissions ?? 0;
  return (permissions & BUS) !== 0 && (permissions & PASSENGER) === 0 ? FLAT_KIND.busLane : FLAT_KIND.asphalt;
}

function addAsphalt(mesh: FlatMesh, lane: verge.v1.ISceneLane, index: number, shape: Float32Array): void {
  const half_m = (lane.widthM ?? 3.2) / 2 + (lane.kind === 1 ? 0.05 : 0.15);
  addRibbon(mesh, shape, -half_m, half_m, { kind: asphaltKind(lane), lane: index });
}

/** Dashed to the next lane of the same edge, solid at the edge's own sides. Lanes of an edge come rightmost first. */
function addMarkings(
  mesh: FlatMesh,
  scene: verge.v1.IScene,
  lane: verge.v1.ISceneLane,
  index: number,
  shape: Float32Array,
): void {
  if (lane.kind === 1) return;
  const lanes = scene.lanes!;
  const half_m = (lane.widthM ?? 3.2) / 2;
  const rightmost = index === 0 || lanes[index - 1].edge !== lane.edge || isFootpath(lanes[index - 1]);
  const leftmost = index === lanes.length - 1 || lanes[index + 1].edge !== lane.edge;
  const line = { kind: FLAT_KIND.marking, lane: -1 };
  if (rightmost) addRibbon(mesh, shape, -half_m + 0.05, -half_m + 0.05 + LINE_m, line);
  if (leftmost) addRibbon(mesh, shape, half_m - 0.05 - LINE_m, half_m - 0.05, line);
  else addRibbon(mesh, shape, half_m - LINE_m / 2, half_m + LINE_m / 2, { ...line, dashed: true });
}

function addStopLines(mesh: FlatMesh, scene: verge.v1.IScene): void {
  const drawn = new Set<string>();
  for (const head of scene.signalHeads ?? []) {
    const place = `${head.xM} ${head.yM}`;
    if (drawn.has(place)) continue;
    drawn.add(place);
    const [ux, uy] = [Math.cos(head.headingRad ?? 0), Math.sin(head.headingRad ?? 0)];
    const x = (head.xM ?? 0) - ux * STOP_LINE_m;
    const y = (head.yM ?? 0) - uy * STOP_LINE_m;
    const across = [x - uy * 1.4, y + ux * 1.4, x + uy * 1.4, y - ux * 1.4];
    addRibbon(mesh, across, -STOP_LINE_m / 2, STOP_LINE_m / 2, { kind: FLAT_KIND.marking, lane: -1 });
  }
}
