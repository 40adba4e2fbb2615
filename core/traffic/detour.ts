import { linkFrom } from './move.js';
import type { RouteBook } from './routeBook.js';
import { isPermitted, type RoutePlan } from './routePlan.js';
import { HALT, stepsIn, type TrafficState } from './state.js';

/** Time a driver waits at the end of a lane that does not lead on before it takes another way, s. */
const MISSED_TURN_S = 20;
const LOOK_EVERY_S = 1;

/**
 * Drivers who stand at the end of the wrong lane and are not let in follow the lane and find another way to where they
 * go. Vehicles with planned stops wait: their route is fixed.
 */
export function takeDetours(s: TrafficState, book: RouteBook): void {
  if (s.step % stepsIn(s, LOOK_EVERY_S) !== 0) return;
  const { active, size } = s.vehicles;
  const { halt, waiting_s } = s.drivers;
  for (let slot = 0; slot < size; slot++) {
    const isStuck = active[slot] === 1 && halt[slot] === HALT.wrongLane && waiting_s[slot] > MISSED_TURN_S;
    if (isStuck && s.drivers.nextLink[slot] < 0 && s.agents[s.drivers.agent[slot]].stops.length === 0)
      detour(s, slot, book);
  }
}

function detour(s: TrafficState, slot: number, book: RouteBook): void {
  const plan = fastestFrom(s, slot, book);
  if (plan === null) return;
  s.plans[slot] = plan;
  s.drivers.routeIndex[slot] = 0;
  s.drivers.nextLink[slot] = linkFrom(s, slot);
  s.drivers.wish[slot] = 0;
}

/** The shortest of the ways that begin with a link from the lane the vehicle stands on. */
function fastestFrom(s: TrafficState, slot: number, book: RouteBook): RoutePlan | null {
  const { network } = s;
  const lane = s.vehicles.lane[slot];
  const permissionClass = s.drivers.permissionClass[slot];
  const { edges } = s.plans[slot];
  let best: RoutePlan | null = null;
  for (let link = network.laneFirstLink[lane]; link < network.laneFirstLink[lane + 1]; link++) {
    if (!isPermitted(network, network.linkTo[link], permissionClass)) continue;
    const next = network.laneEdge[network.linkTo[link]];
    const through = Int32Array.of(network.laneEdge[lane], next, edges[edges.length - 1]);
    const plan = book.fastest(through, permissionClass);
    const isShorter = plan !== null && (best === null || plan.edges.length < best.edges.length);
    if (isShorter && plan.link[lane - network.edgeFirstLane[network.laneEdge[lane]]] >= 0) best = plan;
  }
  return best;
}
