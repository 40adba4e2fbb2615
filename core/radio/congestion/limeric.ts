import type { CongestionSettings, RateLaw } from './settings.js';

/** Bounds of the share of time a station may send, delta. */
export const DELTA_MAX = 0.03;
export const DELTA_MIN = 0.0006;
/** Bounds of one correction of delta. */
const GAIN_UP_MAX = 0.0005;
const GAIN_DOWN_MAX = -0.00025;
/** Delta is updated every second period of 100 ms. */
const PERIODS_PER_UPDATE = 2;
/** Bounds of the gate's interval. */
const INTERVAL_MIN_US = 25_000;
const INTERVAL_MAX_US = 1_000_000;

const clamp = (value: number, least: number, most: number): number => Math.min(most, Math.max(least, value));

/** Steps 2 and 3: the next delta. @param ratio smoothed channel busy ratio */
export function nextDelta(delta: number, ratio: number, { alpha, beta, targetCbr }: CongestionSettings): number {
  const offset = clamp(beta * (targetCbr - ratio), GAIN_DOWN_MAX, GAIN_UP_MAX);
  return clamp((1 - alpha) * delta + offset, DELTA_MIN, DELTA_MAX);
}

/**
 * The channel busy ratio at which `stations` that hear one another come to rest: delta* = beta (target - CBR) / alpha,
 * and the deltas sum to the CBR. Holds while delta* lies within its bounds.
 */
export function fixedPoint(stations: number, { alpha, beta, targetCbr }: CongestionSettings): number {
  return (targetCbr * stations * beta) / (alpha + stations * beta);
}

/** Adaptive approach (LIMERIC form), TS 102 687 V1.2.1 clause 5.4 and table 3: stations that share a channel come to equal rates. */
export class LimericLaw implements RateLaw {
  private settings: CongestionSettings;
  private readonly delta: Float64Array;
  private readonly smoothed: Float64Array;
  private readonly previous: Float64Array;
  private readonly passed_us: Float64Array;
  private readonly airtime_us: Float64Array;
  private readonly gate_us: Float64Array;
  private periods = 0;

  constructor(capacity: number, settings: CongestionSettings) {
    this.settings = settings;
    this.delta = new Float64Array(capacity);
    this.smoothed = new Float64Array(capacity);
    this.previous = new Float64Array(capacity);
    this.passed_us = new Float64Array(capacity);
    this.airtime_us = new Float64Array(capacity);
    this.gate_us = new Float64Array(capacity);
    for (let slot = 0; slot < capacity; slot++) this.reset(slot);
  }

  tune(settings: CongestionSettings): void {
    this.settings = settings;
  }

  periodEnds(): void {
    this.periods++;
  }

  measured(slot: number, ratio: number, now_us: number): void {
    if (this.periods % PERIODS_PER_UPDATE === 0) {
      // step 1
      this.smoothed[slot] = 0.5 * this.smoothed[slot] + 0.25 * (ratio + this.previous[slot]);
      this.delta[slot] = nextDelta(this.delta[slot], this.smoothed[slot], this.settings);
      this.stretch(slot, now_us);
    }
    this.previous[slot] = ratio;
  }

  /** A new delta changes what is left of a gate's closed time in proportion (TS 102 687 V1.2.1 equation B.2). */
  private stretch(slot: number, now_us: number): void {
    const elapsed_us = now_us - this.passed_us[slot];
    const left_us = this.gate_us[slot] - elapsed_us;
    if (!(left_us > 0)) return;
    const whole_us = this.airtime_us[slot] / this.delta[slot];
    this.gate_us[slot] = clamp(
      (whole_us * left_us) / this.gate_us[slot] + elapsed_us,
      INTERVAL_MIN_US,
      INTERVAL_MAX_US,
    );
  }

  reset(slot: number): void {
    this.delta[slot] = (DELTA_MIN + DELTA_MAX) / 2;
    this.smoothed[slot] = 0;
    this.previous[slot] = 0;
    this.passed_us[slot] = -Infinity;
    this.gate_us[slot] = 0;
  }

  passed(slot: number, now_us: number, airtime_us: number): void {
    this.passed_us[slot] = now_us;
    this.airtime_us[slot] = airtime_us;
    this.gate_us[slot] = this.interval_us(slot, airtime_us);
  }

  opensAt_us(slot: number): number {
    return Math.ceil(this.passed_us[slot] + this.gate_us[slot]);
  }

  interval_us(slot: number, airtime_us: number): number {
    return clamp(airtime_us / this.delta[slot], INTERVAL_MIN_US, INTERVAL_MAX_US);
  }

  stateOf(slot: number): string {
    return `delta ${this.delta[slot].toFixed(4)}`;
  }
}
