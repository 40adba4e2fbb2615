import type { Random } from '../random/random.js';
import { gridNetwork } from '../road/generated/gridNetwork.js';
import { motorwayNetwork, placesBeside } from '../road/generated/motorwayNetwork.js';
import { ringNetwork } from '../road/generated/ringNetwork.js';
import { straightRoad } from '../road/generated/straightRoad.js';
import { type RoadNetwork, VEHICLE_CLASS } from '../road/network.js';
import { buildPlainNetwork } from '../road/plain/buildPlainNetwork.js';
import type { GeneratorName } from '../scenario/definition.js';
import type { Parameters } from '../scenario/schema.js';
import type { Demand } from '../traffic/demand.js';
import { motorwayDemand } from '../traffic/generated/motorwayDemand.js';
import { ringDemand } from '../traffic/generated/ringDemand.js';
import { straightRoadDemand } from '../traffic/generated/straightRoadDemand.js';
import { vehicleType } from '../traffic/vehicleType.js';
import type { RsuSite } from './stationTable.js';

/** Roads and, unless residents drive there, demand of a scenario that is made from its parameters. */
export interface Generated {
  readonly network: RoadNetwork;
  readonly demand: Demand | null;
  /** the demand where it is left to chance, instead */
  readonly drawDemand?: (rng: Random) => Demand;
  /** absent: placed at the busiest junctions */
  readonly rsus?: readonly RsuSite[];
}

/** Roadside units stand this far apart beside a motorway, m, and their antennas so high. */
const RSU_SPACING_M = 1000;
const RSU_HEIGHT_M = 8;

/** @throws VergeError NETWORK_INVALID */
export const GENERATORS: Readonly<Record<GeneratorName, (parameters: Parameters) => Generated>> = {
  grid: ({ grid }) => ({ network: buildPlainNetwork(gridNetwork(grid)), demand: null }),
  ring: ({ ring }) => {
    const network = ringNetwork(ring);
    const count = Math.round((ring.density_per_km * ring.length_m * ring.lanes) / 1000);
    return { network, demand: ringDemand(network, vehicleType('car', VEHICLE_CLASS.passenger), count) };
  },
  motorway: ({ motorway, run }) => {
    const network = motorwayNetwork(motorway);
    return {
      network,
      demand: motorwayDemand(network, motorway, motorway, run.duration_s),
      rsus: placesBeside(motorway, RSU_SPACING_M).map((place, i) => ({
        name: `Gantry ${i + 1}`,
        ...place,
        height_m: RSU_HEIGHT_M,
      })),
    };
  },
  road: ({ road }) => {
    const network = straightRoad(road);
    return { network, demand: null, drawDemand: (rng) => straightRoadDemand(network, road, road, rng) };
  },
};
