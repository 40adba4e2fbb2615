import { VergeError } from '../errors/vergeError.js';
import { buildEdges, type EdgeColumns } from './buildEdges.js';
import { buildJunctions, junctionIndexOf } from './buildJunctions.js';
import { buildLinks } from './buildLinks.js';
import { buildSignals } from './buildSignals.js';
import type { BusStop, RoadNetwork } from './network.js';
import type { RawBusStop, RawNetwork } from './rawNetwork.js';

/**
 * Turns plain objects into the column form of a road network.
 * @throws VergeError NETWORK_INVALID: an id that occurs twice, a reference to something that is not there, a shape with
 * fewer than two points, a right-of-way matrix that does not match the connections
 */
export function buildNetwork(raw: RawNetwork): RoadNetwork {
  const junctionIndex = junctionIndexOf(raw.junctions);
  const edges = buildEdges(raw.edges, junctionIndex);
  const signals = buildSignals(raw);
  const links = buildLinks(raw, edges, signals);
  const junctions = buildJunctions(raw.junctions, edges, links);
  return {
    ...boundsOf(edges, raw),
    geo: raw.geo ?? null,
    keepsLeft: raw.keepsLeft ?? false,
    ...edges,
    edgeIsRoundabout: Uint8Array.from(edges.edgeId, (id) => (raw.roundaboutEdges?.has(id) ? 1 : 0)),
    ...links,
    ...junctions,
    signals: signals.signals,
    signalPrograms: signals.signalPrograms,
    signalSwitches: signals.signalSwitches,
    busStops: (raw.busStops ?? []).map((stop) => buildBusStop(stop, edges)),
    buildings: raw.buildings ?? [],
    areas: raw.areas ?? [],
  };
}

function buildBusStop(raw: RawBusStop, edges: EdgeColumns): BusStop {
  const lane = edges.laneIndex.get(raw.lane);
  if (lane === undefined) {
    throw new VergeError('NETWORK_INVALID', {
      where: raw.where ?? `bus stop "${raw.id}"`,
      expected: 'a lane of the network',
      got: `"${raw.lane}"`,
    });
  }
  const length_m = edges.laneLength_m[lane];
  const fromEnd = (position_m: number) => (position_m < 0 ? length_m + position_m : position_m);
  const start_m = Math.max(0, fromEnd(raw.start_m ?? 0));
  const end_m = Math.min(length_m, fromEnd(raw.end_m ?? length_m));
  if (!(start_m < end_m)) {
    throw new VergeError('NETWORK_INVALID', {
      where: raw.where ?? `bus stop "${raw.id}"`,
      expected: `start < end on a lane of ${length_m} m`,
      got: `${raw.start_m} to ${raw.end_m}`,
    });
  }
  return { id: raw.id, lane, start_m, end_m };
}

/** The box that holds every lane and building. */
function boundsOf(edges: EdgeColumns, raw: RawNetwork) {
  const box = { minX_m: Infinity, minY_m: Infinity, maxX_m: -Infinity, maxY_m: -Infinity };
  const extend = (points: ArrayLike<number>) => {
    for (let i = 0; i + 1 < points.length; i += 2) {
      box.minX_m = Math.min(box.minX_m, points[i]);
      box.maxX_m = Math.max(box.maxX_m, points[i]);
      box.minY_m = Math.min(box.minY_m, points[i + 1]);
      box.maxY_m = Math.max(box.maxY_m, points[i + 1]);
    }
  };
  extend(edges.laneShape);
  for (const building of raw.buildings ?? []) extend(building.footprint_m);
  return box;
}
