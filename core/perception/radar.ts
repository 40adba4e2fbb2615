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

/** Where a radar is, and how it looks and moves. */
export interface RadarMount {
  stationId: number;
  x_m: number;
  y_m: number;
  height_m: number;
  heading_rad: number;
  speed_mps: number;
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
/** Height of a radar in a front bumper, m. */
const BUMPER_M = 0.5;
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
 * Radars in the front bumpers of vehicles, or on masts. A scan finds the vehicles in the field of view that neither walls nor
 * nearer vehicles hide, with a chance that falls with distance, and measures them with errors. Draws belong to (observer,
 * target, scan), so what one finds does not depend on who else looks. Costs grow with the vehicles around, not with all.
 */
export class Radar {
  private readonly grid: VehicleGrid;
  private readonly walls: WallGrid | null;
  private readonly around = new Uint32Array(MOST_AROUND);
  // what one radar may see, nearest first
  private readonly slot = new Uint32Array(MOST_AROUND);
  private readonly range_m = new Float64Array(MOST_AROUND);
  private readonly bearing_rad = new Float64Array(MOST_AROUND);
  private readonly half_rad = new Float64Array(MOST_AROUND);
  private count = 0;
  private readonly bumper: RadarMount = {
    stationId: 0,
    x_m: 0,
    y_m: 0,
    height_m: BUMPER_M,
    heading_rad: 0,
    speed_mps: 0,
  };

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
    const { vehicles } = this.traffic;
    const { bumper } = this;
    bumper.stationId = vehicles.stationId[observer];
    bumper.x_m = vehicles.x_m[observer];
    bumper.y_m = vehicles.y_m[observer];
    bumper.heading_rad = vehicles.heading_rad[observer];
    bumper.speed_mps = vehicles.speed_mps[observer];
    this.scanFrom(bumper, scan, out, observer);
  }

  /** The same of a radar anywhere. @param own slot of the vehicle that carries it, -1 for none */
  scanFrom(mount: RadarMount, scan: number, out: RadarColumns, own = -1): void {
    this.lookAround(mount, own);
    const { stationId } = this.traffic.vehicles;
    for (let i = 0; i < this.count; i++) {
      if (this.isHidden(mount, i)) continue;
      const draw = hash32(this.key, mount.stationId, stationId[this.slot[i]], scan);
      if (unitOf(draw) < detectionProbability(this.range_m[i], this.options.range_m)) this.measure(mount, i, draw, out);
    }
  }

  private lookAround(mount: RadarMount, own: number): void {
    const reach_m = BEYOND * this.options.range_m;
    const around = this.grid.around(mount.x_m, mount.y_m, reach_m, this.around);
    this.count = 0;
    for (let i = 0; i < around; i++) if (this.around[i] !== own) this.consider(mount, this.around[i], reach_m);
  }

  /** Enters a vehicle among those that may be seen, in order of distance. */
  private consider(mount: RadarMount, target: number, reach_m: number): void {
    const { vehicles, vehicleTypes } = this.traffic;
    const { length_m, width_m } = vehicleTypes[vehicles.type[target]];
    const heading_rad = vehicles.heading_rad[target];
    const dx_m = vehicles.x_m[target] - 0.5 * length_m * Math.cos(heading_rad) - mount.x_m;
    const dy_m = vehicles.y_m[target] - 0.5 * length_m * Math.sin(heading_rad) - mount.y_m;
    const range_m = Math.max(0.1, Math.hypot(dx_m, dy_m));
    if (range_m > reach_m) return;
    const direction_rad = Math.atan2(dy_m, dx_m);
    const bearing_rad = wrapAngle_rad(direction_rad - mount.heading_rad);
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

  private isHidden(mount: RadarMount, i: number): boolean {
    let seen = 0;
    for (let ray = 0; ray < RAYS; ray++) {
      const aside_rad = this.half_rad[i] * ((2 * ray + 1) / RAYS - 1);
      if (!this.isBlocked(mount.height_m, this.bearing_rad[i] + aside_rad, i)) seen++;
    }
    return seen < LEAST_RAYS || this.isBehindWall(mount, i);
  }

  /** Does a vehicle nearer than the i-th stand in a direction? */
  private isBlocked(height_m: number, bearing_rad: number, i: number): boolean {
    for (let k = 0; k < i; k++) {
      const isInWay = Math.abs(wrapAngle_rad(bearing_rad - this.bearing_rad[k])) < this.half_rad[k];
      if (isInWay && !this.looksOver(height_m, k, i)) return true;
    }
    return false;
  }

  /** Does the line to the i-th vehicle pass above the k-th, a nearer one? It leads to its top, but never upwards. */
  private looksOver(height_m: number, k: number, i: number): boolean {
    const target_m = Math.min(height_m, this.heightOf_m(i));
    return height_m + (target_m - height_m) * (this.range_m[k] / this.range_m[i]) > this.heightOf_m(k);
  }

  private heightOf_m(i: number): number {
    const { vehicles, vehicleTypes } = this.traffic;
    return vehicleTypes[vehicles.type[this.slot[i]]].height_m;
  }

  private isBehindWall({ x_m, y_m, heading_rad }: RadarMount, i: number): boolean {
    if (this.walls === null) return false;
    const direction_rad = heading_rad + this.bearing_rad[i];
    const range_m = this.range_m[i];
    return isWalled(
      this.walls,
      x_m,
      y_m,
      x_m + range_m * Math.cos(direction_rad),
      y_m + range_m * Math.sin(direction_rad),
    );
  }

  private measure({ heading_rad, speed_mps }: RadarMount, i: number, draw: number, out: RadarColumns): void {
    const { vehicles } = this.traffic;
    const target = this.slot[i];
    const bearing_rad = this.bearing_rad[i];
    const direction_rad = heading_rad + bearing_rad;
    const rate_mps =
      vehicles.speed_mps[target] * Math.cos(vehicles.heading_rad[target] - direction_rad) -
      speed_mps * Math.cos(bearing_rad);
    out.add(
      vehicles.stationId[target],
      Math.max(0, this.range_m[i] + RANGE_SIGMA_M * normalQuantile(hash32(draw, 1))),
      wrapAngle_rad(bearing_rad + BEARING_SIGMA_RAD * normalQuantile(hash32(draw, 2))),
      rate_mps + RANGE_RATE_SIGMA_MPS * normalQuantile(hash32(draw, 3)),
    );
  }
}
