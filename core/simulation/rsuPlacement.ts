import type { RoadNetwork } from '../road/network.js';
import type { Parameters } from '../scenario/schema.js';
import type { Demand } from '../traffic/demand.js';
import type { RsuSite } from './stationTable.js';

/** Roadside units closer than this serve the same cars, m. */
const LEAST_SPACING_M = 200;
/** Where the antenna of such a unit is shown, m: on the pole of a signal. The channel models know no heights. */
const ANTENNA_HEIGHT_M = 6;

/** Sites for a network that has none: the signalled junctions most vehicles pass, else the junctions with most links. */
export function rsusAtBusiestSignals(
  network: RoadNetwork,
  demand: Demand,
  { autoRsus }: Parameters['infrastructure'],
): RsuSite[] {
  const passing = passingVehicles(network, demand);
  const signalled = signalledJunctions(network);
  const rank = (junction: number) => (signalled.has(junction) ? 1e9 : 0) + passing[junction];
  const order = Array.from({ length: network.junctionCount }, (_, junction) => junction)
    .filter((junction) => network.junctionLinks[junction].length > 0)
    .sort((a, b) => rank(b) - rank(a) || a - b);
  const sites: RsuSite[] = [];
  for (const junction of order) {
    if (sites.length === autoRsus) break;
    const x_m = network.junctionX_m[junction];
    const y_m = network.junctionY_m[junction];
    if (sites.some((site) => Math.hypot(site.x_m - x_m, site.y_m - y_m) < LEAST_SPACING_M)) continue;
    sites.push({ name: `Junction ${network.junctionId[junction]}`, x_m, y_m, height_m: ANTENNA_HEIGHT_M });
  }
  return sites;
}

function passingVehicles(network: RoadNetwork, demand: Demand): Float64Array {
  const passing = new Float64Array(network.junctionCount);
  for (const trip of demand.trips) {
    for (const edge of trip.edges) if (network.edgeTo[edge] >= 0) passing[network.edgeTo[edge]]++;
  }
  return passing;
}

function signalledJunctions(network: RoadNetwork): Set<number> {
  const junctions = new Set<number>();
  for (let link = 0; link < network.linkCount; link++) {
    if (network.linkSignal[link] >= 0) junctions.add(network.linkJunction[link]);
  }
  return junctions;
}
