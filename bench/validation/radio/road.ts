import type { MediumConfig } from '../../../core/radio/config.js';
import { createMedium } from '../../../core/radio/createMedium.js';
import {
  type Medium,
  type MediumRequest,
  OUTCOME_COUNT,
  type ResolvedTransmission,
  type StationPlaces,
} from '../../../core/radio/medium.js';
import { Random } from '../../../core/random/random.js';

/** A straight road of stations that stand at random places and beacon; plain data, so that a worker can be sent it. */
export interface RoadRun {
  readonly config: MediumConfig;
  readonly density_perM: number;
  readonly packet_Hz: number;
  readonly txPower_dBm: number;
  /** whole MAC frame */
  readonly airSize_B: number;
  readonly length_m: number;
  readonly simulated_s: number;
  readonly seed: number;
}

export interface RoadFigures {
  /** share of each OUTCOME by distance, [bin][outcome]; bin i holds distances within 12.5 m of i * 25 m */
  readonly shares: number[][];
  /** mean over the stations observed and over time */
  readonly busyRatio: number;
  /** starts of transmissions by their time modulo 10 ms and 100 ms, ten classes each */
  readonly phases_10ms: number[];
  readonly phases_100ms: number[];
}

const BIN_M = 25;
const BINS = 21;
const WINDOW_US = 10_000;
const LOAD_US = 100_000;
const WARM_UP_US = 300_000;
const PHASES = 10;

/** Senders in the middle are observed: this far from the ends, so that all who disturb them are on the road. */
const MARGIN_M = 1500;

export function runRoad(run: RoadRun): RoadFigures {
  const road = new Road(run);
  for (let now_us = 0; now_us < run.simulated_s * 1e6; now_us += WINDOW_US) road.window(now_us);
  return road.figures();
}

class Road {
  private readonly run: RoadRun;
  private readonly places: StationPlaces;
  private readonly medium: Medium;
  private readonly next_us: number[];
  private readonly observed: number[];
  private readonly neighbours: ReadonlyMap<number, Uint32Array>; // of an observed station, by bin
  private readonly counts = Array.from({ length: BINS }, () => new Array<number>(OUTCOME_COUNT).fill(0));
  private readonly sent = new Array<number>(BINS).fill(0);
  private readonly phases_10ms = new Array<number>(PHASES).fill(0);
  private readonly phases_100ms = new Array<number>(PHASES).fill(0);
  private busySum = 0;
  private busyCount = 0;

  constructor(run: RoadRun) {
    const random = Random.fromSeed(run.seed);
    const count = Math.round(run.density_perM * run.length_m);
    this.run = run;
    this.places = standing(Float64Array.from({ length: count }, () => random.uniform() * run.length_m).sort());
    this.medium = createMedium(this.places, run.config, [], random);
    this.next_us = Array.from({ length: count }, () => random.integer(1e6 / run.packet_Hz));
    const { x_m } = this.places;
    const isInside = (x: number) => x >= MARGIN_M && x <= run.length_m - MARGIN_M;
    this.observed = Array.from(x_m.keys()).filter((slot) => isInside(x_m[slot]));
    this.neighbours = new Map(this.observed.map((slot) => [slot, neighboursOf(slot, x_m)]));
  }

  window(now_us: number): void {
    for (const request of this.due(now_us + WINDOW_US)) this.medium.request(request);
    this.medium.advance(now_us + WINDOW_US, { txPower_dBm: this.run.txPower_dBm, lossProbability: 0 });
    if (now_us < WARM_UP_US) return;
    for (const frame of this.medium.resolved) this.count(frame);
    if (now_us % LOAD_US !== 0) return;
    for (const slot of this.observed) this.busySum += this.medium.busyRatio(slot);
    this.busyCount += this.observed.length;
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

  /** A station that is not among the frame's pairs was too far away to notice: below sensitivity. */
  private count(frame: ResolvedTransmission): void {
    const { start_us, pairSlot, pairState, request } = frame;
    const neighbours = this.neighbours.get(request.slot);
    if (neighbours === undefined) return;
    this.phases_10ms[Math.floor((start_us % 10_000) / 1_000)]++;
    this.phases_100ms[Math.floor((start_us % 100_000) / 10_000)]++;
    const x_m = this.places.x_m[request.slot];
    for (let i = 0; i < frame.pairCount; i++) {
      const bin = binOf(x_m, this.places.x_m[pairSlot[i]]);
      if (bin < BINS) this.counts[bin][pairState[i]]++;
    }
    for (let bin = 0; bin < BINS; bin++) this.sent[bin] += neighbours[bin];
  }

  figures(): RoadFigures {
    const { phases_10ms, phases_100ms } = this;
    const shares = this.counts.map((outcomes, bin) => sharesOf(outcomes, this.sent[bin]));
    return { shares, busyRatio: this.busySum / this.busyCount, phases_10ms, phases_100ms };
  }
}

/** [received, below sensitivity, ...] as shares of all stations at that distance. */
function sharesOf([received, , ...others]: readonly number[], sent: number): number[] {
  const below = sent - received - others.reduce((sum, count) => sum + count, 0);
  return [received, below, ...others].map((count) => count / sent);
}

const binOf = (a_m: number, b_m: number): number => Math.floor(Math.abs(a_m - b_m) / BIN_M + 0.5);

function neighboursOf(slot: number, x_m: Float64Array): Uint32Array {
  const neighbours = new Uint32Array(BINS);
  for (let other = 0; other < x_m.length; other++) {
    const bin = binOf(x_m[slot], x_m[other]);
    if (other !== slot && bin < BINS) neighbours[bin]++;
  }
  return neighbours;
}

const standing = (x_m: Float64Array): StationPlaces => ({
  count: x_m.length,
  present: new Uint8Array(x_m.length).fill(1),
  stationId: Uint32Array.from(x_m.keys(), (slot) => slot + 1),
  x_m,
  y_m: new Float64Array(x_m.length),
  height_m: new Float32Array(x_m.length).fill(1.5),
});

const NOTHING = new Uint8Array(0);

const beacon = (slot: number, request_us: number, airSize_B: number): MediumRequest => ({
  slot,
  stationId: slot + 1,
  sequence: 0,
  request_us,
  accessCategory: 2,
  airSize_B,
  type: 1,
  payload: NOTHING,
  destinationId: 0,
});
