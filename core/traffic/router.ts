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
 * Shortest routes by free-flow travel time (Dijkstra 1959), over the connections a class may use. Links are tried in
 * index order and of equal ways the first found stays, so routes are the same on every machine.
 */
export class Router {
  private readonly cost_s: Float64Array;
  private readonly previous: Int32Array;
  private readonly stamp: Int32Array;
  private readonly isDone: Uint8Array;
  /** Edges to go on from, a binary heap; each link offers one at most in a search. */
  private readonly heap: Int32Array;
  private waiting = 0;
  private readonly laneTime_s: Float64Array;
  private readonly linkTarget: Int32Array;
  /** By class of vehicles: which links they may use. */
  private readonly usable = new Map<number, Uint8Array>();
  private readonly turnTime_s: Float64Array;
  /** Time through the junction by link, over all its internal lanes, with what giving way is expected to cost. */
  private readonly insideTime_s: Float64Array;
  private run = 0;

  constructor(private readonly network: RoadNetwork) {
    this.cost_s = new Float64Array(network.edgeCount);
    this.previous = new Int32Array(network.edgeCount);
    this.stamp = new Int32Array(network.edgeCount);
    this.isDone = new Uint8Array(network.edgeCount);
    this.heap = new Int32Array(network.linkCount + 1);
    this.laneTime_s = network.laneLength_m.map((length_m, lane) => length_m / network.laneSpeed_mps[lane]);
    this.linkTarget = network.linkTo.map((lane) => network.laneEdge[lane]);
    this.turnTime_s = Float64Array.from(network.linkDirection, (way) => (way === TURN_BACK ? TURN_BACK_S : 0));
    this.insideTime_s = Float64Array.from(network.linkVia, (_, link) => this.timeInside_s(link));
  }

  /** Edges from `from` to `to`, both included; null when there is no way. */
  route(from: number, to: number, permissionClass: number): Int32Array | null {
    this.search(from, permissionClass, to);
    return this.wayTo(to);
  }

  /** As `route` to each of several places, by one search. */
  routes(from: number, to: readonly number[], permissionClass: number): (Int32Array | null)[] {
    this.search(from, permissionClass, -1);
    return to.map((edge) => this.wayTo(edge));
  }

  /** 1 for every edge that can be reached from `from`. */
  reachable(from: number, permissionClass: number): Uint8Array {
    this.search(from, permissionClass, -1);
    return Uint8Array.from(this.stamp, (stamp, edge) => (stamp === this.run ? this.isDone[edge] : 0));
  }

  /** 1 for every edge from which `to` can be reached. */
  reaching(to: number, permissionClass: number): Uint8Array {
    const { network } = this;
    const usable = this.usableBy(permissionClass);
    const isFound = new Uint8Array(network.edgeCount);
    isFound[to] = 1;
    for (let hasGrown = true; hasGrown; ) {
      hasGrown = false;
      for (let link = 0; link < network.linkCount; link++) {
        const from = network.laneEdge[network.linkFrom[link]];
        if (isFound[from] === 1 || isFound[network.laneEdge[network.linkTo[link]]] === 0) continue;
        if (usable[link] === 0) continue;
        isFound[from] = 1;
        hasGrown = true;
      }
    }
    return isFound;
  }

  /** The way that the last search found. */
  private wayTo(to: number): Int32Array | null {
    if (this.stamp[to] !== this.run || this.isDone[to] === 0) return null;
    const edges: number[] = [];
    for (let edge = to; edge !== -1; edge = this.previous[edge]) edges.push(edge);
    return Int32Array.from(edges.reverse());
  }

  private isUsable(link: number, permissionClass: number): boolean {
    const { network } = this;
    const via = network.linkVia[link];
    return (
      isPermitted(network, network.linkFrom[link], permissionClass) &&
      isPermitted(network, network.linkTo[link], permissionClass) &&
      (via < 0 || isPermitted(network, via, permissionClass))
    );
  }

  private usableBy(permissionClass: number): Uint8Array {
    const known = this.usable.get(permissionClass);
    if (known !== undefined) return known;
    const usable = Uint8Array.from(this.network.linkFrom, (_, link) => (this.isUsable(link, permissionClass) ? 1 : 0));
    this.usable.set(permissionClass, usable);
    return usable;
  }

  private search(from: number, permissionClass: number, goal: number): void {
    const usable = this.usableBy(permissionClass);
    this.run++;
    this.waiting = 0;
    this.offer(from, -1, 0);
    while (this.waiting > 0) {
      const edge = this.popCheapest();
      if (this.isDone[edge] === 1) continue;
      this.isDone[edge] = 1;
      if (edge === goal) return;
      this.expand(edge, usable);
    }
  }

  private expand(edge: number, usable: Uint8Array): void {
    const { edgeFirstLane, edgeLaneCount, laneFirstLink } = this.network;
    const first = edgeFirstLane[edge];
    for (let lane = first; lane < first + edgeLaneCount[edge]; lane++) {
      const end_s = this.cost_s[edge] + this.laneTime_s[lane];
      for (let link = laneFirstLink[lane]; link < laneFirstLink[lane + 1]; link++) {
        if (usable[link] === 0) continue;
        this.offer(this.linkTarget[link], edge, end_s + this.insideTime_s[link] + this.turnTime_s[link]);
      }
    }
  }

  private penalty_s(link: number): number {
    return this.network.linkSignal[link] < 0 && WITHOUT_PRIORITY.includes(this.network.linkState[link]) ? MINOR_S : 0;
  }

  /** Over all internal lanes of a link; each of them that is come onto without priority costs its penalty (SUMO, MSEdge). */
  private timeInside_s(link: number): number {
    const { network } = this;
    let sum_s = 0;
    for (let at = link; at >= 0 && network.linkVia[at] >= 0; ) {
      sum_s += this.laneTime_s[network.linkVia[at]] + this.penalty_s(at);
      at = insideLinkOf(network.linkVia[at], network.laneFirstLink);
    }
    return sum_s;
  }

  private offer(edge: number, previous: number, cost_s: number): void {
    if (this.stamp[edge] === this.run) {
      if (this.isDone[edge] === 1 || this.cost_s[edge] <= cost_s) return;
    } else {
      this.stamp[edge] = this.run;
      this.isDone[edge] = 0;
    }
    this.cost_s[edge] = cost_s;
    this.previous[edge] = previous;
    this.push(edge);
  }

  private isCheaper(a: number, b: number): boolean {
    const { cost_s } = this;
    return cost_s[a] < cost_s[b] || (cost_s[a] === cost_s[b] && a < b);
  }

  private push(edge: number): void {
    const { heap } = this;
    let i = this.waiting++;
    while (i > 0) {
      const parent = (i - 1) >> 1;
      if (!this.isCheaper(edge, heap[parent])) break;
      heap[i] = heap[parent];
      i = parent;
    }
    heap[i] = edge;
  }

  private popCheapest(): number {
    const { heap } = this;
    const top = heap[0];
    const last = heap[--this.waiting];
    let i = 0;
    for (;;) {
      let child = 2 * i + 1;
      if (child >= this.waiting) break;
      if (child + 1 < this.waiting && this.isCheaper(heap[child + 1], heap[child])) child++;
      if (!this.isCheaper(heap[child], last)) break;
      heap[i] = heap[child];
      i = child;
    }
    heap[i] = last;
    return top;
  }
}
