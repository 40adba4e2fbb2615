import { WayQueue } from './wayQueue.js';
import type { Ways } from './ways.js';

/** What a way from an edge to the goal costs at least, s. */
export interface LowerBound {
  at(edge: number): number;
}

/** Nothing is known. */
export const NO_BOUND: LowerBound = { at: () => 0 };

/**
 * Cheapest ways from one edge: A* (Hart, Nilsson, Raphael 1968) that tries an edge again when a cheaper way to it turns
 * up, so that the order of trying matters for speed only. Of equal ways to an edge the one over the cheaper edge before it
 * counts, and of those the one over the edge of lower index: they are the same on every machine, whatever the bound.
 */
export class WaySearch {
  private readonly cost_s: Float64Array;
  private readonly bound_s: Float64Array;
  private readonly previous: Int32Array;
  /** Number of the search that has last come upon each edge. */
  private readonly seenIn: Int32Array;
  private readonly queue: WayQueue;
  private search = 0;

  constructor(edgeCount: number) {
    this.cost_s = new Float64Array(edgeCount);
    this.bound_s = new Float64Array(edgeCount);
    this.previous = new Int32Array(edgeCount);
    this.seenIn = new Int32Array(edgeCount);
    this.queue = new WayQueue(edgeCount);
  }

  /**
   * @param goal ways that cost more than the one to it are left out; -1: finds the ways to all edges
   * @param bound for this goal; must fall by less than a way costs along it
   */
  run(ways: Ways, from: number, goal: number, bound: LowerBound): void {
    const { queue, cost_s, bound_s } = this;
    this.search++;
    this.offer(from, -1, 0, bound);
    while (queue.size > 0) {
      const edge = queue.take();
      if (goal >= 0 && cost_s[edge] + bound_s[edge] > this.costOf_s(goal)) continue;
      for (let w = ways.first[edge]; w < ways.first[edge + 1]; w++) {
        this.offer(ways.to[w], edge, cost_s[edge] + ways.lane_s[w] + ways.inside_s[w], bound);
      }
    }
  }

  /** Cost of the way to an edge, s; infinite where the last search found none. */
  costOf_s(edge: number): number {
    return this.seenIn[edge] === this.search ? this.cost_s[edge] : Number.POSITIVE_INFINITY;
  }

  /** The way to an edge, both ends included; null when the last search found none. */
  wayTo(edge: number): Int32Array | null {
    if (this.seenIn[edge] !== this.search) return null;
    const edges: number[] = [];
    for (let at = edge; at !== -1; at = this.previous[at]) edges.push(at);
    return Int32Array.from(edges.reverse());
  }

  private offer(edge: number, previous: number, cost_s: number, bound: LowerBound): void {
    if (this.seenIn[edge] !== this.search) {
      this.seenIn[edge] = this.search;
      this.bound_s[edge] = bound.at(edge);
    } else if (cost_s >= this.cost_s[edge]) {
      const isAsGood = cost_s === this.cost_s[edge] && previous >= 0 && this.isBefore(previous, this.previous[edge]);
      if (isAsGood) this.previous[edge] = previous;
      return;
    }
    this.cost_s[edge] = cost_s;
    this.previous[edge] = previous;
    this.queue.put(edge, cost_s + this.bound_s[edge]);
  }

  private isBefore(a: number, b: number): boolean {
    const { cost_s } = this;
    return cost_s[a] < cost_s[b] || (cost_s[a] === cost_s[b] && a < b);
  }
}
