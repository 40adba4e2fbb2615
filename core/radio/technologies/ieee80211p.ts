import { hash32, type Random, type RandomState } from '../../random/random.js';
import type { Building } from '../../road/network.js';
import { CarrierSense } from '../access/carrierSense.js';
import { ChannelLoad, LOAD_INTERVAL_US } from '../access/channelLoad.js';
import { Contention } from '../access/contention.js';
import { EventQueue } from '../access/eventQueue.js';
import { airtime_us, dataBitsPerSymbol } from '../airtime.js';
import type { MediumConfig } from '../config.js';
import { CongestionControl } from '../congestion/congestionControl.js';
import type { CongestionGate } from '../congestion/gate.js';
import { Jamming } from '../jamming/jamming.js';
import {
  ACCESS_RESULT,
  type AccessOutcome,
  type LaunchThread,
  type Medium,
  type MediumLive,
  type MediumRequest,
  type NetworkLayer,
  OUTCOME_BINS,
  type ResolvedTransmission,
  type StationPlaces,
} from '../medium.js';
import { NO_NETWORK_LAYER } from '../networkLayer.js';
import { createPathLoss } from '../pathLoss/registry.js';
import { type ErrorTables, errorTables } from '../reception/errorTables.js';
import { DECODING, type Frame, FramePool } from '../reception/frame.js';
import { LEVEL_MILLIWATT, levelOf } from '../reception/levels.js';
import { LinkBudget } from '../reception/linkBudget.js';
import { Reach } from '../reception/reach.js';
import { ReceiverBank } from '../reception/receiverBank.js';
import { SlotSorter } from '../reception/slotSorter.js';

/** At equal times frames end, then requests arrive (hosts', then forwards), then stations start, then gates wake; each in ascending order of id. */
const ACCESS_ORDER = 2 ** 40;
const GATE_ORDER = 2 ** 41;

/**
 * IEEE 802.11p on one 10 MHz channel, event by event. Times are exact microseconds and every draw is addressed by
 * what it is for, so results do not depend on how long the windows are.
 */
export class Ieee80211pMedium implements Medium {
  readonly resolved: ResolvedTransmission[] = [];
  readonly outcomes: AccessOutcome[] = [];
  readonly congestion: CongestionControl;
  network: NetworkLayer = NO_NETWORK_LAYER;
  transmissions = 0;

  private readonly config: MediumConfig;
  private readonly buildings: readonly Building[];
  private readonly random: RandomState;
  private readonly key: number;
  private readonly links: LinkBudget;
  private readonly reach: Reach;
  private readonly sorter: SlotSorter;
  private readonly receivers: ReceiverBank;
  private readonly load: ChannelLoad;
  private readonly carrier: CarrierSense;
  private readonly contention: Contention;
  private readonly events = new EventQueue();
  private readonly jamming: Jamming;
  /** 1: the slot's channel was loud when the jammers last changed */
  private readonly wasLoud: Uint8Array;
  private readonly errorTables = new Map<number, ErrorTables>();
  private readonly pool = new FramePool();
  private readonly onAir = new Map<number, Frame>();
  private readonly framesSent: Uint32Array;
  private readonly preambleLevel: number;
  private readonly energyLevel: number;
  private arrivals: MediumRequest[] = [];
  private arrived = 0;
  private nextLoad_us = LOAD_INTERVAL_US;
  private lossProbability = 0;
  private rate_Mbps: number;
  private from_us = 0;

