import { type LowerBound, NO_BOUND, type WaySearch } from './waySearch.js';
import { reversed, type Ways } from './ways.js';

/** Places from which and to which all ways are known, and how many of them a search looks at. */
const LANDMARKS = 16;
const IN_USE = 6;
/** Share of a bound that is used: between two edges it then falls by less than the way costs, whatever the rounding. */
const SHARE = 0.999;

/**
 * Lower bounds from the triangle inequality (ALT: Goldberg and Harrelson 2005, "Computing the shortest path: A* search
 * meets graph theory"): a way from v to t costs at least what v to L costs more than t to L, and L to t more than L to v.
 */
export class Landmarks implements LowerBound {
  /** Costs from and to each landmark by edge, negative those from it: bounds are differences of a column. */
  private readonly columns: Float64Array[] = [];
  private readonly inUse: Float64Array[] = [];
  private readonly atGoal = new Float64Array(IN_USE);

  /** @param start an edge of the part of the network that is travelled in */
  constructor(ways: Ways, search: WaySearch, start: number) {
    const edgeCount = ways.first.length - 1;
    const back = reversed(ways);
    const costs_s = (sign: 1 | -1) =>
      Float64Array.from({ length: edgeCount }, (_, edge) => sign * search.costOf_s(edge));
    search.run(ways, start, -1, NO_BOUND);
    const nearest_s = costs_s(1);
    for (let l = 0; l < LANDMARKS; l++) {
      const landmark = farthest(nearest_s);
      if (landmark < 0) return;
      search.run(back, landmark, -1, NO_BOUND);
      this.columns.push(costs_s(1));
      search.run(ways, landmark, -1, NO_BOUND);
      this.columns.push(costs_s(-1));
      nearest_s.forEach((cost_s, edge) => {
        nearest_s[edge] = Math.min(cost_s, search.costOf_s(edge));
      });
    }
  }

  /** Takes the landmarks that bound the way between two edges best. */
  aimAt(from: number, goal: number): void {
    const bounds_s = this.columns.map((column) => column[from] - column[goal]);
    this.inUse.length = 0;
    while (this.inUse.length < Math.min(IN_USE, this.columns.length)) {
      let best = 0;
      // comparisons with what is not a number are false
      for (let i = 1; i < bounds_s.length; i++) if (bounds_s[i] > bounds_s[best]) best = i;
      this.atGoal[this.inUse.length] = this.columns[best][goal];
      this.inUse.push(this.columns[best]);
      bounds_s[best] = Number.NEGATIVE_INFINITY;
    }
  }

  at(edge: number): number {
    let most_s = 0;
    for (let i = 0; i < this.inUse.length; i++) {
      const bound_s = this.inUse[i][edge] - this.atGoal[i];
      // not a number where neither is connected with the landmark
      if (bound_s > most_s) most_s = bound_s;
    }
    return SHARE * most_s;
  }
}

/** Edge that is farthest from all landmarks so far; -1 when none is left that can be reached. */
function farthest(nearest_s: Float64Array): number {
  let best = -1;
  let most_s = 0;
  for (let edge = 0; edge < nearest_s.length; edge++) {
    if (nearest_s[edge] === Number.POSITIVE_INFINITY || nearest_s[edge] <= most_s) continue;
    best = edge;
    most_s = nearest_s[edge];
  }
  return best;
}
