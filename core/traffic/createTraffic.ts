import { VergeError } from '../errors/vergeError.js';
import type { Random } from '../random/random.js';
import type { RoadNetwork } from '../road/network.js';
import { GRAVITY_MPS2 } from '../units/units.js';
import { countCollisions } from './collisions.js';
import type { Demand, TypeShare } from './demand.js';
import { Departures } from './departures.js';
import { takeDetours } from './detour.js';
import { drawTrips } from './drawTrips.js';
import { planAll } from './drive.js';
import { changeLanes } from './laneChange.js';
import { removeFromLane } from './laneLists.js';
import { moveAll } from './move.js';
import { poseAll } from './pose.js';
import { Residents } from './residents.js';
import { RouteBook } from './routeBook.js';
import { dropShadow } from './shadowLists.js';
import { advanceSignals } from './signalControl.js';
import { type LinkOutlook, linkOutlook } from './signalForecast.js';
import { stateOf } from './signals.js';
import {
  type Agent,
  createState,
  DEFAULT_TRAFFIC_OPTIONS,
  DRY_GRIP,
  type TrafficOptions,
  type TrafficState,
} from './state.js';
import { leaveBooks, teleportStuck } from './teleport.js';
import type { TrafficEngine } from './traffic.js';
import type { VehicleType } from './vehicleType.js';

/** Station id of the first vehicle; roadside units have lower ones. */
export const FIRST_STATION_ID = 1000;

/**
 * The traffic of a network. Residents come first in slots and station ids, then trips by time of departure (those of
 * the same time in the order of the demand).
 * @throws VergeError ROUTE_INVALID, NETWORK_INVALID, PARAMETER_INVALID, SCENARIO_INVALID (more than 256 vehicle types)
 */
export function createTraffic(
  network: RoadNetwork,
  demand: Demand,
  options: Partial<TrafficOptions>,
  rng: Random,
): TrafficEngine {
  return new Traffic(network, demand, { ...DEFAULT_TRAFFIC_OPTIONS, ...options }, rng);
}

class Traffic implements TrafficEngine {
  readonly network: RoadNetwork;
  readonly vehicleTypes: readonly VehicleType[];
  readonly stationIds: Uint32Array;
  readonly stationTypes: Uint8Array;
  readonly step_us: number;
  aheadPosition_m = 0;
  private readonly state: TrafficState;
  private readonly book: RouteBook;
  private readonly departures: Departures;
  private readonly residents: Residents | null;
  private readonly residentCount: number;
  private readonly arrive: (slot: number) => void;

  constructor(network: RoadNetwork, demand: Demand, options: TrafficOptions, rng: Random) {
    checkOptions(options);
    checkTypes(demand.types);
    this.network = network;
    this.vehicleTypes = demand.types;
    this.step_us = options.step_us;
    this.residentCount = demand.residents?.count ?? 0;
    const trips = drawTrips(demand, rng);
    this.state = createState(network, demand.types.map(withinGrip), this.residentCount + trips.length, options, rng);
    for (let i = 0; i < this.residentCount; i++) {
      this.addAgent(`resident${i}`, demand.residents?.shares ?? [], [], i, 0);
    }
    for (const trip of trips)
      this.addAgent(trip.name, trip.shares, trip.stops, -1, trip.arrivalPosition_m, trip.speedFactor);
    this.stationIds = Uint32Array.from(this.state.agents, (agent) => agent.stationId);
    this.stationTypes = Uint8Array.from(this.state.agents, (agent) => demand.types[agent.type].stationType);
    this.book = new RouteBook(network);
    this.residents = demand.residents === null ? null : new Residents(this.state, demand.residents, this.book);
    this.departures = new Departures(
      this.state,
      trips,
      this.residentCount,
      this.book,
      demand.maxDepartDelay_s ?? Number.POSITIVE_INFINITY,
    );
    this.arrive = (slot) => this.finishTrip(slot);
  }

  get vehicles() {
    return this.state.vehicles;
  }

  get totals() {
    return this.state.totals;
  }

  get laneChange() {
    return this.state.laneChange;
  }

  get time_us(): number {
    return this.state.time_us;
  }

  slotOf(stationId: number): number {
    const agent = this.state.agents[stationId - FIRST_STATION_ID];
    return agent === undefined ? -1 : agent.slot;
  }

  nameOf(stationId: number): string {
    return this.state.agents[stationId - FIRST_STATION_ID]?.name ?? '';
  }

