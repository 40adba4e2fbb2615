import { shortestLane_m } from './insertion.js';
import { noteLane, noteTurn } from './ownLane.js';
import type { RouteBook } from './routeBook.js';
import { FAST_MPS, isPermitted, type RoutePlan } from './routePlan.js';
import { HALT, stepsIn, type TrafficState } from './state.js';

/** Time a driver waits at the end of a lane that does not lead on before it takes another way, s. */
const MISSED_TURN_S = 20;
const LOOK_EVERY_S = 1;
/** Room beside that for braking, m. */
const SPARE_M = 10;

/** On a fast road nobody stands at the end of a wrong lane: a driver who would have to brake harder for it drives on, m/s2. */
const EXIT_DECEL_MPS2 = 3;
/** Edges a driver who has missed its exit, and knows no other way, drives on for at most. */
const MOST_EDGES = 50;

/**
 * Drivers who stand at the end of the wrong lane and are not let in, or miss their exit on a fast road, follow the lane
 * and find another way to where they go. Vehicles with planned stops wait: their route is fixed.
 */
export function takeDetours(s: TrafficState, book: RouteBook): void {
  if (s.step % stepsIn(s, LOOK_EVERY_S) !== 0) return;
  const { active, size } = s.vehicles;
  const { halt, nextLink, agent } = s.drivers;
  for (let slot = 0; slot < size; slot++) {
    if (active[slot] === 0 || halt[slot] !== HALT.wrongLane || nextLink[slot] >= 0) continue;
    if (s.agents[agent[slot]].stops.length > 0) continue;
    if (missesExit(s, slot)) driveOn(s, slot, book);
    else if (s.drivers.waiting_s[slot] > MISSED_TURN_S) takeOther(s, slot, book);
  }
}

function takeOther(s: TrafficState, slot: number, book: RouteBook): void {
  const plan = fastestFrom(s, slot, book);
  if (plan !== null) take(s, slot, plan);
}

function missesExit(s: TrafficState, slot: number): boolean {
  const lane = s.vehicles.lane[slot];
  if (s.network.laneSpeed_mps[lane] <= FAST_MPS) return false;
  const speed_mps = s.vehicles.speed_mps[slot];
  const left_m = s.network.laneLength_m[lane] - s.vehicles.position_m[slot];
  return left_m < SPARE_M + (speed_mps * speed_mps) / (2 * EXIT_DECEL_MPS2);
}

/** To where it goes by another way if there is one, else to where the road ends: its trip ends there. */
function driveOn(s: TrafficState, slot: number, book: RouteBook): void {
  const other = fastestFrom(s, slot, book);
  const plan = other ?? waysEnd(s, slot, book);
  if (plan === null) return;
  if (other === null) s.drivers.arrival_m[slot] = shortestLane_m(s, plan.edges[plan.edges.length - 1]) - SPARE_M;
  take(s, slot, plan);
}

function take(s: TrafficState, slot: number, plan: RoutePlan): void {
  s.plans[slot] = plan;
  s.drivers.routeIndex[slot] = 0;
  noteLane(s, slot);
  noteTurn(s, slot);
  s.drivers.wish[slot] = 0;
}

/** Straight on to where the road ends; null where the lane itself does. */
function waysEnd(s: TrafficState, slot: number, book: RouteBook): RoutePlan | null {
  const { network } = s;
  const permissionClass = s.drivers.permissionClass[slot];
  let lane = s.vehicles.lane[slot];
  const edges = [network.laneEdge[lane]];
  while (edges.length < MOST_EDGES && network.laneFirstLink[lane] < network.laneFirstLink[lane + 1]) {
    lane = network.linkTo[network.laneFirstLink[lane]];
    if (!isPermitted(network, lane, permissionClass)) break;
    edges.push(network.laneEdge[lane]);
  }
  return edges.length < 2 ? null : book.planOf(Int32Array.from(edges), permissionClass, 'a missed exit');
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
