import type { Random } from '../random/random.js';

/** A phase per station id. */
export const drawPhases_us = (period_us: number, stationIds: Uint32Array, rng: Random, purpose: string): Uint32Array =>
  Uint32Array.from(stationIds, (id) => rng.fork(purpose, id).integer(period_us));

/**
 * Each station checks its triggers at its own microsecond-random phase within a common period. On a common grid all
 * stations would transmit at the same microsecond and collide (reception at 150 m falls from .91 to .30).
 */
export class TriggerPhases {
  readonly period_us: number;
  /** phase of each slot, us, 0 <= phase < period */
  readonly phase_us: Uint32Array;
  private readonly order: Uint32Array; // slots by (phase, slot)
  private readonly sorted_us: Uint32Array;

  constructor(period_us: number, phase_us: Uint32Array) {
    this.period_us = period_us;
    this.phase_us = phase_us;
    this.order = Uint32Array.from(phase_us.keys()).sort((a, b) => phase_us[a] - phase_us[b] || a - b);
    this.sorted_us = this.order.map((slot) => phase_us[slot]);
  }

  /** A phase per station id; depends on the id alone, not on who else is here. */
  static draw(period_us: number, stationIds: Uint32Array, rng: Random, purpose: string): TriggerPhases {
    return new TriggerPhases(period_us, drawPhases_us(period_us, stationIds, rng, purpose));
  }

  /** Visits every check in [from, until), ordered by (time, slot). */
  forEachDue(from_us: number, until_us: number, visit: (slot: number, time_us: number) => void): void {
    const { period_us } = this;
    for (let base_us = Math.floor(from_us / period_us) * period_us; base_us < until_us; base_us += period_us) {
      const high_us = until_us - base_us;
      for (let i = this.lowerBound(from_us - base_us); i < this.order.length && this.sorted_us[i] < high_us; i++) {
        visit(this.order[i], base_us + this.sorted_us[i]);
      }
    }
  }

  private lowerBound(phase_us: number): number {
    let low = 0;
    let high = this.sorted_us.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.sorted_us[middle] < phase_us) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
