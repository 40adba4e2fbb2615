import type { RoadNetwork } from '../road/network.js';
import type { Parameters } from '../scenario/schema.js';
import type { Demand } from '../traffic/demand.js';
import type { RsuSite } from './stationTable.js';

/** Roadside units closer than this serve the same cars, m. */
const LEAST_SPACING_M = 200;
/** Where the antenna of such a unit is shown, m: on the pole of a signal. The channel models know no heights. */
const ANTENNA_HEIGHT_M = 6;

/**
 * Sites for a network that has none: the signalled junctions most vehicles pass, else the junctions with most links. Of
 * junctions that are as busy, as where residents drive anywhere, the one farthest from the sites there are.
 */
export function rsusAtBusiestSignals(
  network: RoadNetwork,
  demand: Demand,
  { autoRsus }: Parameters['infrastructure'],
): RsuSite[] {
  const passing = passingVehicles(network, demand);
  const signalled = signalledJunctions(network);
  const rank = (junction: number) => (signalled.has(junction) ? 1e9 : 0) + passing[junction];
  const left = Array.from({ length: network.junctionCount }, (_, junction) => junction).filter(
    (junction) => network.junctionLinks[junction].length > 0,
  );
  const middle = { x_m: (network.minX_m + network.maxX_m) / 2, y_m: (network.minY_m + network.maxY_m) / 2 };
  const sites: RsuSite[] = [];
  const room_m = (junction: number, from: readonly { x_m: number; y_m: number }[]) =>
    Math.min(
      ...from.map(({ x_m, y_m }) =>
        Math.hypot(network.junctionX_m[junction] - x_m, network.junctionY_m[junction] - y_m),
      ),
    );
  while (sites.length < autoRsus) {
    let best = -1;
    let bestRoom_m = 0;
    for (const junction of left) {
      // the first goes to the middle, the others apart
      const away_m = sites.length === 0 ? 1e6 - room_m(junction, [middle]) : room_m(junction, sites);
      if (away_m < LEAST_SPACING_M) continue;
      const lead = best < 0 ? 1 : rank(junction) - rank(best);
      if (lead > 0 || (lead === 0 && away_m > bestRoom_m)) [best, bestRoom_m] = [junction, away_m];
    }
    if (best < 0) break;
    const [x_m, y_m] = [network.junctionX_m[best], network.junctionY_m[best]];
    sites.push({ name: `Junction ${network.junctionId[best]}`, x_m, y_m, height_m: ANTENNA_HEIGHT_M });
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
