const BURST_FRAMES = 20;
const BURST_US = 1_000_000;
const BURST_PERIOD_US = 10_000_000;

/**
 * Profile DP0 (the most urgent) may send 20 frames within one second of every ten without regard to the algorithm (C2C-CC
 * Basic System Profile); the hard limits hold for them too.
 */
export class BurstBudget {
  private readonly start_us: Float64Array;
  private readonly frames: Uint8Array;

  constructor(capacity: number) {
    this.start_us = new Float64Array(capacity).fill(-Infinity);
    this.frames = new Uint8Array(capacity);
  }

  /** Before this no frame of a burst may pass; -Infinity: at once. */
  opensAt_us(slot: number, now_us: number): number {
    const since_us = now_us - this.start_us[slot];
    const isFree = since_us >= BURST_PERIOD_US || (since_us < BURST_US && this.frames[slot] < BURST_FRAMES);
    return isFree ? -Infinity : this.start_us[slot] + BURST_PERIOD_US;
  }

  passed(slot: number, now_us: number): void {
    if (now_us - this.start_us[slot] >= BURST_PERIOD_US) {
      this.start_us[slot] = now_us;
      this.frames[slot] = 0;
    }
    if (this.frames[slot] < BURST_FRAMES) this.frames[slot]++;
  }
}