  /** @throws VergeError PARAMETER_INVALID for an unknown model or rate */
  constructor(places: StationPlaces, config: MediumConfig, buildings: readonly Building[], random: Random) {
    const capacity = places.stationId.length;
    this.buildings = buildings;
    this.random = random.state;
    dataBitsPerSymbol(config.rate_Mbps);
    this.config = config;
    this.key = random.fork('medium').key32();
    this.links = new LinkBudget(places, config, buildings, random);
    this.reach = new Reach(this.links, places);
    this.sorter = new SlotSorter(capacity);
    this.receivers = new ReceiverBank(places, config, OUTCOME_BINS);
    this.load = new ChannelLoad(capacity);
    this.carrier = new CarrierSense(capacity, (slot) => this.receivers.isLoud(slot));
    this.rate_Mbps = config.rate_Mbps;
    this.jamming = new Jamming(places, {
      pathLoss: createPathLoss(config.pathLoss),
      receiverGain_dB: config.receiverGain_dB,
      buildings,
      obstacles: config.obstacles,
    });
    this.framesSent = new Uint32Array(capacity);
    this.wasLoud = new Uint8Array(capacity);
    this.preambleLevel = levelOf(config.carrierSense_dBm);
    this.energyLevel = levelOf(config.energyDetection_dBm);
    const backoffKey = random.fork('backoff').key32();
    this.contention = new Contention(capacity, backoffKey, config.queueLength, this.carrier, (time_us, slot, stamp) => {
      this.events.push(time_us, ACCESS_ORDER + slot, slot, stamp);
    });
    this.congestion = new CongestionControl({
      stationId: places.stationId,
      present: places.present,
      airtime_us: (size_B) => airtime_us(size_B, this.rate_Mbps),
      busyRatio: (slot) => this.load.ratioOf(slot),
      schedule: (time_us, slot) => this.events.push(time_us, GATE_ORDER + slot, slot, 0),
    });
  }

  get outcomeCounts(): Float64Array {
    return this.receivers.counts;
  }

  get receptions(): number {
    return this.receivers.receptions;
  }

  get pairs(): number {
    return this.reach.pairs;
  }

  moved(txPower_dBm: number): void {
    this.reach.sync(txPower_dBm, this.from_us);
  }

  share(launch: LaunchThread): void {
    this.reach.share(launch, this.config, this.buildings, this.random);
  }

  close(): void {
    this.reach.close();
  }

  busyRatio(slot: number): number {
    return this.load.ratioOf(slot);
  }

  request(request: MediumRequest): void {
    this.arrivals.push(request);
  }

  advance(until_us: number, live: MediumLive): void {
    this.recycle();
    this.lossProbability = live.lossProbability;
    this.rate_Mbps = live.rate_Mbps ?? this.config.rate_Mbps;
    this.reach.sync(live.txPower_dBm, this.from_us);
    this.reach.passed(until_us);
    this.jam(live, until_us);
    for (const freed of this.congestion.set(live, this.from_us, () => this.framesInside())) {
      this.contend(freed, this.from_us);
    }
    for (;;) {
      const arrival_us = this.arrived < this.arrivals.length ? this.arrivals[this.arrived].request_us : Infinity;
      const forward_us = this.network.next_us;
      const event_us = this.events.time_us;
      const time_us = Math.min(arrival_us, forward_us, event_us, this.nextLoad_us);
      if (time_us >= until_us) break;
      if (this.nextLoad_us === time_us) this.measureLoad();
      else if (
        event_us === time_us &&
        (this.events.topOrder < ACCESS_ORDER || event_us < Math.min(arrival_us, forward_us))
      )
        this.nextEvent();
      else if (arrival_us === time_us) this.arrive(this.arrivals[this.arrived++], time_us);
      else this.arrive(this.network.take(), time_us);
    }
    this.from_us = until_us;
  }

  /**
   * Noise of jammers: it adds to the receivers' own and to the energy they detect, and where it is above the threshold it counts
   * in the channel load.
   */
  private jam({ jammers }: MediumLive, until_us: number): void {
    const { jamming, receivers, from_us, wasLoud } = this;
    const wasJammed = jamming.noise_mW !== null;
    if (!wasJammed && (jammers === undefined || jammers.length === 0)) return;
    receivers.accountAll(from_us);
    for (let slot = 0; slot < wasLoud.length; slot++) wasLoud[slot] = receivers.isLoud(slot) ? 1 : 0;
    jamming.sync(jammers);
    receivers.jam_mW = jamming.noise_mW;
    for (let slot = 0; slot < wasLoud.length; slot++) this.senseJam(slot, jamming.noise_mW?.[slot] ?? 0, until_us);
    this.contention.frameEnded(from_us); // who is free again goes on
  }

