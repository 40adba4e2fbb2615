import type { Random } from '../random/random.js';
import type { RoadNetwork } from '../road/network.js';
import { type CollisionBook, createCollisionBook } from './collisionBook.js';
import type { PlannedStop } from './demand.js';
import { createLaneLists, type LaneLists } from './laneLists.js';
import { type RoadTables, roadTables } from './roadTables.js';
import type { RoutePlan } from './routePlan.js';
import { createShadows, type Shadows } from './shadowLists.js';
import { createSignals, type Signals } from './signals.js';
import type { LaneChangeOptions, TrafficTotals, VehicleColumns } from './traffic.js';
import type { VehicleType } from './vehicleType.js';

/** How the engine drives. */
export interface TrafficOptions {
  /** Integration step, us; 100,000 by default. */
  readonly step_us: number;
  readonly carFollowing: 'idm' | 'krauss';
  /** A vehicle that stands in a jam this long is put further along its route, s; SUMO's time-to-teleport, 300. */
  readonly teleportAfter_s: number;
  /** A route with a gap is closed by the fastest way instead of refused. */
  readonly repairRoutes?: boolean;
}

export const DEFAULT_TRAFFIC_OPTIONS: TrafficOptions = { step_us: 100_000, carFollowing: 'idm', teleportAfter_s: 300 };

/**
 * Kesting, Treiber, Helbing 2007 (doi 10.3141/1999-10): bias 0.3, safe deceleration 4 m/s2, politeness 0-0.5; threshold
 * 0.2 as in Treiber's traffic-simulation.de (0.1 in the paper): a motorway then has about half a change of lane a
 * vehicle-kilometre, as counted by Knoop, Hoogendoorn, Shiomi, Buisson 2012, Transportation Research Record 2278.
 */
export const DEFAULT_LANE_CHANGE: LaneChangeOptions = {
  politeness: 0.2,
  threshold_mps2: 0.2,
  bias_mps2: 0.3,
  safeDecel_mps2: 4,
};

/** Why a vehicle stops before a link. */
export const HALT = {
  none: 0,
  signal: 1,
  approachingFoe: 2,
  occupied: 3,
  noRoom: 4,
  wrongLane: 5,
  busStop: 6,
} as const;

/** What the engine keeps per slot beside what others see. */
export interface DriverColumns {
  readonly length_m: Float64Array;
  readonly width_m: Float64Array;
  readonly accel_mps2: Float64Array;
  readonly decel_mps2: Float64Array;
  readonly emergencyDecel_mps2: Float64Array;
  readonly tau_s: Float64Array;
  readonly minGap_m: Float64Array;
  readonly maxSpeed_mps: Float64Array;
  /** Krauss imperfection */
  readonly sigma: Float64Array;
  /** for its draws, addressed by step */
  readonly drawKey: Uint32Array;
  /** the driver's own factor on the speed limit */
  readonly limitFactor: Float64Array;
  readonly permissionClass: Int32Array;
  /** position in the route: the edge driven on, or last driven on while inside a junction */
  readonly routeIndex: Int32Array;
  /** link to take at the end of the lane; -1 when the lane does not lead on */
  readonly nextLink: Int32Array;
  /** another link as good; -1: none */
  readonly twinLink: Int32Array;
  /** length of its lane, and where the vehicle leaves it: at its end, or where its trip ends */
  readonly laneEnd_m: Float64Array;
  readonly exit_m: Float64Array;
  /** speed it may and can drive on its lane */
  readonly limit_mps: Float64Array;
  /** 1: inside a junction */
  readonly isInside: Uint8Array;
  /** 1: there, or on a road of one lane */
  readonly isAlone: Uint8Array;
  /** internal lane it is on or comes to next, and the lane onto which that merges with others; -1: none */
  readonly way: Int32Array;
  readonly mergesOnto: Int32Array;
  readonly arrival_m: Float64Array;
  readonly odometer_m: Float64Array;
  /** odometer at the start of the trip */
  readonly tripStart_m: Float64Array;
  /** time stood still without a planned stop */
  readonly waiting_s: Float64Array;
  readonly halt: Uint8Array;
  /** link before whose stop sign it has stood; -1 none */
  readonly stoodBefore: Int32Array;
  /** when it came to a stand there, us */
  readonly stoodSince_us: Float64Array;
  /** distance the vehicle may cover in this step without touching what was ahead before it */
  readonly free_m: Float64Array;
  /** shape point at the start of the segment the vehicle is on */
  readonly shapePoint: Int32Array;
  /** lateral offset left after a lane change, positive towards the inner lanes, and its value at the start */
  readonly lateral_m: Float64Array;
  readonly lateralFrom_m: Float64Array;
  readonly sinceChange_s: Float64Array;
  /** factor on the speed of the change: above 1 where the lane ends soon */
  readonly changePace: Float64Array;
  /** lane it wants to be on and cannot yet reach: 1 left, -1 right, 0 none */
  readonly wish: Int8Array;
  /** slot it lets in, and the last step in which it does */
  readonly courtesyTo: Int32Array;
  readonly courtesyUntil: Int32Array;
  /** vehicle ahead on the lane to the left that it may not pass on the right; -1: none */
  readonly leftLeader: Int32Array;
  /** next planned stop, and its lane; -1: no more */
  readonly stopIndex: Int32Array;
  readonly stopLane: Int32Array;
  /** end of the planned stop it stands at, us; 0 when it stands at none */
  readonly dwellUntil_us: Float64Array;
  readonly depart_us: Float64Array;
  readonly timeLoss_s: Float64Array;
  /** index into TrafficState.agents */
  readonly agent: Int32Array;
}

