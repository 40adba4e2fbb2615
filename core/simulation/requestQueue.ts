import type { verge } from '#proto';
import { dccProfileOf } from '../facilities/dccProfile.js';
import type { Medium, MediumRequest, NetworkPacket } from '../radio/medium.js';
import type { GeoForwarding } from './forwarding.js';
import type { StationTable } from './stationTable.js';

/** Collects the window's transmission requests of all hosts and hands them over in the one order all runs share. */
export class RequestQueue {
  private readonly table: StationTable;
  private readonly forwarding: readonly GeoForwarding[];
  private requests: verge.v1.ITransmissionRequest[] = [];

  /** @param forwarding by channel */
  constructor(table: StationTable, forwarding: readonly GeoForwarding[]) {
    this.table = table;
    this.forwarding = forwarding;
  }

  add(requests: readonly verge.v1.ITransmissionRequest[]): void {
    for (const request of requests) this.requests.push(request);
  }

  /**
   * Sorted by (time, station, sequence), each to the medium of its channel.
   * @param silent hears of the requests of stations that are not on the air
   */
  handOver(media: readonly Medium[], silent: (request: MediumRequest) => void): void {
    if (this.requests.length === 0) return;
    this.requests.sort((a, b) => a.timeUs! - b.timeUs! || a.stationId! - b.stationId! || a.sequence! - b.sequence!);
    for (const request of this.requests) {
      const slot = this.table.slotOf(request.stationId!);
      if (slot < 0) continue;
      if (this.table.places.present[slot] === 0) silent(mediumRequest(request, slot, undefined));
      else media[request.channel ?? 0].request(mediumRequest(request, slot, this.packetOf(request, slot)));
    }
    this.requests = [];
  }

  private packetOf({ geo, channel, timeUs }: verge.v1.ITransmissionRequest, slot: number): NetworkPacket | undefined {
    return geo ? this.forwarding[channel ?? 0].sourcePacket(geo, slot, timeUs!) : undefined;
  }
}

function mediumRequest(
  request: verge.v1.ITransmissionRequest,
  slot: number,
  packet: NetworkPacket | undefined,
): MediumRequest {
  return {
    slot,
    stationId: request.stationId!,
    sequence: request.sequence ?? 0,
    request_us: request.timeUs!,
    accessCategory: request.accessCategory ?? 0,
    dccProfile: dccProfileOf(request),
    airSize_B: request.airSize_B!,
    type: request.type!,
    payload: request.payload!,
    destinationId: request.destinationId ?? 0,
    security: request.security,
    packet,
  };
}
