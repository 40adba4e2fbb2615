import type { DenReception } from '../facilities/denReception.js';
import { CAUSE, SUB_CAUSE } from '../facilities/hazardCauses.js';
import { degreesToRadians, kilometresPerHourToMps, US_PER_S } from '../units/units.js';
import type { Pose } from './egoState.js';
import type { LocalDynamicMap } from './localDynamicMap.js';

// Use cases "traffic jam ahead" and "dangerous end of queue", with the figures of Artery (C2C-CC triggering conditions).

const JAM_MPS = kilometresPerHourToMps(30);
/** Mean speed is taken over so many seconds: the shortest of 10 to 120 s. */
const JAM_SECONDS = 10;
/** A standstill counts from 10 s on, when others say so: a jam warning, or 5 slow neighbours that drive the same way. */
const STAND_US = 10 * US_PER_S;
const STANDING_MPS = 0.1;
const LEAST_JAM_WARNINGS = 1;
const LEAST_NEIGHBOURS = 5;
const NEIGHBOUR_M = 100;
const NEIGHBOUR_RAD = degreesToRadians(10);
/** Dangerous end of queue: from 80 to 30 km/h within 10 s, at more than 3.5 m/s2 in the mean. */
const FAST_MPS = kilometresPerHourToMps(80);
const QUEUE_WITHIN_US = 10 * US_PER_S;
const QUEUE_BRAKING_MPS2 = 3.5;
/** ... when so many warnings say that there is one. */
const LEAST_QUEUE_WARNINGS = 1;
const LEAST_JAM_WARNINGS_OF_QUEUE = 5;

/** Cause and sub-cause of what traffic makes of a vehicle's way. */
export interface TrafficCause {
  readonly causeCode: number;
  readonly subCauseCode: number;
}

const JAM: TrafficCause = { causeCode: CAUSE.trafficCondition, subCauseCode: SUB_CAUSE.trafficStationary };
const QUEUE_END: TrafficCause = { causeCode: CAUSE.endOfQueue, subCauseCode: SUB_CAUSE.suddenEndOfQueue };

/** When vehicles of a host report a jam or the end of a queue. One look each 100 ms; columns by vehicle. */
export class JamDetection {
  /** speed sums and looks of the last seconds, [vehicle][second mod JAM_SECONDS], and the second each is of */
  private readonly sum_mps: Float32Array;
  private readonly looks: Uint8Array;
  private readonly second: Int32Array;
  private readonly since_us: Float64Array;
  private readonly standingSince_us: Float64Array;
  private readonly fast_us: Float64Array;
  private readonly fast_mps: Float32Array;

  constructor(
    vehicles: number,
    private readonly warnings: DenReception,
    private readonly ldm: LocalDynamicMap,
  ) {
    this.sum_mps = new Float32Array(vehicles * JAM_SECONDS);
    this.looks = new Uint8Array(vehicles * JAM_SECONDS);
    this.second = new Int32Array(vehicles * JAM_SECONDS).fill(-1);
    this.since_us = new Float64Array(vehicles).fill(Number.NaN);
    this.standingSince_us = new Float64Array(vehicles).fill(Number.NaN);
    this.fast_us = new Float64Array(vehicles).fill(Number.NEGATIVE_INFINITY);
    this.fast_mps = new Float32Array(vehicles);
  }

  /**
   * One look at a vehicle's measured pose.
   * @param isFastRoad jams are looked for on such roads alone
   * @returns what it may report now; null mostly
   */
  check(vehicle: number, now_us: number, pose: Pose, isFastRoad: boolean): TrafficCause | null {
    this.note(vehicle, now_us, pose.speed_mps);
    if (!isFastRoad || pose.speed_mps > JAM_MPS) return null;
    if (this.isQueueEnd(vehicle, now_us, pose.speed_mps)) return QUEUE_END;
    return this.isJam(vehicle, now_us, pose) ? JAM : null;
  }

  private note(vehicle: number, now_us: number, speed_mps: number): void {
    if (Number.isNaN(this.since_us[vehicle])) this.since_us[vehicle] = now_us;
    const second = Math.floor(now_us / US_PER_S);
    const at = vehicle * JAM_SECONDS + (second % JAM_SECONDS);
    if (this.second[at] !== second) {
      this.second[at] = second;
      this.sum_mps[at] = this.looks[at] = 0;
    }
    this.sum_mps[at] += speed_mps;
    this.looks[at]++;
    if (speed_mps >= STANDING_MPS) this.standingSince_us[vehicle] = Number.NaN;
    else if (Number.isNaN(this.standingSince_us[vehicle])) this.standingSince_us[vehicle] = now_us;
    if (speed_mps < FAST_MPS) return;
    this.fast_us[vehicle] = now_us;
    this.fast_mps[vehicle] = speed_mps;
  }

  private isQueueEnd(vehicle: number, now_us: number, speed_mps: number): boolean {
    const elapsed_us = now_us - this.fast_us[vehicle];
    if (elapsed_us > QUEUE_WITHIN_US) return false;
    const mean_mps2 = (this.fast_mps[vehicle] - speed_mps) / (elapsed_us / US_PER_S);
    if (mean_mps2 <= QUEUE_BRAKING_MPS2) return false;
    const { warnings } = this;
    return (
      warnings.countOf(vehicle, CAUSE.endOfQueue, now_us) >= LEAST_QUEUE_WARNINGS ||
      warnings.countOf(vehicle, CAUSE.trafficCondition, now_us) >= LEAST_JAM_WARNINGS_OF_QUEUE
    );
  }

  private isJam(vehicle: number, now_us: number, pose: Pose): boolean {
    const stands = now_us - this.standingSince_us[vehicle] >= STAND_US;
    if (stands) return this.othersSaySo(vehicle, now_us, pose);
    // who stands, but not long enough, may only wait at a signal
    if (pose.speed_mps < STANDING_MPS || now_us - this.since_us[vehicle] < JAM_SECONDS * US_PER_S) return false;
    return this.meanSpeed_mps(vehicle, now_us) <= JAM_MPS;
  }

  private othersSaySo(vehicle: number, now_us: number, { x_m, y_m, heading_rad }: Pose): boolean {
    if (this.warnings.countOf(vehicle, CAUSE.trafficCondition, now_us) >= LEAST_JAM_WARNINGS) return true;
    const near = { within_m: NEIGHBOUR_M, within_rad: NEIGHBOUR_RAD, atMost_mps: JAM_MPS };
    return this.ldm.countSlow(vehicle, x_m, y_m, heading_rad, now_us, near) >= LEAST_NEIGHBOURS;
  }

  private meanSpeed_mps(vehicle: number, now_us: number): number {
    const oldest = Math.floor(now_us / US_PER_S) - JAM_SECONDS;
    let sum_mps = 0;
    let looks = 0;
    for (let at = vehicle * JAM_SECONDS; at < (vehicle + 1) * JAM_SECONDS; at++) {
      if (this.second[at] <= oldest) continue;
      sum_mps += this.sum_mps[at];
      looks += this.looks[at];
    }
    return sum_mps / looks;
  }

  /** The vehicle left the road. */
  reset(vehicle: number): void {
    this.second.fill(-1, vehicle * JAM_SECONDS, (vehicle + 1) * JAM_SECONDS);
    this.since_us[vehicle] = this.standingSince_us[vehicle] = Number.NaN;
    this.fast_us[vehicle] = Number.NEGATIVE_INFINITY;
  }
}
