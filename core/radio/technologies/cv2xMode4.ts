import { hash32, type Random } from '../../random/random.js';
import type { Building } from '../../road/network.js';
import type { MediumConfig } from '../config.js';
import { Jamming } from '../jamming/jamming.js';
import {
  ACCESS_RESULT,
  type AccessOutcome,
  type Medium,
  type MediumLive,
  type MediumRequest,
  type NetworkLayer,
  OUTCOME_BINS,
  OUTCOME_COUNT,
  type ResolvedTransmission,
  type StationPlaces,
} from '../medium.js';
import { NO_NETWORK_LAYER } from '../networkLayer.js';
import { createPathLoss } from '../pathLoss/registry.js';
import { LinkBudget } from '../reception/linkBudget.js';
import { Reach } from '../reception/reach.js';
import { SlotSorter } from '../reception/slotSorter.js';
import { Allocations, noiseOf_mW } from '../sidelink/allocation.js';
import { FrameStore } from '../sidelink/frameStore.js';
import { type Planned, Scheduler } from '../sidelink/scheduler.js';
import { Sensing, WIPE_SUBFRAMES } from '../sidelink/sensing.js';
import type { SidelinkFrame } from '../sidelink/sidelinkFrame.js';
import { SubframeReception } from '../sidelink/subframeReception.js';
import { BUSY_SUBFRAMES, SUBFRAME_US } from '../sidelink/subframes.js';

/**
 * LTE-V2X on PC5, mode 4 (3GPP Release 14), subframe by subframe: stations choose resources by what they have sensed, keep
 * them for a while, and receive whatever they do not transmit over. Every draw is addressed by what it is for, so results do not
 * depend on how long the windows are. A subframe is decided as a whole when it ends.
 */
export class Cv2xMode4Medium implements Medium {
  readonly resolved: ResolvedTransmission[] = [];
  readonly outcomes: AccessOutcome[] = [];
  network: NetworkLayer = NO_NETWORK_LAYER;
  transmissions = 0;

  private readonly places: StationPlaces;
  private readonly key: number;
  private readonly links: LinkBudget;
  private readonly reach: Reach;
  private readonly sorter: SlotSorter;
  private readonly sensing: Sensing;
  private readonly scheduler: Scheduler;
  private readonly reception: SubframeReception;
  private readonly jamming: Jamming;
  private readonly store = new FrameStore();
  private readonly uncounted = new Float64Array(OUTCOME_BINS * OUTCOME_COUNT);
  private readonly onAir: SidelinkFrame[] = [];
  private arrivals: MediumRequest[] = [];
  private arrived = 0;
  private subframe = 0;

  /** @throws VergeError PARAMETER_INVALID for an unknown model */
  constructor(places: StationPlaces, config: MediumConfig, buildings: readonly Building[], random: Random) {
    const { sidelink, noise_dBm } = config;
    const capacity = places.stationId.length;
    const noise_mW = noiseOf_mW(sidelink.subchannel_RB, noise_dBm);
    const allocations = new Allocations(sidelink, noise_dBm);
    this.places = places;
    this.key = random.fork('medium').key32();
    this.links = new LinkBudget(places, { ...config, noise_dBm: 10 * Math.log10(noise_mW) }, buildings, random);
    this.reach = new Reach(this.links, places);
    this.sorter = new SlotSorter(capacity);
    this.jamming = new Jamming(places, {
      pathLoss: createPathLoss(config.pathLoss),
      receiverGain_dB: config.receiverGain_dB,
      buildings,
      obstacles: config.obstacles,
    });
    this.sensing = new Sensing(capacity, sidelink.subchannels, noise_mW, sidelink.busyThreshold_dBm);
    this.scheduler = new Scheduler(capacity, sidelink, noise_mW, allocations, this.sensing, random);
    this.reception = new SubframeReception(
      places,
      this.sensing,
      sidelink,
      config.sensitivity_dBm,
      allocations.controlErrors,
      OUTCOME_BINS,
    );
  }

  get outcomeCounts(): Float64Array {
    return this.reception.counts;
  }

  get receptions(): number {
    return this.reception.receptions;
  }

  get pairs(): number {
    return this.reach.pairs;
  }

  busyRatio(slot: number): number {
    return this.sensing.ratioOf(slot);
  }

