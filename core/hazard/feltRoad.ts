import { hash32, unitOf } from '../random/random.js';
import type { Ground } from './ground.js';
import type { Encounter, PlacedHazard } from './placedHazards.js';
import { burstDuration_s, burstPeak_mps2, isPothole, ROUGH_RMS_MPS2, smooth_mps2 } from './roadShake.js';

/** Drivers steer around some of the potholes. */
const POTHOLE_HIT_SHARE = 0.8;
/** Slower than this nobody feels a hole, m/s. */
const LEAST_SPEED_MPS = 1;

/** Vertical acceleration of the street, of rough stretches, and of potholes the front wheels went over in a step. */
export class FeltRoad {
  private slot = 0;
  private step = 0;
  private hole: PlacedHazard | null = null;
  /** The rough stretch that the accelerometer recognised in the last `feel`; null for none. */
  rough: PlacedHazard | null = null;

  constructor(private readonly ground: Ground) {}

  /** @param step counts traffic steps. @returns the pothole that the accelerometer recognises, null for none */
  feel(slot: number, step: number, cell: number, { surface }: Encounter): PlacedHazard | null {
    const { columns, key, placed, traffic } = this.ground;
    const speed_mps = traffic.vehicles.speed_mps[slot];
    const roughness_perS =
      surface?.kind.roughness_perS === undefined ? 0 : surface.intensity * surface.kind.roughness_perS;
    const place = 0.8 + 0.4 * unitOf(hash32(key, cell, 13));
    const rms_mps2 = smooth_mps2(speed_mps, place) + roughness_perS * speed_mps;
    columns.verticalAcceleration_mps2[slot] = rms_mps2;
    columns.verticalPeak_mps2[slot] = columns.verticalBurst_s[slot] = 0;
    this.slot = slot;
    this.step = step;
    this.rough = roughness_perS > 0 && rms_mps2 > ROUGH_RMS_MPS2 ? surface : null;
    this.hole = null;
    placed.eachHole(cell, this.cross);
    return this.hole;
  }

  private readonly cross = (hole: PlacedHazard): void => {
    const { slot, step } = this;
    const { columns, key, state, traffic } = this.ground;
    const { vehicles } = traffic;
    if (hole.lane !== vehicles.lane[slot]) return;
    const before_m = state.lane[slot] === hole.lane ? state.position_m[slot] : 0;
    const speed_mps = vehicles.speed_mps[slot];
    if (before_m > hole.position_m || vehicles.position_m[slot] <= hole.position_m || speed_mps < LEAST_SPEED_MPS)
      return;
    if (unitOf(hash32(key, vehicles.stationId[slot], hole.id, step)) > POTHOLE_HIT_SHARE) return;
    const peak_mps2 = burstPeak_mps2(hole.intensity * (hole.kind.depth_m ?? 0), speed_mps);
    const burst_s = burstDuration_s(hole.radius_m, speed_mps);
    columns.verticalPeak_mps2[slot] = Math.max(peak_mps2, columns.verticalPeak_mps2[slot]);
    columns.verticalBurst_s[slot] = burst_s;
    columns.verticalAcceleration_mps2[slot] += burstRms_mps2(peak_mps2, burst_s, traffic.step_us / 1e6);
    if (isPothole(peak_mps2, burst_s)) this.hole = hole;
  };
}

/** RMS over a step of one half-sine burst. */
const burstRms_mps2 = (peak_mps2: number, burst_s: number, step_s: number): number =>
  (peak_mps2 / Math.SQRT2) * Math.sqrt(Math.min(1, burst_s / step_s));
