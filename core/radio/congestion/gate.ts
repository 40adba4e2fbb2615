import { hash32 } from '../../random/random.js';
import { LOAD_INTERVAL_US } from '../access/channelLoad.js';
import type { MediumRequest } from '../medium.js';
import { BurstBudget } from './burst.js';
import { DCC_PROFILES, type GateCounts, type GateView } from './counts.js';
import { DutyCycle, leastOffTime_us, ON_TIME_MAX_US, smoothedRatio } from './hardLimits.js';
import type { CongestionSettings, RateLaw } from './settings.js';

/** Asks for a call of `wake` for the slot at the time. */
export type ScheduleWaking = (time_us: number, slot: number) => void;

/** The air as a gate sees it. */
export interface GateAir {
  readonly stationId: Uint32Array; // by slot
  readonly present: Uint8Array; // 1 by slot: the station is on
  airtime_us(size_B: number): number;
  /** channel busy ratio of the last full 100 ms */
  busyRatio(slot: number): number;
  readonly schedule: ScheduleWaking;
}

/** What the phases of the stations' clocks are drawn from, beside their ids. */
const PHASE_KEY = 0x5bd1e995;

export const profileOf = (request: MediumRequest): number => request.dccProfile ?? request.accessCategory;

/**
 * The gate between facilities and channel access (TS 102 687 V1.2.1 clause 5.3): it lets one frame of a station pass at a
 * time, the most urgent first, and closes until that frame has been on the air and algorithm and hard limits allow the
 * next. Frames wait in a short queue per DCC profile. Each station takes note of the channel busy ratio at a phase of its
 * own within the 100 ms: gates that opened together, because the ratio fell for all, would make their frames collide.
 */
export class CongestionGate {
  private readonly air: GateAir;
  private readonly counts: readonly GateCounts[];
  private law: RateLaw;
  private settings: CongestionSettings;
  private readonly queues: (MediumRequest[] | undefined)[];
  private readonly inside: Uint16Array; // passed, and not yet off the air
  private readonly lastEnd_us: Float64Array;
  private readonly lastAirtime_us: Float64Array;
  private readonly duty: DutyCycle;
  private readonly bursts: BurstBudget;
  private readonly phase_us: Uint32Array; // when after the end of a measuring period the station takes note of it
  private readonly note_us: Float64Array; // when it does next
  private readonly ratio: Float64Array; // smoothed channel busy ratio, for the hard limit
  private readonly opening_us: Float64Array; // when it opens for a waiting frame; Infinity: none waits, or it is not known
  private readonly delayed: Uint32Array;
  private readonly dropped: Uint32Array;

  /** @param inside frames by slot that are past the gate already */
  constructor(
    air: GateAir,
    counts: readonly GateCounts[],
    law: RateLaw,
    settings: CongestionSettings,
    inside: Uint16Array,
  ) {
    const capacity = inside.length;
    this.air = air;
    this.counts = counts;
    this.law = law;
    this.settings = settings;
    this.queues = new Array(capacity * DCC_PROFILES);
    this.inside = inside;
    this.lastEnd_us = new Float64Array(capacity).fill(-Infinity);
    this.lastAirtime_us = new Float64Array(capacity);
    this.duty = new DutyCycle(capacity);
    this.bursts = new BurstBudget(capacity);
    this.phase_us = Uint32Array.from(air.stationId, (id) => hash32(PHASE_KEY, id, 0) % LOAD_INTERVAL_US);
    this.note_us = new Float64Array(capacity).fill(Infinity);
    this.ratio = new Float64Array(capacity);
    this.opening_us = new Float64Array(capacity).fill(Infinity);
    this.delayed = new Uint32Array(capacity);
    this.dropped = new Uint32Array(capacity);
  }

  tune(settings: CongestionSettings): void {
    this.settings = settings;
    this.law.tune(settings);
  }

  /** Another algorithm takes over; limits and queues stay. */
  obey(law: RateLaw, now_us: number): void {
    this.law = law;
    this.scheduleAll(now_us);
  }

  /** A frame too long for any gate; it is counted. */
  refuses(request: MediumRequest): boolean {
    const counts = this.counts[profileOf(request)];
    counts.offered++;
    if (this.air.airtime_us(request.airSize_B) <= ON_TIME_MAX_US) return false;
    counts.tooLong++;
    this.dropped[request.slot]++;
    return true;
  }

  /** @returns the frame that has to go because the queue is full, or null */
  enqueue(request: MediumRequest, now_us: number): MediumRequest | null {
    const { slot } = request;
    const queue = this.queueOf(slot, profileOf(request));
    queue.push(request);
    const gone = queue.length > this.settings.queueLength ? this.drop(queue) : null;
    this.schedule(slot, now_us);
    return gone;
  }

  private queueOf(slot: number, profile: number): MediumRequest[] {
    const at = slot * DCC_PROFILES + profile;
    const queue = this.queues[at] ?? [];
    this.queues[at] = queue;
    return queue;
  }

  private drop(queue: MediumRequest[]): MediumRequest {
    const gone = (this.settings.queueDrops === 'oldest' ? queue.shift() : queue.pop()) as MediumRequest;
    this.counts[profileOf(gone)].queueFull++;
    this.dropped[gone.slot]++;
    return gone;
  }

  private next(slot: number): MediumRequest | undefined {
    for (let profile = 0; profile < DCC_PROFILES; profile++) {
      const queue = this.queues[slot * DCC_PROFILES + profile];
      if (queue !== undefined && queue.length > 0) return queue[0];
    }
    return undefined;
  }

