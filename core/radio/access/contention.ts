import { hash32 } from '../../random/random.js';
import type { MediumRequest } from '../medium.js';
import type { CarrierSense } from './carrierSense.js';
import { ACCESS_CATEGORIES, SLOT_US } from './edca.js';

const CATEGORIES = ACCESS_CATEGORIES.length;
const NOT_DRAWN = -1;
/** A category has a frame; is in post-backoff without one. Shifted by the category. */
const WAITING = 1;
const RESTING = 1 << CATEGORIES;
const ANY_WAITING = RESTING - 1;

/** Asks for a call of `granted` for the slot at the time, unless the stamp has changed by then. */
export type ScheduleAccess = (time_us: number, slot: number, stamp: number) => void;

/**
 * Who may send when (EDCA, IEEE 802.11-2020 10.23.2, outside the context of a BSS): every station has a bounded queue and
 * a contention function per access category. Time is cut into slots that begin AIFS after the channel became idle; a
 * function starts a frame at a slot boundary when its backoff counter is 0. It draws 0..CWmin
 * - when a frame comes while the channel is busy, or the channel becomes busy before its turn,
 * - after each frame it sent, more to send or not (post-backoff),
 * - when a higher category of its own station starts at the same boundary (internal collision).
 * A counter falls by one at each boundary that passes idle and stands still while the channel is busy. A frame that comes
 * when the channel has been idle for AIFS and no post-backoff is left starts at the next boundary. Broadcast frames
 * have no acknowledgement: the window stays CWmin. Who starts within one slot of another cannot hear it yet.
 */
export class Contention {
  private readonly key: number;
  private readonly queueLength: number;
  private readonly carrier: CarrierSense;
  private readonly schedule: ScheduleAccess;
  // per function: slot * CATEGORIES + category
  private readonly queues: (MediumRequest[] | undefined)[];
  private readonly slotsLeft: Int16Array;
  // per slot
  private readonly active: Uint8Array; // a bit (WAITING or RESTING) for each category that has something to do
  private readonly contenders: Uint32Array; // the slots with something to do, unsorted
  private readonly place: Uint32Array; // of a slot among them
  private contending = 0;
  private readonly idleSince_us: Float64Array; // while somebody waits or rests
  private readonly category: Uint8Array; // whose turn comes at
  private readonly accessAt_us: Float64Array; // Infinity: nobody's
  private readonly stamp: Uint32Array;
  private readonly draws: Uint32Array;

  constructor(capacity: number, key: number, queueLength: number, carrier: CarrierSense, schedule: ScheduleAccess) {
    this.key = key;
    this.queueLength = queueLength;
    this.carrier = carrier;
    this.schedule = schedule;
    this.queues = new Array(capacity * CATEGORIES);
    this.slotsLeft = new Int16Array(capacity * CATEGORIES);
    this.active = new Uint8Array(capacity);
    this.contenders = new Uint32Array(capacity);
    this.place = new Uint32Array(capacity);
    this.idleSince_us = new Float64Array(capacity);
    this.category = new Uint8Array(capacity);
    this.accessAt_us = new Float64Array(capacity).fill(Infinity);
    this.stamp = new Uint32Array(capacity);
    this.draws = new Uint32Array(capacity);
  }

  /** Whether the slot must be told of the channel becoming busy. */
  contends(slot: number): boolean {
    return this.active[slot] !== 0;
  }

  /** @returns false when the queue is full and the frame is dropped */
  enqueue(request: MediumRequest, now_us: number): boolean {
    const { slot, accessCategory } = request;
    const at = slot * CATEGORIES + accessCategory;
    const queue = this.queues[at] ?? [];
    if (queue.length >= this.queueLength) return false;
    queue.push(request);
    this.queues[at] = queue;
    if (queue.length === 1) this.join(slot, accessCategory, now_us);
    return true;
  }

  private join(slot: number, category: number, now_us: number): void {
    const at = slot * CATEGORIES + category;
    const isBusy = this.carrier.isBusy(slot, now_us);
    const isResting = (this.active[slot] & (RESTING << category)) !== 0;
    if (!isBusy && !this.contends(slot)) this.idleSince_us[slot] = this.carrier.idleFrom_us(slot);
    if (isBusy && !isResting) this.slotsLeft[at] = this.draw(slot, request(this.queues[at]));
    else if (!isBusy && !(isResting && this.counterEnds_us(slot, category) > now_us)) this.slotsLeft[at] = NOT_DRAWN;
    this.activate(slot, (this.active[slot] & ~(RESTING << category)) | (WAITING << category));
    if (!isBusy) this.plan(slot, now_us);
  }

  private draw(slot: number, { stationId, accessCategory }: MediumRequest): number {
    const window = ACCESS_CATEGORIES[accessCategory].contentionWindow + 1;
    return hash32(this.key, stationId, this.draws[slot]++) % window;
  }

  /** When the backoff counter will be 0 if the channel stays idle. */
  private counterEnds_us(slot: number, category: number): number {
    const slots = Math.max(0, this.slotsLeft[slot * CATEGORIES + category]);
    return this.idleSince_us[slot] + ACCESS_CATEGORIES[category].aifs_us + slots * SLOT_US;
  }

