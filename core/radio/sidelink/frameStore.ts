import type { ResolvedTransmission } from '../medium.js';
import { SidelinkFrame } from './sidelinkFrame.js';

/** Frames to use again. The first of two transmissions of a packet is kept until the second has ended. */
export class FrameStore {
  private readonly free: SidelinkFrame[] = [];

  take(): SidelinkFrame {
    return this.free.pop() ?? new SidelinkFrame();
  }

  /** Frames handed out in the last window are free, but for those whose second transmission is to come. */
  recycle(handedOut: ResolvedTransmission[]): void {
    for (const item of handedOut) {
      const frame = item as SidelinkFrame;
      if (frame.isFirstOfTwo) frame.isParked = true;
      else this.free.push(frame);
    }
    handedOut.length = 0;
  }

  /** A frame has ended; if it was a second transmission, the first is done with. */
  settled({ first }: SidelinkFrame): void {
    if (first === null) return;
    first.isFirstOfTwo = false;
    if (!first.isParked) return;
    first.isParked = false;
    this.free.push(first);
  }
}
