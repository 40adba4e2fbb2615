import { wrapAngle_rad } from '../geometry/polyline.js';
import { normalQuantile } from '../radio/normal.js';
import { WallGrid } from '../radio/obstacles/wallGrid.js';
import { hash32, unitOf } from '../random/random.js';
import type { TrafficEngine } from '../traffic/traffic.js';
import { isWalled } from './lineOfSight.js';
import type { RadarColumns } from './radarColumns.js';
import { VehicleGrid } from './vehicleGrid.js';

export interface RadarOptions {
  /** Where a vehicle in plain view is found with a probability of one half, m. */
  readonly range_m: number;
  /** Whole opening angle, ahead. */
  readonly fieldOfView_rad: number;
}

/** Errors of one measurement, standard deviations (77 GHz automotive radars; from memory). */
export const RANGE_SIGMA_M = 0.2;
export const BEARING_SIGMA_RAD = 0.0087; // 0.5 deg
export const RANGE_RATE_SIGMA_MPS = 0.1;
/** Chance that noise is taken for a target (usual design value). */
export const FALSE_ALARM = 1e-6;
/** Signal to noise at the range of one half, from Pd = Pfa^(1 / (1 + SNR)). */
const SNR_AT_RANGE = Math.log(FALSE_ALARM) / Math.log(0.5) - 1;
/** Beyond this share of the range the chance is below 2 %, and nobody looks. */
const BEYOND = 1.6;
/** More than so many vehicles around are not looked at. */
const MOST_AROUND = 1024;
const GRID_M = 50;
/** A target is looked at along so many rays across its width, and seen when so many get past what stands nearer. */
const RAYS = 5;
const LEAST_RAYS = 2;

/**
 * Chance that a target is found in one scan: Swerling 1 target, one pulse (Skolnik, Introduction to Radar Systems):
 * Pd = Pfa^(1 / (1 + SNR)), and SNR falls with the fourth power of the range.
 */
export const detectionProbability = (range_m: number, half_m: number): number =>
  FALSE_ALARM ** (1 / (1 + SNR_AT_RANGE * (half_m / range_m) ** 4));

/**
 * Forward radars at the front bumpers of vehicles. A scan finds the vehicles in its field of view that neither walls nor
 * nearer vehicles hide, with a chance that falls with distance, and measures them with errors. Draws belong to (observer,
 * target, scan), so what one finds does not depend on who else looks. Costs grow with the vehicles around, not with all.
 */
export class Radar {
  private readonly grid: VehicleGrid;
  private readonly walls: WallGrid | null;
  private readonly around = new Uint32Array(MOST_AROUND);
  // what one vehicle may see, nearest first
  private readonly slot = new Uint32Array(MOST_AROUND);
  private readonly range_m = new Float64Array(MOST_AROUND);
  private readonly bearing_rad = new Float64Array(MOST_AROUND);
  private readonly half_rad = new Float64Array(MOST_AROUND);
  private count = 0;

  constructor(
    private readonly traffic: TrafficEngine,
    private readonly options: RadarOptions,
    private readonly key: number,
  ) {
    const { network } = traffic;
    this.grid = new VehicleGrid(network.minX_m, network.minY_m, network.maxX_m, network.maxY_m, GRID_M);
    this.walls = network.buildings.length > 0 ? new WallGrid(network.buildings) : null;
  }

  /** Takes the places of all vehicles; to be called before the scans of a moment. */
  prepare(): void {
    this.grid.fill(this.traffic.vehicles);
  }

  /** One scan of a vehicle's radar: adds a row to `out` for each target found, nearest first. @param scan counts scans */
  scan(observer: number, scan: number, out: RadarColumns): void {
    this.lookAround(observer);
    const { stationId } = this.traffic.vehicles;
    for (let i = 0; i < this.count; i++) {
      if (this.isHidden(observer, i)) continue;
      const draw = hash32(this.key, stationId[observer], stationId[this.slot[i]], scan);
      if (unitOf(draw) < detectionProbability(this.range_m[i], this.options.range_m))
        this.measure(observer, i, draw, out);
    }
  }

  private lookAround(observer: number): void {
    const { vehicles } = this.traffic;
    const reach_m = BEYOND * this.options.range_m;
    const around = this.grid.around(vehicles.x_m[observer], vehicles.y_m[observer], reach_m, this.around);
    this.count = 0;
    for (let i = 0; i < around; i++) if (this.around[i] !== observer) this.consider(observer, this.around[i], reach_m);
  }

