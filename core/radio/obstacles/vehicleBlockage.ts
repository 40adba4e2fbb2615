import { hash32, unitOf } from '../../random/random.js';
import { normalQuantile } from '../normal.js';
import { unknownModel } from '../unknownModel.js';

/** Height of what may stand between two vehicles: a car (TR 37.885 6.1.2, type 2). */
export const BLOCKER_HEIGHT_M = 1.6;

const STATE_SALT = 1;
const LOSS_SALT = 2;

/** Probability that no vehicle is between two that are so far apart (TR 37.885 table 6.2.1-2). */
export type LineOfSight = (distance_m: number) => number;

const highway: LineOfSight = (d) =>
  d <= 475 ? Math.min(1, 2.1013e-6 * d * d - 0.002 * d + 1.0193) : Math.max(0, 0.54 - 0.001 * (d - 475));

const urban: LineOfSight = (d) => Math.min(1, 1.05 * Math.exp(-0.0114 * d));

const MODELS: Readonly<Record<string, LineOfSight | null>> = {
  none: null,
  tr37885Highway: highway,
  tr37885Urban: urban,
};

export const BLOCKAGE_MODELS: readonly string[] = Object.keys(MODELS);

/** @throws VergeError PARAMETER_INVALID for an unknown model; null when there is none */
export function lineOfSightNamed(name: string): LineOfSight | null {
  const model = MODELS[name];
  if (model === undefined) throw unknownModel('blockage.model', name, BLOCKAGE_MODELS);
  return model;
}

/** Mean and standard deviation of the loss behind a vehicle, dB; it is never below 0 (TR 37.885 6.2.1, NLOSv). */
export function blockage_dB(lower_m: number, higher_m: number, distance_m: number): { mean: number; sigma: number } {
  if (lower_m > BLOCKER_HEIGHT_M) return { mean: 0, sigma: 0 };
  const far_dB = Math.max(0, 15 * Math.log10(distance_m) - 41);
  return higher_m < BLOCKER_HEIGHT_M ? { mean: 9 + far_dB, sigma: 4.5 } : { mean: 5 + far_dB, sigma: 4 };
}

/**
 * Vehicles between vehicles. Whether a pair sees one another is one draw for the pair, which its distance is compared with:
 * it is lost once when they part and comes back when they meet. The loss behind the vehicle is one draw as well.
 */
export class VehicleBlockage {
  private readonly lineOfSight: LineOfSight;
  private readonly key: number;

  constructor(lineOfSight: LineOfSight, key: number) {
    this.lineOfSight = lineOfSight;
    this.key = key;
  }

  /** Loss of the link between two stations, dB; the same both ways. */
  loss_dB(idA: number, idB: number, heightA_m: number, heightB_m: number, distance_m: number): number {
    const pair = hash32(this.key, Math.min(idA, idB), Math.max(idA, idB));
    if (unitOf(hash32(pair, STATE_SALT)) < this.lineOfSight(distance_m)) return 0;
    const { mean, sigma } = blockage_dB(Math.min(heightA_m, heightB_m), Math.max(heightA_m, heightB_m), distance_m);
    return Math.max(0, mean + sigma * normalQuantile(hash32(pair, LOSS_SALT)));
  }
}
