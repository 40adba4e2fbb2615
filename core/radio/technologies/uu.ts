import { hash32, type Random } from '../../random/random.js';
import { EventQueue } from '../access/eventQueue.js';
import { Attachments } from '../cellular/attachment.js';
import { Audience } from '../cellular/audience.js';
import { Cells } from '../cellular/cells.js';
import { type CellularConfig, type CellularLive, DEFAULT_CELLULAR_LIVE } from '../cellular/config.js';
import type { CellularView } from '../cellular/counts.js';
import { DeliveryLog } from '../cellular/deliveryLog.js';
import { Message } from '../cellular/message.js';
import { nearestSiteOf, type Site } from '../cellular/sites.js';
import {
  ACCESS_RESULT,
  type AccessOutcome,
  type Medium,
  type MediumLive,
  type MediumRequest,
  OUTCOME,
  type ResolvedTransmission,
  type StationPlaces,
} from '../medium.js';

/** Stations look for the nearest site, and loads are measured, so often, us. */
const MEASURING_PERIOD_US = 100_000;

/**
 * A mobile operator's network: a frame goes up in its sender's cell to the application server, and down to the station it
 * is addressed to or to all stations near its sender. Each cell is a queue up and a queue down that its stations share;
 * radio, transport, core and internet add latencies, each drawn on its own. Times are exact and draws addressed by what
 * they are for, so results do not depend on how long the windows are.
 */
export class UuMedium implements Medium {
  readonly outcomes: AccessOutcome[] = [];
  transmissions = 0;

  private readonly key: number;
  private readonly log: DeliveryLog;
  private readonly attachments: Attachments;
  private readonly cells: Cells;
  private readonly audience: Audience;
  private readonly events = new EventQueue();
  private readonly pending = new Map<number, (now_us: number) => void>();
  private readonly framesSent: Uint32Array;
  private scheduled = 0;
  private arrivals: MediumRequest[] = [];
  private arrived = 0;
  private nextMeasuring_us = 0;
  private live: CellularLive = DEFAULT_CELLULAR_LIVE;
  private lossProbability = 0;

  constructor(
    private readonly places: StationPlaces,
    private readonly config: CellularConfig,
    random: Random,
  ) {
    const capacity = places.stationId.length;
    this.key = random.fork('uu').key32();
    this.log = new DeliveryLog(places);
    this.attachments = new Attachments(places, nearestSiteOf(config), config.coverage_m, config.wiredStations);
    this.cells = new Cells(
      () => this.live,
      (time_us, event) => this.at(time_us, event),
    );
    this.audience = new Audience(places, config, this.attachments);
    this.framesSent = new Uint32Array(capacity);
  }

  get resolved(): readonly ResolvedTransmission[] {
    return this.log.resolved;
  }
  get outcomeCounts(): Float64Array {
    return this.log.outcomeCounts;
  }
  get receptions(): number {
    return this.log.receptions;
  }
  get pairs(): number {
    return this.log.pairs;
  }
  get cellular(): CellularView {
    return { uplink: this.cells.uplink, downlink: this.cells.downlink, handovers: this.attachments.handovers };
  }

  /** Load of the station's cell. */
  busyRatio(slot: number): number {
    const site = this.attachments.lastOf(slot);
    return site === null ? 0 : this.cells.busyRatio(site);
  }

  request(request: MediumRequest): void {
    this.arrivals.push(request);
  }

  /** At equal times the network is measured first, then events happen in the order they were caused, then frames come. */
  advance(until_us: number, { cellular, lossProbability }: MediumLive): void {
    this.log.resolved.length = 0;
    this.outcomes.length = 0;
    this.live = cellular ?? DEFAULT_CELLULAR_LIVE;
    this.lossProbability = lossProbability;
    for (;;) {
      const arrival_us = this.arrived < this.arrivals.length ? this.arrivals[this.arrived].request_us : Infinity;
      const time_us = Math.min(arrival_us, this.events.time_us, this.nextMeasuring_us);
      if (time_us >= until_us) break;
      if (this.nextMeasuring_us === time_us) this.measure(time_us);
      else if (this.events.time_us === time_us) this.nextEvent(time_us);
      else this.arrive(this.arrivals[this.arrived++], time_us);
    }
    this.arrivals = this.arrivals.slice(this.arrived);
    this.arrived = 0;
  }

  private measure(now_us: number): void {
    this.attachments.measure(now_us, this.live.handover_ms * 1000);
    this.cells.tick(now_us, MEASURING_PERIOD_US);
    this.audience.look();
    this.nextMeasuring_us += MEASURING_PERIOD_US;
  }

  private at(time_us: number, event: (now_us: number) => void): void {
    const id = this.scheduled++;
    this.pending.set(id, event);
    this.events.push(time_us, id, id, 0);
  }

  private nextEvent(now_us: number): void {
    const id = this.events.topOrder;
    this.events.pop();
    const event = this.pending.get(id)!;
    this.pending.delete(id);
    event(now_us);
  }

  private isWired(slot: number): boolean {
    return slot < this.config.wiredStations;
  }

  private arrive(request: MediumRequest, now_us: number): void {
    const { slot, stationId } = request;
    const message = new Message(request, hash32(this.key, stationId, this.framesSent[slot]++));
    if (this.places.present[slot] === 0) this.report(request, ACCESS_RESULT.refused, now_us, 0);
    else if (this.isWired(slot)) {
      this.sent(message, now_us, 0);
      this.at(now_us + message.internet_us(this.live), (time_us) => this.atServer(message, time_us));
    } else this.enterUplink(message, now_us);
  }

