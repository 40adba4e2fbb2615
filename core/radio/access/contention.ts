import { hash32 } from '../../random/random.js';
import type { MediumRequest } from '../medium.js';
import { ACCESS_CATEGORIES, SLOT_US } from './edca.js';

const CATEGORIES = ACCESS_CATEGORIES.length;
const IDLE = -1;
const NOT_DRAWN = -1;

/** Asks for a call of `granted` for the slot at the time, unless the stamp has changed by then. */
export type ScheduleAccess = (time_us: number, slot: number, stamp: number) => void;

/**
 * Who may send when: a bounded queue per station and access category, and carrier sensing with backoff. A frame that
 * finds the channel idle waits AIFS; if the channel is or becomes busy before, the station draws a backoff of
 * 0..CWmin slots, which runs down after each AIFS of idle channel and stops while it is busy (IEEE 802.11-2020 10.22).
 * Two simplifications: only the highest category with a frame contends, and it starts afresh when a higher one
 * takes its place; and a station whose countdown ends within one slot of another's start cannot yet hear it.
 */
export class Contention {
  private readonly key: number;
  private readonly queueLength: number;
  private readonly schedule: ScheduleAccess;
  private readonly queues: (MediumRequest[] | undefined)[];
  private readonly category: Int8Array;
  private readonly slotsLeft: Int16Array;
  private readonly countingFrom_us: Float64Array; // idle channel since, or the request
  private readonly accessAt_us: Float64Array; // Infinity while the channel is busy
  private readonly stamp: Uint32Array;
  private readonly draws: Uint32Array;

  constructor(capacity: number, key: number, queueLength: number, schedule: ScheduleAccess) {
    this.key = key;
    this.queueLength = queueLength;
    this.schedule = schedule;
    this.queues = new Array(capacity * CATEGORIES);
    this.category = new Int8Array(capacity).fill(IDLE);
    this.slotsLeft = new Int16Array(capacity);
    this.countingFrom_us = new Float64Array(capacity);
    this.accessAt_us = new Float64Array(capacity).fill(Infinity);
    this.stamp = new Uint32Array(capacity);
    this.draws = new Uint32Array(capacity);
  }

  contends(slot: number): boolean {
    return this.category[slot] !== IDLE;
  }

  /** @returns false when the queue is full and the frame is dropped */
  enqueue(request: MediumRequest, now_us: number, busy: boolean): boolean {
    const { slot, stationId, accessCategory } = request;
    const at = slot * CATEGORIES + accessCategory;
    const queue = this.queues[at] ?? [];
    if (queue.length >= this.queueLength) return false;
    queue.push(request);
    this.queues[at] = queue;
    const current = this.category[slot];
    if (current === IDLE || accessCategory < current) this.contend(slot, stationId, accessCategory, now_us, busy);
    return true;
  }

  private contend(slot: number, stationId: number, category: number, now_us: number, busy: boolean): void {
    this.category[slot] = category;
    this.slotsLeft[slot] = busy ? this.draw(stationId, slot, category) : NOT_DRAWN;
    this.cancel(slot);
    if (!busy) this.countDown(slot, now_us);
  }

  private draw(stationId: number, slot: number, category: number): number {
    const window = ACCESS_CATEGORIES[category].contentionWindow + 1;
    return hash32(this.key, stationId, this.draws[slot]++) % window;
  }

  private cancel(slot: number): void {
    this.accessAt_us[slot] = Infinity;
    this.stamp[slot]++;
  }

  private countDown(slot: number, now_us: number): void {
    const slots = Math.max(0, this.slotsLeft[slot]);
    this.countingFrom_us[slot] = now_us;
    this.accessAt_us[slot] = now_us + ACCESS_CATEGORIES[this.category[slot]].aifs_us + slots * SLOT_US;
    this.schedule(this.accessAt_us[slot], slot, this.stamp[slot]);
  }

  /** The slot, which contends, senses the channel becoming busy. */
  onBusy(slot: number, stationId: number, now_us: number): void {
    const accessAt_us = this.accessAt_us[slot];
    if (accessAt_us === Infinity || accessAt_us - now_us < SLOT_US) return;
    const category = this.category[slot];
    if (this.slotsLeft[slot] === NOT_DRAWN) {
      this.slotsLeft[slot] = this.draw(stationId, slot, category);
    } else {
      const counting_us = now_us - this.countingFrom_us[slot] - ACCESS_CATEGORIES[category].aifs_us;
      this.slotsLeft[slot] -= Math.max(0, Math.floor(counting_us / SLOT_US));
    }
    this.cancel(slot);
  }

  /** The slot, which contends, senses the channel becoming idle. */
  onIdle(slot: number, now_us: number): void {
    if (this.accessAt_us[slot] === Infinity) this.countDown(slot, now_us);
  }

  /** The frame that goes on the air now, or null when the access was cancelled meanwhile. */
  granted(slot: number, stamp: number): MediumRequest | null {
    if (this.stamp[slot] !== stamp || this.category[slot] === IDLE) return null;
    const request = this.queues[slot * CATEGORIES + this.category[slot]]?.shift() ?? null;
    this.category[slot] = IDLE;
    this.cancel(slot);
    return request;
  }

  /** After its own transmission a station contends for its next frame, with backoff, since the channel was busy. */
  afterTransmission(slot: number, stationId: number, now_us: number, busy: boolean): void {
    for (let category = 0; category < CATEGORIES; category++) {
      if ((this.queues[slot * CATEGORIES + category]?.length ?? 0) === 0) continue;
      this.contend(slot, stationId, category, now_us, true);
      if (!busy) this.countDown(slot, now_us);
      return;
    }
  }

  /** Frames the station holds. */
  held(slot: number): number {
    let frames = 0;
    for (let category = 0; category < CATEGORIES; category++) {
      frames += this.queues[slot * CATEGORIES + category]?.length ?? 0;
    }
    return frames;
  }

  /** Empties the queues of a station that fell silent; the frames are returned, highest category first. */
  flush(slot: number): MediumRequest[] {
    const left: MediumRequest[] = [];
    for (let category = 0; category < CATEGORIES; category++) {
      const queue = this.queues[slot * CATEGORIES + category];
      if (queue !== undefined) left.push(...queue.splice(0));
    }
    this.category[slot] = IDLE;
    this.cancel(slot);
    return left;
  }
}
