import { CAUSE, SAME_EVENT_M, SUB_CAUSE } from '../facilities/hazardCauses.js';
import { EGO, EGO_CONTEXT_FIELDS, EGO_FLAG } from './egoContext.js';
import type { TrafficCause } from './jamDetection.js';

/** Something worth a DENM, as its vehicle detected it. */
export interface Detection {
  readonly causeCode: number;
  readonly subCauseCode: number;
  readonly kind: 'new' | 'update' | 'cancellation';
  readonly sequenceNumber: number;
  readonly x_m: number;
  readonly y_m: number;
}

/** A vehicle reports a cause at one place again only after so long, us. */
const REARM_US = 60_000_000;
/** A car with hazard lights that stands so long is a stationary vehicle (C2C-CC triggering conditions: about 30 s). */
const STANDSTILL_US = 30_000_000;
/** A stationary vehicle's warning is renewed at this interval, well within its validity. */
const STANDSTILL_UPDATE_US = 60_000_000;
const STANDSTILL_MPS = 0.1;
/** Below this measured temperature a slip is taken for ice, deg C. */
const ICE_TEMPERATURE_C = 3;

interface Report {
  readonly causeCode: number;
  readonly x_m: number;
  readonly y_m: number;
  readonly time_us: number;
}

const ONSET_FLAGS = EGO_FLAG.absActive | EGO_FLAG.escActive | EGO_FLAG.slipping | EGO_FLAG.emergencyBraking;

/**
 * When vehicles generate DENMs: on the onset of ABS, ESC, slip or emergency braking, when they meet a hazard, and while
 * they stand with hazard lights on. One report per event and vehicle; the same cause within 100 m and 60 s is the same.
 */
export class HazardDetection {
  private readonly flagsBefore: Uint32Array;
  private readonly causeBefore: Uint16Array;
  private readonly standingSince_us: Float64Array;
  private readonly standingUpdate_us: Float64Array;
  private readonly standingSequence: Int32Array; // of the warning that holds, -1 none
  private readonly nextSequence: Uint16Array;
  private readonly reports: Report[][];

  /** @param start_us when the host starts: sequence numbers begin behind any its predecessor can have used */
  constructor(vehicles: number, start_us = 0) {
    this.flagsBefore = new Uint32Array(vehicles);
    this.causeBefore = new Uint16Array(vehicles);
    this.standingSince_us = new Float64Array(vehicles).fill(Number.NaN);
    this.standingUpdate_us = new Float64Array(vehicles);
    this.standingSequence = new Int32Array(vehicles).fill(-1);
    // A vehicle has at most one new event a second.
    this.nextSequence = new Uint16Array(vehicles).fill(Math.floor(start_us / 1_000_000) % 65_536);
    this.reports = Array.from({ length: vehicles }, () => []);
  }

  /**
   * One look at a vehicle's own state.
   * @param context EGO_CONTEXT values of all vehicles, [vehicle][field]
   * @param temperature_C as measured
   * @returns what is to be sent now; usually nothing
   */
  check(
    vehicle: number,
    now_us: number,
    flags: number,
    context: Float32Array,
    temperature_C: number,
    x_m: number,
    y_m: number,
    speed_mps: number,
  ): Detection | null {
    const onset = flags & ~this.flagsBefore[vehicle] & ONSET_FLAGS;
    const at = vehicle * EGO_CONTEXT_FIELDS;
    const cause = context[at + EGO.eventCauseCode];
    const met = cause > 0 && cause !== this.causeBefore[vehicle];
    this.flagsBefore[vehicle] = flags;
    this.causeBefore[vehicle] = cause;
    if (met) return this.report(vehicle, now_us, cause, context[at + EGO.eventSubCauseCode], x_m, y_m);
    if (onset !== 0) return this.onset(vehicle, now_us, onset, temperature_C, x_m, y_m);
    return this.standstill(vehicle, now_us, flags, x_m, y_m, speed_mps);
  }

  /** The vehicle's model expects a loss of grip at a place ahead; null when that place was reported before. */
  expected(vehicle: number, now_us: number, x_m: number, y_m: number): Detection | null {
    return this.report(vehicle, now_us, CAUSE.adhesion, 0, x_m, y_m);
  }