  /** Enters a vehicle among those that may be seen, in order of distance. */
  private consider(observer: number, target: number, reach_m: number): void {
    const { vehicles, vehicleTypes } = this.traffic;
    const { length_m, width_m } = vehicleTypes[vehicles.type[target]];
    const heading_rad = vehicles.heading_rad[target];
    const dx_m = vehicles.x_m[target] - 0.5 * length_m * Math.cos(heading_rad) - vehicles.x_m[observer];
    const dy_m = vehicles.y_m[target] - 0.5 * length_m * Math.sin(heading_rad) - vehicles.y_m[observer];
    const range_m = Math.max(0.1, Math.hypot(dx_m, dy_m));
    if (range_m > reach_m) return;
    const direction_rad = Math.atan2(dy_m, dx_m);
    const bearing_rad = wrapAngle_rad(direction_rad - vehicles.heading_rad[observer]);
    if (Math.abs(bearing_rad) > this.options.fieldOfView_rad / 2) return;
    const turned_rad = heading_rad - direction_rad;
    const half_m = 0.5 * (Math.abs(length_m * Math.sin(turned_rad)) + Math.abs(width_m * Math.cos(turned_rad)));
    this.insert(target, range_m, bearing_rad, Math.atan2(half_m, range_m));
  }

  private insert(target: number, range_m: number, bearing_rad: number, half_rad: number): void {
    let at = this.count++;
    for (; at > 0 && this.range_m[at - 1] > range_m; at--) {
      this.slot[at] = this.slot[at - 1];
      this.range_m[at] = this.range_m[at - 1];
      this.bearing_rad[at] = this.bearing_rad[at - 1];
      this.half_rad[at] = this.half_rad[at - 1];
    }
    this.slot[at] = target;
    this.range_m[at] = range_m;
    this.bearing_rad[at] = bearing_rad;
    this.half_rad[at] = half_rad;
  }

  private isHidden(observer: number, i: number): boolean {
    let seen = 0;
    for (let ray = 0; ray < RAYS; ray++) {
      const aside_rad = this.half_rad[i] * ((2 * ray + 1) / RAYS - 1);
      if (!this.isBlocked(this.bearing_rad[i] + aside_rad, i)) seen++;
    }
    return seen < LEAST_RAYS || this.isBehindWall(observer, i);
  }

  /** Does a vehicle nearer than the i-th stand in a direction? */
  private isBlocked(bearing_rad: number, i: number): boolean {
    for (let k = 0; k < i; k++) {
      if (Math.abs(wrapAngle_rad(bearing_rad - this.bearing_rad[k])) < this.half_rad[k]) return true;
    }
    return false;
  }

  private isBehindWall(observer: number, i: number): boolean {
    if (this.walls === null) return false;
    const { vehicles } = this.traffic;
    const [x_m, y_m] = [vehicles.x_m[observer], vehicles.y_m[observer]];
    const direction_rad = vehicles.heading_rad[observer] + this.bearing_rad[i];
    const range_m = this.range_m[i];
    return isWalled(
      this.walls,
      x_m,
      y_m,
      x_m + range_m * Math.cos(direction_rad),
      y_m + range_m * Math.sin(direction_rad),
    );
  }

  private measure(observer: number, i: number, draw: number, out: RadarColumns): void {
    const { vehicles } = this.traffic;
    const target = this.slot[i];
    const bearing_rad = this.bearing_rad[i];
    const direction_rad = vehicles.heading_rad[observer] + bearing_rad;
    const rate_mps =
      vehicles.speed_mps[target] * Math.cos(vehicles.heading_rad[target] - direction_rad) -
      vehicles.speed_mps[observer] * Math.cos(bearing_rad);
    out.add(
      vehicles.stationId[target],
      Math.max(0, this.range_m[i] + RANGE_SIGMA_M * normalQuantile(hash32(draw, 1))),
      wrapAngle_rad(bearing_rad + BEARING_SIGMA_RAD * normalQuantile(hash32(draw, 2))),
      rate_mps + RANGE_RATE_SIGMA_MPS * normalQuantile(hash32(draw, 3)),
    );
  }
}
