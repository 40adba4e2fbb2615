import { hash32, unitOf } from '../../random/random.js';
import type { Choice } from './selection.js';
import { SENSING_SUBFRAMES } from './subframes.js';

const NONE = -1;
const COUNTER_DRAW = 1;
const KEEP_DRAW = 2;

/** The counter is drawn from 5..15 for intervals from 100 ms on, in proportion more for shorter ones (TS 36.321 5.14.1.1). */
const LEAST_COUNTER = 5;
const COUNTER_VALUES = 11;
const COUNTER_INTERVAL = 100;

/**
 * Semi-persistent grants of all stations, at most one each: a resource that comes back every interval until its counter has
 * run out; it is then kept, with a new counter, or given up. Columns by slot.
 */
export class Grants {
  /** subframes between two uses */
  readonly interval: number;
  readonly subchannel: Uint8Array;
  readonly secondSubchannel: Uint8Array;
  /** sub-channels */
  readonly length: Uint8Array;
  /** subframes to the second resource, 0: there is none */
  readonly gap: Uint8Array;
  private readonly next: Float64Array; // first use that no packet has taken; NONE: no grant
  private readonly lastUse: Float64Array;
  private readonly counter: Uint16Array;
  private readonly draws: Uint32Array;
  private readonly keepProbability: number;
  private readonly key: number;

  constructor(capacity: number, interval: number, keepProbability: number, key: number) {
    this.interval = interval;
    this.keepProbability = keepProbability;
    this.key = key;
    this.subchannel = new Uint8Array(capacity);
    this.secondSubchannel = new Uint8Array(capacity);
    this.length = new Uint8Array(capacity);
    this.gap = new Uint8Array(capacity);
    this.next = new Float64Array(capacity).fill(NONE);
    this.lastUse = new Float64Array(capacity);
    this.counter = new Uint16Array(capacity);
    this.draws = new Uint32Array(capacity);
  }

  /** A chosen resource becomes the station's grant. */
  open(slot: number, stationId: number, choice: Choice, length: number): void {
    this.next[slot] = choice.subframe;
    this.lastUse[slot] = choice.subframe;
    this.subchannel[slot] = choice.subchannel;
    this.secondSubchannel[slot] = choice.secondSubchannel;
    this.gap[slot] = choice.secondSubframe < 0 ? 0 : choice.secondSubframe - choice.subframe;
    this.length[slot] = length;
    this.counter[slot] = this.drawCounter(slot, stationId);
  }

  close(slot: number): void {
    this.next[slot] = NONE;
  }

  /** Next use after `now` that no packet has taken; -1 when there is none, or the grant lay unused for a second (5.14.1.1). */
  nextUse(slot: number, now: number): number {
    const next = this.next[slot];
    if (next === NONE) return NONE;
    if (now - this.lastUse[slot] > SENSING_SUBFRAMES) {
      this.close(slot);
      return NONE;
    }
    const passed = Math.max(0, Math.floor((now - next) / this.interval) + 1);
    return next + passed * this.interval;
  }

  /** A packet takes the use at `subframe`. @returns whether the resource stays reserved for the next one */
  take(slot: number, stationId: number, subframe: number): boolean {
    this.lastUse[slot] = subframe;
    this.next[slot] = subframe + this.interval;
    if (--this.counter[slot] > 0) return true;
    if (unitOf(hash32(this.key, stationId, this.draws[slot]++, KEEP_DRAW)) < this.keepProbability) {
      this.counter[slot] = this.drawCounter(slot, stationId);
      return true;
    }
    this.close(slot);
    return false;
  }

  private drawCounter(slot: number, stationId: number): number {
    const scale = Math.max(1, COUNTER_INTERVAL / this.interval);
    const span = (COUNTER_VALUES - 1) * scale + 1;
    return LEAST_COUNTER * scale + (hash32(this.key, stationId, this.draws[slot]++, COUNTER_DRAW) % span);
  }
}