  /** The vehicle found out itself that traffic has come to a jam; null when it reported that before. */
  found(vehicle: number, now_us: number, cause: TrafficCause, x_m: number, y_m: number): Detection | null {
    return this.report(vehicle, now_us, cause.causeCode, cause.subCauseCode, x_m, y_m);
  }

  private onset(
    vehicle: number,
    now_us: number,
    onset: number,
    temperature_C: number,
    x_m: number,
    y_m: number,
  ): Detection | null {
    // who decelerates by more than 0.4 g has no slippery road under the wheels, whatever ABS does
    if (onset & EGO_FLAG.slipping && !(onset & EGO_FLAG.emergencyBraking)) {
      const subCause = temperature_C < ICE_TEMPERATURE_C ? SUB_CAUSE.ice : 0;
      return this.report(vehicle, now_us, CAUSE.adhesion, subCause, x_m, y_m);
    }
    const subCause =
      onset & EGO_FLAG.emergencyBraking
        ? SUB_CAUSE.emergencyBraking
        : onset & EGO_FLAG.escActive
          ? SUB_CAUSE.esp
          : SUB_CAUSE.abs;
    return this.report(vehicle, now_us, CAUSE.dangerousSituation, subCause, x_m, y_m);
  }

  private report(
    vehicle: number,
    now_us: number,
    causeCode: number,
    subCauseCode: number,
    x_m: number,
    y_m: number,
  ): Detection | null {
    const recent = this.reports[vehicle].filter((one) => now_us - one.time_us < REARM_US);
    this.reports[vehicle] = recent;
    const same = (one: Report) =>
      one.causeCode === causeCode && Math.hypot(one.x_m - x_m, one.y_m - y_m) < SAME_EVENT_M;
    if (recent.some(same)) return null;
    recent.push({ causeCode, x_m, y_m, time_us: now_us });
    return { causeCode, subCauseCode, kind: 'new', sequenceNumber: this.takeSequence(vehicle), x_m, y_m };
  }

  private takeSequence(vehicle: number): number {
    const sequence = this.nextSequence[vehicle];
    this.nextSequence[vehicle] = sequence + 1; // wraps at 65536 as SequenceNumber does
    return sequence;
  }

  private standstill(
    vehicle: number,
    now_us: number,
    flags: number,
    x_m: number,
    y_m: number,
    speed_mps: number,
  ): Detection | null {
    const standing = (flags & EGO_FLAG.hazardLights) !== 0 && speed_mps < STANDSTILL_MPS;
    if (!standing) return this.driveOff(vehicle, x_m, y_m);
    if (Number.isNaN(this.standingSince_us[vehicle])) this.standingSince_us[vehicle] = now_us;
    if (now_us - this.standingSince_us[vehicle] < STANDSTILL_US) return null;
    const first = this.standingSequence[vehicle] < 0;
    if (!first && now_us - this.standingUpdate_us[vehicle] < STANDSTILL_UPDATE_US) return null;
    if (first) this.standingSequence[vehicle] = this.takeSequence(vehicle);
    this.standingUpdate_us[vehicle] = now_us;
    return this.standingDetection(vehicle, first ? 'new' : 'update', x_m, y_m);
  }

  private driveOff(vehicle: number, x_m: number, y_m: number): Detection | null {
    this.standingSince_us[vehicle] = Number.NaN;
    if (this.standingSequence[vehicle] < 0) return null;
    const cancellation = this.standingDetection(vehicle, 'cancellation', x_m, y_m);
    this.standingSequence[vehicle] = -1;
    return cancellation;
  }

  private standingDetection(vehicle: number, kind: Detection['kind'], x_m: number, y_m: number): Detection {
    const sequenceNumber = this.standingSequence[vehicle];
    const causeCode = CAUSE.stationaryVehicle;
    return { causeCode, subCauseCode: SUB_CAUSE.vehicleBreakdown, kind, sequenceNumber, x_m, y_m };
  }

  /** Number of the vehicle's next new event. */
  countFrom(vehicle: number, sequenceNumber: number): void {
    this.nextSequence[vehicle] = sequenceNumber;
  }

  /** The vehicle left the road. Its sequence numbers go on: an actionID is never used twice. */
  reset(vehicle: number): void {
    this.flagsBefore[vehicle] = 0;
    this.causeBefore[vehicle] = 0;
    this.standingSince_us[vehicle] = Number.NaN;
    this.standingSequence[vehicle] = -1;
    this.reports[vehicle] = [];
  }
}
