/** Who senses the channel busy, and since when it is as it is; own transmissions make it busy. */
export class CarrierSense {
  private readonly frames: Uint16Array; // sensed now
  private readonly changed_us: Float64Array;

  constructor(capacity: number) {
    this.frames = new Uint16Array(capacity);
    this.changed_us = new Float64Array(capacity);
  }

  isBusy(slot: number): boolean {
    return this.frames[slot] !== 0;
  }

  /** Time since when the channel has been busy, or idle. */
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
    this.changed_us[slot] = now_us;
    return true;
  }
}
