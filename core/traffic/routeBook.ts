import { shown, VergeError } from '../errors/vergeError.js';
import type { RoadNetwork } from '../road/network.js';
import { planRoute, type RoutePlan } from './routePlan.js';
import { Router } from './router.js';

/**
 * So many routes are remembered of each kind, some 4 MB in a town: trips between places at random hardly ever repeat one.
 * The one found first is forgotten for the next, and searched again when it is asked for.
 */
const MOST_ROUTES = 1024;

/**
 * Route plans: vehicles with the same edges and class share one, and routes between two edges are searched once, as long as
 * they are remembered.
 */
export class RouteBook {
  readonly router: Router;
  private readonly byEdges = new Map<string, RoutePlan>();
  private readonly byEnds = new Map<string, RoutePlan | null>();

  constructor(
    private readonly network: RoadNetwork,
    private readonly most = MOST_ROUTES,
  ) {
    this.router = new Router(network);
  }

  /**
   * Plan of a route given edge by edge.
   * @throws VergeError ROUTE_INVALID naming the edges that do not connect for the class
   */
  planOf(edges: Int32Array, permissionClass: number, where: string): RoutePlan {
    const key = `${permissionClass}:${edges.join(' ')}`;
    const known = this.byEdges.get(key);
    if (known !== undefined) return known;
    const plan = planRoute(this.network, edges, permissionClass);
    if (typeof plan === 'number') throw this.unusable(plan, edges, where);
    this.remember(this.byEdges, key, plan);
    return plan;
  }

  /** Plan of the fastest route through the edges given; null when there is none. */
  fastest(through: Int32Array, permissionClass: number): RoutePlan | null {
    const key = `${permissionClass}:${through.join(' ')}`;
    const known = this.byEnds.get(key);
    if (known !== undefined) return known;
    const plan = this.search(through, permissionClass);
    this.remember(this.byEnds, key, plan);
    return plan;
  }

  private search(through: Int32Array, permissionClass: number): RoutePlan | null {
    const edges: number[] = [through[0]];
    for (let i = 1; i < through.length; i++) {
      const part = this.router.route(through[i - 1], through[i], permissionClass);
      if (part === null) return null;
      edges.push(...part.subarray(1));
    }
    const plan = planRoute(this.network, Int32Array.from(edges), permissionClass);
    return typeof plan === 'number' ? null : plan;
  }

  private remember<Plan>(plans: Map<string, Plan>, key: string, plan: Plan): void {
    if (plans.size === this.most) plans.delete(plans.keys().next().value!);
    plans.set(key, plan);
  }

  private unusable(at: number, edges: Int32Array, where: string): VergeError {
    const name = (k: number) => shown(this.network.edgeId[edges[k]]);
    return at < 0
      ? new VergeError('ROUTE_INVALID', { where, expected: 'edges its vehicle class may use', got: name(-1 - at) })
      : new VergeError('ROUTE_INVALID', {
          where,
          expected: `a connection from ${name(at)} to ${name(at + 1)}`,
          got: 'none',
        });
  }
}