  /** Where the station has service, null where it has none. */
  private serviceOf(slot: number): Site | null {
    return this.live.outage ? null : this.attachments.siteOf(slot);
  }

  private enterUplink(message: Message, now_us: number): void {
    const { request } = message;
    const site = this.serviceOf(request.slot);
    if (site === null) {
      this.cells.uplink.noService++;
      this.report(request, ACCESS_RESULT.refused, now_us, 0);
      return;
    }
    const ready_us = this.attachments.readyAt_us(request.slot, now_us);
    if (ready_us > now_us) {
      this.cells.uplink.interrupted++;
      this.at(ready_us, (time_us) => this.enterUplink(message, time_us));
      return;
    }
    const load = {
      size_B: request.airSize_B,
      begun: (start_us: number, airtime_us: number) => this.sent(message, start_us, airtime_us),
      done: (end_us: number) => this.wentUp(message, end_us),
    };
    if (this.cells.of(site).uplink.offer(load, now_us, this.live.queue_ms)) return;
    this.report(request, ACCESS_RESULT.dropped, now_us, 0);
  }

  private sent(message: Message, start_us: number, airtime_us: number): void {
    message.start_us = start_us;
    this.transmissions++;
    this.report(message.request, ACCESS_RESULT.sent, start_us, airtime_us);
  }

  private wentUp(message: Message, end_us: number): void {
    if (message.isLostUp(this.live)) {
      this.cells.uplink.lost++;
      this.log.add(message, [], [], end_us, false);
      return;
    }
    const server_us = end_us + message.upward_us(this.live) + message.internet_us(this.live);
    this.at(server_us, (now_us) => this.atServer(message, now_us));
  }

  /** The application server sends the frame on. */
  private atServer(message: Message, now_us: number): void {
    const receivers = this.audience.of(message.request);
    const edge_us = now_us + message.internet_us(this.live);
    const wired = receivers.filter((slot) => this.isWired(slot));
    const groups = this.audience.grouped(receivers.filter((slot) => !this.isWired(slot)));
    message.open = wired.length + groups.length;
    if (message.open === 0) this.log.add(message, [], [], now_us, false);
    for (const slot of wired) this.at(edge_us, (time_us) => this.deliver(message, [slot], [OUTCOME.received], time_us));
    for (const group of groups) {
      const cell_us = edge_us + message.downward_us(this.live, this.places.stationId[group[0]]);
      this.at(cell_us, (time_us) => this.enterDownlink(message, group, time_us));
    }
  }

  private enterDownlink(message: Message, slots: readonly number[], now_us: number): void {
    const site = this.serviceOf(slots[0]);
    if (site === null) {
      this.cells.downlink.noService++;
      this.fail(message, slots, OUTCOME.belowSensitivity, now_us);
      return;
    }
    const ready_us = slots.length > 1 ? now_us : this.attachments.readyAt_us(slots[0], now_us);
    if (ready_us > now_us) {
      this.cells.downlink.interrupted++;
      this.at(ready_us, (time_us) => this.enterDownlink(message, slots, time_us));
      return;
    }
    const load = { size_B: message.request.airSize_B, done: (end_us: number) => this.wentDown(message, slots, end_us) };
    if (this.cells.of(site).downlink.offer(load, now_us, this.live.queue_ms)) return;
    this.fail(message, slots, OUTCOME.collision, now_us); // the channel is full of others' frames
  }

  private fail(message: Message, slots: readonly number[], outcome: number, now_us: number): void {
    const states = slots.map(() => outcome);
    this.log.add(message, slots, states, now_us);
  }

  private wentDown(message: Message, slots: readonly number[], end_us: number): void {
    const states = slots.map((slot) => this.stateAt(message, slot, end_us));
    const arrival_us = end_us + message.downlink_us(this.live, this.places.stationId[slots[0]]);
    this.at(arrival_us, (now_us) => this.deliver(message, slots, states, now_us));
  }

  private stateAt(message: Message, slot: number, now_us: number): number {
    if (this.attachments.readyAt_us(slot, now_us) > now_us) return OUTCOME.receiverBusy;
    if (!message.isLostDown(this.live, this.places.stationId[slot])) return OUTCOME.received;
    this.cells.downlink.lost++;
    return OUTCOME.propagation;
  }

  private deliver(message: Message, slots: readonly number[], states: readonly number[], now_us: number): void {
    const { present, stationId } = this.places;
    const on = slots.map((_, i) => i).filter((i) => present[slots[i]] === 1);
    const outcomes = on.map((i) => {
      const isTaken = message.isTaken(this.lossProbability, stationId[slots[i]]);
      return states[i] === OUTCOME.received && isTaken ? OUTCOME.propagation : states[i];
    });
    this.log.add(
      message,
      on.map((i) => slots[i]),
      outcomes,
      now_us,
    );
  }

  private report(request: MediumRequest, result: number, now_us: number, airtime_us: number): void {
    const { stationId, sequence, request_us } = request;
    const outcome: AccessOutcome = { stationId, sequence, result, accessDelay_us: now_us - request_us, airtime_us };
    if (result !== ACCESS_RESULT.sent) outcome.notSent = request;
    this.outcomes.push(outcome);
  }
}
