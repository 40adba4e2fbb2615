import type { TrafficState } from './state.js';

/**
 * Notes what its lane means to a vehicle, so that it need not look that up in every step; after each change of lane,
 * route or place of arrival.
 */
export function noteLane(s: TrafficState, slot: number): void {
  const { drivers, network, tables } = s;
  const lane = s.vehicles.lane[slot];
  const plan = s.plans[slot];
  drivers.laneEnd_m[slot] = network.laneLength_m[lane];
  drivers.exit_m[slot] = network.laneLength_m[lane];
  drivers.limit_mps[slot] = Math.min(
    drivers.maxSpeed_mps[slot],
    network.laneSpeed_mps[lane] * drivers.limitFactor[slot],
  );
  const isInside = network.laneIsInternal[lane] === 1;
  drivers.isInside[slot] = isInside ? 1 : 0;
  drivers.isAlone[slot] = isInside || network.edgeLaneCount[network.laneEdge[lane]] === 1 ? 1 : 0;
  drivers.twinLink[slot] = -1;
  if (isInside) {
    drivers.nextLink[slot] = tables.insideLink[lane];
    takeWay(s, slot, lane);
    return;
  }
  const row = planRow(s, slot);
  drivers.twinLink[slot] = plan.otherLink[row];
  takeLink(s, slot, plan.link[row]);
  if (drivers.routeIndex[slot] === plan.edges.length - 1) {
    drivers.exit_m[slot] = Math.min(drivers.arrival_m[slot], drivers.laneEnd_m[slot]);
  }
}

/** The vehicle means to take this link at the end of its lane; -1: the lane does not lead on. */
export function takeLink(s: TrafficState, slot: number, link: number): void {
  s.drivers.nextLink[slot] = link;
  takeWay(s, slot, link < 0 ? -1 : s.network.linkVia[link]);
}

function takeWay(s: TrafficState, slot: number, way: number): void {
  s.drivers.way[slot] = way;
  s.drivers.mergesOnto[slot] = way < 0 ? -1 : s.tables.mergesOnto[way];
}

/** Notes the turn to come, where the vehicle ends a step or its link has changed; in a junction the last one stays. */
export function noteTurn(s: TrafficState, slot: number): void {
  const link = s.drivers.nextLink[slot];
  if (s.drivers.isInside[slot] === 1) return;
  s.vehicles.turnAhead_rad[slot] = link < 0 ? 0 : s.tables.linkTurn_rad[link];
}

/** Row of the route plan for the normal lane the vehicle is on. */
export function planRow(s: TrafficState, slot: number): number {
  const lane = s.vehicles.lane[slot];
  return s.plans[slot].entry[s.drivers.routeIndex[slot]] + lane - s.network.edgeFirstLane[s.network.laneEdge[lane]];
}
