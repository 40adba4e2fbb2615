import { type RoadNetwork, VEHICLE_CLASS } from '../road/network.js';
import type { Parameters } from '../scenario/schema.js';
import type { Demand } from '../traffic/demand.js';
import { URBAN_DRIVER, vehicleType } from '../traffic/vehicleType.js';

/** Kinds of resident vehicles and their shares: mostly cars, some vans and motorcycles. */
export const KINDS = [
  { type: vehicleType('car', VEHICLE_CLASS.passenger, URBAN_DRIVER), share: 0.86 },
  { type: vehicleType('van', VEHICLE_CLASS.delivery, URBAN_DRIVER), share: 0.1 },
  { type: vehicleType('motorcycle', VEHICLE_CLASS.motorcycle, URBAN_DRIVER), share: 0.04 },
];

/** Share of the residents already driving when the run starts. */
const START_ON_ROAD = 0.5;

/** The residents of one of our own networks: trips start and end on any street, in proportion to its length. */
export function residentDemand(network: RoadNetwork, { traffic }: Parameters): Demand {
  const edgeWeights = new Float64Array(network.edgeCount);
  for (let edge = 0; edge < network.edgeCount; edge++) {
    if (network.edgeIsInternal[edge] === 0) edgeWeights[edge] = network.laneLength_m[network.edgeFirstLane[edge]];
  }
  return {
    types: KINDS.map((kind) => kind.type),
    trips: [],
    residents: {
      count: traffic.residents.count,
      shares: KINDS.map((kind, type) => ({ type, share: kind.share })),
      departSpread_s: traffic.residents.departSpread_s,
      startOnRoadShare: START_ON_ROAD,
      pauseMean_s: traffic.residents.pauseMean_s,
      edgeWeights,
    },
  };
}
