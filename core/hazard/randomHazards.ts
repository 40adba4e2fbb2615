import type { Random } from '../random/random.js';
import type { TrafficEngine } from '../traffic/traffic.js';
import type { PlacedHazards } from './placedHazards.js';
import type { SurfaceCells } from './surfaceCells.js';

/** Share of the random hazards that are breakdowns; the others are shed loads. */
const BREAKDOWN_SHARE = 0.6;
const BREAKDOWN_S: readonly [number, number] = [45, 150];
const OBSTACLE_S: readonly [number, number] = [60, 240];
const OBSTACLE_RADIUS_M = 6;
const POTHOLE_RADIUS_M = 1;
/** A breakdown happens to a car that drives at least so fast, m/s. */
const MOVING_MPS = 3;

/** Breakdowns and obstacles as a Poisson process, and potholes from the start; places and times from one seed. */
export class RandomHazards {
  private next_us: number;

  constructor(
    private readonly placed: PlacedHazards,
    private readonly cells: SurfaceCells,
    private readonly traffic: TrafficEngine,
    private readonly perHour: number,
    private readonly rng: Random,
  ) {
    this.next_us = this.gap_us();
  }

  private gap_us(): number {
    return this.perHour > 0 ? this.rng.exponential(3600e6 / this.perHour) : Number.POSITIVE_INFINITY;
  }

  dig(potholes: number): void {
    for (let i = 0; i < potholes; i++) {
      const cell = this.drivenCell();
      const { x_m, y_m } = this.cells;
      this.placed.add('pothole', x_m[cell], y_m[cell], POTHOLE_RADIUS_M, 0, Number.POSITIVE_INFINITY);
    }
  }

  step(time_us: number): void {
    while (this.next_us <= time_us) {
      if (this.rng.bernoulli(BREAKDOWN_SHARE)) this.breakDown(time_us);
      else this.dropLoad(time_us);
      this.next_us += this.gap_us();
    }
  }

  private breakDown(time_us: number): void {
    const { vehicles } = this.traffic;
    const until_us = time_us + this.rng.uniformIn(...BREAKDOWN_S) * 1e6;
    const start = vehicles.size > 0 ? this.rng.integer(vehicles.size) : 0;
    for (let k = 0; k < vehicles.size; k++) {
      const slot = (start + k) % vehicles.size;
      const isFit = vehicles.active[slot] === 1 && vehicles.speed_mps[slot] > MOVING_MPS;
      if (!isFit || this.traffic.network.laneIsInternal[vehicles.lane[slot]] === 1) continue;
      this.placed.add('stationaryVehicle', vehicles.x_m[slot], vehicles.y_m[slot], 5, time_us, until_us).stationId =
        vehicles.stationId[slot];
      return;
    }
  }

  private dropLoad(time_us: number): void {
    const until_us = time_us + this.rng.uniformIn(...OBSTACLE_S) * 1e6;
    const cell = this.drivenCell();
    const { x_m, y_m } = this.cells;
    this.placed.add('obstacle', x_m[cell], y_m[cell], OBSTACLE_RADIUS_M, time_us, until_us);
  }

  /** A cell outside junctions. */
  private drivenCell(): number {
    for (;;) {
      const cell = this.rng.integer(this.cells.count);
      if (this.traffic.network.laneIsInternal[this.cells.lane[cell]] === 0) return cell;
    }
  }
}
