import type { RoadNetwork } from '../road/network.js';
import { Landmarks } from './landmarks.js';
import { NO_BOUND, WaySearch } from './waySearch.js';
import { reversed, type Ways, waysOf } from './ways.js';

/** Landmarks cost some fifty searches: they are worth making when so many have been asked for. */
const MANY_SEARCHES = 50;

/** What is known for a class of vehicles. */
interface ClassWays {
  readonly ways: Ways;
  searches: number;
  landmarks: Landmarks | null;
}

/** Shortest routes by free-flow travel time, over the connections a class may use; always the same of equal ones. */
export class Router {
  private readonly search: WaySearch;
  private readonly byClass = new Map<number, ClassWays>();

  constructor(private readonly network: RoadNetwork) {
    this.search = new WaySearch(network.edgeCount);
  }

  /** Edges from `from` to `to`, both included; null when there is no way. */
  route(from: number, to: number, permissionClass: number): Int32Array | null {
    const known = this.knownOf(permissionClass);
    if (++known.searches === MANY_SEARCHES) known.landmarks = new Landmarks(known.ways, this.search, from);
    known.landmarks?.aimAt(from, to);
    this.search.run(known.ways, from, to, known.landmarks ?? NO_BOUND);
    return this.search.wayTo(to);
  }

  /** As `route` to each of several places, by one search. */
  routes(from: number, to: readonly number[], permissionClass: number): (Int32Array | null)[] {
    this.search.run(this.knownOf(permissionClass).ways, from, -1, NO_BOUND);
    return to.map((edge) => this.search.wayTo(edge));
  }

  /** 1 for every edge that can be reached from `from`. */
  reachable(from: number, permissionClass: number): Uint8Array {
    return this.allFrom(from, this.knownOf(permissionClass).ways);
  }

  /** 1 for every edge from which `to` can be reached. */
  reaching(to: number, permissionClass: number): Uint8Array {
    return this.allFrom(to, reversed(this.knownOf(permissionClass).ways));
  }

  private allFrom(edge: number, ways: Ways): Uint8Array {
    this.search.run(ways, edge, -1, NO_BOUND);
    return Uint8Array.from({ length: this.network.edgeCount }, (_, other) =>
      Number.isFinite(this.search.costOf_s(other)) ? 1 : 0,
    );
  }

  private knownOf(permissionClass: number): ClassWays {
    const known = this.byClass.get(permissionClass);
    if (known !== undefined) return known;
    const made = { ways: waysOf(this.network, permissionClass), searches: 0, landmarks: null };
    this.byClass.set(permissionClass, made);
    return made;
  }
}