  private schedule(slot: number, now_us: number): void {
    const next = this.inside[slot] === 0 ? this.next(slot) : undefined;
    const time_us = next === undefined ? Infinity : Math.max(now_us, this.opensAt_us(next, now_us));
    if (time_us === this.opening_us[slot]) return;
    this.opening_us[slot] = time_us;
    if (time_us < Infinity) this.air.schedule(time_us, slot);
  }

  private opensAt_us(next: MediumRequest, now_us: number): number {
    const { slot } = next;
    const lastEnd_us = this.lastEnd_us[slot];
    const off_us = leastOffTime_us(this.lastAirtime_us[slot], this.ratio[slot]);
    const duty_us = this.duty.earliestStart_us(slot, this.air.airtime_us(next.airSize_B));
    let law_us = this.law.opensAt_us(slot);
    if (profileOf(next) === 0) law_us = Math.min(law_us, this.bursts.opensAt_us(slot, now_us));
    return Math.ceil(Math.max(lastEnd_us + off_us, duty_us, law_us));
  }

  /** Something is due at the slot: news of the channel, or the opening. @returns the frame that passes now, or null */
  wake(slot: number, now_us: number): MediumRequest | null {
    if (this.note_us[slot] === now_us) this.note(slot, now_us);
    return this.opening_us[slot] === now_us ? this.open(slot, now_us) : null;
  }

  private note(slot: number, now_us: number): void {
    this.note_us[slot] = Infinity;
    const ratio = this.air.busyRatio(slot);
    this.ratio[slot] = smoothedRatio(this.ratio[slot], ratio);
    this.law.measured(slot, ratio, now_us);
    this.schedule(slot, now_us);
  }

  /** The frame goes on in the access category of its profile. */
  private open(slot: number, now_us: number): MediumRequest | null {
    const request = this.next(slot);
    if (request === undefined) return null;
    const profile = profileOf(request);
    this.queues[slot * DCC_PROFILES + profile]?.shift();
    this.opening_us[slot] = Infinity;
    this.inside[slot]++;
    this.law.passed(slot, now_us, this.air.airtime_us(request.airSize_B));
    if (profile === 0) this.bursts.passed(slot, now_us);
    this.countPassed(request, now_us);
    request.accessCategory = profile; // DP0 to VO ... DP3 to BK
    return request;
  }

  private countPassed(request: MediumRequest, now_us: number): void {
    const counts = this.counts[profileOf(request)];
    const wait_us = now_us - request.request_us;
    counts.passed++;
    request.gateWait_us = wait_us;
    if (wait_us <= 0) return;
    counts.delayed++;
    counts.wait_us += wait_us;
    this.delayed[request.slot]++;
  }

  /** A frame of the station is off the air. */
  sent(slot: number, end_us: number, airtime_us: number): void {
    this.lastEnd_us[slot] = end_us;
    this.lastAirtime_us[slot] = airtime_us;
    this.duty.add(slot, end_us, airtime_us);
    this.gone(slot, end_us);
  }

  /** A frame that had passed did not go on the air. */
  gone(slot: number, now_us: number): void {
    if (this.inside[slot] > 0) this.inside[slot]--;
    this.schedule(slot, now_us);
  }

  /** The station was switched off: what waited is returned, the most urgent first. */
  leave(slot: number): MediumRequest[] {
    const left = this.take(slot);
    for (const request of left) this.counts[profileOf(request)].stationLeft++;
    return left;
  }

  /** The control is switched off: what waited is returned, by slot. */
  releaseAll(): MediumRequest[] {
    const all: MediumRequest[] = [];
    for (let slot = 0; slot < this.inside.length; slot++) all.push(...this.take(slot));
    for (const request of all) this.counts[profileOf(request)].released++;
    return all;
  }

  private take(slot: number): MediumRequest[] {
    const taken: MediumRequest[] = [];
    for (let profile = 0; profile < DCC_PROFILES; profile++) {
      taken.push(...(this.queues[slot * DCC_PROFILES + profile]?.splice(0) ?? []));
    }
    this.opening_us[slot] = Infinity;
    return taken;
  }

  /** A measuring period of 100 ms is over; a station that is off forgets. */
  measured(now_us: number): void {
    const { air, law, note_us, phase_us } = this;
    law.periodEnds();
    for (let slot = 0; slot < note_us.length; slot++) {
      if (air.present[slot] === 1) {
        note_us[slot] = now_us + phase_us[slot];
        air.schedule(note_us[slot], slot);
      } else {
        law.reset(slot);
        this.ratio[slot] = 0;
      }
    }
  }

  private scheduleAll(now_us: number): void {
    for (let slot = 0; slot < this.inside.length; slot++) {
      if (this.opening_us[slot] < Infinity) this.schedule(slot, now_us);
    }
  }

  /** Shortest time from one frame like the last one to the next that algorithm and hard limits allow now, us. */
  interval_us(slot: number): number {
    const airtime_us = this.lastAirtime_us[slot];
    const off_us = leastOffTime_us(airtime_us, this.ratio[slot]);
    return Math.max(this.law.interval_us(slot, airtime_us), off_us);
  }

  viewOf(slot: number): GateView {
    let waiting = 0;
    for (let profile = 0; profile < DCC_PROFILES; profile++) {
      waiting += this.queues[slot * DCC_PROFILES + profile]?.length ?? 0;
    }
    return {
      state: this.law.stateOf(slot),
      waiting,
      delayed: this.delayed[slot],
      dropped: this.dropped[slot],
    };
  }
}
