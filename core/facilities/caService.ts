import { wrapAngle_rad } from '../geometry/polyline.js';
import { degreesToRadians } from '../units/units.js';

// Cooperative awareness basic service, EN 302 637-2 V1.4.1 clause 6.1.3.

export const T_GEN_CAM_MIN_US = 100_000;
export const T_GEN_CAM_MAX_US = 1_000_000;
/** T_CheckCamGen: triggers are checked at least this often. */
export const T_CHECK_CAM_GEN_US = T_GEN_CAM_MIN_US;
/** N_GenCam: so many CAMs keep a shortened T_GenCam before it returns to the maximum. */
export const N_GEN_CAM = 3;
/** A road side unit's CAM interval (clause 6.1.4). */
export const RSU_CAM_INTERVAL_US = 1_000_000;
/** Change since the last CAM that triggers one; each must be exceeded. */
export const HEADING_TRIGGER_RAD = degreesToRadians(4);
export const POSITION_TRIGGER_M = 4;
export const SPEED_TRIGGER_MPS = 0.5;
/** The low-frequency container is included when its last inclusion lies at least so far back. */
export const LOW_FREQUENCY_INTERVAL_US = 500_000;
/** A CAM carries the whole certificate once a second, otherwise a digest (TS 103 097 clause 7.1.1). */
export const CERTIFICATE_INTERVAL_US = 1_000_000;

/** When the CAMs of many vehicles are due; one column entry a vehicle, nothing shared between them. */
export class CaService {
  private readonly last_us: Float64Array;
  private readonly lastX_m: Float64Array;
  private readonly lastY_m: Float64Array;
  private readonly lastHeading_rad: Float64Array;
  private readonly lastSpeed_mps: Float64Array;
  private readonly tGenCam_us: Float64Array;
  private readonly nGenCam: Uint8Array;
  private readonly lastLowFrequency_us: Float64Array;
  private readonly lastCertificate_us: Float64Array;

  constructor(vehicles: number) {
    this.last_us = new Float64Array(vehicles).fill(Number.NEGATIVE_INFINITY);
    this.lastX_m = new Float64Array(vehicles);
    this.lastY_m = new Float64Array(vehicles);
    this.lastHeading_rad = new Float64Array(vehicles);
    this.lastSpeed_mps = new Float64Array(vehicles);
    this.tGenCam_us = new Float64Array(vehicles).fill(T_GEN_CAM_MAX_US);
    this.nGenCam = new Uint8Array(vehicles);
    this.lastLowFrequency_us = new Float64Array(vehicles).fill(Number.NEGATIVE_INFINITY);
    this.lastCertificate_us = new Float64Array(vehicles).fill(Number.NEGATIVE_INFINITY);
  }

  /**
   * One trigger check.
   * @param minimumGap_us T_GenCam_DCC, 100 to 1000 ms
   * @returns true when a CAM is to be generated now; the state then counts it as sent
   */
  check(
    vehicle: number,
    now_us: number,
    x_m: number,
    y_m: number,
    heading_rad: number,
    speed_mps: number,
    minimumGap_us = T_GEN_CAM_MIN_US,
  ): boolean {
    const elapsed_us = now_us - this.last_us[vehicle];
    if (elapsed_us < minimumGap_us) return false;
    if (elapsed_us !== Number.POSITIVE_INFINITY) {
      if (this.moved(vehicle, x_m, y_m, heading_rad, speed_mps)) {
        this.tGenCam_us[vehicle] = Math.min(elapsed_us, T_GEN_CAM_MAX_US); // condition 1
        this.nGenCam[vehicle] = 0;
      } else if (elapsed_us >= this.tGenCam_us[vehicle]) {
        this.nGenCam[vehicle] = Math.min(this.nGenCam[vehicle] + 1, N_GEN_CAM); // condition 2
        if (this.nGenCam[vehicle] >= N_GEN_CAM) this.tGenCam_us[vehicle] = T_GEN_CAM_MAX_US;
      } else {
        return false;
      }
    }
    this.last_us[vehicle] = now_us;
    this.lastX_m[vehicle] = x_m;
    this.lastY_m[vehicle] = y_m;
    this.lastHeading_rad[vehicle] = heading_rad;
    this.lastSpeed_mps[vehicle] = speed_mps;
    return true;
  }

  private moved(vehicle: number, x_m: number, y_m: number, heading_rad: number, speed_mps: number): boolean {
    const dx_m = x_m - this.lastX_m[vehicle];
    const dy_m = y_m - this.lastY_m[vehicle];
    if (dx_m * dx_m + dy_m * dy_m > POSITION_TRIGGER_M * POSITION_TRIGGER_M) return true;
    if (Math.abs(speed_mps - this.lastSpeed_mps[vehicle]) > SPEED_TRIGGER_MPS) return true;
    return Math.abs(wrapAngle_rad(heading_rad - this.lastHeading_rad[vehicle])) > HEADING_TRIGGER_RAD;
  }

  /** Whether the CAM generated now carries the low-frequency container: the first one, then every 500 ms or more. */
  takeLowFrequency(vehicle: number, now_us: number): boolean {
    if (now_us - this.lastLowFrequency_us[vehicle] < LOW_FREQUENCY_INTERVAL_US) return false;
    this.lastLowFrequency_us[vehicle] = now_us;
    return true;
  }

  /** Whether the CAM generated now is signed with the whole certificate: once a second, and when it is wanted. */
  takeCertificate(vehicle: number, now_us: number, isWanted = false): boolean {
    if (!isWanted && now_us - this.lastCertificate_us[vehicle] < CERTIFICATE_INTERVAL_US) return false;
    this.lastCertificate_us[vehicle] = now_us;
    return true;
  }

  /** The vehicle left the road; its next CAM is a first one. */
  reset(vehicle: number): void {
    this.last_us[vehicle] = Number.NEGATIVE_INFINITY;
    this.tGenCam_us[vehicle] = T_GEN_CAM_MAX_US;
    this.nGenCam[vehicle] = 0;
    this.lastLowFrequency_us[vehicle] = Number.NEGATIVE_INFINITY;
    this.lastCertificate_us[vehicle] = Number.NEGATIVE_INFINITY;
  }
}
