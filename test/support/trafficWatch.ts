import type { TrafficEngine } from '../../core/traffic/traffic.js';
import type { VehicleType } from '../../core/traffic/vehicleType.js';

/** Rounding of positions and speeds. */
const EPSILON = 1e-6;
/** One that must not cross the line is held so far before it. */
const LINE_M = 0.01 + EPSILON;
const RED = 'r'.charCodeAt(0);
/** Links a vehicle may cross in a step. */
const DEEPEST_CHAIN = 4;

/** What nobody may break: each has its check. */
export type Law =
  | 'books'
  | 'collisions'
  | 'overlap'
  | 'speed'
  | 'place'
  | 'way'
  | 'motion'
  | 'accel'
  | 'brake'
  | 'held'
  | 'limit'
  | 'red';

/** What the watch knows of the drivers beside what the engine shows. */
export interface Watched {
  readonly types: readonly VehicleType[];
  /** Departures of all trips, ascending, s. */
  readonly departures_s: readonly number[];
}

/**
 * Looks at a traffic world from outside, step by step, and says what physics, law or book-keeping forbids. Drivers have
 * no speed deviation (`speedDev` 0), so that what each wants is known.
 */
export class TrafficWatch {
  private readonly lane: Int32Array;
  private readonly position_m: Float64Array;
  private readonly speed_mps: Float64Array;
  private readonly station: Uint32Array;
  /** Signals whose link was red in the last step, by link. */
  private readonly wasRed: Uint8Array;
  /** By slot: the red link it may still cross, since it could not stop when it turned red; -1 none. */
  private readonly excused: Int32Array;
  private due = 0;
  /** What was wrong first, by law, and how often. */
  readonly faults = new Map<Law, { readonly first: string; count: number }>();

  constructor(
    private readonly traffic: TrafficEngine,
    private readonly watched: Watched,
  ) {
    const capacity = traffic.vehicles.lane.length;
    this.lane = new Int32Array(capacity).fill(-1);
    this.position_m = new Float64Array(capacity);
    this.speed_mps = new Float64Array(capacity);
    this.station = new Uint32Array(capacity);
    this.wasRed = new Uint8Array(traffic.network.linkCount);
    this.excused = new Int32Array(capacity).fill(-1);
  }

  /** Advances the traffic by a step. */
  step(): void {
    const { traffic } = this;
    const { departures_s } = this.watched;
    while (this.due < departures_s.length && departures_s[this.due] * 1e6 <= traffic.time_us) this.due++;
    const teleports = traffic.totals.teleports;
    traffic.step();
    this.checkBooks();
    this.checkReds();
    const { active, size } = traffic.vehicles;
    for (let slot = 0; slot < size; slot++) {
      if (active[slot] === 1) this.checkVehicle(slot, traffic.totals.teleports > teleports);
      this.remember(slot);
    }
    this.checkOrder();
  }

  private note(law: Law, text: string): void {
    const known = this.faults.get(law);
    if (known === undefined) this.faults.set(law, { first: text, count: 1 });
    else known.count++;
  }

  private fail(law: Law, slot: number, what: string): void {
    const { vehicles, network, time_us } = this.traffic;
    const name = `${this.traffic.nameOf(vehicles.stationId[slot])} (slot ${slot})`;
    const lane = network.laneId[vehicles.lane[slot]];
    this.note(law, `at ${time_us / 1e6} s ${name} on ${lane} at ${vehicles.position_m[slot]} m: ${what}`);
  }

  private checkBooks(): void {
    const { inserted, arrived, running, waitingInsertion, collisions } = this.traffic.totals;
    let active = 0;
    for (let slot = 0; slot < this.traffic.vehicles.size; slot++) active += this.traffic.vehicles.active[slot];
    const books = `${inserted} inserted, ${arrived} arrived, ${running} running, ${active} on the road, ${waitingInsertion} waiting of ${this.due} due, ${collisions} collisions`;
    const isRight = inserted === arrived + running && running === active && inserted + waitingInsertion === this.due;
    if (!isRight) this.note('books', `at ${this.traffic.time_us / 1e6} s: ${books}`);
    if (collisions > 0) this.note('collisions', `at ${this.traffic.time_us / 1e6} s: ${books}`);
  }

