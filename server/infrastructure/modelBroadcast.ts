import { missingFromBits } from '../../core/learning/fragments.js';
import { US_PER_MS } from '../../core/units/units.js';

/** A fragment ready to send, and the length of its slice of the model. */
export interface ModelPart {
  readonly payload: Uint8Array;
  readonly body_B: number;
}

/** Hands a fragment to the radio; `left` is told when it has been on the air. */
export type PostPart = (part: ModelPart, time_us: number, left: (end_us: number) => void) => void;

/**
 * Requests for a fragment that was on the air so recently are answered by it, us: whoever asked had not received it yet.
 * Design assumption: below the vehicles' patience.
 */
const JUST_SENT_US = 60 * US_PER_MS;

/** The model of one round on its way to all vehicles at once: every fragment once, then again what somebody misses. */
export class ModelBroadcast {
  private readonly waiting: Uint8Array;
  private readonly sent_us: Float64Array;
  private unsent: number;

  /** @param complete told when every fragment has been on the air once */
  constructor(
    private readonly parts: readonly ModelPart[],
    private readonly post: PostPart,
    private readonly complete: (end_us: number) => void,
  ) {
    this.waiting = new Uint8Array(parts.length);
    this.sent_us = new Float64Array(parts.length).fill(Number.NEGATIVE_INFINITY);
    this.unsent = parts.length;
  }

  start(time_us: number): void {
    for (const index of this.parts.keys()) this.send(index, time_us);
  }

  /** A vehicle has what the bits say, and misses the rest. */
  repair(received: Uint8Array, time_us: number): void {
    for (const index of missingFromBits(received, this.parts.length)) {
      if (this.waiting[index] === 0 && this.sent_us[index] + JUST_SENT_US < time_us) this.send(index, time_us);
    }
  }

  private send(index: number, time_us: number): void {
    this.waiting[index] = 1;
    this.post(this.parts[index], time_us, (end_us) => this.left(index, end_us));
  }

  private left(index: number, end_us: number): void {
    const isFirst = this.sent_us[index] === Number.NEGATIVE_INFINITY;
    this.waiting[index] = 0;
    this.sent_us[index] = end_us;
    if (isFirst && --this.unsent === 0) this.complete(end_us);
  }
}
