import { buildNetwork } from '../buildNetwork.js';
import type { RoadNetwork } from '../network.js';
import { AdditionalReader } from './additionalReader.js';
import { LeftOut } from './leftOut.js';
import { NetReader, SignalReader } from './netReader.js';
import { DEMAND_ROOTS, type ElementHandler, readXml, type TextSource } from './xml.js';

/**
 * Reads a `.net.xml` and the additional files that go with it (bus stops, signal programs, polygons).
 * @param listeners see every element of the additional files as well (a demand reader: vehicle types, routes)
 * @param leftOut gets what Verge does not simulate
 * @throws VergeError XML_MALFORMED, XML_INVALID, NETWORK_INVALID with file, line and element
 */
export async function readSumoNetwork(
  net: TextSource,
  additional: readonly TextSource[] = [],
  listeners: readonly ElementHandler[] = [],
  leftOut: LeftOut = new LeftOut(),
): Promise<RoadNetwork> {
  const roads = new NetReader(leftOut);
  const extras = new AdditionalReader();
  await readXml(net, [roads], ['net']);
  for (const source of additional) await readXml(source, [extras, ...listeners], DEMAND_ROOTS);
  return buildNetwork({
    edges: roads.edges,
    connections: roads.connections,
    junctions: roads.junctions,
    signals: SignalReader.merged(roads.signals, extras.signals),
    busStops: extras.busStops,
    buildings: extras.buildings,
    areas: extras.areas,
    geo: roads.geo,
  });
}
