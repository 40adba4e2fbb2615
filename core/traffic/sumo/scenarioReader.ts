import type { RoadNetwork } from '../../road/network.js';
import { readSumoNetwork } from '../../road/sumo/sumoNetwork.js';
import { DEMAND_ROOTS, readXml, type TextSource } from '../../road/sumo/xml.js';
import type { Demand } from '../demand.js';
import { buildDemand } from './demandBuilder.js';
import { RouteReader } from './routeReader.js';

/** The files a `.sumocfg` names, opened by the caller. */
export interface SumoFiles {
  readonly net: TextSource;
  readonly routes: readonly TextSource[];
  readonly additional: readonly TextSource[];
}

/**
 * Reads a SUMO scenario: additional files first, then routes, as SUMO does; each may hold vehicle types and vehicles.
 * @throws VergeError XML_MALFORMED, XML_INVALID, ROUTE_INVALID, NETWORK_INVALID with file, line and element
 */
export async function readSumoScenario(files: SumoFiles): Promise<{ network: RoadNetwork; demand: Demand }> {
  const reader = new RouteReader();
  const network = await readSumoNetwork(files.net, files.additional, [reader]);
  for (const source of files.routes) await readXml(source, [reader], DEMAND_ROOTS);
  return { network, demand: buildDemand(reader, network) };
}
