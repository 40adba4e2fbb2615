import { type RoadNetwork, SURFACE, type SurfaceStretch } from '../network.js';
import { trimStreets } from './junctionShape.js';
import type { PlainNetwork, PlainSurface } from './plainNetwork.js';
import { crossingsOf, type Street, streetsOf } from './streets.js';

/** The surface attributes of the roads as stretches of their lanes. */
export function surfaceStretches(plain: PlainNetwork, network: RoadNetwork): SurfaceStretch[] {
  const streets = streetsOf(plain);
  trimStreets(crossingsOf(plain, streets));
  return streets.flatMap((street) =>
    (street.road.surfaces ?? []).flatMap((surface) => [
      ...onEdge(network, street.road.id, surface, street, false),
      ...onEdge(network, `-${street.road.id}`, surface, street, true),
    ]),
  );
}

/** A stretch of a street on the lanes of one of its edges, whose positions count from the junction behind. */
function onEdge(
  network: RoadNetwork,
  id: string,
  surface: PlainSurface,
  street: Street,
  isBackward: boolean,
): SurfaceStretch[] {
  const edge = network.edgeIndex.get(id);
  if (edge === undefined) return [];
  const { length_m, startTrim_m, endTrim_m } = street;
  const [from_m, to_m] = [surface.from_m ?? 0, surface.to_m ?? length_m];
  const [start_m, end_m] = isBackward
    ? [length_m - endTrim_m - to_m, length_m - endTrim_m - from_m]
    : [from_m - startTrim_m, to_m - startTrim_m];
  const first = network.edgeFirstLane[edge];
  const lanes = Array.from({ length: network.edgeLaneCount[edge] }, (_, k) => first + k);
  const onLane = (lane: number): SurfaceStretch => ({
    lane,
    start_m: Math.max(0, start_m),
    end_m: Math.min(network.laneLength_m[lane], end_m),
    surface: SURFACE[surface.kind],
  });
  return lanes.map(onLane).filter((stretch) => stretch.end_m > stretch.start_m);
}
