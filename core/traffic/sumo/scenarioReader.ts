import type { RoadNetwork } from '../../road/network.js';
import { LeftOut } from '../../road/sumo/leftOut.js';
import { PassedOver } from '../../road/sumo/passedOver.js';
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

/** What the configuration says about the run. */
export interface SumoTimes {
  /** Time of the files at which the run starts; the run itself counts from 0. */
  readonly begin_s: number;
  /** Time of the files at which it ends, as well the end of flows that name none; null: not given. */
  readonly end_s: number | null;
  /** A trip that has waited for so long is given up; null: never. */
  readonly maxDepartDelay_s: number | null;
}

const FROM_ZERO: SumoTimes = { begin_s: 0, end_s: null, maxDepartDelay_s: null };

/**
 * Reads a SUMO scenario: additional files first, then routes, as SUMO does; each may hold vehicle types and vehicles.
 * @throws VergeError XML_MALFORMED, XML_INVALID, ROUTE_INVALID, NETWORK_INVALID with file, line and element
 */
export async function readSumoScenario(
  files: SumoFiles,
  { begin_s, end_s, maxDepartDelay_s }: SumoTimes = FROM_ZERO,
  leftOut: LeftOut = new LeftOut(),
): Promise<SumoScenario> {
  const reader = new RouteReader(leftOut);
  const network = await readSumoNetwork(files.net, files.additional, [reader], leftOut, begin_s);
  for (const source of files.routes) {
    await readXml(source, [reader, new PassedOver(leftOut)], DEMAND_ROOTS);
  }
  const demand = {
    ...buildDemand(reader, network, begin_s, end_s),
    ...(maxDepartDelay_s === null ? {} : { maxDepartDelay_s }),
  };
  return { network, demand, notices: leftOut.notices };
}