  private senseJam(slot: number, noise_mW: number, until_us: number): void {
    const { from_us, carrier, contention } = this;
    if (noise_mW >= LEVEL_MILLIWATT[this.preambleLevel]) this.load.add(slot, from_us, until_us);
    const wasLoud = this.wasLoud[slot] === 1;
    if (this.receivers.isLoud(slot) === wasLoud) return;
    if (wasLoud) carrier.sunk(slot, from_us);
    // one whose last frame ends in this very microsecond has not gone on yet
    else if (!carrier.isHeld(slot, from_us - 1) && contention.contends(slot)) contention.onBusy(slot, from_us);
  }

  /** Frames of each station that contend or are on the air. */
  private framesInside(): Uint16Array {
    const inside = Uint16Array.from(this.framesSent, (_, slot) => this.contention.held(slot));
    for (const frame of this.onAir.values()) inside[frame.request.slot]++;
    return inside;
  }

  /** Frames handed out in the last window are free again. */
  private recycle(): void {
    for (const frame of this.resolved) this.pool.give(frame as Frame);
    this.resolved.length = 0;
    this.outcomes.length = 0;
    this.arrivals = this.arrived > 0 ? this.arrivals.slice(this.arrived) : this.arrivals;
    this.arrived = 0;
  }

  private measureLoad(): void {
    this.load.tick(this.nextLoad_us);
    this.congestion.gate?.measured(this.nextLoad_us);
    this.nextLoad_us += LOAD_INTERVAL_US;
  }

  private nextEvent(): void {
    const { events } = this;
    const time_us = events.time_us;
    const item = events.topItem;
    const stamp = events.topStamp;
    const order = events.topOrder;
    events.pop();
    if (order < ACCESS_ORDER) this.end(item);
    else if (order < GATE_ORDER) this.access(item, stamp, time_us);
    else this.wakeGate(item, time_us);
  }

  private arrive(request: MediumRequest, now_us: number): void {
    const { gate } = this.congestion;
    if (!this.links.isPresent(request.slot)) this.report(request, ACCESS_RESULT.refused, now_us, 0);
    else if (gate === null) this.contend(request, now_us);
    else this.waitAtGate(gate, request, now_us);
  }

  private contend(request: MediumRequest, now_us: number): void {
    const { slot } = request;
    if (this.contention.enqueue(request, now_us)) return;
    this.report(request, ACCESS_RESULT.dropped, now_us, 0);
    this.congestion.gate?.gone(slot, now_us);
  }

  private waitAtGate(gate: CongestionGate, request: MediumRequest, now_us: number): void {
    if (gate.refuses(request)) this.report(request, ACCESS_RESULT.tooLong, now_us, 0);
    else {
      const gone = gate.enqueue(request, now_us);
      if (gone !== null) this.report(gone, ACCESS_RESULT.gateDropped, now_us, 0);
    }
  }

  private wakeGate(slot: number, now_us: number): void {
    const { gate } = this.congestion;
    if (!this.links.isPresent(slot)) this.leaveGate(slot, now_us);
    else {
      const request = gate?.wake(slot, now_us) ?? null;
      if (request !== null) this.contend(request, now_us);
    }
  }

  /** The station was switched off while frames waited. */
  private leaveGate(slot: number, now_us: number): void {
    for (const left of this.congestion.gate?.leave(slot) ?? []) this.report(left, ACCESS_RESULT.refused, now_us, 0);
  }

  private access(slot: number, stamp: number, now_us: number): void {
    const request = this.contention.granted(slot, stamp);
    if (request === null) return;
    if (this.links.isPresent(slot)) this.start(request, now_us);
    else {
      for (const left of [request, ...this.contention.flush(slot)]) {
        this.report(left, ACCESS_RESULT.refused, now_us, 0);
        this.congestion.gate?.gone(slot, now_us);
      }
    }
  }

