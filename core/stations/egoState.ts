import type { verge } from '#proto';
import { float32Of, uint32Of } from '../columns/columns.js';
import { VergeError } from '../errors/vergeError.js';
import { EGO_CONTEXT_FIELDS } from './egoContext.js';
import { RadarScan } from './radarScan.js';
import type { StationIndex } from './stationIndex.js';

/** A pose at some moment; the fields are overwritten by each `at`. */
export interface Pose {
  x_m: number;
  y_m: number;
  heading_rad: number;
  speed_mps: number;
}

/** True own states of a host's vehicles as of the last traffic step, by slot; between steps they are extrapolated. */
export class EgoState {
  private readonly index: StationIndex;
  time_us = Number.NEGATIVE_INFINITY;
  /** slots on the road, in the order told */
  active: Uint32Array;
  activeCount = 0;
  readonly present: Uint8Array;
  readonly x_m: Float32Array;
  readonly y_m: Float32Array;
  readonly heading_rad: Float32Array;
  readonly speed_mps: Float32Array;
  readonly acceleration_mps2: Float32Array;
  readonly yawRate_radps: Float32Array;
  readonly flags: Uint32Array;
  /** [slot][EGO_CONTEXT] */
  readonly context: Float32Array;
  readonly radar: RadarScan;

  constructor(index: StationIndex) {
    const count = index.count;
    this.index = index;
    this.active = new Uint32Array(count);
    this.present = new Uint8Array(count);
    this.x_m = new Float32Array(count);
    this.y_m = new Float32Array(count);
    this.heading_rad = new Float32Array(count);
    this.speed_mps = new Float32Array(count);
    this.acceleration_mps2 = new Float32Array(count);
    this.yawRate_radps = new Float32Array(count);
    this.flags = new Uint32Array(count);
    this.context = new Float32Array(count * EGO_CONTEXT_FIELDS);
    this.radar = new RadarScan(count);
  }

  /**
   * Takes the states of a traffic step.
   * @param left called for each slot that was on the road and no longer is
   * @throws VergeError STATION_UNKNOWN
   */
  update(states: verge.v1.IEgoStates, left: (slot: number) => void): void {
    const ids = uint32Of(states.stationId);
    const before = this.present.slice();
    this.present.fill(0);
    this.time_us = states.timeUs ?? 0;
    this.activeCount = ids.length;
    for (let row = 0; row < ids.length; row++) {
      const slot = this.index.slotOf(ids[row]);
      if (slot < 0)
        throw new VergeError('STATION_UNKNOWN', {
          where: 'EgoStates.stationId',
          expected: 'a station of this host',
          got: String(ids[row]),
        });
      this.active[row] = slot;
      this.present[slot] = 1;
    }
    this.scatter(states);
    this.radar.take(states.radar, this.active.subarray(0, this.activeCount));
    for (let slot = 0; slot < before.length; slot++) if (before[slot] === 1 && this.present[slot] === 0) left(slot);
  }

  private scatter(states: verge.v1.IEgoStates): void {
    const columns: [Float32Array, Float32Array][] = [
      [float32Of(states.xM), this.x_m],
      [float32Of(states.yM), this.y_m],
      [float32Of(states.headingRad), this.heading_rad],
      [float32Of(states.speedMps), this.speed_mps],
      [float32Of(states.accelerationMps2), this.acceleration_mps2],
      [float32Of(states.yawRateRadps), this.yawRate_radps],
    ];
    for (const [from, to] of columns) for (let row = 0; row < this.activeCount; row++) to[this.active[row]] = from[row];
    const flags = uint32Of(states.flags);
    const context = float32Of(states.context);
    for (let row = 0; row < this.activeCount; row++) {
      const slot = this.active[row];
      this.flags[slot] = flags[row];
      const from = row * EGO_CONTEXT_FIELDS;
      for (let f = 0; f < EGO_CONTEXT_FIELDS; f++) this.context[slot * EGO_CONTEXT_FIELDS + f] = context[from + f];
    }
  }

  /** Constant acceleration and yaw rate from the last traffic step to `time_us`. */
  extrapolate(slot: number, time_us: number, pose: Pose): void {
    const t_s = (time_us - this.time_us) / 1_000_000;
    const speed_mps = this.speed_mps[slot];
    const acceleration_mps2 = this.acceleration_mps2[slot];
    // A braking car stops; it does not roll back.
    const moving_s = acceleration_mps2 < 0 ? Math.min(t_s, -speed_mps / acceleration_mps2) : t_s;
    const distance_m = moving_s * (speed_mps + 0.5 * acceleration_mps2 * moving_s);
    const turn_rad = this.yawRate_radps[slot] * moving_s;
    const middle_rad = this.heading_rad[slot] + turn_rad / 2;
    pose.x_m = this.x_m[slot] + distance_m * Math.cos(middle_rad);
    pose.y_m = this.y_m[slot] + distance_m * Math.sin(middle_rad);
    pose.heading_rad = this.heading_rad[slot] + turn_rad;
    pose.speed_mps = speed_mps + acceleration_mps2 * moving_s;
  }
}
