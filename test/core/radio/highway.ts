import type { MediumConfig } from '../../../core/radio/config.js';
import { createMedium } from '../../../core/radio/createMedium.js';
import {
  type Medium,
  type MediumRequest,
  OUTCOME,
  OUTCOME_BIN_M,
  OUTCOME_COUNT,
  type StationPlaces,
} from '../../../core/radio/medium.js';
import { Random } from '../../../core/random/random.js';
import { nest, resolveParameters } from '../../../core/scenario/resolve.js';
import { mediumConfigOf } from '../../../core/simulation/radioConfig.js';

const bundled = resolveParameters([{ origin: 'file', values: nest('radio.bundle', 'sepulcre2022') }]);

/** The reference chain of Sepulcre et al. 2022. */
export const SEPULCRE_2022 = mediumConfigOf(bundled.parameters);

export const LIVE = { txPower_dBm: 23, lossProbability: 0 };

/** Stations at the given places, all present; station id = 100 + slot. */
export function placesAt(points: readonly (readonly [number, number])[]): StationPlaces {
  return {
    count: points.length,
    present: new Uint8Array(points.length).fill(1),
    stationId: Uint32Array.from(points, (_, slot) => 100 + slot),
    x_m: Float64Array.from(points, ([x]) => x),
    y_m: Float64Array.from(points, ([, y]) => y),
    height_m: new Float32Array(points.length).fill(1.5),
  };
}

export function requestOf(slot: number, request_us: number, change: Partial<MediumRequest> = {}): MediumRequest {
  return {
    slot,
    stationId: 100 + slot,
    sequence: 0,
    request_us,
    accessCategory: 2,
    airSize_B: 300,
    type: 1,
    payload: new Uint8Array(0),
    destinationId: 0,
    ...change,
  };
}

export interface HighwayLoad {
  readonly config: MediumConfig;
  readonly density_perM: number;
  readonly length_m: number;
  readonly packet_Hz: number;
  readonly airSize_B: number;
  readonly simulated_s: number;
  readonly seed: number;
  readonly window_us?: number;
  readonly txPower_dBm?: number;
}

export interface HighwayResult {
  readonly medium: Medium;
  /** mean over the middle half of the road and over time */
  readonly busyRatio: number;
}

/** A straight road with stations at uniformly random places, each sending periodically at a random phase. */
export function runHighway(load: HighwayLoad): HighwayResult {
  const random = Random.fromSeed(load.seed);
  const count = Math.round(load.density_perM * load.length_m);
  const xs = Array.from({ length: count }, () => random.uniform() * load.length_m).sort((a, b) => a - b);
  const places = placesAt(xs.map((x) => [x, 0]));
  const medium = createMedium(places, load.config, [], random);
  const period_us = 1e6 / load.packet_Hz;
  const next_us = xs.map(() => Math.floor(random.uniform() * period_us));
  const window_us = load.window_us ?? 10_000;
  const inner = xs.flatMap((x, slot) => (Math.abs(x / load.length_m - 0.5) < 0.25 ? [slot] : []));
  let busySum = 0;
  let busyCount = 0;
  for (let now_us = 0; now_us < load.simulated_s * 1e6; now_us += window_us) {
    const due: MediumRequest[] = [];
    for (let slot = 0; slot < count; slot++) {
      for (; next_us[slot] < now_us + window_us; next_us[slot] += period_us) {
        due.push(requestOf(slot, next_us[slot], { airSize_B: load.airSize_B }));
      }
    }
    due.sort((a, b) => a.request_us - b.request_us || a.stationId - b.stationId);
    for (const request of due) medium.request(request);
    medium.advance(now_us + window_us, { txPower_dBm: load.txPower_dBm ?? 23, lossProbability: 0 });
    if (now_us % 100_000 !== 0 || now_us < 300_000) continue;
    for (const slot of inner) busySum += medium.busyRatio(slot);
    busyCount += inner.length;
  }
  return { medium, busyRatio: busySum / busyCount };
}

/** Shares of the outcomes at a distance (the two bins around it), [received, belowSensitivity, busy, propagation, collision]. */
export function sharesAt(medium: Medium, distance_m: number): number[] {
  const upper = Math.floor(distance_m / OUTCOME_BIN_M);
  const sums = new Array<number>(OUTCOME_COUNT).fill(0);
  for (const bin of upper === 0 ? [0] : [upper - 1, upper]) {
    for (let outcome = 0; outcome < OUTCOME_COUNT; outcome++) {
      sums[outcome] += medium.outcomeCounts[bin * OUTCOME_COUNT + outcome];
    }
  }
  const total = sums.reduce((sum, value) => sum + value, 0);
  return sums.map((value) => value / total);
}

/** Packet reception ratio at a distance, 0..1. */
export const receptionRatioAt = (medium: Medium, distance_m: number): number =>
  sharesAt(medium, distance_m)[OUTCOME.received];
