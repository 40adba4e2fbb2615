import { hash32, type Random, unitOf } from '../random/random.js';
import { degreesToRadians } from '../units/units.js';
import { EGO, EGO_CONTEXT_FIELDS, type EgoContextField } from './egoContext.js';
import type { EgoState, Pose } from './egoState.js';
import {
  SHADE_MAP_ERROR,
  SKY_SETTLES_S,
  SPEED_SCALE_SIGMA,
  TEMPERATURE_BIAS_SIGMA_C,
  WIPER_FROM_MMPH,
} from './sensorFigures.js';
import type { StationIndex } from './stationIndex.js';

/** Side of a map place, m. */
const MAP_CELL_M = 25;
/** EGO_CONTEXT distances saturate here, m: nothing ahead. */
const NOTHING_AHEAD_M = 300;

const placesOf = (fields: readonly EgoContextField[]): Uint8Array => Uint8Array.from(fields, (field) => EGO[field]);

/** Distances from the map, off by the position error along the road. */
const MAP_FIELDS: readonly EgoContextField[] = ['junctionDistance_m', 'bridgeAhead_m', 'lowGroundAhead_m'];
const MAP_DISTANCES = placesOf(MAP_FIELDS);
/** A negative reading of these makes no sense. */
const NOT_NEGATIVE = placesOf([
  'leaderGap_m',
  'leaderSpeed_mps',
  'wheelSlip',
  'verticalAcceleration_mps2',
  'verticalPeak_mps2',
  'light_lux',
  'rain_mmph',
  'visibility_m',
  'wetTime_s',
  ...MAP_FIELDS,
]);

/** @returns 0 off, 1 at intervals, 2 slow, 3 fast */
export const wiperLevel = (rain_mmph: number): number =>
  WIPER_FROM_MMPH.filter((from_mmph) => rain_mmph >= from_mmph).length;

/** The parameters `sensors.*` that this reads. */
export interface SensorParameters {
  readonly gnss: boolean;
  readonly gnssSigma_m: number;
  readonly gnssCorrelation_s: number;
  readonly gnssCanyonFactor: number;
  readonly accelerationBias_mps2: number;
  readonly yawRateBias_degps: number;
  readonly temperatureLag_s: number;
}

/**
 * The slow errors of what on-board units measure: of position, speed, thermometer and inertial sensors. Every vehicle has its
 * own stream, so its errors do not depend on who else is simulated or on which host; nor on who reads how often
 * (`SensorReader`).
 */
export class Sensing {
  private readonly streams: Random[];
  private readonly secondStreams: Random[];
  private readonly mapKey: number;
  private readonly errorX_m: Float64Array;
  private readonly errorY_m: Float64Array;
  private readonly errorTime_us: Float64Array;
  // of the last step of any vehicle's position error: most are equally long
  private step_s = 0;
  private keep = 1;
  private innovation_m = 0;
  /** factor on the position error under the sky of now */
  private readonly skyFactor: Float64Array;
  private readonly speedScale: Float64Array;
  private readonly temperatureBias_C: Float64Array;
  /** how far the thermometer lags behind the air, deg C */
  private readonly temperatureLag_C: Float64Array;
  private readonly lastTemperature_C: Float64Array;
  private readonly accelerationBias_mps2: Float64Array;
  private readonly yawRateBias_radps: Float64Array;

  constructor(
    index: StationIndex,
    rng: Random,
    private readonly sensors: SensorParameters,
  ) {
    this.streams = Array.from(index.ids, (id) => rng.fork('sensing', id));
    this.secondStreams = Array.from(index.ids, (id) => rng.fork('sensing/imu', id));
    this.mapKey = rng.fork('shadeMap').key32();
    const normals = (sigma: number) => Float64Array.from(this.streams, (stream) => sigma * stream.normal());
    const secondNormals = (sigma: number) => Float64Array.from(this.secondStreams, (one) => sigma * one.normal());
    this.errorX_m = normals(sensors.gnssSigma_m);
    this.errorY_m = normals(sensors.gnssSigma_m);
    this.errorTime_us = new Float64Array(index.count);
    this.skyFactor = new Float64Array(index.count).fill(1);
    this.speedScale = normals(SPEED_SCALE_SIGMA).map((error) => 1 + error);
    this.temperatureBias_C = normals(TEMPERATURE_BIAS_SIGMA_C);
    this.temperatureLag_C = new Float64Array(index.count);
    this.lastTemperature_C = new Float64Array(index.count).fill(Number.NaN);
    this.accelerationBias_mps2 = secondNormals(sensors.accelerationBias_mps2);
    this.yawRateBias_radps = secondNormals(degreesToRadians(sensors.yawRateBias_degps));
  }

