import { BUSY_SUBFRAMES, FUTURE, FUTURE_MASK, PAST, PAST_MASK } from './subframes.js';

/** Rings are wiped so many subframes at a time. */
export const WIPE_SUBFRAMES = 8;

/** What one station knows of the channel: rings by subframe and sub-channel, one entry each. */
export interface SensingMemory {
  /** received power (S-RSSI without noise), mW; NaN in subframes in which the station transmitted and so heard nothing */
  readonly rssi_mW: Float32Array;
  /** level of the strongest reservation heard for a coming resource (PSSCH-RSRP); 0: free as far as is known */
  readonly reserved: Uint16Array;
  /** coming subframes in which the station transmits, one entry each */
  readonly own: Uint8Array;
}

/**
 * Sensing memories of all stations whose radio is on. A station that switches its radio on has heard nothing yet and takes
 * the channel for free.
 */
export class Sensing {
  private readonly subchannels: number;
  private readonly memories: (SensingMemory | null)[];
  private readonly free: SensingMemory[] = [];
  private readonly busyLevel_mW: number;
  private readonly ratio: Float32Array;

  /**
   * @param noise_mW noise in one sub-channel, part of its S-RSSI
   * @param busyThreshold_dBm S-RSSI above which a sub-channel is busy
   */
  constructor(capacity: number, subchannels: number, noise_mW: number, busyThreshold_dBm: number) {
    this.subchannels = subchannels;
    this.memories = new Array<SensingMemory | null>(capacity).fill(null);
    this.busyLevel_mW = 10 ** (busyThreshold_dBm / 10) - noise_mW;
    this.ratio = new Float32Array(capacity);
  }

  /** Memory of a station whose radio is on. */
  of(slot: number): SensingMemory {
    return this.memories[slot] as SensingMemory;
  }

  /** A radio was switched on or off. @returns whether it is on and was not before */
  follow(slot: number, isPresent: boolean): void {
    const memory = this.memories[slot];
    if (isPresent === (memory !== null)) return;
    if (memory !== null) {
      this.free.push(memory);
      this.memories[slot] = null;
      this.ratio[slot] = 0;
    } else this.memories[slot] = this.blank();
  }

  private blank(): SensingMemory {
    const used = this.free.pop();
    if (used === undefined) {
      return {
        rssi_mW: new Float32Array(PAST * this.subchannels),
        reserved: new Uint16Array(FUTURE * this.subchannels),
        own: new Uint8Array(FUTURE),
      };
    }
    used.rssi_mW.fill(0);
    used.reserved.fill(0);
    used.own.fill(0);
    return used;
  }

  /** Makes room for the subframes from `subframe`, a multiple of WIPE_SUBFRAMES, on; what is older than a second goes. */
  wipe(subframe: number): void {
    const { subchannels } = this;
    const coming = (subframe & PAST_MASK) * subchannels;
    const gone = (subframe - WIPE_SUBFRAMES) & FUTURE_MASK;
    for (const memory of this.memories) {
      if (memory === null) continue;
      memory.rssi_mW.fill(0, coming, coming + WIPE_SUBFRAMES * subchannels);
      memory.reserved.fill(0, gone * subchannels, (gone + WIPE_SUBFRAMES) * subchannels);
      memory.own.fill(0, gone, gone + WIPE_SUBFRAMES);
    }
  }

  /** The station transmits: of this subframe it hears nothing. */
  deafen(slot: number, subframe: number): void {
    const at = (subframe & PAST_MASK) * this.subchannels;
    this.of(slot).rssi_mW.fill(Number.NaN, at, at + this.subchannels);
  }

  /** Reservation of the `length` sub-channels from `first` on in a coming subframe. */
  reserve(slot: number, subframe: number, first: number, length: number, level: number): void {
    const { reserved } = this.of(slot);
    const at = (subframe & FUTURE_MASK) * this.subchannels + first;
    for (let i = at; i < at + length; i++) if (level > reserved[i]) reserved[i] = level;
  }

  /**
   * Channel busy ratio of everybody, over the 100 subframes before this one: share of sub-channels whose S-RSSI was above
   * the threshold (TS 36.214 5.1.30). Subframes in which a station transmitted are left out.
   */
  measure(subframe: number): void {
    for (let slot = 0; slot < this.memories.length; slot++) {
      const memory = this.memories[slot];
      if (memory !== null) this.ratio[slot] = this.ratioIn(memory, subframe);
    }
  }

  private ratioIn({ rssi_mW }: SensingMemory, subframe: number): number {
    const { subchannels, busyLevel_mW } = this;
    let busy = 0;
    let heard = 0;
    for (let t = Math.max(0, subframe - BUSY_SUBFRAMES); t < subframe; t++) {
      const at = (t & PAST_MASK) * subchannels;
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
