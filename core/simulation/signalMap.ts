import type { verge } from '#proto';
import type { LocalPlane } from '../facilities/localPlane.js';
import { DEGREES_PER_UNIT } from '../facilities/messages/cdd.js';
import { MANEUVER, MOST_CONNECTIONS, MOST_NODES } from '../facilities/messages/mapem.js';
import { MOST_OF_A_LIST } from '../facilities/messages/spatem.js';
import { MAPEM_PAYLOAD_MAX_B, mapemPayload_B } from '../facilities/payloadSizes.js';
import type { RoadNetwork } from '../road/network.js';

/** Lanes are told so far from the stop line, m: ahead as far as an advice helps, behind enough to name them. */
const INGRESS_M = 300;
const EGRESS_M = 50;
/** A lane is told by as few nodes as keep it so near, m; J2735 asks for lane accuracy. */
const SHAPE_ERROR_M = 0.5;
/** Nodes at most so far apart, m: the offset's range is 327 m. */
const NODE_SPACING_M = 320;
const CM_PER_M = 100;

const MANEUVER_OF: Readonly<Record<string, number>> = {
  s: MANEUVER.straight,
  l: MANEUVER.left,
  L: MANEUVER.left,
  r: MANEUVER.right,
  R: MANEUVER.right,
  t: MANEUVER.uTurn,
};

/** A signal's links and their groups: links that always show the same are one group, numbered from 1 (J2735 SignalGroupID). */
export interface SignalGroups {
  readonly signal: number;
  readonly links: readonly number[];
  /** by link of `links` */
  readonly groups: readonly number[];
  /** index in the signal's state of one link of each group, by group - 1 */
  readonly indices: readonly number[];
}

/** Groups of every signal that has links on roads and as many groups as a SPATEM can tell. */
export function signalGroups(network: RoadNetwork): SignalGroups[] {
  const linksOf = network.signals.map((): number[] => []);
  for (let link = 0; link < network.linkCount; link++) {
    const signal = network.linkSignal[link];
    if (signal >= 0 && network.laneIsInternal[network.linkFrom[link]] === 0) linksOf[signal].push(link);
  }
  return linksOf
    .map((links, signal) => groupsOf(network, signal, links))
    .filter(({ links, indices }) => links.length > 0 && indices.length <= MOST_OF_A_LIST);
}

function groupsOf(network: RoadNetwork, signal: number, links: readonly number[]): SignalGroups {
  const { id } = network.signals[signal];
  const phases = network.signalPrograms.filter((program) => program.id === id).flatMap((program) => program.phases);
  const groupByShow = new Map<string, number>();
  const indices: number[] = [];
  const groups = links.map((link) => {
    const index = network.linkSignalIndex[link];
    const show = phases.map(({ state }) => state[index]).join('');
    if (!groupByShow.has(show)) groupByShow.set(show, indices.push(index));
    return groupByShow.get(show) as number;
  });
  return { signal, links, groups, indices };
}

/** MAPEM of a signal; null when its lanes do not fit into one. */
export function mapOf(
  network: RoadNetwork,
  { signal, links, groups }: SignalGroups,
  plane: LocalPlane,
  stationId: number,
): verge.v1.IMapem | null {
  const ingress = [...new Set(links.map((link) => network.linkFrom[link]))].sort((a, b) => a - b);
  const egress = [...new Set(links.map((link) => network.linkTo[link]))].sort((a, b) => a - b);
  if (ingress.length + egress.length > MOST_OF_A_LIST) return null;
  const idOf = (lane: number): number => ingress.length + egress.indexOf(lane) + 1;
  const reference = middleOf(network, ingress);
  const connections = (lane: number): verge.v1.IMapConnection[] =>
    links.flatMap((link, i) => (network.linkFrom[link] === lane ? [connection(network, link, groups[i], idOf)] : []));
  const map: verge.v1.IMapem = {
    protocolVersion: 2,
    stationId,
    intersectionId: signal & 0xffff,
    revision: 0,
    latitude: Math.round(plane.latitude_deg(reference.y_m) / DEGREES_PER_UNIT),
    longitude: Math.round(plane.longitude_deg(reference.x_m) / DEGREES_PER_UNIT),
    laneWidth: Math.round(network.laneWidth_m[ingress[0]] * CM_PER_M),
    lanes: [
      ...ingress.map((lane, i) => ({
        laneId: i + 1,
        ingress: true,
        nodes: nodesOf(fromStopLine(network, lane, true, INGRESS_M), reference),
        connections: connections(lane).slice(0, MOST_CONNECTIONS),
      })),
      ...egress.map((lane) => ({
        laneId: idOf(lane),
        ingress: false,
        nodes: nodesOf(fromStopLine(network, lane, false, EGRESS_M), reference),
        connections: [],
      })),
    ],
  };
  return mapemPayload_B(map) <= MAPEM_PAYLOAD_MAX_B ? map : null;
}

