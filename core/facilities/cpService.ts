import { wrapAngle_rad } from '../geometry/polyline.js';
import { degreesToRadians } from '../units/units.js';

// Collective perception service, TS 103 324 V2.1.1 clause 6.1 and annex F.

export const T_GEN_CPM_MAX_US = 1_000_000;
/** T_AddSensorInformation: the sensor-information container is included again after so long. */
export const SENSOR_INFORMATION_INTERVAL_US = 1_000_000;
/** An object of type B is included again when it changed so much since its last inclusion. */
const POSITION_CHANGE_M = 4; // exceeded
const SPEED_CHANGE_MPS = 0.5; // exceeded
const ORIENTATION_CHANGE_RAD = degreesToRadians(4); // reached
/** All objects of type A are included when one of them was not for so long. */
const TYPE_A_INTERVAL_US = T_GEN_CPM_MAX_US / 2;
/** Largest payload of one CPM, B (TR 103 562 simulations: about 1,100 B a segment). */
export const CPM_PAYLOAD_MAX_B = 1100;

/** An object as a CPM last told it. */
export interface Told {
  readonly time_us: number;
  readonly x_m: number;
  readonly y_m: number;
  readonly speed_mps: number;
  readonly heading_rad: number;
}

/** An object a station perceives, in its own plane. */
export interface PerceivedObject {
  readonly id: number;
  /** pedestrians, cyclists, animals; all others are of type B */
  readonly isTypeA: boolean;
  readonly x_m: number;
  readonly y_m: number;
  readonly speed_mps: number;
  readonly heading_rad: number;
  /** 0..15 */
  readonly quality: number;
  /** null: never told */
  told: Told | null;
}

/** Objects of sufficient quality that the inclusion rules (clause 6.1.2.3) choose now, in the order given. */
export function chosenObjects<T extends PerceivedObject>(
  objects: readonly T[],
  now_us: number,
  qualityThreshold: number,
): T[] {
  const good = objects.filter((object) => object.quality > qualityThreshold);
  const allOfTypeA = good.some(
    ({ isTypeA, told }) => isTypeA && (told === null || now_us - told.time_us >= TYPE_A_INTERVAL_US),
  );
  return good.filter((object) => (object.isTypeA ? allOfTypeA : changed(object, now_us)));
}

function changed(object: PerceivedObject, now_us: number): boolean {
  const { told } = object;
  if (told === null) return true;
  return (
    movedBy_m(object, told) > POSITION_CHANGE_M ||
    Math.abs(object.speed_mps - told.speed_mps) > SPEED_CHANGE_MPS ||
    turnedBy_rad(object, told) >= ORIENTATION_CHANGE_RAD ||
    now_us - told.time_us >= T_GEN_CPM_MAX_US
  );
}

const movedBy_m = (object: PerceivedObject, told: Told): number =>
  Math.hypot(object.x_m - told.x_m, object.y_m - told.y_m);

const turnedBy_rad = (object: PerceivedObject, told: Told): number =>
  Math.abs(wrapAngle_rad(object.heading_rad - told.heading_rad));

/** Utility of telling an object (annex F): what is new of it, 0 to 5. One never told has all of it. */
export function utility(object: PerceivedObject, now_us: number): number {
  const { told } = object;
  const quality = object.quality / 15;
  if (told === null) return quality + 4;
  const elapsed_s = (now_us - told.time_us) / 1e6;
  return (
    quality +
    Math.min(1, movedBy_m(object, told) / (2 * POSITION_CHANGE_M)) +
    Math.min(1, Math.abs(object.speed_mps - told.speed_mps) / (2 * SPEED_CHANGE_MPS)) +
    Math.min(1, turnedBy_rad(object, told) / (2 * ORIENTATION_CHANGE_RAD)) +
    Math.max(0, Math.min(1, (elapsed_s - 0.1) / (1.0 - 0.1)))
  );
}

/** The most useful ones when not all fit; of equal ones those with the lower id. */
export function mostUseful<T extends PerceivedObject>(objects: T[], most: number, now_us: number): T[] {
  if (objects.length <= most) return objects;
  const rated = objects.map((object) => ({ object, value: utility(object, now_us) }));
  rated.sort((a, b) => b.value - a.value || a.object.id - b.object.id);
  return rated.slice(0, most).map(({ object }) => object);
}

/** When the CPMs of many vehicles are due; one column entry a vehicle. */
export class CpService {
  private readonly last_us: Float64Array;
  private readonly lastSensors_us: Float64Array;

  constructor(vehicles: number) {
    this.last_us = new Float64Array(vehicles).fill(Number.NEGATIVE_INFINITY);
    this.lastSensors_us = new Float64Array(vehicles).fill(Number.NEGATIVE_INFINITY);
  }

  /** Whether T_GenCpm has passed since the vehicle's last CPM. @param gap_us 100 to 1000 ms */
  mayGenerate(vehicle: number, now_us: number, gap_us: number): boolean {
    return now_us - this.last_us[vehicle] >= gap_us;
  }

  /** Whether the sensor-information container is due: it alone makes a CPM, so one follows at T_GenCpmMax at the latest. */
  sensorsDue(vehicle: number, now_us: number): boolean {
    return now_us - this.lastSensors_us[vehicle] >= SENSOR_INFORMATION_INTERVAL_US;
  }

  /** A CPM is generated now; its objects count as told. */
  generated(vehicle: number, now_us: number, hasSensors: boolean, objects: readonly PerceivedObject[]): void {
    this.last_us[vehicle] = now_us;
    if (hasSensors) this.lastSensors_us[vehicle] = now_us;
    for (const object of objects) {
      const { x_m, y_m, speed_mps, heading_rad } = object;
      object.told = { time_us: now_us, x_m, y_m, speed_mps, heading_rad };
    }
  }

  /** The vehicle left the road. */
  reset(vehicle: number): void {
    this.last_us[vehicle] = Number.NEGATIVE_INFINITY;
    this.lastSensors_us[vehicle] = Number.NEGATIVE_INFINITY;
  }
}
