import { VergeError } from '../errors/vergeError.js';
import { cumulativeLengths_m } from '../geometry/polyline.js';
import { ALL_CLASSES } from './network.js';
import type { RawEdge, RawLane } from './rawNetwork.js';

/** SUMO's default lane width, m (docs, "Networks/PlainXML"). */
const DEFAULT_LANE_WIDTH_M = 3.2;

export type EdgeColumns = ReturnType<typeof buildEdges>;

/** Columns of edges, their lanes and the lanes' shapes, in the order given. */
export function buildEdges(raw: readonly RawEdge[], junctionIndex: ReadonlyMap<string, number>) {
  const edgeCount = raw.length;
  const edgeIndex = indexById(raw, 'edge');
  const edgeFirstLane = new Int32Array(edgeCount);
  const edgeLaneCount = new Uint8Array(edgeCount);
  const edgeFrom = new Int32Array(edgeCount).fill(-1);
  const edgeTo = new Int32Array(edgeCount).fill(-1);
  const edgePriority = new Int16Array(edgeCount);
  const edgeIsInternal = new Uint8Array(edgeCount);
  const lanes: RawLane[] = [];
  raw.forEach((edge, e) => {
    edgeFirstLane[e] = lanes.length;
    edgeLaneCount[e] = edge.lanes.length;
    edgePriority[e] = edge.priority ?? -1;
    edgeIsInternal[e] = edge.internal ? 1 : 0;
    if (edge.lanes.length === 0) throw invalid(edge, 'edge', 'one lane or more', 'none');
    if (!edge.internal) {
      edgeFrom[e] = junctionOf(edge, edge.from, junctionIndex);
      edgeTo[e] = junctionOf(edge, edge.to, junctionIndex);
    }
    lanes.push(...edge.lanes);
  });
  return {
    edgeCount,
    edgeId: raw.map((edge) => edge.id),
    edgeIndex,
    edgeFirstLane,
    edgeLaneCount,
    edgeFrom,
    edgeTo,
    edgePriority,
    edgeIsInternal,
    ...buildLanes(lanes, edgeFirstLane, edgeLaneCount, edgeIsInternal),
  };
}

function buildLanes(lanes: readonly RawLane[], first: Int32Array, count: Uint8Array, internal: Uint8Array) {
  const laneCount = lanes.length;
  const laneEdge = new Int32Array(laneCount);
  const laneIsInternal = new Uint8Array(laneCount);
  for (let e = 0; e < first.length; e++) {
    laneEdge.fill(e, first[e], first[e] + count[e]);
    laneIsInternal.fill(internal[e], first[e], first[e] + count[e]);
  }
  const shapes = buildShapes(lanes);
  return {
    laneCount,
    laneId: lanes.map((lane) => lane.id),
    laneIndex: indexById(lanes, 'lane'),
    laneEdge,
    laneSpeed_mps: Float64Array.from(lanes, positiveSpeed),
    laneWidth_m: Float64Array.from(lanes, (lane) => lane.width_m ?? DEFAULT_LANE_WIDTH_M),
    lanePermissions: Uint32Array.from(lanes, (lane) => lane.permissions ?? ALL_CLASSES),
    laneIsInternal,
    laneSurface: Uint8Array.from(lanes, (lane) => lane.surface ?? 0),
    ...shapes,
  };
}

function positiveSpeed(lane: RawLane): number {
  if (!(lane.speed_mps > 0)) throw invalid(lane, 'lane', 'a speed above 0 m/s', `${lane.speed_mps}`);
  return lane.speed_mps;
}

function buildShapes(lanes: readonly RawLane[]) {
  const laneShapeStart = new Uint32Array(lanes.length + 1);
  lanes.forEach((lane, i) => {
    laneShapeStart[i + 1] = laneShapeStart[i] + (lane.shape.length >> 1);
  });
  const points = laneShapeStart[lanes.length];
  const laneShape = new Float64Array(2 * points);
  const laneShapeLength = new Float64Array(points);
  const laneLength_m = new Float64Array(lanes.length);
  lanes.forEach((lane, i) => {
    checkShape(lane);
    laneShape.set(lane.shape, 2 * laneShapeStart[i]);
    const lengths = cumulativeLengths_m(lane.shape);
    const drawn_m = lengths[lengths.length - 1];
    laneLength_m[i] = lane.length_m ?? drawn_m;
    if (!(laneLength_m[i] > 0)) throw invalid(lane, 'lane', 'a length above 0 m', `${laneLength_m[i]}`);
    const scale = drawn_m > 0 ? laneLength_m[i] / drawn_m : 0;
    for (let k = 0; k < lengths.length; k++) laneShapeLength[laneShapeStart[i] + k] = lengths[k] * scale;
    laneShapeLength[laneShapeStart[i + 1] - 1] = laneLength_m[i];
  });
  return { laneLength_m, laneShapeStart, laneShape, laneShapeLength };
}

function checkShape(lane: RawLane): void {
  const isWhole = lane.shape.length >= 4 && lane.shape.length % 2 === 0 && lane.shape.every(Number.isFinite);
  if (!isWhole) throw invalid(lane, 'lane', 'a shape of two points or more', `${lane.shape.length} coordinates`);
}

function junctionOf(edge: RawEdge, id: string | undefined, index: ReadonlyMap<string, number>): number {
  const junction = id === undefined ? undefined : index.get(id);
  if (junction === undefined) throw invalid(edge, 'edge', 'a junction of the network', `"${id}"`);
  return junction;
}

/** Index of each id; refuses an id that occurs twice. */
export function indexById(items: readonly { id: string; where?: string }[], kind: string): Map<string, number> {
  const index = new Map<string, number>();
  items.forEach((item, i) => {
    if (index.has(item.id)) throw invalid(item, kind, 'ids that occur once', `a second "${item.id}"`);
    index.set(item.id, i);
  });
  return index;
}

function invalid(item: { id: string; where?: string }, kind: string, expected: string, got: string): VergeError {
  return new VergeError('NETWORK_INVALID', { where: item.where ?? `${kind} "${item.id}"`, expected, got });
}
