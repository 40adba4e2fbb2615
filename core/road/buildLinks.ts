import { VergeError } from '../errors/vergeError.js';
import type { EdgeColumns } from './buildEdges.js';
import type { SignalTables } from './buildSignals.js';
import type { RawConnection, RawNetwork } from './rawNetwork.js';

export type LinkColumns = ReturnType<typeof buildLinks>;

/**
 * Columns of connections, grouped by their `from` lane, in the order given within a lane. A link inside a junction gets
 * the junction of the link that leads to it; its request index is filled in by `buildJunctions`.
 */
export function buildLinks(raw: RawNetwork, edges: EdgeColumns, signals: SignalTables) {
  const ends = raw.connections.map((connection) => endsOf(connection, edges));
  const order = ends.map((_, i) => i).sort((a, b) => ends[a].from - ends[b].from || a - b);
  const linkCount = order.length;
  const laneFirstLink = new Uint32Array(edges.laneCount + 1);
  for (const { from } of ends) laneFirstLink[from + 1]++;
  for (let lane = 0; lane < edges.laneCount; lane++) laneFirstLink[lane + 1] += laneFirstLink[lane];
  const pick = (f: (connection: RawConnection, end: Ends) => number) =>
    order.map((i) => f(raw.connections[i], ends[i]));
  const linkFrom = Int32Array.from(pick((_, end) => end.from));
  const linkVia = Int32Array.from(pick((_, end) => end.via));
  return {
    linkCount,
    laneFirstLink,
    linkFrom,
    linkTo: Int32Array.from(pick((_, end) => end.to)),
    linkVia,
    linkSignal: Int32Array.from(pick((connection) => signalOf(connection, signals))),
    linkSignalIndex: Int16Array.from(pick((connection) => connection.signalIndex ?? -1)),
    linkDirection: Uint8Array.from(pick((connection) => (connection.direction ?? 's').charCodeAt(0))),
    linkState: Uint8Array.from(pick((connection) => (connection.state ?? 'M').charCodeAt(0))),
    linkJunction: junctionsOf(edges, linkFrom, linkVia, laneFirstLink),
    linkRequest: new Int16Array(linkCount).fill(-1),
    linkContinues: new Uint8Array(linkCount),
    linkKeepsClear: Uint8Array.from(pick((connection) => (connection.keepsClear === false ? 0 : 1))),
  };
}

interface Ends {
  from: number;
  to: number;
  via: number;
}

function endsOf(connection: RawConnection, edges: EdgeColumns): Ends {
  const lane = (edge: string, index: number): number => {
    const e = edges.edgeIndex.get(edge);
    if (e === undefined || !(index >= 0 && index < edges.edgeLaneCount[e])) {
      throw invalid(connection, 'a lane of the network', `lane ${index} of edge "${edge}"`);
    }
    return edges.edgeFirstLane[e] + index;
  };
  const via = connection.via === undefined ? -1 : edges.laneIndex.get(connection.via);
  if (via === undefined) throw invalid(connection, 'an internal lane of the network', `via "${connection.via}"`);
  const from = lane(connection.fromEdge, connection.fromLane);
  return { from, to: lane(connection.toEdge, connection.toLane), via };
}

function signalOf(connection: RawConnection, tables: SignalTables): number {
  if (connection.signal === undefined) return -1;
  const signal = tables.signalIndex.get(connection.signal);
  if (signal === undefined) throw invalid(connection, 'a signal of the network', `"${connection.signal}"`);
  const position = connection.signalIndex ?? -1;
  if (!(position >= 0)) throw invalid(connection, 'a link index >= 0', `${connection.signalIndex}`);
  for (const { id, where, phases } of tables.programsOf[signal]) {
    const short = phases.find(({ state }) => position >= state.length);
    if (short === undefined) continue;
    const expected = `states of ${position + 1} letters or more: link index ${position} is in use`;
    throw new VergeError('NETWORK_INVALID', { where: where ?? `signal "${id}"`, expected, got: `"${short.state}"` });
  }
  return signal;
}

/** The junction a link belongs to: where its edge ends, or for links inside a junction, where they are reached from. */
function junctionsOf(edges: EdgeColumns, from: Int32Array, via: Int32Array, first: Uint32Array): Int32Array {
  const junctions = new Int32Array(from.length).fill(-1);
  for (let link = 0; link < from.length; link++) {
    if (edges.laneIsInternal[from[link]] === 1) continue;
    const junction = edges.edgeTo[edges.laneEdge[from[link]]];
    for (let l = link; l !== -1 && junctions[l] === -1; l = insideLinkOf(via[l], first)) junctions[l] = junction;
  }
  return junctions;
}

/** The link that leads on from an internal lane; each has one. -1 after the junction. */
export function insideLinkOf(via: number, laneFirstLink: Uint32Array): number {
  if (via === -1) return -1;
  return laneFirstLink[via] < laneFirstLink[via + 1] ? laneFirstLink[via] : -1;
}

function invalid(connection: RawConnection, expected: string, got: string): VergeError {
  const name = `connection from "${connection.fromEdge}_${connection.fromLane}"`;
  return new VergeError('NETWORK_INVALID', { where: connection.where ?? name, expected, got });
}
