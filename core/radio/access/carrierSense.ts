/**
 * Until when each station senses the channel busy: by the frames it notices, its own included, as far as they have begun,
 * and for as long as all that it receives together is loud enough for energy detection.
 */
export class CarrierSense {
  private readonly until_us: Float64Array;
  private readonly isLoud: (slot: number) => boolean;

  constructor(capacity: number, isLoud: (slot: number) => boolean = () => false) {
    this.until_us = new Float64Array(capacity);
    this.isLoud = isLoud;
  }

  isBusy(slot: number, now_us: number): boolean {
    return this.isHeld(slot, now_us) || this.isLoud(slot);
  }

  /** Whether a frame that was noticed keeps the channel busy. */
  isHeld(slot: number, now_us: number): boolean {
    return this.until_us[slot] > now_us;
  }

  /** When the channel became idle, or will if no further frame begins; Infinity while it is loud. */
  idleFrom_us(slot: number): number {
    return this.isLoud(slot) ? Infinity : this.until_us[slot];
  }

  /** A frame is noticed. @returns true when none kept the channel busy before */
  add(slot: number, now_us: number, end_us: number): boolean {
    const before_us = this.until_us[slot];
    if (end_us > before_us) this.until_us[slot] = end_us;
    return before_us <= now_us;
  }

  /** The channel is no longer loud. */
  sunk(slot: number, now_us: number): void {
    if (this.until_us[slot] < now_us) this.until_us[slot] = now_us;
  }
}
