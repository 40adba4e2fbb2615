import type { verge } from '#proto';
import { bytesOf } from '../columns/columns.js';
import type { AccessOutcome, Medium, ResolvedTransmission } from '../radio/medium.js';
import { FORWARDED } from '../radio/networkLayer.js';
import type { StationTable } from './stationTable.js';

/**
 * Turns what the media resolved into what each host is told: a frame once per host with its receivers as columns, the
 * outcomes of the host's own requests, and the channel load of its stations.
 */
export class Exchange {
  private readonly table: StationTable;
  /** of one frame: receivers of each host */
  private receivers: Uint32Array;
  /** of one frame: where each host's next receiver goes */
  private next: Uint32Array;

  constructor(table: StationTable) {
    this.table = table;
    this.receivers = new Uint32Array(table.plans.length);
    this.next = new Uint32Array(table.plans.length);
  }

  /** Frames per host plan, by end time, then channel, then transmission id. */
  frames(media: readonly Medium[]): verge.v1.IReceivedFrame[][] {
    const into: verge.v1.IReceivedFrame[][] = this.table.plans.map(() => []);
    if (this.receivers.length < into.length) {
      this.receivers = new Uint32Array(into.length);
      this.next = new Uint32Array(into.length);
    }
    const columns = new ReceiverColumns(receptionsOf(media));
    media.forEach(({ resolved }, channel) => {
      for (const transmission of resolved) this.split(transmission, channel, columns, into);
    });
    for (const frames of into) frames.sort(byEnd);
    return into;
  }

  private split(
    transmission: ResolvedTransmission,
    channel: number,
    columns: ReceiverColumns,
    into: verge.v1.IReceivedFrame[][],
  ): void {
    const { receivers } = this;
    this.count(transmission);
    for (let h = 0; h < into.length; h++) {
      this.next[h] = columns.size;
      if (receivers[h] === 0) continue;
      into[h].push(frameOf(transmission, channel, columns, columns.size, receivers[h]));
      columns.size += receivers[h];
    }
    this.place(transmission, columns);
  }

  private count({ receiverCount, receiverSlot, passedUp }: ResolvedTransmission): void {
    const { receivers } = this;
    const { host } = this.table;
    receivers.fill(0);
    for (let i = 0; i < receiverCount; i++) {
      if (passedUp === undefined || passedUp[i] === 1) receivers[host[receiverSlot[i]]]++;
    }
  }

  private place(transmission: ResolvedTransmission, { id, rssi_dBm, sinr_dB }: ReceiverColumns): void {
    const { receiverCount, receiverSlot, passedUp } = transmission;
    const { next } = this;
    const { host, ids } = this.table;
    for (let i = 0; i < receiverCount; i++) {
      if (passedUp !== undefined && passedUp[i] === 0) continue;
      const slot = receiverSlot[i];
      const at = next[host[slot]]++;
      id[at] = ids[slot];
      rssi_dBm[at] = transmission.rssi_dBm[i];
      sinr_dB[at] = transmission.sinr_dB[i];
    }
  }

  /** What became of the requests of each host's stations; undefined for a host without. */
  outcomes(media: readonly Medium[]): (verge.v1.ITransmissionOutcomes | undefined)[] {
    const own: AccessOutcome[][] = this.table.plans.map(() => []);
    for (const { outcomes } of media) {
      for (const outcome of outcomes) {
        if (outcome.sequence !== FORWARDED) own[this.table.host[this.table.slotOf(outcome.stationId)]].push(outcome);
      }
    }
    return own.map(outcomeColumns);
  }

  /** Channel busy ratio of the host's present stations, and what congestion control allows them. */
  channelLoad(h: number, medium: Medium): verge.v1.IChannelLoad {
    const { host, places, ids, count } = this.table;
    const station = new Uint32Array(count);
    const busy = new Float32Array(count);
    const interval_us = new Uint32Array(count);
    let present = 0;
    let allowed = 0;
    for (let slot = 0; slot < count; slot++) {
      if (host[slot] !== h || places.present[slot] === 0) continue;
      const allowed_us = medium.congestion?.interval_us(slot);
      if (allowed_us !== undefined) interval_us[allowed++] = Math.ceil(allowed_us);
      station[present] = ids[slot];
      busy[present++] = medium.busyRatio(slot);
    }
    return {
      stationId: bytesOf(station.subarray(0, present)),
      busyRatio: bytesOf(busy.subarray(0, present)),
      gateIntervalUs: bytesOf(interval_us.subarray(0, allowed)),
    };
  }
}

/** Receivers of all frames of a window, those of a frame at one host side by side. */
class ReceiverColumns {
  readonly id: Uint32Array;
  readonly rssi_dBm: Float32Array;
  readonly sinr_dB: Float32Array;
  size = 0;

  constructor(capacity: number) {
    this.id = new Uint32Array(capacity);
    this.rssi_dBm = new Float32Array(capacity);
    this.sinr_dB = new Float32Array(capacity);
  }
}

function receptionsOf(media: readonly Medium[]): number {
  let sum = 0;
  for (const { resolved } of media) for (const { receiverCount } of resolved) sum += receiverCount;
  return sum;
}

/** The frame as the host of `count` receivers is told of it, which stand in the columns from `first` on. */
function frameOf(
  { transmissionId, request, start_us, end_us }: ResolvedTransmission,
  channel: number,
  { id, rssi_dBm, sinr_dB }: ReceiverColumns,
  first: number,
  count: number,
): verge.v1.IReceivedFrame {
  return {
    transmissionId,
    senderId: request.stationId,
    type: request.type,
    channel,
    payload: request.payload,
    receiverId: bytesOf(id, first, count),
    timeUs: end_us,
    rssiDBm: bytesOf(rssi_dBm, first, count),
    sinrDB: bytesOf(sinr_dB, first, count),
    startUs: start_us,
    hops: request.packet?.hops ?? 0,
    security: request.security,
  };
}

const byEnd = (a: verge.v1.IReceivedFrame, b: verge.v1.IReceivedFrame): number =>
  a.timeUs! - b.timeUs! || a.channel! - b.channel! || a.transmissionId! - b.transmissionId!;

function outcomeColumns(outcomes: readonly AccessOutcome[]): verge.v1.ITransmissionOutcomes | undefined {
  const count = outcomes.length;
  if (count === 0) return undefined;
  const stationId = new Uint32Array(count);
  const sequence = new Uint32Array(count);
  const result = new Uint8Array(count);
  const accessDelay_us = new Uint32Array(count);
  const airtime_us = new Uint32Array(count);
  for (let i = 0; i < count; i++) {
    const outcome = outcomes[i];
    stationId[i] = outcome.stationId;
    sequence[i] = outcome.sequence;
    result[i] = outcome.result;
    accessDelay_us[i] = outcome.accessDelay_us;
    airtime_us[i] = outcome.airtime_us;
  }
  return {
    stationId: bytesOf(stationId),
    sequence: bytesOf(sequence),
    result,
    accessDelayUs: bytesOf(accessDelay_us),
    airtimeUs: bytesOf(airtime_us),
  };
}
