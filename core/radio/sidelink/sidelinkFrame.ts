import { Frame } from '../reception/frame.js';
import type { Allocation } from './allocation.js';

/** A resource that the control information of a transmission speaks for: adjacent sub-channels of a coming subframe. */
export interface Reservation {
  readonly subframe: number;
  readonly subchannel: number;
  readonly length: number;
}

/** One transmission of a packet in one subframe. */
export class SidelinkFrame extends Frame {
  allocation!: Allocation;
  subchannel = 0;
  reservations: readonly Reservation[] = [];
  /** base of the draws of the packet, the same for both its transmissions */
  packetKey = 0;
  /** the packet's first transmission, of its second */
  first: SidelinkFrame | null = null;
  /** the packet is sent again after this, so nothing is decided yet */
  isFirstOfTwo = false;
  /** handed out in an earlier window, and kept for the second transmission */
  isParked = false;
  /** signal to noise and interference of the data, of a first transmission whose control information was decoded; else 0 */
  pairSinr = new Float32Array(0);

  override reservePairs(count: number): void {
    super.reservePairs(count);
    if (this.isFirstOfTwo && this.pairSinr.length < this.pairSlot.length) {
      this.pairSinr = new Float32Array(this.pairSlot.length);
    }
  }
}
