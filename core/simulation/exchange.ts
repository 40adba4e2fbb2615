import type { verge } from '#proto';
import { bytesOf } from '../columns/columns.js';
import type { AccessOutcome, Medium, ResolvedTransmission } from '../radio/medium.js';
import { FORWARDED } from '../radio/networkLayer.js';
import type { StationTable } from './stationTable.js';

/**
 * Turns what the medium resolved into what each host is told: a frame once per host with its receivers as columns, the
 * outcomes of the host's own requests, and the channel load of its stations.
 */
export class Exchange {
  private readonly table: StationTable;
  private receiverCount: Uint32Array;

  constructor(table: StationTable) {
    this.table = table;
    this.receiverCount = new Uint32Array(table.plans.length);
  }

  /** Frames per host plan, in the order given (by end time, then transmission id). */
  frames(resolved: readonly ResolvedTransmission[], channel: number, into: verge.v1.IReceivedFrame[][]): void {
    if (this.receiverCount.length < into.length) this.receiverCount = new Uint32Array(into.length);
    for (const transmission of resolved) this.split(transmission, channel, into);
  }

  private split(transmission: ResolvedTransmission, channel: number, into: verge.v1.IReceivedFrame[][]): void {
    const { host } = this.table;
    this.receiverCount.fill(0);
    for (let i = 0; i < transmission.receiverCount; i++) {
      if (isPassedUp(transmission, i)) this.receiverCount[host[transmission.receiverSlot[i]]]++;
    }
    for (let h = 0; h < into.length; h++) {
      if (this.receiverCount[h] > 0) into[h].push(this.frameFor(transmission, h, channel));
    }
  }

  private frameFor(transmission: ResolvedTransmission, h: number, channel: number): verge.v1.IReceivedFrame {
    const { host, ids } = this.table;
    const count = this.receiverCount[h];
    const receiver = new Uint32Array(count);
    const rssi_dBm = new Float32Array(count);
    const sinr_dB = new Float32Array(count);
    let next = 0;
    for (let i = 0; i < transmission.receiverCount; i++) {
      const slot = transmission.receiverSlot[i];
      if (host[slot] !== h || !isPassedUp(transmission, i)) continue;
      receiver[next] = ids[slot];
      rssi_dBm[next] = transmission.rssi_dBm[i];
      sinr_dB[next++] = transmission.sinr_dB[i];
    }
    return {
      transmissionId: transmission.transmissionId,
      senderId: transmission.request.stationId,
      type: transmission.request.type,
      channel,
      payload: transmission.request.payload,
      receiverId: bytesOf(receiver),
      timeUs: transmission.end_us,
      rssiDBm: bytesOf(rssi_dBm),
      sinrDB: bytesOf(sinr_dB),
      startUs: transmission.start_us,
      hops: transmission.request.packet?.hops ?? 0,
      security: transmission.request.security,
    };
  }

  /** Outcomes of the requests of one host's stations; undefined when there are none. */
  outcomes(h: number, outcomes: readonly AccessOutcome[]): verge.v1.ITransmissionOutcomes | undefined {
    const own = outcomes.filter(
      ({ stationId, sequence }) => sequence !== FORWARDED && this.table.host[this.table.slotOf(stationId)] === h,
    );
    if (own.length === 0) return undefined;
    return {
      stationId: bytesOf(Uint32Array.from(own, (o) => o.stationId)),
      sequence: bytesOf(Uint32Array.from(own, (o) => o.sequence)),
      result: Uint8Array.from(own, (o) => o.result),
      accessDelayUs: bytesOf(Uint32Array.from(own, (o) => o.accessDelay_us)),
      airtimeUs: bytesOf(Uint32Array.from(own, (o) => o.airtime_us)),
    };
  }

  /** Channel busy ratio of the host's present stations, and what congestion control allows them. */
  channelLoad(h: number, medium: Medium): verge.v1.IChannelLoad {
    const { host, places, ids } = this.table;
    const station: number[] = [];
    const busy: number[] = [];
    const interval_us: number[] = [];
    for (let slot = 0; slot < this.table.count; slot++) {
      if (host[slot] !== h || places.present[slot] === 0) continue;
      station.push(ids[slot]);
      busy.push(medium.busyRatio(slot));
      const allowed_us = medium.congestion?.interval_us(slot);
      if (allowed_us !== undefined) interval_us.push(Math.ceil(allowed_us));
    }
    return {
      stationId: bytesOf(Uint32Array.from(station)),
      busyRatio: bytesOf(Float32Array.from(busy)),
      gateIntervalUs: bytesOf(Uint32Array.from(interval_us)),
    };
  }
}

/** Whether a receiver's network layer hands the frame up to its station. */
export const isPassedUp = ({ passedUp }: ResolvedTransmission, receiver: number): boolean =>
  passedUp === undefined || passedUp[receiver] === 1;
