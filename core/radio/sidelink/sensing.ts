import { BUSY_SUBFRAMES, FUTURE, FUTURE_MASK, PAST, PAST_MASK } from './subframes.js';

/** Rings are wiped so many subframes at a time. */
export const WIPE_SUBFRAMES = 16;

/**
 * Sensing memories of all stations whose radio is on: rings by subframe and sub-channel. A station that switches its radio on
 * has heard nothing yet and takes the channel for free. Stations come and go, so that memories are lent, each at a place of
 * its own; the columns are replaced when there are more stations than ever.
 */
export class Sensing {
  /** place * PAST * sub-channels + ...: received power (S-RSSI without noise), mW; NaN where the station transmitted */
  rssi_mW: Float32Array;
  /** place * FUTURE * sub-channels + ...: level of the strongest reservation heard (PSSCH-RSRP), 0: free as far as is known */
  reserved: Uint16Array;
  /** place * FUTURE + ...: 1 where the station will transmit */
  own: Uint8Array;
  /** place of a station's memory; -1: its radio is off */
  readonly place: Int32Array;
  private readonly subchannels: number;
  private readonly free: number[] = [];
  private places = 0;
  private room = 64;
  private readonly busyLevel_mW: number;
  private readonly ratio: Float32Array;

  /**
   * @param noise_mW noise in one sub-channel, part of its S-RSSI
   * @param busyThreshold_dBm S-RSSI above which a sub-channel is busy
   */
  constructor(capacity: number, subchannels: number, noise_mW: number, busyThreshold_dBm: number) {
    this.subchannels = subchannels;
    this.place = new Int32Array(capacity).fill(-1);
    this.busyLevel_mW = 10 ** (busyThreshold_dBm / 10) - noise_mW;
    this.ratio = new Float32Array(capacity);
    this.rssi_mW = new Float32Array(this.room * PAST * subchannels);
    this.reserved = new Uint16Array(this.room * FUTURE * subchannels);
    this.own = new Uint8Array(this.room * FUTURE);
  }

  /** A radio may have been switched on or off. */
  follow(slot: number, isPresent: boolean): void {
    if (isPresent === this.place[slot] >= 0) return;
    if (isPresent) this.place[slot] = this.lend();
    else {
      this.free.push(this.place[slot]);
      this.place[slot] = -1;
      this.ratio[slot] = 0;
    }
  }

  private lend(): number {
    const used = this.free.pop();
    if (used !== undefined) {
      this.blank(used);
      return used;
    }
    if (this.places === this.room) this.grow();
    return this.places++;
  }

  private blank(place: number): void {
    const past = PAST * this.subchannels;
    const future = FUTURE * this.subchannels;
    this.rssi_mW.fill(0, place * past, (place + 1) * past);
    this.reserved.fill(0, place * future, (place + 1) * future);
    this.own.fill(0, place * FUTURE, (place + 1) * FUTURE);
  }

  private grow(): void {
    const { rssi_mW, reserved, own } = this;
    this.room *= 2;
    this.rssi_mW = new Float32Array(2 * rssi_mW.length);
    this.reserved = new Uint16Array(2 * reserved.length);
    this.own = new Uint8Array(2 * own.length);
    this.rssi_mW.set(rssi_mW);
    this.reserved.set(reserved);
    this.own.set(own);
  }

  /** Where a subframe begins in the past of a station; one entry per sub-channel. */
  pastAt(slot: number, subframe: number): number {
    return (this.place[slot] * PAST + (subframe & PAST_MASK)) * this.subchannels;
  }

  /** The same in its future. */
  futureAt(slot: number, subframe: number): number {
    return (this.place[slot] * FUTURE + (subframe & FUTURE_MASK)) * this.subchannels;
  }

  /** The station will transmit. */
  plan(slot: number, subframe: number): void {
    this.own[this.place[slot] * FUTURE + (subframe & FUTURE_MASK)] = 1;
  }

  isPlanned(slot: number, subframe: number): boolean {
    return this.own[this.place[slot] * FUTURE + (subframe & FUTURE_MASK)] !== 0;
  }

  /** Makes room for the subframes from `subframe`, a multiple of WIPE_SUBFRAMES, on; what is older than a second goes. */
  wipe(subframe: number): void {
    const { subchannels, places, rssi_mW, reserved, own } = this;
    const coming = subframe & PAST_MASK;
    const gone = (subframe - WIPE_SUBFRAMES) & FUTURE_MASK;
    for (let place = 0; place < places; place++) {
      const past = (place * PAST + coming) * subchannels;
      rssi_mW.fill(0, past, past + WIPE_SUBFRAMES * subchannels);
      const future = place * FUTURE + gone;
      reserved.fill(0, future * subchannels, (future + WIPE_SUBFRAMES) * subchannels);
      own.fill(0, future, future + WIPE_SUBFRAMES);
    }
  }

  /** The station transmits: of this subframe it hears nothing. */
  deafen(slot: number, subframe: number): void {
    const at = this.pastAt(slot, subframe);
    this.rssi_mW.fill(Number.NaN, at, at + this.subchannels);
  }

  /** Reservation of the `length` sub-channels from `first` on in a coming subframe. */
  reserve(slot: number, subframe: number, first: number, length: number, level: number): void {
    const { reserved } = this;
    const at = this.futureAt(slot, subframe) + first;
    for (let i = at; i < at + length; i++) if (level > reserved[i]) reserved[i] = level;
  }

  /**
   * Channel busy ratio of everybody, over the 100 subframes before this one: share of sub-channels whose S-RSSI was above
   * the threshold (TS 36.214 5.1.30). Subframes in which a station transmitted are left out.
   */
  measure(subframe: number): void {
    for (let slot = 0; slot < this.place.length; slot++) {
      if (this.place[slot] >= 0) this.ratio[slot] = this.ratioIn(slot, subframe);
    }
  }

  private ratioIn(slot: number, subframe: number): number {
    const { subchannels, busyLevel_mW, rssi_mW } = this;
    let busy = 0;
    let heard = 0;
    for (let t = Math.max(0, subframe - BUSY_SUBFRAMES); t < subframe; t++) {
      const at = this.pastAt(slot, t);
      for (let i = at; i < at + subchannels; i++) {
        if (rssi_mW[i] > busyLevel_mW) busy++;
        if (rssi_mW[i] >= 0) heard++;
      }
    }
    return heard === 0 ? 0 : busy / heard;
  }

  ratioOf(slot: number): number {
    return this.ratio[slot];
  }
}
