import { VergeError } from '../errors/vergeError.js';
import type { PlannedTrip } from './demand.js';
import type { Departure } from './departure.js';
import { prepareSlot, tryInsert } from './insertion.js';
import type { RouteBook } from './routeBook.js';
import { isPermitted, planRoute, type RoutePlan } from './routePlan.js';
import type { TrafficState } from './state.js';

/**
 * Brings the trips of the demand onto the road when they are due. One that does not fit waits in the line of its edge,
 * as in SUMO; nobody in that line passes another. Those who have waited too long are given up.
 */
export class Departures {
  private readonly plans: RoutePlan[];
  private readonly departures: Departure[];
  /** Slots of vehicles that are gone, the lowest last. */
  private readonly freeSlots: number[] = [];
  private readonly lines: (number[] | undefined)[];
  private readonly lineStart: Int32Array;
  /** Edges where someone waits, ascending. */
  private waitingEdges: number[] = [];
  private next = 0;

  /**
   * @param trips by time of departure
   * @param firstAgent index of the first trip's agent; the others follow
   * @param maxDelay_s how long a trip waits for room
   * @throws VergeError ROUTE_INVALID
   */
  constructor(
    private readonly s: TrafficState,
    private readonly trips: readonly PlannedTrip[],
    private readonly firstAgent: number,
    book: RouteBook,
    private readonly maxDelay_s: number,
  ) {
    this.plans = trips.map((trip, i) => {
      const { type } = s.agents[firstAgent + i];
      const plan = planOfTrip(s, trip, type, book);
      checkLane(s, trip, plan, s.types[type].permissionClass);
      return plan;
    });
    this.departures = trips.map((trip) => ({
      lane: trip.departLane,
      position: trip.departPosition,
      speed: trip.departSpeed,
    }));
    this.lines = new Array(s.network.edgeCount);
    this.lineStart = new Int32Array(s.network.edgeCount);
  }

  /** Inserts whoever is due and fits. */
  step(): void {
    for (; this.next < this.trips.length && this.trips[this.next].depart_s * 1e6 <= this.s.time_us; this.next++) {
      this.lineUp(this.plans[this.next].edges[0], this.next);
    }
    let hasEmptyLine = false;
    for (const edge of this.waitingEdges) hasEmptyLine = this.serveLine(edge) || hasEmptyLine;
    if (hasEmptyLine) this.waitingEdges = this.waitingEdges.filter((edge) => this.lengthOf(edge) > 0);
  }

  /** Gives a slot back. */
  release(slot: number): void {
    const { freeSlots } = this;
    let i = freeSlots.length;
    freeSlots.push(slot);
    for (; i > 0 && freeSlots[i - 1] < slot; i--) freeSlots[i] = freeSlots[i - 1];
    freeSlots[i] = slot;
  }

  private lineUp(edge: number, trip: number): void {
    const line = this.lines[edge];
    if (line === undefined) this.lines[edge] = [trip];
    else line.push(trip);
    this.s.totals.waitingInsertion++;
    if (this.lengthOf(edge) === 1) {
      this.waitingEdges.push(edge);
      this.waitingEdges.sort((a, b) => a - b);
    }
  }

  private lengthOf(edge: number): number {
    return (this.lines[edge] as number[]).length - this.lineStart[edge];
  }

  /** @returns whether the line is empty now */
  private serveLine(edge: number): boolean {
    const line = this.lines[edge] as number[];
    while (this.lineStart[edge] < line.length && this.insert(line[this.lineStart[edge]])) this.lineStart[edge]++;
    this.discardOverdue(edge, line);
    if (this.lineStart[edge] < line.length) return false;
    line.length = 0;
    this.lineStart[edge] = 0;
    return true;
  }

  /** As SUMO's --max-depart-delay: counted from the time of departure, after the try of this step. */
  private discardOverdue(edge: number, line: readonly number[]): void {
    const earliest_s = this.s.time_us / 1e6 - this.maxDelay_s;
    while (this.lineStart[edge] < line.length && this.trips[line[this.lineStart[edge]]].depart_s < earliest_s) {
      this.lineStart[edge]++;
      this.s.totals.waitingInsertion--;
      this.s.totals.discarded++;
    }
  }

  private insert(trip: number): boolean {
    const { s } = this;
    const slot = this.freeSlots.length > 0 ? this.freeSlots[this.freeSlots.length - 1] : s.vehicles.size;
    prepareSlot(s, slot, this.firstAgent + trip, this.plans[trip]);
    if (!tryInsert(s, slot, 0, this.departures[trip])) return false;
    if (slot === s.vehicles.size) s.vehicles.size++;
    else this.freeSlots.pop();
    s.agents[this.firstAgent + trip].slot = slot;
    s.totals.inserted++;
    s.totals.running++;
    s.totals.waitingInsertion--;
    return true;
  }
}

/** @throws VergeError ROUTE_INVALID: no vehicle of its class could ever depart there, and it would hold up all behind it */
function checkLane(
  s: TrafficState,
  { departLane, where }: PlannedTrip,
  plan: RoutePlan,
  permissionClass: number,
): void {
  if (typeof departLane !== 'number') return;
  const edge = plan.edges[0];
  const isThere = Number.isInteger(departLane) && departLane >= 0 && departLane < s.network.edgeLaneCount[edge];
  if (isThere && isPermitted(s.network, s.network.edgeFirstLane[edge] + departLane, permissionClass)) return;
  const expected = `a departLane of edge "${s.network.edgeId[edge]}" that its class may use`;
  throw new VergeError('ROUTE_INVALID', { where, expected, got: `${departLane}` });
}

const isWhole = (s: TrafficState, trip: PlannedTrip, permissionClass: number): boolean =>
  typeof planRoute(s.network, trip.edges, permissionClass) !== 'number';

/** The way between each two edges that do not connect, and the edges between, is the fastest. */
function planOfTrip(s: TrafficState, trip: PlannedTrip, type: number, book: RouteBook): RoutePlan {
  const { permissionClass } = s.types[type];
  const repairs = s.options.repairRoutes === true;
  if (trip.isRouted && !repairs) return book.planOf(trip.edges, permissionClass, trip.where);
  if (trip.isRouted && isWhole(s, trip, permissionClass)) return book.planOf(trip.edges, permissionClass, trip.where);
  const plan = book.fastest(trip.edges, permissionClass);
  if (plan !== null) return plan;
  const names = Array.from(trip.edges, (edge) => s.network.edgeId[edge]).join(' to ');
  throw new VergeError('ROUTE_INVALID', { where: trip.where, expected: `a way ${names}`, got: 'none' });
}
