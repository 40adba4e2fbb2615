import { VergeError } from '../errors/vergeError.js';
import type { Random } from '../random/random.js';
import type { ResidentDemand } from './demand.js';
import { prepareSlot, shortestLane_m, tryInsert } from './insertion.js';
import { isRoundTrip, reachOfTown } from './reach.js';
import type { RouteBook } from './routeBook.js';
import { isPermitted, type RoutePlan } from './routePlan.js';
import type { TrafficState } from './state.js';

/** Draws of a destination before a car stays where it is for another pause. */
const DESTINATION_DRAWS = 20;
/** Trips end and start on this part of an edge, away from junctions. */
const KERB_FROM = 0.25;
const KERB_TO = 0.85;

/** Drives the residents: trips from where a car is to a drawn destination, with drawn pauses between them. */
export class Residents {
  private readonly draws: Random[] = [];
  private readonly plans: (RoutePlan | null)[] = [];
  private readonly departAt_us: Float64Array;
  private readonly edge: Int32Array;
  private readonly lane: Int32Array;
  private readonly position_m: Float64Array;
  private readonly cumulative: Float64Array;

  /** @throws VergeError NETWORK_INVALID when no car could drive anywhere and back */
  constructor(
    private readonly s: TrafficState,
    private readonly demand: ResidentDemand,
    private readonly book: RouteBook,
  ) {
    const { count } = demand;
    this.departAt_us = new Float64Array(count);
    this.edge = new Int32Array(count);
    this.lane = new Int32Array(count);
    this.position_m = new Float64Array(count);
    this.cumulative = cumulativeWeights(s, demand, book);
    s.vehicles.size = Math.max(s.vehicles.size, count);
    for (let slot = 0; slot < count; slot++) this.settle(slot);
  }

  /** Starts whoever is due and fits. */
  step(): void {
    const { s } = this;
    for (let slot = 0; slot < this.demand.count; slot++) {
      if (s.vehicles.active[slot] === 0 && this.departAt_us[slot] <= s.time_us) this.depart(slot);
    }
  }

  /** The car has reached its destination: it parks there and plans its next trip. */
  park(slot: number): void {
    const { s } = this;
    const { edges } = s.plans[slot];
    this.edge[slot] = edges[edges.length - 1];
    this.lane[slot] = s.vehicles.lane[slot];
    this.position_m[slot] = s.vehicles.position_m[slot];
    s.vehicles.speed_mps[slot] = 0;
    s.vehicles.acceleration_mps2[slot] = 0;
    s.vehicles.yawRate_radps[slot] = 0;
    this.departAt_us[slot] = s.time_us + Math.round(this.draws[slot].exponential(this.demand.pauseMean_s) * 1e6);
    this.plans[slot] = this.drawTrip(slot);
  }

  /** First place and first departure. */
  private settle(slot: number): void {
    const { s, demand } = this;
    const draw = s.rng.fork('resident', slot);
    this.draws.push(draw);
    this.edge[slot] = this.drawEdge(draw);
    this.lane[slot] = this.kerbLane(slot, this.edge[slot]);
    this.position_m[slot] = s.network.laneLength_m[this.lane[slot]] * draw.uniformIn(KERB_FROM, KERB_TO);
    const startsDriving = draw.bernoulli(demand.startOnRoadShare);
    this.departAt_us[slot] = startsDriving ? 0 : Math.round(draw.uniformIn(0, demand.departSpread_s) * 1e6);
    this.plans.push(this.drawTrip(slot));
    s.vehicles.stationId[slot] = s.agents[slot].stationId;
    s.vehicles.type[slot] = s.agents[slot].type;
  }

  private depart(slot: number): void {
    const { s } = this;
    const plan = this.plans[slot];
    if (plan === null) {
      this.departAt_us[slot] = s.time_us + Math.round(this.draws[slot].exponential(this.demand.pauseMean_s) * 1e6);
      this.plans[slot] = this.drawTrip(slot);
      return;
    }
    prepareSlot(s, slot, slot, plan);
    const lane = this.lane[slot] - s.network.edgeFirstLane[this.edge[slot]];
    if (!tryInsert(s, slot, 0, { lane, position: this.position_m[slot], speed: 0 })) return;
    s.agents[slot].slot = slot;
    s.totals.inserted++;
    s.totals.running++;
  }

  /** A destination that can be reached, and where on its edge; null when the draws found none. */
  private drawTrip(slot: number): RoutePlan | null {
    const { s } = this;
    const draw = this.draws[slot];
    const { permissionClass } = s.types[s.agents[slot].type];
    for (let i = 0; i < DESTINATION_DRAWS; i++) {
      const to = this.drawEdge(draw);
      if (to === this.edge[slot]) continue;
      const plan = this.book.fastest(Int32Array.of(this.edge[slot], to), permissionClass);
      if (plan === null) continue;
      s.agents[slot].arrivalPosition_m = shortestLane_m(s, to) * draw.uniformIn(KERB_FROM, KERB_TO);
      return plan;
    }
    return null;
  }

  private drawEdge(draw: Random): number {
    const target = draw.uniform() * this.cumulative[this.cumulative.length - 1];
    let low = 0;
    let high = this.cumulative.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.cumulative[middle] > target) high = middle;
      else low = middle + 1;
    }
    return low;
  }

  /** Rightmost lane the car may use. */
  private kerbLane(slot: number, edge: number): number {
    const { network, types, agents } = this.s;
    let lane = network.edgeFirstLane[edge];
    while (!isPermitted(network, lane, types[agents[slot].type].permissionClass)) lane++;
    return lane;
  }
}

/** Running sum of the weights of edges from which every other can be reached and that all can reach. */
function cumulativeWeights(s: TrafficState, demand: ResidentDemand, book: RouteBook): Float64Array {
  const classes = demand.shares.map(({ type }) => s.types[type].permissionClass);
  const reach = reachOfTown(book.router, demand.edgeWeights, classes);
  if (reach === null) {
    throw new VergeError('NETWORK_INVALID', {
      where: 'residents',
      expected: 'a network where most places can be reached from one another',
      got: 'none of the weighted edges leads to half of the others and back',
    });
  }
  let sum = 0;
  return demand.edgeWeights.map((weight, edge) => {
    sum += isRoundTrip(reach, edge) ? weight : 0;
    return sum;
  });
}
