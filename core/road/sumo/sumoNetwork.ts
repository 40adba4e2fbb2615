import { buildNetwork } from '../buildNetwork.js';
import type { RoadNetwork } from '../network.js';
import type { RawConnection } from '../rawNetwork.js';
import { AdditionalReader } from './additionalReader.js';
import { LeftOut } from './leftOut.js';
import { NetReader } from './netReader.js';
import { PassedOver } from './passedOver.js';
import { railSignals, resolveSignals } from './signalPrograms.js';
import { SignalReader } from './signalReader.js';
import { DEMAND_ROOTS, type ElementHandler, readXml, type TextSource } from './xml.js';

/**
 * Reads a `.net.xml` and the additional files that go with it (bus stops, signal programs, polygons).
 * @param listeners see every element of the additional files as well (a demand reader: vehicle types, routes)
 * @param leftOut gets what Verge does not simulate
 * @param begin_s time of the files at which the run starts; signals count from there
 * @throws VergeError XML_MALFORMED, XML_INVALID, NETWORK_INVALID with file, line and element
 */
export async function readSumoNetwork(
  net: TextSource,
  additional: readonly TextSource[] = [],
  listeners: readonly ElementHandler[] = [],
  leftOut: LeftOut = new LeftOut(),
  begin_s = 0,
): Promise<RoadNetwork> {
  const signals = new SignalReader(leftOut);
  const roads = new NetReader(leftOut, signals);
  const extras = new AdditionalReader(signals, roads, leftOut);
  await readXml(net, [roads, new PassedOver(leftOut)], ['net']);
  signals.endNetwork();
  for (const source of additional) {
    await readXml(source, [extras, ...listeners, new PassedOver(leftOut)], DEMAND_ROOTS);
  }
  const connections = withoutRailSignals(roads, signals, leftOut);
  return buildNetwork({
    edges: roads.edges,
    connections,
    junctions: roads.junctions,
    roundaboutEdges: roads.roundaboutEdges,
    ...resolveSignals(signals, connections, begin_s, leftOut),
    busStops: extras.busStops,
    buildings: extras.buildings,
    areas: extras.areas,
    geo: roads.geo,
    keepsLeft: roads.keepsLeft,
  });
}

const RAIL_JUNCTIONS: ReadonlySet<string> = new Set(['rail_crossing', 'rail_signal']);

/** Rail signals, and crossings with railways, which SUMO signals without a program in the file, do not concern cars. */
function withoutRailSignals(roads: NetReader, signals: SignalReader, leftOut: LeftOut): RawConnection[] {
  const forTrains = railSignals(signals);
  for (const { id, type, where } of roads.junctions) {
    if (!RAIL_JUNCTIONS.has(type) || signals.programs.has(id)) continue;
    forTrains.add(id);
    leftOut.note('rail signals and crossings', where ?? id);
  }
  return roads.connections.map((connection) =>
    connection.signal !== undefined && forTrains.has(connection.signal)
      ? { ...connection, signal: undefined, signalIndex: undefined }
      : connection,
  );
}