  /** Notes which links turned red, and who could not stop before them then (SUMO: MSVehicle, canBrakeBeforeStopLine). */
  private checkReds(): void {
    const { network } = this.traffic;
    for (let link = 0; link < network.linkCount; link++) {
      const signal = network.linkSignal[link];
      if (signal < 0) continue;
      const isRed = this.traffic.signalState(signal).charCodeAt(network.linkSignalIndex[link]) === RED;
      if (isRed && this.wasRed[link] === 0) this.excuse(link);
      this.wasRed[link] = isRed ? 1 : 0;
    }
  }

  private excuse(link: number): void {
    const from = this.traffic.network.linkFrom[link];
    for (let slot = 0; slot < this.lane.length; slot++) {
      if (this.lane[slot] !== from) continue;
      const left_m = this.traffic.network.laneLength_m[from] - this.position_m[slot];
      if (this.stoppingWay_m(slot) > left_m) this.excused[slot] = link;
    }
  }

  /** Shortest way to a stand. */
  private stoppingWay_m(slot: number): number {
    const { emergencyDecel_mps2, decel_mps2 } = this.typeOf(slot);
    const braking_mps2 = Math.max(emergencyDecel_mps2, decel_mps2);
    return this.speed_mps[slot] ** 2 / (2 * braking_mps2);
  }

  private typeOf(slot: number): VehicleType {
    return this.watched.types[this.traffic.vehicles.type[slot]];
  }

  private checkVehicle(slot: number, mayHaveTeleported: boolean): void {
    const { vehicles, network } = this.traffic;
    const [lane, position_m, speed_mps] = [vehicles.lane[slot], vehicles.position_m[slot], vehicles.speed_mps[slot]];
    if (!(speed_mps >= 0)) this.fail('speed', slot, `drives at ${speed_mps} m/s`);
    if (!(position_m >= 0 && position_m <= network.laneLength_m[lane])) this.fail('place', slot, 'is off its lane');
    if (this.station[slot] !== vehicles.stationId[slot] || this.lane[slot] < 0) return;
    const chain = this.chainTo(lane, slot);
    if (chain === null) {
      if (!mayHaveTeleported)
        this.fail('way', slot, `came from ${network.laneId[this.lane[slot]]}, which does not lead here`);
      return;
    }
    this.checkMotion(slot, chain.driven_m);
    this.checkLimit(slot);
    if (chain.firstLink >= 0 && this.wasRed[chain.firstLink] === 1 && this.excused[slot] !== chain.firstLink) {
      this.fail('red', slot, `ran the red of ${network.laneId[this.lane[slot]]}`);
    }
    if (chain.firstLink >= 0) this.excused[slot] = -1;
  }

  /** It goes forward, no further than its speed allows, and changes speed no faster than it can. */
  private checkMotion(slot: number, driven_m: number): void {
    const { vehicles, step_us } = this.traffic;
    const dt_s = step_us / 1e6;
    const [before_mps, now_mps] = [this.speed_mps[slot], vehicles.speed_mps[slot]];
    const most_m = Math.max(before_mps, now_mps) * dt_s;
    if (driven_m < -LINE_M || driven_m > most_m + 1e-3) {
      this.fail('motion', slot, `covered ${driven_m} m in a step at ${before_mps} to ${now_mps} m/s`);
    }
    const { accel_mps2, decel_mps2, emergencyDecel_mps2 } = this.typeOf(slot);
    const rate_mps2 = (now_mps - before_mps) / dt_s;
    const hardest_mps2 = Math.max(decel_mps2, emergencyDecel_mps2);
    if (rate_mps2 > accel_mps2 + EPSILON)
      this.fail('accel', slot, `speeds up by ${rate_mps2} m/s2, from ${before_mps} to ${now_mps} m/s`);
    if (rate_mps2 < -hardest_mps2 - EPSILON) {
      // of two that cross each other's way in the same step the second is put back to its line, however fast it was
      const left_m = this.traffic.network.laneLength_m[vehicles.lane[slot]] - vehicles.position_m[slot];
      const law = left_m <= LINE_M ? 'held' : 'brake';
      this.fail(law, slot, `brakes by ${-rate_mps2} m/s2, from ${before_mps} to ${now_mps} m/s`);
    }
  }