  /** The next turn on the idle channel: the earliest, of equals the highest category. */
  private plan(slot: number, now_us: number): void {
    let best_us = Infinity;
    for (let category = 0; category < CATEGORIES; category++) {
      if ((this.active[slot] & (WAITING << category)) === 0) continue;
      const turn_us = this.turn_us(slot, category, now_us);
      if (turn_us >= best_us) continue;
      best_us = turn_us;
      this.category[slot] = category;
    }
    if (best_us === this.accessAt_us[slot]) return;
    this.stamp[slot]++;
    this.accessAt_us[slot] = best_us;
    if (best_us < Infinity) this.schedule(best_us, slot, this.stamp[slot]);
  }

  private turn_us(slot: number, category: number, now_us: number): number {
    const ends_us = this.counterEnds_us(slot, category);
    return ends_us + Math.max(0, Math.ceil((now_us - ends_us) / SLOT_US)) * SLOT_US;
  }

  /** The slot, which contends, senses the channel becoming busy. */
  onBusy(slot: number, now_us: number): void {
    if (this.accessAt_us[slot] - now_us < SLOT_US) return;
    for (let category = 0; category < CATEGORIES; category++) this.stand(slot, category, now_us);
    this.cancel(slot);
  }

  /** What has passed idle is counted off the backoff; a function that has none draws it. */
  private stand(slot: number, category: number, now_us: number): void {
    if ((this.active[slot] & ((WAITING | RESTING) << category)) === 0) return;
    const at = slot * CATEGORIES + category;
    if (this.slotsLeft[at] === NOT_DRAWN) {
      this.slotsLeft[at] = this.draw(slot, request(this.queues[at]));
      return;
    }
    // the boundary at the end of AIFS counts as well
    const idle_us = now_us - this.idleSince_us[slot] - ACCESS_CATEGORIES[category].aifs_us;
    if (idle_us >= 0) this.slotsLeft[at] = Math.max(0, this.slotsLeft[at] - 1 - Math.floor(idle_us / SLOT_US));
    if (this.slotsLeft[at] === 0) this.activate(slot, this.active[slot] & ~(RESTING << category));
  }

  private cancel(slot: number): void {
    this.accessAt_us[slot] = Infinity;
    this.stamp[slot]++;
  }

  /** A frame has ended: whose channel is idle now goes on. */
  frameEnded(now_us: number): void {
    for (let i = 0; i < this.contending; i++) {
      const slot = this.contenders[i];
      if (this.carrier.idleFrom_us(slot) === now_us) this.onIdle(slot, now_us);
    }
  }

  private onIdle(slot: number, now_us: number): void {
    this.idleSince_us[slot] = now_us;
    if ((this.active[slot] & ANY_WAITING) !== 0) this.plan(slot, now_us);
  }

  private activate(slot: number, bits: number): void {
    const before = this.active[slot];
    this.active[slot] = bits;
    if ((before === 0) === (bits === 0)) return;
    if (before === 0) {
      this.place[slot] = this.contending;
      this.contenders[this.contending++] = slot;
    } else {
      const last = this.contenders[--this.contending];
      this.contenders[this.place[slot]] = last;
      this.place[last] = this.place[slot];
    }
  }

  /** The frame that goes on the air now, or null when the access was cancelled meanwhile. */
  granted(slot: number, stamp: number): MediumRequest | null {
    if (this.stamp[slot] !== stamp || this.accessAt_us[slot] === Infinity) return null;
    const now_us = this.accessAt_us[slot];
    const winner = this.category[slot];
    if (this.active[slot] !== WAITING << winner) this.othersGiveWay(slot, winner, now_us);
    this.cancel(slot);
    return this.take(slot, winner);
  }

  private othersGiveWay(slot: number, winner: number, now_us: number): void {
    for (let category = 0; category < CATEGORIES; category++) {
      if (category !== winner) this.giveWay(slot, category, now_us);
    }
  }

  private giveWay(slot: number, category: number, now_us: number): void {
    const at = slot * CATEGORIES + category;
    const isTurn = (this.active[slot] & (WAITING << category)) !== 0 && this.turn_us(slot, category, now_us) === now_us;
    if (isTurn) this.slotsLeft[at] = this.draw(slot, request(this.queues[at]));
    else this.stand(slot, category, now_us);
  }

  private take(slot: number, category: number): MediumRequest {
    const at = slot * CATEGORIES + category;
    const queue = this.queues[at];
    const sent = request(queue);
    queue?.shift();
    this.slotsLeft[at] = this.draw(slot, sent);
    if (queue?.length === 0) {
      this.activate(slot, (this.active[slot] & ~(WAITING << category)) | (RESTING << category));
    }
    return sent;
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
    this.activate(slot, 0);
    this.cancel(slot);
    return left;
  }
}

/** First of a queue that holds something. */
const request = (queue: readonly MediumRequest[] | undefined): MediumRequest => queue?.[0] as MediumRequest;
