import type { Random } from '../random/random.js';
import type { TrafficEngine } from '../traffic/traffic.js';
import { type HazardKind, type HazardSize, hazardKind, PLACEABLE_KINDS } from './kinds.js';
import type { PlacedHazards } from './placedHazards.js';
import type { SurfaceCells } from './surfaceCells.js';

/** Share of the random hazards of `randomPerHour` that are breakdowns; the others are shed loads. */
const BREAKDOWN_SHARE = 0.6;
const BREAKDOWN_S: readonly [number, number] = [45, 150];
const BREAKDOWN_RADIUS_M = 5;
const OBSTACLE_S: readonly [number, number] = [60, 240];
/** A breakdown happens to a car that drives at least so fast, m/s. */
const MOVING_MPS = 3;
/** Hazards by lot last and reach within these shares of their kind's standard, at an intensity within these bounds. */
const SPREAD: readonly [number, number] = [0.5, 1.5];
const INTENSITY: readonly [number, number] = [0.3, 1];

/** Random hazards of each kind, per km of road and hour. */
export type HazardRates = Readonly<Record<string, number>>;

export interface RandomOptions {
  /** breakdowns and shed loads per hour in the whole network */
  readonly perHour: number;
  readonly rates: HazardRates;
}

/** A Poisson process of one kind. */
interface Process {
  readonly kind: HazardKind;
  readonly perHour: number;
  readonly rng: Random;
  next_us: number;
}

/** Hazards as Poisson processes, and potholes from the start; places, sizes and times from one seed, a stream a kind. */
export class RandomHazards {
  private readonly gap_us: () => number;
  private next_us: number;
  private readonly processes: Process[];

  constructor(
    private readonly placed: PlacedHazards,
    private readonly cells: SurfaceCells,
    private readonly traffic: TrafficEngine,
    { perHour, rates }: RandomOptions,
    private readonly rng: Random,
  ) {
    this.gap_us = () => (perHour > 0 ? rng.exponential(3600e6 / perHour) : Number.POSITIVE_INFINITY);
    this.next_us = this.gap_us();
    const road_km = roadLength_km(traffic.network);
    this.processes = PLACEABLE_KINDS.filter(({ name }) => (rates[name] ?? 0) > 0).map((kind) =>
      processOf(kind, rates[kind.name] * road_km, rng.fork('kind', kind.name)),
    );
  }

  dig(potholes: number): void {
    const kind = hazardKind('pothole');
    for (let i = 0; i < potholes; i++) {
      const cell = this.drivenCell(this.rng);
      const { x_m, y_m } = this.cells;
      this.placed.add(kind, x_m[cell], y_m[cell], { ...kind.standard, duration_s: Number.POSITIVE_INFINITY }, 0);
    }
  }

  step(time_us: number): void {
    while (this.next_us <= time_us) {
      if (this.rng.bernoulli(BREAKDOWN_SHARE)) this.breakDown(time_us);
      else this.dropLoad(time_us);
      this.next_us += this.gap_us();
    }
    for (const process of this.processes) {
      for (; process.next_us <= time_us; process.next_us += process.rng.exponential(3600e6 / process.perHour)) {
        this.happen(process, time_us);
      }
    }
  }

  private breakDown(time_us: number): void {
    const { rng } = this;
    const duration_s = rng.uniformIn(...BREAKDOWN_S);
    const slot = this.movingCar(rng);
    if (slot >= 0) this.strike(slot, hazardKind('stationaryVehicle'), duration_s, time_us);
  }

  /** A car on its way, from a random slot on; -1 when none is fit. */
  private movingCar(rng: Random): number {
    const { vehicles, network } = this.traffic;
    const start = vehicles.size > 0 ? rng.integer(vehicles.size) : 0;
    for (let k = 0; k < vehicles.size; k++) {
      const slot = (start + k) % vehicles.size;
      const isFit = vehicles.active[slot] === 1 && vehicles.speed_mps[slot] > MOVING_MPS;
      if (isFit && network.laneIsInternal[vehicles.lane[slot]] === 0) return slot;
    }
    return -1;
  }

  private strike(slot: number, kind: HazardKind, duration_s: number, time_us: number): void {
    const { vehicles } = this.traffic;
    const size = { radius_m: BREAKDOWN_RADIUS_M, duration_s, intensity: 1 };
    const hazard = this.placed.add(kind, vehicles.x_m[slot], vehicles.y_m[slot], size, time_us);
    hazard.stationId = vehicles.stationId[slot];
  }

  private dropLoad(time_us: number): void {
    const duration_s = this.rng.uniformIn(...OBSTACLE_S);
    const cell = this.drivenCell(this.rng);
    const { x_m, y_m } = this.cells;
    const kind = hazardKind('obstacle');
    this.placed.add(kind, x_m[cell], y_m[cell], { ...kind.standard, duration_s }, time_us);
  }

  private happen({ kind, rng }: Process, time_us: number): void {
    const size = drawSize(kind, rng);
    if (kind.layer === 'vehicle') {
      const slot = this.movingCar(rng);
      if (slot >= 0) this.strike(slot, kind, size.duration_s, time_us);
      return;
    }
    const cell = this.drivenCell(rng);
    this.placed.add(kind, this.cells.x_m[cell], this.cells.y_m[cell], size, time_us);
  }

  /** A cell outside junctions. */
  private drivenCell(rng: Random): number {
    for (;;) {
      const cell = rng.integer(this.cells.count);
      if (this.traffic.network.laneIsInternal[this.cells.lane[cell]] === 0) return cell;
    }
  }
}

const processOf = (kind: HazardKind, perHour: number, rng: Random): Process => ({
  kind,
  perHour,
  rng,
  next_us: rng.exponential(3600e6 / perHour),
});

/** Within the bounds of the kind. */
function drawSize({ standard, radius_m, duration_s, intensity }: HazardKind, rng: Random): HazardSize {
  const within = ([low, high]: readonly [number, number], value: number) => Math.min(high, Math.max(low, value));
  return {
    radius_m: within(radius_m, standard.radius_m * rng.uniformIn(...SPREAD)),
    duration_s: within(duration_s, standard.duration_s * rng.uniformIn(...SPREAD)),
    intensity: within(intensity, rng.uniformIn(...INTENSITY)),
  };
}

/** Length of all roads, each direction of travel counted, lanes not. */
function roadLength_km(network: TrafficEngine['network']): number {
  let length_m = 0;
  for (let edge = 0; edge < network.edgeCount; edge++) {
    if (network.edgeIsInternal[edge] === 0) length_m += network.laneLength_m[network.edgeFirstLane[edge]];
  }
  return length_m / 1000;
}