  /** Nobody speeds up beyond what the driver wants on the lane. */
  private checkLimit(slot: number): void {
    const { vehicles, network } = this.traffic;
    const { speedFactor, maxSpeed_mps } = this.typeOf(slot);
    const wanted = (lane: number) => Math.min(maxSpeed_mps, network.laneSpeed_mps[lane] * speedFactor);
    const [before_mps, now_mps] = [this.speed_mps[slot], vehicles.speed_mps[slot]];
    const most_mps = wanted(this.lane[slot]);
    if (now_mps > before_mps + EPSILON && now_mps > most_mps + EPSILON) {
      this.fail('limit', slot, `speeds up from ${before_mps} to ${now_mps} m/s where it wants ${most_mps}`);
    }
  }

  /** The way a vehicle has come since the last step: along its lane, or over the links that lead to the edge it is on. */
  private chainTo(lane: number, slot: number): { driven_m: number; firstLink: number } | null {
    const { network, vehicles } = this.traffic;
    const from = this.lane[slot];
    const length_m = network.laneLength_m[from];
    if (network.laneEdge[from] === network.laneEdge[lane]) {
      // a change onto a lane that is a little shorter puts it at the end of that lane
      const before_m =
        from === lane ? this.position_m[slot] : Math.min(this.position_m[slot], network.laneLength_m[lane]);
      return { driven_m: vehicles.position_m[slot] - before_m, firstLink: -1 };
    }
    let chain: { driven_m: number; firstLink: number } | null = null;
    for (let link = network.laneFirstLink[from]; link < network.laneFirstLink[from + 1]; link++) {
      const beyond_m = this.wayOver(link, lane, DEEPEST_CHAIN);
      if (beyond_m === null) continue;
      const driven_m = length_m - this.position_m[slot] + beyond_m + vehicles.position_m[slot];
      if (chain === null || driven_m < chain.driven_m) chain = { driven_m, firstLink: link };
    }
    return chain;
  }

  /** Metres from the far side of a link's line to the start of the edge of `lane`; null when it does not lead there. */
  private wayOver(link: number, lane: number, depth: number): number | null {
    const { network } = this.traffic;
    const next = network.linkVia[link] >= 0 ? network.linkVia[link] : network.linkTo[link];
    if (network.laneEdge[next] === network.laneEdge[lane] && (next === lane || network.laneIsInternal[lane] === 0))
      return 0;
    if (depth === 0 || network.laneLength_m[next] > 60) return null;
    let shortest_m: number | null = null;
    for (let onward = network.laneFirstLink[next]; onward < network.laneFirstLink[next + 1]; onward++) {
      const beyond_m = this.wayOver(onward, lane, depth - 1);
      if (beyond_m !== null && beyond_m < (shortest_m ?? Infinity)) shortest_m = beyond_m;
    }
    return shortest_m === null ? null : network.laneLength_m[next] + shortest_m;
  }

  private remember(slot: number): void {
    const { vehicles } = this.traffic;
    const isActive = vehicles.active[slot] === 1;
    if (!isActive || this.station[slot] !== vehicles.stationId[slot]) this.excused[slot] = -1;
    this.lane[slot] = isActive ? vehicles.lane[slot] : -1;
    this.position_m[slot] = vehicles.position_m[slot];
    this.speed_mps[slot] = vehicles.speed_mps[slot];
    this.station[slot] = vehicles.stationId[slot];
  }

  /** Nobody is in the one ahead on the same lane. */
  private checkOrder(): void {
    const { active, lane, position_m, size } = this.traffic.vehicles;
    const slots: number[] = [];
    for (let slot = 0; slot < size; slot++) if (active[slot] === 1) slots.push(slot);
    slots.sort((a, b) => lane[a] - lane[b] || position_m[b] - position_m[a]);
    for (let i = 1; i < slots.length; i++) {
      const [leader, follower] = [slots[i - 1], slots[i]];
      const rear_m = position_m[leader] - this.typeOf(leader).length_m;
      if (lane[leader] === lane[follower] && rear_m < position_m[follower] - EPSILON) {
        this.fail('overlap', follower, `is in slot ${leader}, whose rear is at ${rear_m} m`);
      }
    }
  }
}