  request(request: MediumRequest): void {
    this.arrivals.push(request);
  }

  advance(until_us: number, live: MediumLive): void {
    this.store.recycle(this.resolved);
    this.outcomes.length = 0;
    this.arrivals = this.arrived > 0 ? this.arrivals.slice(this.arrived) : this.arrivals;
    this.arrived = 0;
    this.reach.sync(live.txPower_dBm, 0);
    this.jamming.sync(live.jammers);
    this.reception.jam_mW = this.jamming.noise_mW;
    this.followStations();
    for (; (this.subframe + 1) * SUBFRAME_US <= until_us; this.subframe++) this.pass(this.subframe, live);
  }

  private followStations(): void {
    for (let slot = 0; slot < this.places.count; slot++) {
      const isPresent = this.links.isPresent(slot);
      if (!isPresent) this.scheduler.leave(slot);
      this.sensing.follow(slot, isPresent);
    }
  }

  private pass(subframe: number, live: MediumLive): void {
    if (subframe % WIPE_SUBFRAMES === 0) this.sensing.wipe(subframe);
    if (subframe % BUSY_SUBFRAMES === 0) this.sensing.measure(subframe);
    const end_us = (subframe + 1) * SUBFRAME_US;
    for (;;) {
      const arrival_us = this.arrived < this.arrivals.length ? this.arrivals[this.arrived].request_us : Infinity;
      const forward_us = this.network.next_us;
      if (Math.min(arrival_us, forward_us) >= end_us) break;
      this.plan(arrival_us <= forward_us ? this.arrivals[this.arrived++] : this.network.take(), subframe);
    }
    const planned = this.scheduler.due(subframe);
    if (planned.length > 0) this.transmit(planned, subframe, live);
  }

  private plan(request: MediumRequest, subframe: number): void {
    const result = this.links.isPresent(request.slot) ? this.scheduler.plan(request, subframe) : ACCESS_RESULT.refused;
    if (result !== ACCESS_RESULT.sent) this.report(request, result, subframe, 0);
  }

  private transmit(planned: readonly Planned[], subframe: number, { lossProbability }: MediumLive): void {
    for (const item of planned) this.begin(item, subframe);
    this.reception.receive(this.onAir, subframe, lossProbability);
    for (const frame of this.onAir) {
      this.resolved.push(frame);
      this.network.received(frame);
      this.store.settled(frame);
    }
    this.onAir.length = 0;
  }

  private begin({ packet, subchannel, reservations, isSecond }: Planned, subframe: number): void {
    const { request, allocation } = packet;
    const isPresent = this.links.isPresent(request.slot);
    if (!isSecond) this.report(request, isPresent ? ACCESS_RESULT.sent : ACCESS_RESULT.refused, subframe, SUBFRAME_US);
    if (!isPresent) return;
    const frame = this.store.take();
    frame.transmissionId = ++this.transmissions;
    frame.request = request;
    frame.passedUp = undefined;
    frame.start_us = subframe * SUBFRAME_US;
    frame.end_us = frame.start_us + SUBFRAME_US;
    frame.allocation = allocation;
    frame.subchannel = subchannel;
    frame.reservations = reservations;
    frame.isFirstOfTwo = packet.isTwice && !isSecond;
    frame.first = isSecond ? packet.first : null;
    if (frame.isFirstOfTwo) packet.first = frame;
    frame.packetKey = hash32(this.key, request.stationId, packet.number);
    frame.drawKey = hash32(frame.packetKey, isSecond ? 1 : 0);
    this.reach.fill(frame, frame.isFirstOfTwo ? this.uncounted : this.reception.counts);
    this.sorter.sort(frame.pairSlot, frame.pairCount, frame.pairLevel, frame.pairBin);
    this.onAir.push(frame);
  }

  private report(request: MediumRequest, result: number, subframe: number, airtime_us: number): void {
    const isSent = result === ACCESS_RESULT.sent;
    const outcome: AccessOutcome = {
      stationId: request.stationId,
      sequence: request.sequence,
      result,
      accessDelay_us: Math.max(0, subframe * SUBFRAME_US - request.request_us),
      airtime_us: isSent ? airtime_us : 0,
    };
    if (!isSent) outcome.notSent = request;
    this.outcomes.push(outcome);
  }
}
