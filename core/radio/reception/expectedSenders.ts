import type { ReachTable } from './reachTable.js';

/** Beacons and checks for CAMs come every so often, each station's at a phase of its own, us (EN 302 637-2: T_CheckCamGen). */
const PERIOD_US = 100_000;
const SLICE_US = 1_000;
const SLICES = PERIOD_US / SLICE_US;
/** Who has waited for this share of its last interval may send again. */
const EARLY = 0.9;
const NEVER = -1;

/** Guesses who sends when, from when it sent before. A wrong guess costs time and changes nothing. */
export class ExpectedSenders {
  private readonly sent_us: Float64Array;
  private readonly interval_us: Float64Array;
  private readonly slice: Uint8Array;
  private readonly sliceStart = new Uint32Array(SLICES + 1);

  constructor(capacity: number) {
    this.sent_us = new Float64Array(capacity).fill(NEVER);
    this.interval_us = new Float64Array(capacity);
    this.slice = new Uint8Array(capacity);
  }

  sent(slot: number, time_us: number): void {
    if (this.sent_us[slot] !== NEVER) this.interval_us[slot] = time_us - this.sent_us[slot];
    this.sent_us[slot] = time_us;
  }

  /** Lists the present stations that may send within a period from now, in order of time. @returns how many */
  list(now_us: number, present: Uint8Array, { sender, due_us }: ReachTable): number {
    const { sliceStart, slice } = this;
    sliceStart.fill(0);
    for (let slot = 0; slot < present.length; slot++) {
      slice[slot] = present[slot] === 1 ? this.sliceOf(slot, now_us) : SLICES;
      if (slice[slot] < SLICES) sliceStart[slice[slot]]++;
    }
    for (let i = 1; i <= SLICES; i++) sliceStart[i] += sliceStart[i - 1];
    const count = sliceStart[SLICES - 1];
    for (let slot = present.length - 1; slot >= 0; slot--) {
      if (slice[slot] === SLICES) continue;
      const at = --sliceStart[slice[slot]];
      sender[at] = slot;
      due_us[at] = (slice[slot] + 1) * SLICE_US;
    }
    return count;
  }

  /** Part of the period in which the station may send; SLICES when it will hardly send. */
  private sliceOf(slot: number, now_us: number): number {
    const sent_us = this.sent_us[slot];
    if (sent_us === NEVER) return SLICES;
    const wait_us = PERIOD_US - ((now_us - sent_us) % PERIOD_US);
    const isDue = now_us + wait_us - sent_us >= EARLY * this.interval_us[slot];
    return isDue ? Math.min(SLICES - 1, Math.floor(wait_us / SLICE_US)) : SLICES;
  }
}
