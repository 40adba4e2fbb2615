import { wrapAngle_rad } from '../geometry/polyline.js';
import type { RoadNetwork } from '../road/network.js';
import { type BesideTable, besideTable } from './besideLanes.js';
import { type ConflictTable, conflictTable } from './conflicts.js';
import { type ForkTable, forkTable } from './forks.js';
import { laneRows, linkRows } from './rows.js';
import { SEGMENT, SEGMENT_SIZE, segmentTable } from './segments.js';

/** What the engine works out once about a network. */
export interface RoadTables {
  /** The straight pieces of lanes, by shape point: see SEGMENT. */
  readonly segments: Float64Array;
  /** What is looked up most, in rows: see LANE and LINK. */
  readonly lanes: Float64Array;
  readonly links: Int32Array;
  /** The link that leads on from an internal lane; -1 for normal lanes. */
  readonly insideLink: Int32Array;
  /** Per lane, 1: the first part of a way through a junction, at whose end one waits for those with priority. */
  readonly isWaitingPlace: Uint8Array;
  /** The lane a link leads onto first: its internal lane, else its target. */
  readonly linkNext: Int32Array;
  /** Heading change over the link's whole way through the junction, left positive. */
  readonly linkTurn_rad: Float64Array;
  /** Links that lead onto each lane directly: laneEntry[laneFirstEntry[lane] .. laneFirstEntry[lane + 1]). */
  readonly laneFirstEntry: Uint32Array;
  readonly laneEntry: Int32Array;
  /** Per internal lane: the lane it leads onto, where others lead onto the same; -1 elsewhere. */
  readonly mergesOnto: Int32Array;
  readonly conflicts: ConflictTable;
  readonly forks: ForkTable;
  readonly beside: BesideTable;
  /** Where each signal's states start in the array of current letters. */
  readonly signalStart: Int32Array;
  /** Index of a link's letter in that array; -1 without a signal. */
  readonly linkLetter: Int32Array;
}

export function roadTables(network: RoadNetwork): RoadTables {
  const insideLink = new Int32Array(network.laneCount).fill(-1);
  for (let lane = 0; lane < network.laneCount; lane++) {
    const first = network.laneFirstLink[lane];
    if (network.laneIsInternal[lane] === 1 && first < network.laneFirstLink[lane + 1]) insideLink[lane] = first;
  }
  const linkNext = network.linkVia.map((via, link) => (via >= 0 ? via : network.linkTo[link]));
  const segments = segmentTable(network);
  const conflicts = conflictTable(network, insideLink);
  const letters = letterTables(network);
  const entries = entryTables(network, linkNext);
  return {
    segments,
    lanes: laneRows(network, insideLink),
    links: linkRows(linkNext, letters.linkLetter, conflicts),
    insideLink,
    isWaitingPlace: waitingPlaces(network, insideLink),
    linkNext,
    linkTurn_rad: turns_rad(network, segments),
    ...entries,
    mergesOnto: mergeTable(network, insideLink, linkNext, entries.laneFirstEntry),
    conflicts,
    forks: forkTable(network),
    beside: besideTable(network),
    ...letters,
  };
}

function waitingPlaces(network: RoadNetwork, insideLink: Int32Array): Uint8Array {
  const places = new Uint8Array(network.laneCount);
  for (let link = 0; link < network.linkCount; link++) {
    const via = network.linkVia[link];
    if (network.linkContinues[link] === 0 || via < 0 || insideLink[via] < 0) continue;
    if (network.linkVia[insideLink[via]] >= 0) places[via] = 1;
  }
  return places;
}

function turns_rad(network: RoadNetwork, segments: Float64Array): Float64Array {
  const heading_rad = (point: number) => segments[point * SEGMENT_SIZE + SEGMENT.heading_rad];
  const turns = new Float64Array(network.linkCount);
  for (let link = 0; link < network.linkCount; link++) {
    const end = heading_rad(network.laneShapeStart[network.linkFrom[link] + 1] - 1);
    const start = heading_rad(network.laneShapeStart[network.linkTo[link]]);
    turns[link] = wrapAngle_rad(start - end);
  }
  return turns;
}

function entryTables(network: RoadNetwork, linkNext: Int32Array) {
  const laneFirstEntry = new Uint32Array(network.laneCount + 1);
  for (const lane of linkNext) laneFirstEntry[lane + 1]++;
  for (let lane = 0; lane < network.laneCount; lane++) laneFirstEntry[lane + 1] += laneFirstEntry[lane];
  // a normal lane is also the target of links that pass an internal lane: only links that lead onto it directly count
  const laneEntry = new Int32Array(network.linkCount);
  const next = laneFirstEntry.slice();
  for (let link = 0; link < network.linkCount; link++) laneEntry[next[linkNext[link]]++] = link;
  return { laneFirstEntry, laneEntry };
}

function mergeTable(
  network: RoadNetwork,
  insideLink: Int32Array,
  linkNext: Int32Array,
  laneFirstEntry: Uint32Array,
): Int32Array {
  return insideLink.map((link, lane) => {
    const onto = link < 0 || network.laneIsInternal[lane] === 0 ? -1 : linkNext[link];
    return onto >= 0 && laneFirstEntry[onto + 1] - laneFirstEntry[onto] > 1 ? onto : -1;
  });
}

function longestState(network: RoadNetwork, signal: string): number {
  const programs = network.signalPrograms.filter(({ id }) => id === signal);
  return Math.max(...programs.flatMap(({ phases }) => phases.map(({ state }) => state.length)));
}

function letterTables(network: RoadNetwork) {
  const signalStart = new Int32Array(network.signals.length + 1);
  network.signals.forEach(({ id }, i) => {
    signalStart[i + 1] = signalStart[i] + longestState(network, id);
  });
  const linkLetter = network.linkSignal.map((signal, link) =>
    signal < 0 ? -1 : signalStart[signal] + network.linkSignalIndex[link],
  );
  return { signalStart, linkLetter };
}
