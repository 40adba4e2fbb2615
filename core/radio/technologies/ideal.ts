import { ChannelLoad } from '../access/channelLoad.js';
import type { MediumConfig } from '../config.js';
import {
  ACCESS_RESULT,
  type AccessOutcome,
  type Medium,
  type MediumRequest,
  OUTCOME,
  OUTCOME_BIN_M,
  OUTCOME_BINS,
  OUTCOME_COUNT,
  type ResolvedTransmission,
  type StationPlaces,
} from '../medium.js';

/** Reported for every reception: there is neither loss nor interference. */
const IDEAL_RSSI_DBM = -50;
const IDEAL_SINR_DB = 40;

/** Everybody in range receives everything at once: for tests and as an upper bound. */
export class IdealMedium implements Medium {
  readonly resolved: ResolvedTransmission[] = [];
  readonly outcomes: AccessOutcome[] = [];
  readonly outcomeCounts = new Float64Array(OUTCOME_BINS * OUTCOME_COUNT);
  transmissions = 0;
  receptions = 0;
  pairs = 0;

  private readonly places: StationPlaces;
  private readonly rangeSquared: number;
  private readonly load: ChannelLoad;
  private waiting: MediumRequest[] = [];

  constructor(places: StationPlaces, config: MediumConfig) {
    this.places = places;
    this.rangeSquared = config.idealRange_m * config.idealRange_m;
    this.load = new ChannelLoad(places.stationId.length);
  }

  request(request: MediumRequest): void {
    this.waiting.push(request);
  }

  advance(until_us: number): void {
    this.resolved.length = 0;
    this.outcomes.length = 0;
    let done = 0;
    while (done < this.waiting.length && this.waiting[done].request_us < until_us) this.send(this.waiting[done++]);
    this.waiting = this.waiting.slice(done);
  }

  busyRatio(slot: number): number {
    return this.load.ratioOf(slot);
  }

  private send(request: MediumRequest): void {
    const silent = this.places.present[request.slot] === 0;
    const result = silent ? ACCESS_RESULT.refused : ACCESS_RESULT.sent;
    const { stationId, sequence } = request;
    const outcome: AccessOutcome = { stationId, sequence, result, accessDelay_us: 0, airtime_us: 0 };
    if (silent) outcome.notSent = request;
    this.outcomes.push(outcome);
    if (!silent) this.resolved.push(this.deliver(request));
  }

  private deliver(request: MediumRequest): ResolvedTransmission {
    const receivers = this.receiversOf(request.slot);
    this.receptions += receivers.length;
    const receiverSlot = Uint32Array.from(receivers);
    return {
      transmissionId: ++this.transmissions,
      request,
      start_us: request.request_us,
      end_us: request.request_us,
      receiverCount: receivers.length,
      receiverSlot,
      rssi_dBm: new Float32Array(receivers.length).fill(IDEAL_RSSI_DBM),
      sinr_dB: new Float32Array(receivers.length).fill(IDEAL_SINR_DB),
      pairCount: receivers.length,
      pairSlot: receiverSlot,
      pairState: new Uint8Array(receivers.length).fill(OUTCOME.received),
    };
  }

  private receiversOf(sender: number): number[] {
    const { count, present, x_m, y_m } = this.places;
    const receivers: number[] = [];
    for (let slot = 0; slot < count; slot++) {
      if (slot === sender || present[slot] === 0) continue;
      const squared = (x_m[slot] - x_m[sender]) ** 2 + (y_m[slot] - y_m[sender]) ** 2;
      if (squared > this.rangeSquared) continue;
      receivers.push(slot);
      this.pairs++;
      const bin = Math.floor(Math.sqrt(squared) / OUTCOME_BIN_M);
      if (bin < OUTCOME_BINS) this.outcomeCounts[bin * OUTCOME_COUNT + OUTCOME.received]++;
    }
    return receivers;
  }
}
