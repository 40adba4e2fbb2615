/** Another unit must be so much stronger before a vehicle turns to it, dB. */
const HYSTERESIS_DB = 3;
/** A unit not heard for so long is out of coverage, us: three of its CAM intervals. */
export const COVERAGE_TIMEOUT_US = 3_000_000;
/** Weight of a new reading in the mean level. */
const LEVEL_WEIGHT = 0.3;

/** Level of a unit that is not heard itself: any that is heard takes its place. */
const WEAKEST_DBM = -200;

export interface UnitPlace {
  readonly x_m: number;
  readonly y_m: number;
}

/** Which roadside unit each vehicle hears best, from the units' CAMs. */
export class ServingUnits {
  private readonly unit: Uint32Array;
  private readonly level_dBm: Float32Array;
  private readonly heard_us: Float64Array;
  private readonly places = new Map<number, UnitPlace>();

  constructor(vehicles: number) {
    this.unit = new Uint32Array(vehicles);
    this.level_dBm = new Float32Array(vehicles);
    this.heard_us = new Float64Array(vehicles).fill(Number.NEGATIVE_INFINITY);
  }

  /** Where a unit's CAMs say it is. */
  place(unitId: number, place: UnitPlace): void {
    this.places.set(unitId, place);
  }

  heard(vehicle: number, unitId: number, level_dBm: number, time_us: number): void {
    const same = this.unit[vehicle] === unitId;
    const lost = time_us - this.heard_us[vehicle] > COVERAGE_TIMEOUT_US;
    if (same && !lost) this.level_dBm[vehicle] += LEVEL_WEIGHT * (level_dBm - this.level_dBm[vehicle]);
    else if (lost || level_dBm > this.level_dBm[vehicle] + HYSTERESIS_DB) {
      this.unit[vehicle] = unitId;
      this.level_dBm[vehicle] = level_dBm;
    } else return;
    this.heard_us[vehicle] = time_us;
  }

  /** A unit reached the vehicle through a network, which tells nothing of its distance: it serves if no other is heard. */
  reached(vehicle: number, unitId: number, time_us: number): void {
    const serving = this.of(vehicle, time_us);
    if (serving !== 0 && serving !== unitId) return;
    if (serving === 0) this.level_dBm[vehicle] = WEAKEST_DBM;
    this.unit[vehicle] = unitId;
    this.heard_us[vehicle] = time_us;
  }

  /** @returns 0 out of coverage */
  of(vehicle: number, now_us: number): number {
    return now_us - this.heard_us[vehicle] <= COVERAGE_TIMEOUT_US ? this.unit[vehicle] : 0;
  }

  /** Last unit heard, however long ago; 0 none yet. */
  lastOf(vehicle: number): number {
    return this.unit[vehicle];
  }

  placeOf(unitId: number): UnitPlace | undefined {
    return this.places.get(unitId);
  }

  forget(vehicle: number): void {
    this.heard_us[vehicle] = Number.NEGATIVE_INFINITY;
  }
}
