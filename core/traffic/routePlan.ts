import type { RoadNetwork } from '../road/network.js';

/**
 * A route with, for every lane of every edge on it, how to go on. Row entry[k] + i stands for lane i (0 rightmost) of
 * edges[k].
 */
export interface RoutePlan {
  readonly edges: Int32Array;
  readonly entry: Int32Array;
  /** Link to take from that lane; -1: the lane does not lead to the next edge, or the route ends here. */
  readonly link: Int32Array;
  /** Another link as good; -1 when there is none. */
  readonly otherLink: Int32Array;
  /**
   * Metres from the lane's start that can be driven without changing lane, cut at LOOK_AHEAD_M beyond its end; more in
   * roundabouts.
   */
  readonly usable_m: Float64Array;
  /** Lanes to change, left positive, to reach the nearest of the best lanes; 0 on a best lane. */
  readonly offset: Int8Array;
}

/** Limit above which a road is fast, m/s, and time a change of lane takes, s. */
export const FAST_MPS = 60 / 3.6;
const CHANGE_S = 3;
/** Lanes that both lead on for this far are equally good, m. */
export const LOOK_AHEAD_M = 1000;

/**
 * Way an edge of a roundabout counts for beside its own, m: those who pass an exit use the inner lanes too, though they
 * must soon leave them (SUMO, LC2013: ROUNDABOUT_DIST_BONUS).
 */
const ROUNDABOUT_BONUS_M = 100;

/** May a vehicle of this class use the lane? Class 0 may use every lane. */
export const isPermitted = (network: RoadNetwork, lane: number, permissionClass: number): boolean =>
  (network.lanePermissions[lane] & permissionClass) === permissionClass;

/**
 * Works out the lanes of a route from its end to its start.
 * @returns the plan, or the index k of the first edge from which edges[k + 1] cannot be reached (or -1 - k when the
 * class may not use edges[k] at all)
 */
export function planRoute(network: RoadNetwork, edges: Int32Array, permissionClass: number): RoutePlan | number {
  const entry = new Int32Array(edges.length + 1);
  edges.forEach((edge, k) => {
    entry[k + 1] = entry[k] + network.edgeLaneCount[edge];
  });
  const plan: RoutePlan = {
    edges,
    entry,
    link: new Int32Array(entry[edges.length]).fill(-1),
    otherLink: new Int32Array(entry[edges.length]).fill(-1),
    usable_m: new Float64Array(entry[edges.length]),
    offset: new Int8Array(entry[edges.length]),
  };
  for (let k = edges.length - 1; k >= 0; k--) {
    const reached = planEdge(network, plan, k, permissionClass);
    if (reached !== 'connected') return reached === 'forbidden' ? -1 - k : k;
  }
  return plan;
}

function planEdge(
  network: RoadNetwork,
  plan: RoutePlan,
  k: number,
  permissionClass: number,
): 'connected' | 'unconnected' | 'forbidden' {
  const first = network.edgeFirstLane[plan.edges[k]];
  const count = plan.entry[k + 1] - plan.entry[k];
  const isLast = k === plan.edges.length - 1;
  const bonus_m = network.edgeIsRoundabout[plan.edges[k]] === 1 ? ROUNDABOUT_BONUS_M : 0;
  let hasLane = false;
  let hasLink = isLast;
  for (let i = 0; i < count; i++) {
    const row = plan.entry[k] + i;
    if (!isPermitted(network, first + i, permissionClass)) {
      plan.usable_m[row] = -1;
      continue;
    }
    hasLane = true;
    plan.usable_m[row] = network.laneLength_m[first + i] + bonus_m;
    if (isLast) plan.usable_m[row] += LOOK_AHEAD_M;
    else chooseLink(network, plan, k, i, permissionClass);
    if (plan.link[row] >= 0) hasLink = true;
  }
  writeOffsets(plan, k, isLast);
  if (!hasLane) return 'forbidden';
  return hasLink ? 'connected' : 'unconnected';
}

/** Way that each change of lane on the next edge takes off it, m: before an exit of a fast road one gets to its side early. */
const earlyChange_m = (limit_mps: number): number => (limit_mps > FAST_MPS ? CHANGE_S * limit_mps : 0);

/** Of the links to the next edge, the one onto the lane that leads furthest, then the fewest lanes from a best one. */
function chooseLink(network: RoadNetwork, plan: RoutePlan, k: number, i: number, permissionClass: number): void {
  const lane = network.edgeFirstLane[plan.edges[k]] + i;
  const next = plan.edges[k + 1];
  const row = plan.entry[k] + i;
  let best_m = -1;
  let bestOffset = 127;
  for (let link = network.laneFirstLink[lane]; link < network.laneFirstLink[lane + 1]; link++) {
    const to = network.linkTo[link];
    if (network.laneEdge[to] !== next || !isPermitted(network, to, permissionClass)) continue;
    const via = network.linkVia[link];
    if (via >= 0 && !isPermitted(network, via, permissionClass)) continue;
    const toRow = plan.entry[k + 1] + to - network.edgeFirstLane[next];
    const usable_m = plan.usable_m[toRow];
    const offset = Math.abs(plan.offset[toRow]);
    if (usable_m > best_m + 1 || (usable_m > best_m - 1 && offset < bestOffset)) {
      best_m = usable_m;
      bestOffset = offset;
      plan.link[row] = link;
      plan.otherLink[row] = -1;
    } else if (usable_m > best_m - 1 && offset === bestOffset) {
      plan.otherLink[row] = link;
    }
  }
  if (plan.link[row] < 0) return;
  const beyond_m = best_m - bestOffset * earlyChange_m(network.laneSpeed_mps[network.linkTo[plan.link[row]]]);
  plan.usable_m[row] += Math.min(LOOK_AHEAD_M, Math.max(0, beyond_m));
}

function writeOffsets(plan: RoutePlan, k: number, isLast: boolean): void {
  const first = plan.entry[k];
  const end = plan.entry[k + 1];
  let best_m = 0;
  for (let row = first; row < end; row++) best_m = Math.max(best_m, plan.usable_m[row]);
  // lanes of an edge differ a little in length without being better or worse
  const isBest = (row: number) => plan.usable_m[row] >= best_m - 20 && (isLast || plan.link[row] >= 0);
  for (let row = first; row < end; row++) {
    let nearest = 127;
    for (let other = first; other < end; other++) {
      if (isBest(other) && Math.abs(other - row) < Math.abs(nearest)) nearest = other - row;
    }
    plan.offset[row] = nearest === 127 ? 0 : nearest;
  }
}
