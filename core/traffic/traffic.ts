import type { RoadNetwork } from '../road/network.js';
import type { LinkOutlook } from './signalForecast.js';

/**
 * The traffic world as others see it: columns over slots. A slot holds one vehicle from insertion to removal;
 * `stationId` never changes during a vehicle's life and is never reused within a run. Residents keep slot and station id
 * for the whole run, also while parked between trips (`active` 0).
 */
export interface VehicleColumns {
  /** slots in use are 0 .. size-1; look at `active` */
  size: number;
  active: Uint8Array; // 1: on the road now
  stationId: Uint32Array;
  type: Uint8Array; // index into TrafficEngine.vehicleTypes
  lane: Int32Array;
  position_m: Float64Array; // front bumper along its lane
  x_m: Float64Array; // front bumper, lane changes smoothed
  y_m: Float64Array;
  heading_rad: Float64Array;
  speed_mps: Float64Array;
  acceleration_mps2: Float64Array;
  yawRate_radps: Float64Array;
  /** what the driver wanted before grip limited it; negative when braking */
  plannedAcceleration_mps2: Float64Array;
  /**
   * net gap to the leader along the route as the driver saw it at the start of the step, and the leader's speed; a
   * driver looks 30 m + 6 s ahead, 200 m at most, and sees 200 and its own speed when nobody is there
   */
  leaderGap_m: Float64Array;
  leaderSpeed_mps: Float64Array;
  /** distance to the next junction along the lane, 300 at most */
  junctionDistance_m: Float64Array;
  /** signed heading change of the next junction's link, left positive */
  turnAhead_rad: Float64Array;
  /** distance to a line where it must stop now (signal, right of way), 300 when none */
  stopDistance_m: Float64Array;

  // Inputs, written by others before `step`:
  /** friction coefficient under the tyres; limits |acceleration| to mu*g. 0.8 dry (facts: .7-.8) */
  grip: Float32Array;
  /** factor on the desired speed (weather, warnings), 0..1.2 */
  speedFactor: Float32Array;
  /** factor on the time gap a driver keeps (weather, warnings), 1 or more */
  headwayFactor: Float32Array;
  /** the vehicle stands still until this time, us; 0 = free */
  heldUntil_us: Float64Array;
  /** the driver brakes as hard as the car can until this time, us; 0 = not */
  hardBrakeUntil_us: Float64Array;
  /** way to something on it that is no vehicle of the traffic, before which the driver stops; Infinity when none */
  obstacleAhead_m: Float64Array;
  /** what such a thing makes of the driver's choice of lane, LANE_URGE */
  laneUrge: Uint8Array;
}

/** Stay: onto no other lane. Leave: onto the lane to the right, else to the left, as soon as it is safe. */
export const LANE_URGE = { none: 0, stay: 1, leave: 2 } as const;

export interface VehicleTypeInfo {
  readonly id: string;
  readonly length_m: number;
  readonly width_m: number;
  readonly height_m: number;
  readonly vehicleClass: number; // VEHICLE_CLASS bit
  /** CDD StationType: 5 car, 6 bus, 7 light truck, 8 heavy truck, 4 motorcycle */
  readonly stationType: number;
}

/** How drivers choose lanes (core/traffic/mobil); may be changed between steps. */
export interface LaneChangeOptions {
  /** weight of what others gain or lose, 0..1 */
  politeness: number;
  /** advantage that makes a change worth while */
  threshold_mps2: number;
  /** preference for the right lane where the European rules hold */
  bias_mps2: number;
  /** deceleration a change may ask of the one behind */
  safeDecel_mps2: number;
}

/** Running totals since the start. */
export interface TrafficTotals {
  inserted: number;
  arrived: number;
  running: number;
  /** due, but without room on the road yet */
  waitingInsertion: number;
  /** waited too long to depart, and given up */
  discarded: number;
  teleports: number;
  collisions: number;
  /** over arrived trips */
  tripDuration_s: number;
  /** sum of the trips' mean speeds, way over duration */
  tripSpeedSum_mps: number;
  timeLoss_s: number;
  /** sum over running vehicles and steps, and the count of vehicle-steps */
  speedSum_mps: number;
  vehicleSteps: number;
}

export interface TrafficEngine {
  readonly network: RoadNetwork;
  readonly vehicleTypes: readonly VehicleTypeInfo[];
  readonly vehicles: VehicleColumns;
  readonly totals: TrafficTotals;
  /** read in every step */
  readonly laneChange: LaneChangeOptions;
  readonly time_us: number;
  readonly step_us: number;
  /** Every station id that may ever appear, ascending, with its CDD StationType; fixed before the run starts. */
  readonly stationIds: Uint32Array;
  readonly stationTypes: Uint8Array;
  /** Slot of a station id, -1 when it is not on the road. */
  slotOf(stationId: number): number;
  /** Name in the demand files, for the inspector. */
  nameOf(stationId: number): string;
  /** Integrates one step. */
  step(): void;
  /** Current state letter per link of signal s. */
  signalState(signal: number): string;
  /** What signal s shows the link of an index in its state, and when that ends. */
  linkOutlook(signal: number, index: number, out: LinkOutlook): void;
  /**
   * Lane and position `distance_m` ahead along the vehicle's route.
   * @returns lane index, or -1 beyond the route's end; the position is left in `aheadPosition_m`
   */
  laneAhead(slot: number, distance_m: number): number;
  aheadPosition_m: number;
}