/** One vehicle of the demand: known before the run starts, on the road for a while. */
export interface Agent {
  readonly name: string;
  readonly stationId: number;
  readonly type: number;
  readonly limitFactor: number;
  readonly stops: readonly PlannedStop[];
  /** >= 0: resident, which keeps this slot all run long */
  readonly residentSlot: number;
  /** of the trip driven now; negative counts from the end of the last edge */
  arrivalPosition_m: number;
  /** -1 while it has none */
  slot: number;
}

/** Approach of the nearest vehicle to each link: places of the numbers in its row. */
export const APPROACH = {
  /** when it was announced */
  step: 0,
  slot: 1,
  distance_m: 2,
  /** 1: it means to pass; 0: it will wait at the line */
  passes: 3,
} as const;
export const APPROACH_SIZE = 4;

/** Whole steps in a time, at least one. */
export const stepsIn = (s: TrafficState, time_s: number): number => Math.max(1, Math.round(time_s / s.dt_s));

/** The whole state of the traffic, plain data. Functions beside it do the work. */
export interface TrafficState {
  readonly network: RoadNetwork;
  readonly tables: RoadTables;
  readonly options: TrafficOptions;
  readonly dt_s: number;
  readonly rng: Random;
  /** for draws addressed by station and step */
  readonly drawKey: number;
  readonly types: readonly VehicleType[];
  readonly vehicles: VehicleColumns;
  readonly drivers: DriverColumns;
  readonly plans: RoutePlan[];
  readonly lists: LaneLists;
  readonly shadows: Shadows;
  readonly laneChange: LaneChangeOptions;
  readonly collisions: CollisionBook;
  readonly signals: Signals;
  /** In rows: see APPROACH. */
  readonly approaches: Float64Array;
  readonly agents: Agent[];
  readonly totals: TrafficTotals;
  /** Last vehicle whose front left each lane, its station id, and its odometer then: its rear may still be there. */
  readonly leaver: Int32Array;
  readonly leaverStation: Uint32Array;
  readonly leaverOdometer_m: Float64Array;
  /** Room taken on each lane by vehicles inside a junction that will come onto it, m, and their number. */
  readonly inbound_m: Float64Array;
  readonly inboundCount: Int32Array;
  /** Step in which a vehicle last drove onto each link. */
  readonly enteredStep: Int32Array;
  step: number;
  time_us: number;
}

