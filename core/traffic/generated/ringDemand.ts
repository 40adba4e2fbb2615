import { RING_EDGES } from '../../road/generated/ringNetwork.js';
import type { RoadNetwork } from '../../road/network.js';
import type { Demand, PlannedTrip } from '../demand.js';
import type { VehicleType } from '../vehicleType.js';

/** More laps than anybody drives in a day. */
const LAPS = 2000;

/** So many vehicles that start at rest, evenly spaced and over all lanes, and drive round for ever. */
export function ringDemand(network: RoadNetwork, type: VehicleType, count: number): Demand {
  const edges = Array.from({ length: RING_EDGES }, (_, k) => network.edgeIndex.get(`ring${k}`) as number);
  const lanes = network.edgeLaneCount[edges[0]];
  const piece_m = network.laneLength_m[network.edgeFirstLane[edges[0]]];
  const routes = edges.map((_, k) =>
    Int32Array.from({ length: LAPS * RING_EDGES }, (_, i) => edges[(k + i) % RING_EDGES]),
  );
  const perLane = Math.ceil(count / lanes);
  const trips = Array.from({ length: count }, (_, i): PlannedTrip => {
    const along_m = (Math.floor(i / lanes) * RING_EDGES * piece_m) / perLane;
    const k = Math.min(RING_EDGES - 1, Math.floor(along_m / piece_m));
    return {
      name: `ring${i}`,
      shares: [{ type: 0, share: 1 }],
      depart_s: 0,
      edges: routes[k],
      isRouted: true,
      departLane: i % lanes,
      departPosition: along_m - k * piece_m,
      departSpeed: 0,
      arrivalPosition_m: Number.POSITIVE_INFINITY,
      stops: [],
      where: `vehicle ${i} of the ring`,
    };
  });
  return { types: [type], trips, residents: null };
}