  step(): void {
    const { state } = this;
    advanceSignals(state);
    this.residents?.step();
    this.departures.step();
    planAll(state);
    moveAll(state, this.arrive);
    changeLanes(state);
    takeDetours(state, this.book);
    teleportStuck(state, this.arrive);
    poseAll(state);
    countCollisions(state);
    state.step++;
    state.time_us += this.step_us;
  }

  signalState(signal: number): string {
    return stateOf(this.network, this.state.signals, signal);
  }

  linkOutlook(signal: number, index: number, out: LinkOutlook): void {
    linkOutlook(this.network, this.state.signals, signal, index, this.state.time_us, out);
  }

  laneAhead(slot: number, distance_m: number): number {
    const { vehicles, drivers, plans, tables } = this.state;
    if (vehicles.active[slot] === 0) return -1;
    const plan = plans[slot];
    let lane = vehicles.lane[slot];
    let k = drivers.routeIndex[slot];
    let link = drivers.nextLink[slot];
    let position_m = vehicles.position_m[slot] + distance_m;
    while (position_m > this.network.laneLength_m[lane]) {
      if (link < 0) return -1;
      position_m -= this.network.laneLength_m[lane];
      lane = tables.linkNext[link];
      if (this.network.laneIsInternal[lane] === 1) link = tables.insideLink[lane];
      else link = plan.link[plan.entry[++k] + lane - this.network.edgeFirstLane[plan.edges[k]]];
    }
    this.aheadPosition_m = position_m;
    return lane;
  }

  private addAgent(
    name: string,
    shares: readonly TypeShare[],
    stops: Agent['stops'],
    residentSlot: number,
    arrivalPosition_m: number,
    ownFactor?: number,
  ): void {
    const { agents, rng, types } = this.state;
    const type = drawType(shares, rng.fork('vehicleType', name));
    const { speedFactor, speedDev } = types[type];
    // as SUMO's normc(mean, deviation, 0.2, 2)
    const drawn = speedFactor + speedDev * rng.fork('driver', name).normal();
    const limitFactor = ownFactor ?? Math.min(2, Math.max(0.2, drawn));
    const stationId = FIRST_STATION_ID + agents.length;
    agents.push({ name, stationId, type, limitFactor, stops, residentSlot, arrivalPosition_m, slot: -1 });
  }

  private finishTrip(slot: number): void {
    const { state } = this;
    const { vehicles, drivers, totals } = state;
    const lane = vehicles.lane[slot];
    removeFromLane(state.lists, lane, slot);
    dropShadow(state.shadows, slot);
    leaveBooks(state, slot, lane);
    vehicles.active[slot] = 0;
    state.agents[drivers.agent[slot]].slot = -1;
    totals.arrived++;
    totals.running--;
    const duration_s = (state.time_us + this.step_us - drivers.depart_us[slot]) / 1e6;
    totals.tripDuration_s += duration_s;
    totals.tripSpeedSum_mps += (drivers.odometer_m[slot] - drivers.tripStart_m[slot]) / duration_s;
    totals.timeLoss_s += drivers.timeLoss_s[slot];
    if (slot < this.residentCount) this.residents?.park(slot);
    else this.departures.release(slot);
  }
}

/** Nobody plans to brake harder than tyres can on dry asphalt, whatever the type promises. */
function withinGrip(type: VehicleType): VehicleType {
  return { ...type, decel_mps2: Math.min(type.decel_mps2, DRY_GRIP * GRAVITY_MPS2) };
}

function drawType(shares: readonly TypeShare[], draw: Random): number {
  let rest = draw.uniform() * shares.reduce((sum, { share }) => sum + share, 0);
  for (const { type, share } of shares) {
    rest -= share;
    if (rest < 0) return type;
  }
  return shares[shares.length - 1].type;
}

/** Types are numbered in one byte. */
const MOST_TYPES = 256;

function checkTypes(types: readonly VehicleType[]): void {
  if (types.length <= MOST_TYPES) return;
  const expected = `${MOST_TYPES} vehicle types or fewer`;
  throw new VergeError('SCENARIO_INVALID', { where: 'vehicle types', expected, got: `${types.length}` });
}

function checkOptions(options: TrafficOptions): void {
  const isWhole = Number.isInteger(options.step_us) && options.step_us >= 1000 && options.step_us <= 1_000_000;
  if (isWhole) return;
  throw new VergeError('PARAMETER_INVALID', {
    where: 'traffic.step_ms',
    expected: '1 to 1000 ms',
    got: `${options.step_us / 1000}`,
  });
}
