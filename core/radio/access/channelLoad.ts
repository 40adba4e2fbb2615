/**
 * Channel busy ratio: share of each full 100 ms in which a station sensed the channel busy, its own transmissions
 * included (EN 302 571 clause 4.2.10.1, TS 102 687 clause 4.2).
 */
export const LOAD_INTERVAL_US = 100_000;

export class ChannelLoad {
  private readonly frames: Uint16Array; // sensed now, own included
  private readonly changed_us: Float64Array; // busy or idle since
  private readonly busy_us: Float64Array; // in this interval; what lies before it is taken off beforehand
  private readonly ratio: Float32Array;

  constructor(capacity: number) {
    this.frames = new Uint16Array(capacity);
    this.changed_us = new Float64Array(capacity);
    this.busy_us = new Float64Array(capacity);
    this.ratio = new Float32Array(capacity);
  }

  isBusy(slot: number): boolean {
    return this.frames[slot] !== 0;
  }

  /** Time since when the channel is as it is, busy or idle. */
  since_us(slot: number): number {
    return this.changed_us[slot];
  }

  /** @returns true when the channel was idle before */
  add(slot: number, now_us: number): boolean {
    if (this.frames[slot]++ !== 0) return false;
    this.changed_us[slot] = now_us;
    return true;
  }

  /** @returns true when the channel is idle now */
  remove(slot: number, now_us: number): boolean {
    if (--this.frames[slot] !== 0) return false;
    this.busy_us[slot] += now_us - this.changed_us[slot];
    this.changed_us[slot] = now_us;
    return true;
  }

  /** Ends an interval for everybody. */
  tick(now_us: number): void {
    const { frames, busy_us, changed_us, ratio } = this;
    for (let slot = 0; slot < ratio.length; slot++) {
      const underWay_us = frames[slot] !== 0 ? now_us - changed_us[slot] : 0;
      ratio[slot] = (busy_us[slot] + underWay_us) / LOAD_INTERVAL_US;
      busy_us[slot] = -underWay_us;
    }
  }

  ratioOf(slot: number): number {
    return this.ratio[slot];
  }
}