export function createState(
  network: RoadNetwork,
  types: readonly VehicleType[],
  capacity: number,
  options: TrafficOptions,
  rng: Random,
): TrafficState {
  const tables = roadTables(network);
  const { laneCount, linkCount } = network;
  return {
    network,
    tables,
    options,
    dt_s: options.step_us / 1e6,
    rng,
    drawKey: rng.fork('driving').key32(),
    types,
    vehicles: createVehicles(capacity),
    drivers: createDrivers(capacity),
    plans: [],
    lists: createLaneLists(laneCount, capacity),
    laneChange: { ...DEFAULT_LANE_CHANGE },
    shadows: createShadows(laneCount, capacity),
    collisions: createCollisionBook(capacity),
    signals: createSignals(network, tables),
    approaches: new Float64Array(linkCount * APPROACH_SIZE).fill(-10),
    agents: [],
    totals: createTotals(),
    leaver: new Int32Array(laneCount).fill(-1),
    leaverStation: new Uint32Array(laneCount),
    leaverOdometer_m: new Float64Array(laneCount),
    inbound_m: new Float64Array(laneCount),
    inboundCount: new Int32Array(laneCount),
    enteredStep: new Int32Array(linkCount).fill(-10),
    step: 0,
    time_us: 0,
  };
}

function createVehicles(capacity: number): VehicleColumns {
  const doubles = () => new Float64Array(capacity);
  return {
    size: 0,
    active: new Uint8Array(capacity),
    stationId: new Uint32Array(capacity),
    type: new Uint8Array(capacity),
    lane: new Int32Array(capacity).fill(-1),
    position_m: doubles(),
    x_m: doubles(),
    y_m: doubles(),
    heading_rad: doubles(),
    speed_mps: doubles(),
    acceleration_mps2: doubles(),
    yawRate_radps: doubles(),
    plannedAcceleration_mps2: doubles(),
    leaderGap_m: doubles(),
    leaderSpeed_mps: doubles(),
    junctionDistance_m: doubles(),
    turnAhead_rad: doubles(),
    stopDistance_m: doubles(),
    grip: new Float32Array(capacity).fill(DRY_GRIP),
    speedFactor: new Float32Array(capacity).fill(1),
    headwayFactor: new Float32Array(capacity).fill(1),
    heldUntil_us: doubles(),
    hardBrakeUntil_us: doubles(),
    obstacleAhead_m: doubles().fill(Number.POSITIVE_INFINITY),
    laneUrge: new Uint8Array(capacity),
  };
}

/** Friction coefficient of tyres on dry asphalt. */
export const DRY_GRIP = 0.8;

function createDrivers(capacity: number): DriverColumns {
  const doubles = () => new Float64Array(capacity);
  const integers = () => new Int32Array(capacity);
  return {
    length_m: doubles(),
    width_m: doubles(),
    accel_mps2: doubles(),
    decel_mps2: doubles(),
    emergencyDecel_mps2: doubles(),
    tau_s: doubles(),
    minGap_m: doubles(),
    maxSpeed_mps: doubles(),
    sigma: doubles(),
    drawKey: new Uint32Array(capacity),
    limitFactor: doubles(),
    permissionClass: integers(),
    routeIndex: integers(),
    nextLink: integers().fill(-1),
    twinLink: integers().fill(-1),
    laneEnd_m: doubles(),
    exit_m: doubles(),
    limit_mps: doubles(),
    isInside: new Uint8Array(capacity),
    isAlone: new Uint8Array(capacity),
    way: integers().fill(-1),
    mergesOnto: integers().fill(-1),
    arrival_m: doubles(),
    odometer_m: doubles(),
    tripStart_m: doubles(),
    waiting_s: doubles(),
    halt: new Uint8Array(capacity),
    stoodBefore: integers().fill(-1),
    stoodSince_us: doubles(),
    free_m: doubles(),
    shapePoint: integers(),
    lateral_m: doubles(),
    lateralFrom_m: doubles(),
    sinceChange_s: doubles(),
    changePace: doubles(),
    wish: new Int8Array(capacity),
    courtesyTo: integers().fill(-1),
    courtesyUntil: integers().fill(-1),
    leftLeader: integers().fill(-1),
    stopIndex: integers(),
    stopLane: integers().fill(-1),
    dwellUntil_us: doubles(),
    depart_us: doubles(),
    timeLoss_s: doubles(),
    agent: integers().fill(-1),
  };
}

function createTotals(): TrafficTotals {
  return {
    inserted: 0,
    arrived: 0,
    running: 0,
    waitingInsertion: 0,
    discarded: 0,
    teleports: 0,
    collisions: 0,
    tripDuration_s: 0,
    tripSpeedSum_mps: 0,
    timeLoss_s: 0,
    speedSum_mps: 0,
    vehicleSteps: 0,
  };
}
