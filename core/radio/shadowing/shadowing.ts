import type { Random } from '../../random/random.js';

export interface ShadowingConfig {
  readonly model: string;
  /** standard deviation, dB (WINNER+ B1: 3 line of sight, 4 obstructed) */
  readonly sigma_dB: number;
  /** distance at which the correlation has fallen to 1/e, m (TR 36.885: 25 highway, 10 urban) */
  readonly decorrelation_m: number;
}

/** What belongs to the places of stations, by slot, in memory that threads share. */
export interface PlaceTable {
  /** PLACE_VALUES a slot */
  readonly values: Float64Array;
  /** the step in which they were made */
  readonly madeIn: Int32Array;
}

export const PLACE_VALUES = 16;

/** Log-normal shadowing of links between stations addressed by slot. */
export interface Shadowing {
  /** whether `addGains` reads the draws */
  readonly usesDraws: boolean;
  /** A station is at a new place, since a step that matters only to who shares. */
  place(slot: number, x_m: number, y_m: number, step?: number): void;
  /** Two threads work on the same steps: one makes what both need of a place, the other takes it where it is made in time. */
  share?(table: PlaceTable, isMaker: boolean): void;
  /**
   * Adds the gains of the links from a sender, dB, to `power_dBm[0 .. count)`; the same in both directions.
   * @param receivers slots, one per entry
   * @param draws uniform 32-bit hashes of frame and receiver, one per entry; unset where `usesDraws` is false
   */
  addGains(sender: number, receivers: Uint32Array, draws: Uint32Array, count: number, power_dBm: Float64Array): void;
}

export type ShadowingModel = (config: ShadowingConfig, capacity: number, random: Random) => Shadowing;
