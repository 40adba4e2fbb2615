import type { Random } from '../../random/random.js';
import { ACCESS_RESULT, type MediumRequest } from '../medium.js';
import type { Allocation, Allocations } from './allocation.js';
import { Grants } from './grants.js';
import { OccupancyLimit } from './occupancyLimit.js';
import { type Choice, Selection, type Wanted } from './selection.js';
import type { Sensing } from './sensing.js';
import type { SidelinkConfig } from './settings.js';
import type { Reservation, SidelinkFrame } from './sidelinkFrame.js';
import { FUTURE, FUTURE_MASK } from './subframes.js';

/** DCC profiles up to this one are urgent: DENMs and their repetitions. */
const LEAST_URGENT_PROFILE = 1;

export interface Packet {
  readonly request: MediumRequest;
  readonly allocation: Allocation;
  /** of the station's packets */
  readonly number: number;
  readonly isTwice: boolean;
  first: SidelinkFrame | null;
}

/** A transmission in a coming subframe. */
export interface Planned {
  readonly packet: Packet;
  readonly subchannel: number;
  readonly reservations: readonly Reservation[];
  readonly isSecond: boolean;
}

/**
 * When each packet goes on the air (TS 36.321 5.14.1.1). It takes the next use of the station's grant if it fits in it and
 * does not come too late there. A packet that is too large for the grant, or finds none, chooses a new one. What is urgent
 * and what finds the next use taken goes alone, in a resource chosen for it that is not reserved again.
 */
export class Scheduler {
  private readonly config: SidelinkConfig;
  private readonly allocations: Allocations;
  private readonly sensing: Sensing;
  private readonly grants: Grants;
  private readonly selection: Selection;
  private readonly occupancy: OccupancyLimit;
  private readonly plans: Planned[][] = Array.from({ length: FUTURE }, () => []);
  private readonly packets: Uint32Array; // by slot
  private readonly choices: Uint32Array;
  private readonly wanted: Wanted;

  constructor(
    capacity: number,
    config: SidelinkConfig,
    noise_mW: number,
    allocations: Allocations,
    sensing: Sensing,
    random: Random,
  ) {
    const interval = config.reservationInterval_ms;
    this.config = config;
    this.allocations = allocations;
    this.sensing = sensing;
    this.grants = new Grants(capacity, interval, config.keepProbability, random.fork('reselection').key32());
    this.occupancy = new OccupancyLimit(config.crLimit, capacity, config.subchannels);
    const selectionKey = random.fork('selection').key32();
    this.selection = new Selection(sensing, config.subchannels, config.rsrpThreshold_dBm, noise_mW, selectionKey);
    this.packets = new Uint32Array(capacity);
    this.choices = new Uint32Array(capacity);
    this.wanted = {
      slot: 0,
      stationId: 0,
      now: 0,
      first: 0,
      last: 0,
      subchannels: 1,
      interval,
      reservedAt: -1,
      secondReservedAt: -1,
      pair: config.retransmission,
    };
  }

  /** The station's radio is off. */
  leave(slot: number): void {
    this.grants.close(slot);
  }

  /**
   * @returns ACCESS_RESULT: sent when there will be a transmission, tooLong, dropped beyond the occupancy limit or when no
   * resource is left
   */
  plan(request: MediumRequest, now: number): number {
    const allocation = this.allocations.for(request.airSize_B);
    if (allocation === null) return ACCESS_RESULT.tooLong;
    const { slot } = request;
    const wanted = allocation.subchannels * (this.config.retransmission ? 2 : 1);
    if (!this.occupancy.allows(slot, now, wanted, this.sensing.ratioOf(slot))) return ACCESS_RESULT.dropped;
    const isUrgent = (request.dccProfile ?? request.accessCategory) <= LEAST_URGENT_PROFILE;
    const deadline = now + (isUrgent ? this.config.urgentBudget_ms : this.config.budget_ms);
    const next = this.grants.nextUse(slot, now);
    const fits = next >= 0 && allocation.subchannels <= this.grants.length[slot];
    if (fits && next <= deadline) this.useGrant(request, allocation, next);
    else if (!this.select(request, allocation, now, deadline, next)) return ACCESS_RESULT.dropped;
    else if (isUrgent || fits) this.goAlone(request, allocation);
    else {
      const { choice } = this.selection;
      this.grants.open(slot, request.stationId, choice, allocation.subchannels);
      this.useGrant(request, allocation, choice.subframe);
    }
    return ACCESS_RESULT.sent;
  }

  private useGrant(request: MediumRequest, allocation: Allocation, subframe: number): void {
    const { slot, stationId } = request;
    const { subchannel, secondSubchannel, gap } = this.grants;
    const use: Choice = {
      subframe,
      subchannel: subchannel[slot],
      secondSubframe: gap[slot] === 0 ? -1 : subframe + gap[slot],
      secondSubchannel: secondSubchannel[slot],
    };
    this.enter(request, allocation, use, this.grants.take(slot, stationId, subframe));
  }

  private goAlone(request: MediumRequest, allocation: Allocation): void {
    this.enter(request, allocation, this.selection.choice, false);
  }

  private select(request: MediumRequest, allocation: Allocation, now: number, deadline: number, next: number): boolean {
    const { wanted, config } = this;
    const { slot, stationId } = request;
    wanted.slot = slot;
    wanted.stationId = stationId;
    wanted.now = now;
    wanted.first = now + config.t1_ms;
    wanted.last = Math.min(now + Math.min(config.t2_ms, wanted.interval), deadline);
    wanted.subchannels = allocation.subchannels;
    wanted.reservedAt = next;
    wanted.secondReservedAt = next >= 0 && this.grants.gap[slot] > 0 ? next + this.grants.gap[slot] : -1;
    return this.selection.choose(wanted, this.choices[slot]++);
  }

  /** @param staysReserved the resources, as wide as the grant, are used again an interval later: the packet says so */
  private enter(request: MediumRequest, allocation: Allocation, use: Choice, staysReserved: boolean): void {
    const { slot } = request;
    const { subframe, subchannel, secondSubframe, secondSubchannel } = use;
    const { interval } = this.wanted;
    const isTwice = secondSubframe >= 0;
    const packet: Packet = { request, allocation, number: this.packets[slot]++, isTwice, first: null };
    const again: Reservation[] = [];
    if (staysReserved) {
      const length = this.grants.length[slot];
      again.push({ subframe: subframe + interval, subchannel, length });
      if (isTwice) again.push({ subframe: secondSubframe + interval, subchannel: secondSubchannel, length });
    }
    const second = { subframe: secondSubframe, subchannel: secondSubchannel, length: allocation.subchannels };
    const ahead = isTwice ? [...again, second] : again;
    this.put(subframe, { packet, subchannel, reservations: ahead, isSecond: false });
    if (!isTwice) return;
    this.put(secondSubframe, { packet, subchannel: secondSubchannel, reservations: again, isSecond: true });
  }

  private put(subframe: number, planned: Planned): void {
    this.plans[subframe & FUTURE_MASK].push(planned);
    const { request, allocation } = planned.packet;
    this.sensing.plan(request.slot, subframe);
    this.occupancy.use(request.slot, subframe, allocation.subchannels);
  }

  /** Transmissions of this subframe, ascending by slot; valid until the next call. */
  due(subframe: number): readonly Planned[] {
    const list = this.plans[subframe & FUTURE_MASK];
    if (list.length === 0) return list;
    this.plans[subframe & FUTURE_MASK] = [];
    return list.sort((a, b) => a.packet.request.slot - b.packet.request.slot);
  }
}
