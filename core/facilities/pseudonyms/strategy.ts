import type { Random } from '../../random/random.js';

/** `security.pseudonym`, beside the strategy's name. */
export interface PseudonymSettings {
  readonly period_s: number;
  readonly distance_m: number;
  readonly silenceMin_s: number;
  readonly silenceMax_s: number;
}

/** A pseudonym ends when both have passed since it began; then the station falls silent for a while. */
export interface ChangePlan {
  readonly after_s: number;
  readonly after_m: number;
  readonly silent_s: number;
}

/**
 * When a station's next change of pseudonym is. Each trip begins with a fresh one.
 * @param changes made on this trip so far
 * @param draw the vehicle's own stream
 */
export type PseudonymStrategy = (changes: number, draw: Random, settings: PseudonymSettings) => ChangePlan;