const connection = (
  network: RoadNetwork,
  link: number,
  signalGroup: number,
  idOf: (lane: number) => number,
): verge.v1.IMapConnection => ({
  laneId: idOf(network.linkTo[link]),
  maneuver: MANEUVER_OF[String.fromCharCode(network.linkDirection[link])] ?? 0,
  signalGroup,
});

interface Point {
  readonly x_m: number;
  readonly y_m: number;
}

/** Middle of the stop lines. */
function middleOf(network: RoadNetwork, lanes: readonly number[]): Point {
  const ends = lanes.map((lane) => fromStopLine(network, lane, true, 1)[0]);
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  return { x_m: mean(ends.map(({ x_m }) => x_m)), y_m: mean(ends.map(({ y_m }) => y_m)) };
}

/** The lane's line from its end at the junction outwards, cut at a length. */
function fromStopLine(network: RoadNetwork, lane: number, isIngress: boolean, most_m: number): Point[] {
  const line: Point[] = [];
  for (let i = network.laneShapeStart[lane]; i < network.laneShapeStart[lane + 1]; i++) {
    line.push({ x_m: network.laneShape[2 * i], y_m: network.laneShape[2 * i + 1] });
  }
  if (isIngress) line.reverse();
  const kept = [line[0]];
  let left_m = most_m;
  for (let i = 1; i < line.length && left_m > 0; i++) {
    const [from, to] = [line[i - 1], line[i]];
    const length_m = Math.hypot(to.x_m - from.x_m, to.y_m - from.y_m);
    const share = Math.min(1, left_m / length_m);
    kept.push({ x_m: from.x_m + share * (to.x_m - from.x_m), y_m: from.y_m + share * (to.y_m - from.y_m) });
    left_m -= length_m;
  }
  return kept;
}

/** As few points as keep the line within the error (Douglas and Peucker 1973). */
function simplified(line: readonly Point[]): Point[] {
  const [first, last] = [line[0], line[line.length - 1]];
  const length_m = Math.hypot(last.x_m - first.x_m, last.y_m - first.y_m);
  let farthest = 0;
  let most_m = SHAPE_ERROR_M;
  for (let i = 1; i < line.length - 1; i++) {
    const [dx_m, dy_m] = [line[i].x_m - first.x_m, line[i].y_m - first.y_m];
    const cross = dx_m * (last.y_m - first.y_m) - dy_m * (last.x_m - first.x_m);
    const off_m = length_m === 0 ? Math.hypot(dx_m, dy_m) : Math.abs(cross) / length_m;
    if (off_m > most_m) [farthest, most_m] = [i, off_m];
  }
  if (farthest === 0 && length_m <= NODE_SPACING_M) return [first, last];
  const at = farthest > 0 ? farthest : line.length >> 1;
  if (at === 0 || at === line.length - 1) return [first, last];
  return [...simplified(line.slice(0, at + 1)).slice(0, -1), ...simplified(line.slice(at))];
}

/** Offsets from point to point in centimetres, without adding up what rounding leaves. */
function nodesOf(line: readonly Point[], reference: Point): verge.v1.IMapNode[] {
  let [x, y] = [Math.round(reference.x_m * CM_PER_M), Math.round(reference.y_m * CM_PER_M)];
  return simplified(line)
    .slice(0, MOST_NODES)
    .map((point) => {
      const [toX, toY] = [Math.round(point.x_m * CM_PER_M), Math.round(point.y_m * CM_PER_M)];
      const node = { x: toX - x, y: toY - y };
      [x, y] = [toX, toY];
      return node;
    });
}
