import type { RoadNetwork } from '../../road/network.js';
import { LeftOut } from '../../road/sumo/leftOut.js';
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

export interface SumoScenario {
  readonly network: RoadNetwork;
  readonly demand: Demand;
  /** What the files hold that Verge does not simulate, a sentence a kind. */
  readonly notices: readonly string[];
}

/**
 * Reads a SUMO scenario: additional files first, then routes, as SUMO does; each may hold vehicle types and vehicles.
 * @throws VergeError XML_MALFORMED, XML_INVALID, ROUTE_INVALID, NETWORK_INVALID with file, line and element
 */
export async function readSumoScenario(files: SumoFiles): Promise<SumoScenario> {
  const leftOut = new LeftOut();
  const reader = new RouteReader(leftOut);
  const network = await readSumoNetwork(files.net, files.additional, [reader], leftOut);
  for (const source of files.routes) await readXml(source, [reader], DEMAND_ROOTS);
  const demand = buildDemand(reader, network);
  return { network, demand, notices: leftOut.notices };
}
