/** Until when each station senses the channel busy: by the frames it notices, its own included, as far as they have begun. */
export class CarrierSense {
  private readonly until_us: Float64Array;

  constructor(capacity: number) {
    this.until_us = new Float64Array(capacity);
  }

  isBusy(slot: number, now_us: number): boolean {
    return this.until_us[slot] > now_us;
  }

  /** When the channel became idle, or will if no further frame begins. */
  idleFrom_us(slot: number): number {
    return this.until_us[slot];
  }

  /** A frame begins. @returns true when the channel was idle */
  add(slot: number, now_us: number, end_us: number): boolean {
    const before_us = this.until_us[slot];
    if (end_us > before_us) this.until_us[slot] = end_us;
    return before_us <= now_us;
  }
}
