import { insideLinkOf } from '../road/buildLinks.js';
import type { RoadNetwork } from '../road/network.js';
import { isPermitted } from './routePlan.js';

/** Extra cost of turning back at a junction, s (SUMO, --weights.turnaround-penalty). */
const TURN_BACK_S = 5;
const TURN_BACK = 't'.charCodeAt(0);
/** Extra cost of a link without priority, s (SUMO, --weights.minor-penalty). */
const MINOR_S = 1.5;
/** States of such links: minor, stop, all-way stop, equal. */
const WITHOUT_PRIORITY = [...'msw='].map((state) => state.charCodeAt(0));

/**
 * Ways from edge to edge that a class of vehicles may take, with what they cost by free-flow travel time, from the start
 * of one edge to the start of the next. Row w, first[edge] <= w < first[edge + 1], leads from `edge` to `to[w]`. Its cost
 * is two terms, which are added to a sum one by one: among equal ways the rounding decides.
 */
export interface Ways {
  readonly first: Uint32Array;
  readonly to: Int32Array;
  /** along the lane */
  readonly lane_s: Float64Array;
  /** through the junction, over all its internal lanes, with what giving way and turning back are expected to cost */
  readonly inside_s: Float64Array;
}

/** The ways of a class, from every edge in the order of links. */
export function waysOf(network: RoadNetwork, permissionClass: number): Ways {
  const links: number[] = [];
  for (let link = 0; link < network.linkCount; link++) if (isUsable(network, link, permissionClass)) links.push(link);
  const from = Int32Array.from(links, (link) => network.laneEdge[network.linkFrom[link]]);
  const to = Int32Array.from(links, (link) => network.laneEdge[network.linkTo[link]]);
  return sortedBy(from, network.edgeCount, {
    to,
    lane_s: Float64Array.from(links, (link) => laneTime_s(network, network.linkFrom[link])),
    inside_s: Float64Array.from(links, (link) => timeInside_s(network, link)),
  });
}

/** The same ways, driven backwards. */
export function reversed(ways: Ways): Ways {
  const edgeCount = ways.first.length - 1;
  const from = new Int32Array(ways.to.length);
  for (let edge = 0; edge < edgeCount; edge++) from.fill(edge, ways.first[edge], ways.first[edge + 1]);
  return sortedBy(ways.to, edgeCount, { ...ways, to: from });
}

/** Rows in the order of the edge they lead from; those from the same edge stay in theirs. */
function sortedBy(from: Int32Array, edgeCount: number, rows: Omit<Ways, 'first'>): Ways {
  const first = new Uint32Array(edgeCount + 1);
  for (const edge of from) first[edge + 1]++;
  for (let edge = 0; edge < edgeCount; edge++) first[edge + 1] += first[edge];
  const next = first.slice();
  const order = new Uint32Array(from.length);
  for (let row = 0; row < from.length; row++) order[next[from[row]]++] = row;
  return {
    first,
    to: Int32Array.from(order, (row) => rows.to[row]),
    lane_s: Float64Array.from(order, (row) => rows.lane_s[row]),
    inside_s: Float64Array.from(order, (row) => rows.inside_s[row]),
  };
}

function isUsable(network: RoadNetwork, link: number, permissionClass: number): boolean {
  const via = network.linkVia[link];
  return (
    isPermitted(network, network.linkFrom[link], permissionClass) &&
    isPermitted(network, network.linkTo[link], permissionClass) &&
    (via < 0 || isPermitted(network, via, permissionClass))
  );
}

const laneTime_s = (network: RoadNetwork, lane: number): number =>
  network.laneLength_m[lane] / network.laneSpeed_mps[lane];

const penalty_s = (network: RoadNetwork, link: number): number =>
  network.linkSignal[link] < 0 && WITHOUT_PRIORITY.includes(network.linkState[link]) ? MINOR_S : 0;

/** Over all internal lanes of a link; each of them that is come onto without priority costs its penalty (SUMO, MSEdge). */
function timeInside_s(network: RoadNetwork, link: number): number {
  let sum_s = network.linkDirection[link] === TURN_BACK ? TURN_BACK_S : 0;
  for (let at = link; at >= 0 && network.linkVia[at] >= 0; ) {
    sum_s += laneTime_s(network, network.linkVia[at]) + penalty_s(network, at);
    at = insideLinkOf(network.linkVia[at], network.laneFirstLink);
  }
  return sum_s;
}
