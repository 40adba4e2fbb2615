import { buildNetwork } from '../buildNetwork.js';
import type { RoadNetwork } from '../network.js';
import { SURFACE } from '../network.js';
import { rawNetworkOf } from './buildPlainNetwork.js';
import { checkPlainNetwork } from './checkPlainNetwork.js';
import { trimStreets } from './junctionShape.js';
import type { PlainDistrict, PlainNetwork, PlainRoadsideUnit, PlainSurface } from './plainNetwork.js';
import { crossingsOf, type Street, streetsOf } from './streets.js';

/** A stretch of a lane with SURFACE bits, metres along the lane. */
export interface SurfaceStretch {
  readonly lane: number;
  readonly start_m: number;
  readonly end_m: number;
  readonly surface: number;
}

/** A network of our own format with what it says beside the roads. */
export interface Town {
  readonly network: RoadNetwork;
  readonly surfaces: readonly SurfaceStretch[];
  readonly roadsideUnits: readonly PlainRoadsideUnit[];
  readonly districts: readonly PlainDistrict[];
  readonly origin: { readonly latitude_deg: number; readonly longitude_deg: number };
}

/**
 * @param value parsed JSON in the shape of `PlainNetwork`
 * @throws VergeError NETWORK_INVALID, naming the node, road or signal
 */
export function buildTown(value: unknown): Town {
  const plain = checkPlainNetwork(value);
  const network = buildNetwork(rawNetworkOf(plain));
  return {
    network,
    surfaces: surfacesOf(plain, network),
    roadsideUnits: plain.roadsideUnits ?? [],
    districts: plain.districts ?? [],
    origin: plain.origin ?? { latitude_deg: 0, longitude_deg: 0 },
  };
}

function surfacesOf(plain: PlainNetwork, network: RoadNetwork): SurfaceStretch[] {
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
