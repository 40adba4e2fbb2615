import type { CamFigures } from './jobs.js';
import { STEP_MS } from './published.js';

const LONGEST = 10;
const US_PER_STEP = STEP_MS * 1000;
const TENTHS = 10;

/** Counts messages by interval, size and phase. */
export class IntervalBook {
  private readonly last_us = new Map<number, number>();
  private readonly intervals = new Array<number>(LONGEST).fill(0);
  private readonly sizeSums_B = new Array<number>(LONGEST).fill(0);
  private readonly sizes = new Map<number, number>();
  private readonly phases = new Array<number>(TENTHS).fill(0);
  private restSquared_ms2 = 0;

  sent(station: number, time_us: number, size_B: number): void {
    this.sizes.set(size_B, (this.sizes.get(size_B) ?? 0) + 1);
    this.phases[Math.floor(((time_us % US_PER_STEP) / US_PER_STEP) * TENTHS)]++;
    const before_us = this.last_us.get(station);
    this.last_us.set(station, time_us);
    if (before_us === undefined) return;
    const steps = Math.round((time_us - before_us) / US_PER_STEP);
    if (steps < 1 || steps > LONGEST) return; // it was off the road
    this.intervals[steps - 1]++;
    this.sizeSums_B[steps - 1] += size_B;
    this.restSquared_ms2 += ((time_us - before_us - steps * US_PER_STEP) / 1000) ** 2;
  }

  figures(meanSpeed_mps: number): CamFigures {
    const count = this.intervals.reduce((sum, one) => sum + one, 0);
    const messages = this.phases.reduce((sum, one) => sum + one, 0);
    return {
      intervals: this.intervals,
      meanSizes_B: this.sizeSums_B.map((sum_B, k) => sum_B / this.intervals[k]),
      meanSpeed_mps,
      jitter_ms: Math.sqrt(this.restSquared_ms2 / Math.max(1, count)),
      sizes_B: [...this.sizes].sort((a, b) => a[0] - b[0]),
      phases: this.phases.map((one) => one / messages),
      stations: this.last_us.size,
    };
  }
}
