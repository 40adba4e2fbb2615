/**
 * Channel busy ratio: share of each full 100 ms in which a station received more than the threshold, -85 dBm, its own
 * transmissions included (EN 302 571 clause 4.2.10.1, TS 102 687 clause 4.2).
 */
export const LOAD_INTERVAL_US = 100_000;

export class ChannelLoad {
  private readonly frames: Uint16Array; // above the threshold now, own included
  private readonly busySince_us: Float64Array;
  private readonly busy_us: Float64Array;
  private readonly ratio: Float32Array;

  constructor(capacity: number) {
    this.frames = new Uint16Array(capacity);
    this.busySince_us = new Float64Array(capacity);
    this.busy_us = new Float64Array(capacity);
    this.ratio = new Float32Array(capacity);
  }

  add(slot: number, now_us: number): void {
    if (this.frames[slot]++ === 0) this.busySince_us[slot] = now_us;
  }

  remove(slot: number, now_us: number): void {
    if (--this.frames[slot] === 0) this.busy_us[slot] += now_us - this.busySince_us[slot];
  }

  /** Ends an interval for everybody. */
  tick(now_us: number): void {
    const { frames, busy_us, busySince_us, ratio } = this;
    for (let slot = 0; slot < ratio.length; slot++) {
      let busy = busy_us[slot];
      if (frames[slot] !== 0) {
        busy += now_us - busySince_us[slot];
        busySince_us[slot] = now_us;
      }
      ratio[slot] = busy / LOAD_INTERVAL_US;
      busy_us[slot] = 0;
    }
  }

  ratioOf(slot: number): number {
    return this.ratio[slot];
  }
}
