import type { MediumRequest, ResolvedTransmission } from '../medium.js';
import type { ErrorTable } from './errorTable.js';

/** No distance bin: the pair is beyond the bins that are counted whole. */
export const NO_BIN = 255;

/**
 * A frame on the air: the stations it reaches as columns (pairs), and what became of it. Pooled; columns grow and are
 * kept.
 */
export class Frame implements ResolvedTransmission {
  transmissionId = 0;
  request!: MediumRequest;
  start_us = 0;
  end_us = 0;
  receiverCount = 0;
  receiverSlot = new Uint32Array(64);
  rssi_dBm = new Float32Array(64);
  sinr_dB = new Float32Array(64);
  passedUp: Uint8Array | undefined = undefined;

  /** base of the counter-based draws of this frame */
  drawKey = 0;
  errors!: ErrorTable;
  pairCount = 0;
  pairSlot = new Uint32Array(64);
  pairLevel = new Uint16Array(64);
  pairBin = new Uint8Array(64);
  /** OUTCOME if already decided, else DECODING; decided for all when the frame has ended */
  pairState = new Uint8Array(64);

  /** Room for `count` pairs; contents are not kept. */
  reservePairs(count: number): void {
    if (this.pairSlot.length >= count) return;
    const size = Math.max(count, 2 * this.pairSlot.length);
    this.pairSlot = new Uint32Array(size);
    this.pairLevel = new Uint16Array(size);
    this.pairBin = new Uint8Array(size);
    this.pairState = new Uint8Array(size);
    this.receiverSlot = new Uint32Array(size);
    this.rssi_dBm = new Float32Array(size);
    this.sinr_dB = new Float32Array(size);
  }
}

/** pairState while the receiver decodes this frame. */
export const DECODING = 255;

/** Frames to use again. */
export class FramePool {
  private readonly free: Frame[] = [];

  take(): Frame {
    return this.free.pop() ?? new Frame();
  }

  give(frame: Frame): void {
    this.free.push(frame);
  }
}
