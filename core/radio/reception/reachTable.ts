import { OUTCOME_BINS } from '../medium.js';
import { PLACE_VALUES, type PlaceTable } from '../shadowing/shadowing.js';
import type { PairColumns } from './linkBudget.js';

/** Pairs of a step that there is room for, per station; what finds no room is computed when its frame starts. */
const PAIRS_PER_STATION = 128;
const LEAST_PAIRS = 1 << 16;
const MOST_PAIRS = 1 << 21;

/** Cells of `control`. */
export const CONTROL = {
  /** step whose places are being written; the same as `step` once they stand */
  writing: 0,
  /** step of the places in the table; the helper waits for the next */
  step: 1,
  /** how many senders are expected in it */
  senders: 2,
  /** how far the step has come, us: what was due before is no longer worth finding */
  passed: 3,
  /** 1: the helper shall end */
  over: 4,
} as const;
const CONTROL_CELLS = 8;

/**
 * What two threads share: the world's thread writes where the stations are in this step and who is expected to send, the
 * helper whom these reach. A sender's row is whole once `found` names the step.
 */
export interface ReachTable {
  readonly control: Int32Array;
  readonly txPower_dBm: Float64Array; // one value
  // by slot
  readonly present: Uint8Array;
  readonly x_m: Float64Array;
  readonly y_m: Float64Array;
  // those expected to send, in the order in which they are expected
  readonly sender: Uint32Array; // slot
  readonly due_us: Uint32Array; // since the step began
  // rows by slot of the sender
  readonly found: Int32Array;
  readonly inRange: Uint32Array;
  readonly weak: Uint16Array; // slot * OUTCOME_BINS + bin
  readonly first: Uint32Array; // of its pairs
  readonly count: Uint32Array;
  readonly pairs: PairColumns;
  readonly places: PlaceTable;
}

/** Empty, in memory that threads share. @param capacity number of slots */
export function createReachTable(capacity: number): ReachTable {
  const pairs = Math.min(MOST_PAIRS, Math.max(LEAST_PAIRS, capacity * PAIRS_PER_STATION));
  return {
    control: integers(CONTROL_CELLS),
    txPower_dBm: doubles(1),
    present: bytes(capacity),
    x_m: doubles(capacity),
    y_m: doubles(capacity),
    sender: words(capacity),
    due_us: words(capacity),
    found: integers(capacity),
    inRange: words(capacity),
    weak: halves(capacity * OUTCOME_BINS),
    first: words(capacity),
    count: words(capacity),
    pairs: { pairSlot: words(pairs), pairLevel: halves(pairs), pairBin: bytes(pairs) },
    places: { values: doubles(capacity * PLACE_VALUES), madeIn: integers(capacity) },
  };
}

const doubles = (length: number) => new Float64Array(new SharedArrayBuffer(length * 8));
const words = (length: number) => new Uint32Array(new SharedArrayBuffer(length * 4));
const integers = (length: number) => new Int32Array(new SharedArrayBuffer(length * 4));
const halves = (length: number) => new Uint16Array(new SharedArrayBuffer(length * 2));
const bytes = (length: number) => new Uint8Array(new SharedArrayBuffer(length));
