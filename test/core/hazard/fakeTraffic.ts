import { HazardWorld, type HazardWorldOptions } from '../../../core/hazard/hazardWorld.js';
import { Random } from '../../../core/random/random.js';
import type { RoadNetwork } from '../../../core/road/network.js';
import { buildPlainNetwork } from '../../../core/road/plain/buildPlainNetwork.js';
import type { PlainNetwork } from '../../../core/road/plain/plainNetwork.js';
import type { TrafficEngine, VehicleColumns, VehicleTypeInfo } from '../../../core/traffic/traffic.js';

const STEP_US = 100_000;

/** Cars that stand where a test puts them. Lane ahead: on to the lanes of `route`. */
export class FakeTraffic implements TrafficEngine {
  readonly vehicles: VehicleColumns;
  readonly vehicleTypes: VehicleTypeInfo[] = [];
  readonly totals = {} as TrafficEngine['totals'];
  readonly laneChange = {} as TrafficEngine['laneChange'];
  readonly stationIds: Uint32Array;
  readonly stationTypes: Uint8Array;
  readonly step_us = STEP_US;
  time_us = 0;
  aheadPosition_m = 0;
  route: string[] = [];
  /** Cars advance along their lanes. */
  moves = false;

  constructor(
    readonly network: RoadNetwork,
    count: number,
  ) {
    const floats = () => new Float64Array(count);
    this.vehicles = {
      size: count,
      active: new Uint8Array(count).fill(1),
      stationId: Uint32Array.from({ length: count }, (_, i) => 1000 + i),
      type: new Uint8Array(count),
      lane: new Int32Array(count),
      position_m: floats(),
      x_m: floats(),
      y_m: floats(),
      heading_rad: floats(),
      speed_mps: floats(),
      acceleration_mps2: floats(),
      yawRate_radps: floats(),
      plannedAcceleration_mps2: floats(),
      leaderGap_m: floats().fill(200),
      leaderSpeed_mps: floats(),
      junctionDistance_m: floats().fill(300),
      turnAhead_rad: floats(),
      stopDistance_m: floats().fill(300),
      grip: new Float32Array(count).fill(0.8),
      speedFactor: new Float32Array(count).fill(1),
      headwayFactor: new Float32Array(count).fill(1),
      heldUntil_us: floats(),
      hardBrakeUntil_us: floats(),
      obstacleAhead_m: floats().fill(Number.POSITIVE_INFINITY),
      laneUrge: new Uint8Array(count),
    };
    this.stationIds = this.vehicles.stationId;
    this.stationTypes = new Uint8Array(count).fill(5);
  }

  put(slot: number, lane: string, position_m: number, speed_mps = 0): void {
    const { vehicles, network } = this;
    const index = network.laneIndex.get(lane)!;
    const at = 2 * network.laneShapeStart[index];
    vehicles.lane[slot] = index;
    vehicles.position_m[slot] = position_m;
    vehicles.speed_mps[slot] = speed_mps;
    const isBackward = lane.startsWith('-');
    vehicles.x_m[slot] = network.laneShape[at] + (isBackward ? -position_m : position_m);
    vehicles.y_m[slot] = network.laneShape[at + 1];
  }

  slotOf(stationId: number): number {
    return this.vehicles.stationId.indexOf(stationId);
  }

  nameOf(stationId: number): string {
    return String(stationId);
  }

  step(): void {
    this.time_us += STEP_US;
    if (!this.moves) return;
    for (let slot = 0; slot < this.vehicles.size; slot++) {
      this.vehicles.position_m[slot] += (this.vehicles.speed_mps[slot] * STEP_US) / 1e6;
    }
  }

  signalState(): string {
    return '';
  }

  linkOutlook(): void {}

  laneAhead(slot: number, distance_m: number): number {
    const lanes = [this.vehicles.lane[slot], ...this.route.map((id) => this.network.laneIndex.get(id)!)];
    let position_m = this.vehicles.position_m[slot] + distance_m;
    for (const lane of lanes) {
      this.aheadPosition_m = position_m;
      if (position_m <= this.network.laneLength_m[lane]) return lane;
      position_m -= this.network.laneLength_m[lane];
    }
    return -1;
  }
}

export const CALM: HazardWorldOptions = {
  enabled: true,
  squall: false,
  day: 1,
  squallStart_s: 10,
  squallSpeed_mps: 10,
  randomPerHour: 0,
  potholes: 0,
  rates: {},
  gapAfterSlip: 1,
  emergencyBraking_mps2: 3.92,
  emergencyBraking_ms: 0,
  queuesFromLimit_mps: 22,
  looksForSky: false,
  districts: [],
};

export function worldOf(plain: PlainNetwork, cars: number, options: Partial<HazardWorldOptions> = {}, seed = 1) {
  const traffic = new FakeTraffic(buildPlainNetwork(plain), cars);
  const world = new HazardWorld(traffic, { ...CALM, ...options }, Random.fromSeed(seed));
  const step = (steps = 1) => {
    for (let i = 0; i < steps; i++) {
      world.beforeStep(traffic.time_us);
      traffic.step();
      world.afterStep(traffic.time_us);
    }
  };
  return { traffic, world, vehicles: traffic.vehicles, felt: world.columns, step };
}

/** Places a hazard at the start; an hour long, at its worst. */
export const place = (
  world: HazardWorld,
  kind: string,
  x_m: number,
  y_m: number,
  radius_m?: number,
  duration_s = 3600,
  intensity = 1,
): number => world.place({ kind, x_m, y_m, radius_m, duration_s, intensity }, 0);
