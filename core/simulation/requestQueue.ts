import type { verge } from '#proto';
import { dccProfileOf } from '../facilities/dccProfile.js';
import type { Medium, MediumRequest } from '../radio/medium.js';
import type { StationTable } from './stationTable.js';

/** Collects the window's transmission requests of all hosts and hands them over in the one order all runs share. */
export class RequestQueue {
  private readonly table: StationTable;
  private requests: verge.v1.ITransmissionRequest[] = [];

  constructor(table: StationTable) {
    this.table = table;
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
      const asked = mediumRequest(request, slot);
      if (this.table.places.present[slot] === 1) media[request.channel ?? 0].request(asked);
      else silent(asked);
    }
    this.requests = [];
  }
}

function mediumRequest(request: verge.v1.ITransmissionRequest, slot: number): MediumRequest {
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
  };
}
