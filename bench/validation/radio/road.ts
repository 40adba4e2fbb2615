import { createMedium } from '../../../core/radio/createMedium.js';
import type { Medium, MediumRequest, ResolvedTransmission, StationPlaces } from '../../../core/radio/medium.js';
import { Random } from '../../../core/random/random.js';
import { type Layer, nest, resolveParameters } from '../../../core/scenario/resolve.js';
import { mediumConfigOf } from '../../../core/simulation/radioConfig.js';

/** A straight road of stations that beacon, on the medium alone; plain data, so that a worker can be sent it. */
export interface RoadRun {
  /** radio parameters by path: the bundle of the reference and what distinguishes the case */
  readonly radio: Readonly<Record<string, string | number>>;
  readonly txPower_dBm: number;
  readonly density_perM: number;
  readonly packet_Hz: number;
  /** whole MAC frame */
  readonly airSize_B: number;
  readonly length_m: number;
  /** senders this far from the ends are observed */
  readonly margin_m: number;
  readonly warmUp_s: number;
  readonly simulated_s: number;
  /** both directions, three lanes each; absent: all stand */
  readonly speed_mps?: { readonly mean: number; readonly sigma: number };
}

/** Told what happens on the road, from the end of the warm-up on. */
export interface RoadObserver {
  /** a frame of a station far from both ends has ended */
  frame(frame: ResolvedTransmission): void;
  /** 100 ms of channel load have been measured */
  load(medium: Medium, observed: readonly number[]): void;
  /** stations have moved */
  moved(): void;
}

const WINDOW_US = 10_000;
const STEP_US = 100_000;
const LANE_M = 4;

export class Road {
  readonly places: StationPlaces;
  private readonly run: RoadRun;
  private readonly medium: Medium;
  private readonly next_us: number[];
  private readonly speed_mps: number[];

  constructor(run: RoadRun, seed: number) {
    const random = Random.fromSeed(seed);
    const count = Math.round(run.density_perM * run.length_m);
    const layers = Object.entries(run.radio).map(
      ([path, value]): Layer => ({ origin: 'file', values: nest(path, value) }),
    );
    const { parameters } = resolveParameters(layers);
    this.run = run;
    this.places = stationsAt(Float64Array.from({ length: count }, () => random.uniform() * run.length_m).sort());
    this.medium = createMedium(this.places, mediumConfigOf(parameters), [], random);
    this.next_us = Array.from({ length: count }, () => random.integer(1e6 / run.packet_Hz));
    this.speed_mps = Array.from({ length: count }, () => this.board(random.integer(6), random));
  }

  /** @returns speed in a lane of the road, negative in the other direction */
  private board(lane: number, random: Random): number {
    const { speed_mps } = this.run;
    if (speed_mps === undefined) return 0;
    return (lane < 3 ? 1 : -1) * (speed_mps.mean + speed_mps.sigma * random.normal());
  }

  drive(observer: RoadObserver): void {
    const { run, medium } = this;
    for (let now_us = 0; now_us < run.simulated_s * 1e6; now_us += WINDOW_US) {
      if (run.speed_mps !== undefined && now_us % STEP_US === 0) this.move(observer);
      for (const request of this.due(now_us + WINDOW_US)) medium.request(request);
      medium.advance(now_us + WINDOW_US, { txPower_dBm: run.txPower_dBm, lossProbability: 0 });
      if (now_us < run.warmUp_s * 1e6) continue;
      for (const frame of medium.resolved) if (this.isObserved(frame.request.slot)) observer.frame(frame);
      if (now_us % STEP_US === 0) observer.load(medium, this.observed());
    }
  }

  private isObserved(slot: number): boolean {
    const x_m = this.places.x_m[slot];
    const { margin_m, length_m } = this.run;
    return x_m >= margin_m && x_m <= length_m - margin_m;
  }

  private observed(): number[] {
    return Array.from(this.next_us.keys()).filter((slot) => this.isObserved(slot));
  }

  /** Who leaves at one end comes back at the other, where nobody is observed. */
  private move(observer: RoadObserver): void {
    const { x_m, y_m } = this.places;
    const { length_m } = this.run;
    for (let slot = 0; slot < x_m.length; slot++) {
      const speed_mps = this.speed_mps[slot];
      x_m[slot] = (x_m[slot] + (speed_mps * STEP_US) / 1e6 + length_m) % length_m;
      y_m[slot] = (speed_mps > 0 ? 0 : 3 * LANE_M) + (slot % 3) * LANE_M;
    }
    observer.moved();
  }

  private due(until_us: number): MediumRequest[] {
    const due: MediumRequest[] = [];
    const { next_us, run } = this;
    for (let slot = 0; slot < next_us.length; slot++) {
      for (; next_us[slot] < until_us; next_us[slot] += 1e6 / run.packet_Hz) {
        due.push(beacon(slot, next_us[slot], run.airSize_B));
      }
    }
    return due.sort((a, b) => a.request_us - b.request_us || a.slot - b.slot);
  }
}

/** Distance of two stations, m. */
export const distanceBetween_m = ({ x_m, y_m }: StationPlaces, a: number, b: number): number =>
  Math.hypot(x_m[a] - x_m[b], y_m[a] - y_m[b]);

const stationsAt = (x_m: Float64Array): StationPlaces => ({
  count: x_m.length,
  present: new Uint8Array(x_m.length).fill(1),
  stationId: Uint32Array.from(x_m.keys(), (slot) => slot + 1),
  x_m,
  y_m: new Float64Array(x_m.length),
  height_m: new Float32Array(x_m.length).fill(1.5),
});

const NOTHING = new Uint8Array(0);
const BEST_EFFORT = 2;

const beacon = (slot: number, request_us: number, airSize_B: number): MediumRequest => ({
  slot,
  stationId: slot + 1,
  sequence: 0,
  request_us,
  accessCategory: BEST_EFFORT,
  airSize_B,
  type: 0,
  payload: NOTHING,
  destinationId: 0,
});
