import type { Random } from '../random/random.js';
import { degreesToRadians } from '../units/units.js';
import { EGO, EGO_CONTEXT_FIELDS, type EgoContextField } from './egoContext.js';
import type { EgoState } from './egoState.js';
import type { Sensing } from './sensing.js';
import {
  ACCELERATION_SIGMA_MPS2,
  READING_NOISE,
  RELATIVE_NOISE,
  SECOND_READING_NOISE,
  SECOND_RELATIVE_NOISE,
  YAW_RATE_SIGMA_DEGPS,
} from './sensorFigures.js';
import type { StationIndex } from './stationIndex.js';

/** Fields of EGO_CONTEXT with the standard deviations of their noise. */
class Noise {
  private readonly places: Uint8Array;
  private readonly sigmas: Float64Array;

  constructor(noise: readonly (readonly [EgoContextField, number])[]) {
    this.places = Uint8Array.from(noise, ([field]) => EGO[field]);
    this.sigmas = Float64Array.from(noise, ([, sigma]) => sigma);
  }

  add(out: Float32Array, stream: Random): void {
    for (let i = 0; i < this.places.length; i++) out[this.places[i]] += this.sigmas[i] * stream.normal();
  }

  scale(out: Float32Array, stream: Random): void {
    for (let i = 0; i < this.places.length; i++) out[this.places[i]] *= 1 + this.sigmas[i] * stream.normal();
  }
}

const READING = new Noise(READING_NOISE);
const RELATIVE = new Noise(RELATIVE_NOISE);
const SECOND_READING = new Noise(SECOND_READING_NOISE);
const SECOND_RELATIVE = new Noise(SECOND_RELATIVE_NOISE);

/**
 * Readings of a fleet's sensors for one purpose, each with noise of its own. Every purpose has its own streams: what one
 * reads, and how often, changes nothing for another.
 */
export class SensorReader {
  private readonly streams: Random[];
  private readonly secondStreams: Random[];

  /** @param purpose names the streams */
  constructor(
    private readonly sensing: Sensing,
    index: StationIndex,
    rng: Random,
    purpose: string,
  ) {
    this.streams = Array.from(index.ids, (id) => rng.fork(`sensing/${purpose}`, id));
    this.secondStreams = Array.from(index.ids, (id) => rng.fork(`sensing/${purpose}/imu`, id));
  }

  acceleration_mps2(slot: number, true_mps2: number): number {
    return (
      this.sensing.biasedAcceleration_mps2(slot, true_mps2) + ACCELERATION_SIGMA_MPS2 * this.streams[slot].normal()
    );
  }

  yawRate_radps(slot: number, true_radps: number): number {
    const noise_radps = degreesToRadians(YAW_RATE_SIGMA_DEGPS) * this.secondStreams[slot].normal();
    return this.sensing.biasedYawRate_radps(slot, true_radps) + noise_radps;
  }

  /** One reading of everything in EGO_CONTEXT. @param out EGO_CONTEXT_FIELDS values */
  context(slot: number, ego: EgoState, out: Float32Array): void {
    const start = slot * EGO_CONTEXT_FIELDS;
    for (let f = 0; f < EGO_CONTEXT_FIELDS; f++) out[f] = ego.context[start + f];
    const stream = this.streams[slot];
    const second = this.secondStreams[slot];
    READING.add(out, stream);
    RELATIVE.scale(out, stream);
    SECOND_READING.add(out, second);
    SECOND_RELATIVE.scale(out, second);
    this.sensing.biasContext(slot, ego, out);
  }
}
