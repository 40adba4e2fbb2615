import { buildNetwork } from '../buildNetwork.js';
import type { RoadNetwork } from '../network.js';
import { rawNetworkOf } from './buildPlainNetwork.js';
import { checkPlainNetwork } from './checkPlainNetwork.js';
import type { PlainDistrict, PlainNetwork, PlainRoadsideUnit } from './plainNetwork.js';
import { type SurfaceStretch, surfaceStretches } from './surfaceStretches.js';

export type { SurfaceStretch };

/** A network of our own format with what it says beside the roads. */
export interface Town {
  readonly network: RoadNetwork;
  readonly surfaces: readonly SurfaceStretch[];
  readonly roadsideUnits: readonly PlainRoadsideUnit[];
  readonly districts: readonly PlainDistrict[];
  readonly origin: PlainNetwork['origin'];
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
    surfaces: surfaceStretches(plain, network),
    roadsideUnits: plain.roadsideUnits ?? [],
    districts: plain.districts ?? [],
    origin: plain.origin,
  };
}
