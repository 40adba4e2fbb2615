import type { Random } from '../../random/random.js';

export interface ShadowingConfig {
  readonly model: string;
  /** standard deviation, dB (WINNER+ B1: 3 line of sight, 4 obstructed) */
  readonly sigma_dB: number;
  /** distance at which the correlation has fallen to 1/e, m (TR 36.885: 25 highway, 10 urban) */
  readonly decorrelation_m: number;
}

/** Log-normal shadowing of links between stations addressed by slot. */
export interface Shadowing {
  /** A station is at a new place. */
  place(slot: number, x_m: number, y_m: number): void;
  /** Gain of the link, dB, the same in both directions. `draw` is a uniform 32-bit hash of frame and receiver. */
  gain_dB(slotA: number, slotB: number, draw: number): number;
}

export type ShadowingModel = (config: ShadowingConfig, capacity: number, random: Random) => Shadowing;
