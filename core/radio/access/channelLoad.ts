/**
 * Channel busy ratio: share of each full 100 ms in which a station received more than the threshold, -85 dBm, its own
 * transmissions included (EN 302 571 clause 4.2.10.1, TS 102 687 clause 4.2).
 */
export const LOAD_INTERVAL_US = 100_000;

export class ChannelLoad {
  private readonly until_us: Float64Array; // end of the frames above the threshold that have begun
  private readonly busy_us: Float64Array; // since the interval began, up to that end
  private readonly ratio: Float32Array;

  constructor(capacity: number) {
    this.until_us = new Float64Array(capacity);
    this.busy_us = new Float64Array(capacity);
    this.ratio = new Float32Array(capacity);
  }

  /** A frame above the threshold begins. */
  add(slot: number, now_us: number, end_us: number): void {
    const until_us = this.until_us[slot];
    if (end_us <= until_us) return;
    this.busy_us[slot] += end_us - Math.max(until_us, now_us);
    this.until_us[slot] = end_us;
  }

  /** Ends an interval for everybody. */
  tick(now_us: number): void {
    const { until_us, busy_us, ratio } = this;
    for (let slot = 0; slot < ratio.length; slot++) {
      const later_us = Math.max(0, until_us[slot] - now_us);
      ratio[slot] = (busy_us[slot] - later_us) / LOAD_INTERVAL_US;
      busy_us[slot] = later_us;
    }
  }

  ratioOf(slot: number): number {
    return this.ratio[slot];
  }
}