  private start(request: MediumRequest, now_us: number): void {
    const { slot, airSize_B } = request;
    const frame = this.pool.take();
    const duration_us = airtime_us(airSize_B, this.rate_Mbps);
    frame.transmissionId = ++this.transmissions;
    frame.request = request;
    frame.passedUp = undefined;
    frame.start_us = now_us;
    frame.end_us = now_us + duration_us;
    frame.drawKey = hash32(this.key, request.stationId, this.framesSent[slot]++);
    frame.errors = this.tables().for(airSize_B);
    this.reach.fill(frame, this.receivers.counts);
    this.receivers.begin(frame);
    this.occupy(frame);
    this.onAir.set(frame.transmissionId, frame);
    this.events.push(frame.end_us, frame.transmissionId, frame.transmissionId, 0);
    this.report(request, ACCESS_RESULT.sent, now_us, duration_us);
  }

  /** Error ratios at the present rate. */
  private tables(): ErrorTables {
    let tables = this.errorTables.get(this.rate_Mbps);
    if (tables === undefined) {
      tables = errorTables(this.config.errorModel, this.rate_Mbps);
      this.errorTables.set(this.rate_Mbps, tables);
    }
    return tables;
  }

  private end(transmissionId: number): void {
    const frame = this.onAir.get(transmissionId)!;
    this.onAir.delete(transmissionId);
    this.receivers.finish(frame, this.lossProbability);
    this.sorter.sort(frame.receiverSlot, frame.receiverCount, frame.rssi_dBm, frame.sinr_dB);
    this.senseSunk(frame.end_us);
    if (!this.isAnotherEnd(frame.end_us)) this.contention.frameEnded(frame.end_us);
    this.resolved.push(frame);
    this.network.received(frame);
    this.congestion.gate?.sent(frame.request.slot, frame.end_us, frame.end_us - frame.start_us);
  }

  /** Nobody goes on before all frames have ended that end now: the channel may still be loud. */
  private isAnotherEnd(now_us: number): boolean {
    return this.events.time_us === now_us && this.events.topOrder < ACCESS_ORDER;
  }

  private senseSunk(now_us: number): void {
    const { sunk, sunkCount } = this.receivers;
    for (let i = 0; i < sunkCount; i++) this.carrier.sunk(sunk[i], now_us);
  }

  /**
   * Who senses the frame finds the channel busy from now on: who decodes it, or notices its preamble on an idle channel, or
   * receives so much energy (IEEE 802.11-2020 17.3.10.6). The tail of a frame whose preamble met a busy channel is not
   * sensed, unless the channel is loud. Those with a level above the threshold count what they sense in their channel load.
   */
  private occupy(frame: Frame): void {
    const { load, carrier, contention, receivers, preambleLevel, energyLevel } = this;
    const { pairSlot, pairLevel, pairState, start_us, end_us } = frame;
    load.add(frame.request.slot, start_us, end_us);
    carrier.add(frame.request.slot, start_us, end_us);
    for (let i = 0; i < frame.pairCount; i++) {
      const slot = pairSlot[i];
      const level = pairLevel[i];
      const isStrong = level >= preambleLevel;
      const noticed =
        pairState[i] === DECODING ||
        (isStrong && !carrier.isHeld(slot, start_us) && !receivers.isLoudWithout(slot, level));
      if (!noticed && level < energyLevel) {
        if (!isStrong && receivers.isLoud(slot)) this.rise(slot, level, start_us);
        continue;
      }
      if (isStrong) load.add(slot, start_us, end_us);
      if (carrier.add(slot, start_us, end_us) && contention.contends(slot)) this.onBusy(slot, level, start_us);
    }
  }

  /** A frame too weak to be noticed makes the channel loud together with others. */
  private rise(slot: number, level: number, now_us: number): void {
    const { carrier, contention } = this;
    if (!carrier.isHeld(slot, now_us) && contention.contends(slot)) this.onBusy(slot, level, now_us);
  }

  /** Unless the channel was loud before. */
  private onBusy(slot: number, level: number, now_us: number): void {
    if (!this.receivers.isLoudWithout(slot, level)) this.contention.onBusy(slot, now_us);
  }

  private report(request: MediumRequest, result: number, now_us: number, duration_us: number): void {
    const outcome: AccessOutcome = {
      stationId: request.stationId,
      sequence: request.sequence,
      result,
      accessDelay_us: now_us - request.request_us,
      airtime_us: duration_us,
    };
    if (result !== ACCESS_RESULT.sent) outcome.notSent = request;
    this.outcomes.push(outcome);
  }
}
