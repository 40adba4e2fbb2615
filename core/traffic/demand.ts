import type { VehicleType } from './vehicleType.js';

/** A share of a type among those that are drawn from; shares are normalised. */
export interface TypeShare {
  /** index into Demand.types */
  readonly type: number;
  readonly share: number;
}

/** A planned halt on the way. */
export interface PlannedStop {
  readonly lane: number;
  readonly start_m: number;
  readonly end_m: number;
  readonly duration_s: number;
  /** not before this time; null: no such time */
  readonly until_s: number | null;
}

/** A route among those that are drawn from; shares are normalised. */
export interface RouteShare {
  readonly edges: Int32Array;
  readonly share: number;
  /** Halts on this route, before those of the trip. */
  readonly stops?: readonly PlannedStop[];
}

/**
 * Lane to depart on (SUMO docs, "Definition of Vehicles", departLane): `free` has most room behind its last vehicle,
 * `best` has most room of those that lead furthest along the route, `first` is the outermost that may be used; or a lane
 * of the edge by number, 0 the outermost.
 */
export type DepartLane = 'best' | 'random' | 'free' | 'first' | number;
/**
 * Place of the front bumper: `base` with the rear at the start of the lane, `last` right behind the last vehicle (at the
 * lane's end when it is empty), `free` at the base or in the first gap, `random` drawn anew in each step, `random free`
 * in one of ten random places or else as `free`; or metres, negative ones from the end of the lane.
 */
export type DepartPosition = 'base' | 'random' | 'free' | 'random free' | 'last' | number;
/**
 * `max` is the fastest that is wanted and safe, and `random` a share of what is wanted, less when that is not safe. With
 * the others the vehicle waits until its speed is safe: `desired` as wanted, `limit` that of the lane, `last` as the last
 * vehicle on the lane, `mean` the mean of all there; or m/s.
 */
export type DepartSpeed = 'max' | 'random' | 'desired' | 'limit' | 'last' | 'mean' | number;

/** One vehicle that drives one trip and is gone. */
export interface PlannedTrip {
  readonly name: string;
  /** one type, or several to draw from */
  readonly shares: readonly TypeShare[];
  readonly depart_s: number;
  /** Edge indices, connected; or origin, places to pass and destination when `isRouted` is false. */
  readonly edges: Int32Array;
  readonly isRouted: boolean;
  /** Several routes to draw from, instead of `edges`. */
  readonly routes?: readonly RouteShare[];
  readonly departLane: DepartLane;
  readonly departPosition: DepartPosition;
  readonly departSpeed: DepartSpeed;
  /** Front bumper at the end of the trip, on the last edge; negative counts from its end. */
  readonly arrivalPosition_m: number;
  readonly stops: readonly PlannedStop[];
  /** Factor on the speed limits; drawn by its type when absent. */
  readonly speedFactor?: number;
  /** "town.rou.xml:12 <vehicle id=...>", for messages */
  readonly where: string;
}

/**
 * Cars that live in the town: each keeps slot and station id all run long, drives from where it is to a drawn
 * destination, parks there off the road for a drawn pause, and starts again.
 */
export interface ResidentDemand {
  readonly count: number;
  readonly shares: readonly TypeShare[];
  /** First departures are uniform over this time, s. */
  readonly departSpread_s: number;
  /** Share of cars that start on the road, anywhere, at time 0; 0..1. */
  readonly startOnRoadShare: number;
  /** Mean of the exponential pause between trips, s. */
  readonly pauseMean_s: number;
  /** Weight of each edge as a place where trips start and end; 0 = never. Length: edgeCount. */
  readonly edgeWeights: Float64Array;
}

/** Departures at random times (SUMO docs, "Repeated vehicles (Flows)"). */
export interface RandomFlow {
  /** Departs first at its `depart_s`; the vehicles are called after it, numbered from 0. */
  readonly trip: PlannedTrip;
  readonly until_s: number;
  readonly most: number;
  /** `probability`: of a departure in each whole second. `rate`: mean number a second, with exponential gaps. */
  readonly probability?: number;
  readonly rate_perS?: number;
}

/** Everybody who drives. */
export interface Demand {
  readonly types: readonly VehicleType[];
  readonly trips: readonly PlannedTrip[];
  readonly flows?: readonly RandomFlow[];
  readonly residents: ResidentDemand | null;
  /** A trip that has waited for so long beside its edge is given up, s; for ever when absent. */
  readonly maxDepartDelay_s?: number;
}
