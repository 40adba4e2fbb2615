import type { BitErrors } from './bitErrors.js';

/** One receiver that decodes, in numbers a slot. */
const COLUMNS = 4;
const START_US = 0;
/** up to here all is accounted for, us */
const ACCOUNTED_US = 1;
/** ln of the chance that nothing has erred so far */
const LOG = 2;
/** the same as if nobody had jammed */
const UNJAMMED_LOG = 3;

/** exp of it is less than the step of the draws, 2^-32: no draw saves the frame. */
const LOST = -25;

/**
 * How likely it is that what a receiver decodes has no error so far, while what disturbs it comes and goes: the chances of
 * the stretches in which it is constant, multiplied.
 */
export class SuccessLog {
  private readonly column: Float64Array;
  private readonly errors: BitErrors[];

  constructor(capacity: number) {
    this.column = new Float64Array(capacity * COLUMNS);
    this.errors = new Array(capacity);
  }

  /** The receiver begins to decode a frame. */
  open(slot: number, errors: BitErrors, start_us: number): void {
    const at = slot * COLUMNS;
    this.errors[slot] = errors;
    this.column[at + START_US] = start_us;
    this.column[at + ACCOUNTED_US] = start_us;
    this.column[at + LOG] = 0;
    this.column[at + UNJAMMED_LOG] = 0;
  }

  /** Whether it matters what comes: the stretch has a length, and the frame is not lost already. */
  isOpen(slot: number, now_us: number): boolean {
    const at = slot * COLUMNS;
    return this.column[at + ACCOUNTED_US] < now_us && this.column[at + UNJAMMED_LOG] > LOST;
  }

  /** Ends a stretch. Both are ratios. @param unjammed SINR as if nobody jammed */
  account(slot: number, now_us: number, sinr: number, unjammed: number): void {
    const { column } = this;
    const errors = this.errors[slot];
    const at = slot * COLUMNS;
    const start_us = column[at + START_US];
    const from_us = column[at + ACCOUNTED_US] - start_us;
    const to_us = now_us - start_us;
    const log = errors.logSuccess(sinr, from_us, to_us);
    column[at + ACCOUNTED_US] = now_us;
    column[at + LOG] += log;
    column[at + UNJAMMED_LOG] += unjammed === sinr ? log : errors.logSuccess(unjammed, from_us, to_us);
  }

  /** @param uniform the frame's draw */
  isLost(slot: number, uniform: number): boolean {
    return isLost(this.column[slot * COLUMNS + LOG], uniform);
  }

  isLostUnjammed(slot: number, uniform: number): boolean {
    return isLost(this.column[slot * COLUMNS + UNJAMMED_LOG], uniform);
  }
}

/** uniform < 1 - exp(log), mostly without the exponential: 1 - exp(log) <= -log. */
const isLost = (log: number, uniform: number): boolean =>
  uniform < -log && (log <= LOST || uniform < 1 - Math.exp(log));