  /** Moves a vehicle's slow errors on to a moment: position (Gauss-Markov process), sky and thermometer. */
  advance(slot: number, time_us: number, ego: EgoState): void {
    const step_s = (time_us - this.errorTime_us[slot]) / 1_000_000;
    if (step_s <= 0) return;
    const { gnssCanyonFactor, temperatureLag_s } = this.sensors;
    if (step_s !== this.step_s) this.takeStep(step_s);
    const { keep, innovation_m } = this;
    const stream = this.streams[slot];
    this.errorX_m[slot] = keep * this.errorX_m[slot] + innovation_m * stream.normal();
    this.errorY_m[slot] = keep * this.errorY_m[slot] + innovation_m * stream.normal();
    this.errorTime_us[slot] = time_us;
    const context = slot * EGO_CONTEXT_FIELDS;
    if (gnssCanyonFactor > 1) {
      const factor = 1 + (gnssCanyonFactor - 1) * ego.context[context + EGO.skyObstruction];
      this.skyFactor[slot] += (1 - Math.exp(-step_s / SKY_SETTLES_S)) * (factor - this.skyFactor[slot]);
    }
    if (temperatureLag_s > 0) this.lag(slot, step_s, ego.context[context + EGO.airTemperature_C]);
  }

  private takeStep(step_s: number): void {
    this.step_s = step_s;
    this.keep = Math.exp(-step_s / this.sensors.gnssCorrelation_s);
    this.innovation_m = this.sensors.gnssSigma_m * Math.sqrt(1 - this.keep * this.keep);
  }

  /** First-order lag: what the air has changed is caught up with by the time constant. */
  private lag(slot: number, step_s: number, air_C: number): void {
    const before_C = this.lastTemperature_C[slot];
    const change_C = Number.isNaN(before_C) ? 0 : air_C - before_C;
    this.lastTemperature_C[slot] = air_C;
    this.temperatureLag_C[slot] =
      (this.temperatureLag_C[slot] - change_C) * Math.exp(-step_s / this.sensors.temperatureLag_s);
  }

  /** Turns a true pose into the measured one, in place; heading is taken from the fused path and not disturbed. */
  measure(slot: number, pose: Pose): void {
    if (this.sensors.gnss) {
      pose.x_m += this.skyFactor[slot] * this.errorX_m[slot];
      pose.y_m += this.skyFactor[slot] * this.errorY_m[slot];
    }
    pose.speed_mps *= this.speedScale[slot];
  }

  biasedAcceleration_mps2(slot: number, acceleration_mps2: number): number {
    return acceleration_mps2 + this.accelerationBias_mps2[slot];
  }

  biasedYawRate_radps(slot: number, yawRate_radps: number): number {
    return yawRate_radps + this.yawRateBias_radps[slot];
  }

  /** 95 % semi axis of the position as the receiver states it, m: 2.45 sigma (chi-square, 2 degrees: 5.99). */
  positionConfidence_m(slot: number): number {
    return this.sensors.gnss ? 2.45 * this.sensors.gnssSigma_m * this.skyFactor[slot] : 0;
  }

  /** The outside thermometer: biased per vehicle, and late. */
  temperature_C(slot: number, true_C: number): number {
    return true_C + this.temperatureBias_C[slot] + this.temperatureLag_C[slot];
  }

  /** Adds the slow errors to a noisy reading of EGO_CONTEXT. */
  biasContext(slot: number, ego: EgoState, out: Float32Array): void {
    out[EGO.airTemperature_C] += this.temperatureBias_C[slot] + this.temperatureLag_C[slot];
    const along_m = this.errorAlong_m(slot, ego.heading_rad[slot]);
    for (let i = 0; i < MAP_DISTANCES.length; i++) {
      if (out[MAP_DISTANCES[i]] < NOTHING_AHEAD_M) out[MAP_DISTANCES[i]] -= along_m;
    }
    for (let i = 0; i < NOT_NEGATIVE.length; i++) out[NOT_NEGATIVE[i]] = Math.max(0, out[NOT_NEGATIVE[i]]);
    out[EGO.shadeAhead_m] = this.mappedShade_m(ego.x_m[slot], ego.y_m[slot], out[EGO.shadeAhead_m]);
  }

  private errorAlong_m(slot: number, heading_rad: number): number {
    if (!this.sensors.gnss) return 0;
    const along_m = this.errorX_m[slot] * Math.cos(heading_rad) + this.errorY_m[slot] * Math.sin(heading_rad);
    return this.skyFactor[slot] * along_m;
  }

  /** Shade ahead as the map has it: at one place in ten it misses the shade, or shows one that is not there. */
  private mappedShade_m(x_m: number, y_m: number, true_m: number): number {
    const draw = unitOf(hash32(this.mapKey, Math.floor(x_m / MAP_CELL_M), Math.floor(y_m / MAP_CELL_M)));
    if (draw >= SHADE_MAP_ERROR) return true_m;
    return true_m < NOTHING_AHEAD_M / 3 ? NOTHING_AHEAD_M : (draw / SHADE_MAP_ERROR) * (NOTHING_AHEAD_M / 3);
  }
}
