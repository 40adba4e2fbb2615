import type { verge } from '#proto';
import { areaOf, type GeoArea, isInside } from '../facilities/geonet/area.js';
import { type ContentionSettings, contentionTime_us } from '../facilities/geonet/contention.js';
import { DuplicateList, isDuplicate, type PacketMarks } from '../facilities/geonet/duplicateList.js';
import { EventQueue } from '../radio/access/eventQueue.js';
import type {
  MediumRequest,
  NetworkLayer,
  NetworkPacket,
  ResolvedTransmission,
  StationPlaces,
} from '../radio/medium.js';
import { FORWARDED } from '../radio/networkLayer.js';
import { US_PER_MS } from '../units/units.js';

/** `facilities.geonet` as far as it forwards. */
export interface ForwardingSettings extends ContentionSettings {
  readonly forwarding: 'none' | 'cbf';
}

/** Forwarded packets have the lowest profile, so category background (C2C-CC Basic System Profile: forwarded DENM DP3). */
const DP3 = 3;
const AC_BK = 3;

/** A geo-broadcast on its way. */
interface GeoPacket extends NetworkPacket {
  readonly number: number; // of all packets on the channel
  readonly marks: PacketMarks;
  readonly area: GeoArea;
  readonly hopsLeft: number; // RHL
  readonly expires_us: number;
}

/** A packet in a station's contention buffer. */
interface Buffered {
  readonly packet: GeoPacket;
  readonly frame: MediumRequest;
}

/** Since the beginning. */
export interface ForwardingCounts {
  /** packets of sources */
  sources: number;
  /** frames forwarders have had on the air */
  forwarded: number;
  /** forwards not made because another station was faster */
  cancelled: number;
  /** receptions of what the receiver had already */
  duplicates: number;
  /** first copies in the area */
  delivered: number;
  /** of these, not heard from the source itself */
  deliveredBeyondOneHop: number;
  /** forwards given up at the end of the packet's life */
  expired: number;
}

/**
 * GeoNetworking of all stations on one channel (EN 302 636-4-1 V1.3.1 clause 10.3.11; area contention-based forwarding of
 * annex F.3): numbers geo-broadcasts, drops duplicates, and lets who is inside the area contend to send them on. Forwarders change
 * nothing but the header, so the signed payload stays as its source made it. A station outside the area neither hands the
 * packet up nor forwards it: the source's own frame is all that reaches an area it stands outside of.
 */
export class GeoForwarding implements NetworkLayer {
  readonly counts: ForwardingCounts = {
    sources: 0,
    forwarded: 0,
    cancelled: 0,
    duplicates: 0,
    delivered: 0,
    deliveredBeyondOneHop: 0,
    expired: 0,
  };
  private readonly places: StationPlaces;
  private readonly known: DuplicateList;
  private readonly buffers: Map<number, Buffered>[] = []; // by slot, by packet
  private readonly timers = new EventQueue();
  private settings: ForwardingSettings = { forwarding: 'none', minTime_ms: 1, maxTime_ms: 100, maxRange_m: 1000 };

  constructor(places: StationPlaces) {
    this.places = places;
    this.known = new DuplicateList(places.stationId.length);
  }

  /** Takes over the settings of a window. */
  set(settings: ForwardingSettings): void {
    this.settings = settings;
  }

  /** The packet of a source's request. */
  sourcePacket(geo: verge.v1.IGeoBroadcast, source: number, request_us: number): NetworkPacket {
    const packet: GeoPacket = {
      number: this.counts.sources++,
      marks: this.known.packetOf(source, request_us),
      area: areaOf(geo),
      hops: 1,
      hopsLeft: geo.hopLimit!,
      expires_us: request_us + geo.lifetimeMs! * US_PER_MS,
    };
    return packet;
  }

  get next_us(): number {
    const { timers } = this;
    while (timers.size > 0 && !this.isCurrent(timers.topItem, timers.topStamp)) timers.pop();
    return timers.time_us;
  }

  private isCurrent(slot: number, packet: number): boolean {
    return this.buffers[slot]?.has(packet) ?? false;
  }

  take(): MediumRequest {
    const { time_us, topItem: slot, topStamp: number } = this.timers;
    this.timers.pop();
    const { packet, frame } = this.buffers[slot].get(number)!;
    this.buffers[slot].delete(number);
    return {
      ...frame,
      slot,
      stationId: this.places.stationId[slot],
      sequence: FORWARDED,
      request_us: time_us,
      accessCategory: AC_BK,
      dccProfile: DP3,
      gateWait_us: undefined,
      packet,
    };
  }

  received(frame: ResolvedTransmission): void {
    const packet = frame.request.packet as GeoPacket | undefined;
    if (packet === undefined) return;
    if (packet.hops > 1) this.counts.forwarded++;
    frame.passedUp = new Uint8Array(frame.receiverCount);
    const onward = { ...packet, hops: packet.hops + 1, hopsLeft: packet.hopsLeft - 1 };
    const buffered = { packet: onward, frame: frame.request };
    for (let i = 0; i < frame.receiverCount; i++) {
      if (!this.takeIn(frame.receiverSlot[i], packet, frame.request)) continue;
      frame.passedUp[i] = 1;
      if (this.settings.forwarding === 'cbf' && onward.hopsLeft > 0)
        this.contend(frame.receiverSlot[i], buffered, frame.end_us);
    }
  }

  /** @returns whether this is a first copy inside the area */
  private takeIn(slot: number, packet: GeoPacket, request: MediumRequest): boolean {
    const { counts, places } = this;
    if (isDuplicate(packet.marks, slot)) {
      const own = this.buffers[slot]?.get(packet.number);
      // The same frame once more (HARQ) is the access layer's affair: nobody else was faster.
      if (own?.frame === request) return false;
      counts.duplicates++;
      if (own === undefined) return false;
      this.buffers[slot].delete(packet.number);
      counts.cancelled++;
      return false;
    }
    if (!isInside(packet.area, places.x_m[slot], places.y_m[slot])) return false;
    counts.delivered++;
    if (packet.hops > 1) counts.deliveredBeyondOneHop++;
    return true;
  }

  private contend(slot: number, buffered: Buffered, end_us: number): void {
    const { packet, frame } = buffered;
    const { x_m, y_m } = this.places;
    const distance_m = Math.hypot(x_m[slot] - x_m[frame.slot], y_m[slot] - y_m[frame.slot]);
    const due_us = end_us + contentionTime_us(distance_m, this.settings);
    if (due_us > packet.expires_us) {
      this.counts.expired++;
      return;
    }
    this.buffers[slot] ??= new Map();
    this.buffers[slot].set(packet.number, buffered);
    this.timers.push(due_us, slot, slot, packet.number);
  }
}

/** What was done with geo-broadcasts on all channels. */
export function forwardingFigures(layers: readonly GeoForwarding[]): ForwardingCounts {
  const sum = { ...layers[0].counts };
  for (const { counts } of layers.slice(1)) {
    for (const name of Object.keys(sum) as (keyof ForwardingCounts)[]) sum[name] += counts[name];
  }
  return sum;
}
