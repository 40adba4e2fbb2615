import type { RoadNetwork } from '../road/network.js';
import { isPermitted } from './routePlan.js';

/** Extra cost of turning back at a junction, s: drivers avoid it. */
const TURN_BACK_S = 30;
const TURN_BACK = 't'.charCodeAt(0);

/**
 * Shortest routes by free-flow travel time (Dijkstra 1959), over the connections a class may use. Links are tried in
 * index order and of equal ways the first found stays, so routes are the same on every machine.
 */
export class Router {
  private readonly cost_s: Float64Array;
  private readonly previous: Int32Array;
  private readonly stamp: Int32Array;
  private readonly isDone: Uint8Array;
  private readonly heap: number[] = [];
  private run = 0;

  constructor(private readonly network: RoadNetwork) {
    this.cost_s = new Float64Array(network.edgeCount);
    this.previous = new Int32Array(network.edgeCount);
    this.stamp = new Int32Array(network.edgeCount);
    this.isDone = new Uint8Array(network.edgeCount);
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
    const isFound = new Uint8Array(network.edgeCount);
    isFound[to] = 1;
    for (let hasGrown = true; hasGrown; ) {
      hasGrown = false;
      for (let link = 0; link < network.linkCount; link++) {
        const from = network.laneEdge[network.linkFrom[link]];
        if (isFound[from] === 1 || isFound[network.laneEdge[network.linkTo[link]]] === 0) continue;
        if (!this.isUsable(link, permissionClass)) continue;
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

  private search(from: number, permissionClass: number, goal: number): void {
    this.run++;
    this.heap.length = 0;
    this.offer(from, -1, 0);
    while (this.heap.length > 0) {
      const edge = this.popCheapest();
      if (this.isDone[edge] === 1) continue;
      this.isDone[edge] = 1;
      if (edge === goal) return;
      this.expand(edge, permissionClass);
    }
  }

  private expand(edge: number, permissionClass: number): void {
    const { network } = this;
    const first = network.edgeFirstLane[edge];
    for (let lane = first; lane < first + network.edgeLaneCount[edge]; lane++) {
      for (let link = network.laneFirstLink[lane]; link < network.laneFirstLink[lane + 1]; link++) {
        if (!this.isUsable(link, permissionClass)) continue;
        const inside_s = network.linkVia[link] < 0 ? 0 : this.laneTime_s(network.linkVia[link]);
        const turn_s = network.linkDirection[link] === TURN_BACK ? TURN_BACK_S : 0;
        const cost_s = this.cost_s[edge] + this.laneTime_s(lane) + inside_s + turn_s;
        this.offer(network.laneEdge[network.linkTo[link]], edge, cost_s);
      }
    }
  }

  private laneTime_s(lane: number): number {
    return this.network.laneLength_m[lane] / this.network.laneSpeed_mps[lane];
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
    return this.cost_s[a] < this.cost_s[b] || (this.cost_s[a] === this.cost_s[b] && a < b);
  }

  private push(edge: number): void {
    const { heap } = this;
    let i = heap.push(edge) - 1;
    for (let parent = (i - 1) >> 1; i > 0 && this.isCheaper(heap[i], heap[parent]); parent = (i - 1) >> 1) {
      [heap[i], heap[parent]] = [heap[parent], heap[i]];
      i = parent;
    }
  }

  private popCheapest(): number {
    const { heap } = this;
    const top = heap[0];
    const last = heap.pop() as number;
    if (heap.length === 0) return top;
    heap[0] = last;
    for (let i = 0; ; ) {
      let child = 2 * i + 1;
      if (child >= heap.length) return top;
      if (child + 1 < heap.length && this.isCheaper(heap[child + 1], heap[child])) child++;
      if (!this.isCheaper(heap[child], heap[i])) return top;
      [heap[i], heap[child]] = [heap[child], heap[i]];
      i = child;
    }
  }
}
