import { hash32, type Random, unitOf } from '../random/random.js';
import { EGO, EGO_CONTEXT_FIELDS, type EgoContextField } from './egoContext.js';
import type { EgoState, Pose } from './egoState.js';
import type { StationIndex } from './stationIndex.js';

// Errors of a vehicle's sensors. Figures without a source are design assumptions of mass-market parts.

/**
 * GNSS position error per axis, m: 68 % of automotive fixes lie within 3.07 m horizontally (Reid et al. 2019,
 * arXiv 1906.01061), which is sigma = 3.07 / sqrt(-2 ln 0.32) for a circular normal error.
 */
export const GNSS_SIGMA_M = 2.03;
/** First-order Gauss-Markov correlation time of that error, s: decay .999 a second (MATLAB gpsSensor default). */
export const GNSS_CORRELATION_S = 1000;
/** Odometer scale error, relative, constant per vehicle (tyre wear and pressure). */
const SPEED_SCALE_SIGMA = 0.005;
/** Offset of the outside-temperature sensor per vehicle, deg C (bumper sensors read warm or cold by 1 to 2 deg C). */
export const TEMPERATURE_BIAS_SIGMA_C = 1.5;
/** Share of places where the map's shade is wrong (design.md 5). */
export const SHADE_MAP_ERROR = 0.1;
/** Side of a map place, m. */
const MAP_CELL_M = 25;
/** EGO_CONTEXT distances saturate here, m: nothing ahead. */
const NOTHING_AHEAD_M = 300;

/** White noise of single readings, standard deviations in the field's unit. */
const READING_NOISE: readonly (readonly [EgoContextField, number])[] = [
  ['leaderGap_m', 0.25], // radar
  ['leaderSpeed_mps', 0.1],
  ['airTemperature_C', 0.2],
  ['wheelSlip', 0.01],
  ['verticalAcceleration_mps2', 0.05],
];
/** Relative noise of readings that scale with their value. */
const RELATIVE_NOISE: readonly (readonly [EgoContextField, number])[] = [
  ['rain_mmph', 0.2],
  ['visibility_m', 0.2],
  ['wetTime_s', 0.1],
];
/** Distances from the map, off by the position error along the road. */
const MAP_DISTANCES: readonly EgoContextField[] = ['junctionDistance_m', 'bridgeAhead_m', 'lowGroundAhead_m'];
/** A negative reading of these makes no sense. */
const NOT_NEGATIVE: readonly EgoContextField[] = [
  'leaderGap_m',
  'leaderSpeed_mps',
  'wheelSlip',
  'verticalAcceleration_mps2',
  'rain_mmph',
  'visibility_m',
  'wetTime_s',
  ...MAP_DISTANCES,
];
const ACCELERATION_SIGMA_MPS2 = 0.1;

/**
 * What the on-board units measure instead of the truth. Every vehicle has its own stream, so its errors do not depend on
 * who else is simulated or on which host.
 */
export class Sensing {
  private readonly streams: Random[];
  private readonly mapKey: number;
  private readonly errorX_m: Float64Array;
  private readonly errorY_m: Float64Array;
  private readonly errorTime_us: Float64Array;
  private readonly speedScale: Float64Array;
  private readonly temperatureBias_C: Float64Array;

  constructor(index: StationIndex, rng: Random) {
    this.streams = Array.from(index.ids, (id) => rng.fork('sensing', id));
    this.mapKey = rng.fork('shadeMap').key32();
    const normals = (sigma: number) => Float64Array.from(this.streams, (stream) => sigma * stream.normal());
    this.errorX_m = normals(GNSS_SIGMA_M);
    this.errorY_m = normals(GNSS_SIGMA_M);
    this.errorTime_us = new Float64Array(index.count);
    this.speedScale = normals(SPEED_SCALE_SIGMA).map((error) => 1 + error);
    this.temperatureBias_C = normals(TEMPERATURE_BIAS_SIGMA_C);
  }

  /** Moves a vehicle's position error on to a moment (Gauss-Markov process). */
  advance(slot: number, time_us: number): void {
    const step_s = (time_us - this.errorTime_us[slot]) / 1_000_000;
    if (step_s <= 0) return;
    const keep = Math.exp(-step_s / GNSS_CORRELATION_S);
    const innovation_m = GNSS_SIGMA_M * Math.sqrt(1 - keep * keep);
    this.errorX_m[slot] = keep * this.errorX_m[slot] + innovation_m * this.streams[slot].normal();
    this.errorY_m[slot] = keep * this.errorY_m[slot] + innovation_m * this.streams[slot].normal();
    this.errorTime_us[slot] = time_us;
  }

  /** Turns a true pose into the measured one, in place; heading is taken from the fused path and not disturbed. */
  measure(slot: number, pose: Pose): void {
    pose.x_m += this.errorX_m[slot];
    pose.y_m += this.errorY_m[slot];
    pose.speed_mps *= this.speedScale[slot];
  }

  measuredAcceleration_mps2(slot: number, acceleration_mps2: number): number {
    return acceleration_mps2 + ACCELERATION_SIGMA_MPS2 * this.streams[slot].normal();
  }

  /** The outside thermometer: biased per vehicle. */
  temperature_C(slot: number, true_C: number): number {
    return true_C + this.temperatureBias_C[slot];
  }

  /** One reading of everything in EGO_CONTEXT. @param out EGO_CONTEXT_FIELDS values */
  readContext(slot: number, ego: EgoState, out: Float32Array): void {
    const start = slot * EGO_CONTEXT_FIELDS;
    const stream = this.streams[slot];
    for (let f = 0; f < EGO_CONTEXT_FIELDS; f++) out[f] = ego.context[start + f];
    for (const [field, sigma] of READING_NOISE) out[EGO[field]] += sigma * stream.normal();
    for (const [field, sigma] of RELATIVE_NOISE) out[EGO[field]] *= 1 + sigma * stream.normal();
    out[EGO.airTemperature_C] += this.temperatureBias_C[slot];
    const along_m =
      this.errorX_m[slot] * Math.cos(ego.heading_rad[slot]) + this.errorY_m[slot] * Math.sin(ego.heading_rad[slot]);
    for (const field of MAP_DISTANCES) if (out[EGO[field]] < NOTHING_AHEAD_M) out[EGO[field]] -= along_m;
    for (const field of NOT_NEGATIVE) out[EGO[field]] = Math.max(0, out[EGO[field]]);
    out[EGO.shadeAhead_m] = this.mappedShade_m(ego.x_m[slot], ego.y_m[slot], out[EGO.shadeAhead_m]);
  }

  /** Shade ahead as the map has it: at one place in ten it misses the shade, or shows one that is not there. */
  private mappedShade_m(x_m: number, y_m: number, true_m: number): number {
    const draw = unitOf(hash32(this.mapKey, Math.floor(x_m / MAP_CELL_M), Math.floor(y_m / MAP_CELL_M)));
    if (draw >= SHADE_MAP_ERROR) return true_m;
    return true_m < NOTHING_AHEAD_M / 3 ? NOTHING_AHEAD_M : (draw / SHADE_MAP_ERROR) * (NOTHING_AHEAD_M / 3);
  }
}
