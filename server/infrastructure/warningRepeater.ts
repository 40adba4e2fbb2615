import { verge } from '#proto';
import { NEWS, type News } from '../../core/facilities/denReception.js';
import { SAME_EVENT_M, warningProfile } from '../../core/facilities/hazardCauses.js';
import { type HazardEvent, hazardEventOf } from '../../core/facilities/hazardEvent.js';
import { decodeDenm, encodeDenm } from '../../core/facilities/messages/denm.js';
import { denmAirSize_B } from '../../core/facilities/sizeModel.js';
import { hash32 } from '../../core/random/random.js';
import type { HostContext } from '../../core/stations/hostContext.js';
import type { Outbox } from '../../core/stations/outbox.js';
import type { WindowReports } from '../../core/stations/windowReports.js';
import { US_PER_MS, US_PER_S } from '../../core/units/units.js';

const { DENM } = verge.v1.MessageType;
const { CONTROL } = verge.v1.Channel;
const { AC_VI } = verge.v1.AccessCategory;

/** A roadside unit serves events within this distance beyond their relevance: about its radio range in a town, m. */
const SERVICE_RANGE_M = 400;
/** An event that a newer report of the same place replaces is still repeated so long, so that its receivers learn of it. */
const SUPERSEDED_US = 5 * US_PER_S;
/** Copies of roadside units that heard the same frame start spread over this time. */
const JITTER_US = 20 * US_PER_MS;

interface Repetition {
  readonly event: HazardEvent;
  readonly payload: Uint8Array;
  readonly first_us: number;
  until_us: number;
  next_us: number;
}

/**
 * Roadside units repeat the warnings of vehicles (EN 302 637-3: repetition is the application's, with an interval and a
 * duration) and share them over the backhaul with units near the event. Updates replace, cancellations end, and of
 * several reports of one cause at one place only the newest goes on.
 */
export class WarningRepeater {
  private readonly repetitions: Map<number, Repetition>[];
  private readonly jitterKey: number;

  constructor(
    private readonly host: HostContext,
    private readonly outbox: Outbox,
    private readonly reports: WindowReports,
    private readonly backhaul: (request: verge.v1.IBackhaulRequest) => void,
  ) {
    this.repetitions = Array.from({ length: host.index.count }, () => new Map());
    this.jitterKey = host.rng.fork('warningJitter').key32();
  }

  /** A unit received a warning over the air and learned something new from it. */
  heard(slot: number, event: HazardEvent, news: News, frame: verge.v1.IReceivedFrame): void {
    const { facilities } = this.host.parameters.current;
    const processing_us = (facilities.verify_ms + facilities.application_ms) * US_PER_MS;
    const ready_us = frame.timeUs! + Math.max(this.host.reaction_us, processing_us);
    this.takeIn(slot, event, news, frame.payload!, ready_us);
    if (!event.repeated) this.share(slot, event, frame.payload!, ready_us);
  }

  /** A warning came over the backhaul. */
  delivered(slot: number, delivery: verge.v1.IBackhaulDelivery): void {
    const event = hazardEventOf(decodeDenm(delivery.payload!), this.host.plane, this.host.epochIts_ms);
    const known = this.repetitions[slot].get(event.key);
    if (known !== undefined && known.event.reference_us >= event.reference_us) return;
    const news = event.terminated ? NEWS.termination : known === undefined ? NEWS.event : NEWS.update;
    this.takeIn(slot, event, news, delivery.payload!, delivery.timeUs!);
  }

  private takeIn(slot: number, event: HazardEvent, news: News, payload: Uint8Array, ready_us: number): void {
    const before = this.repetitions[slot].get(event.key);
    if (before !== undefined && before.event.reference_us >= event.reference_us) return;
    const profile = warningProfile(event.causeCode);
    if (profile.repetition_s === 0 || !this.serves(slot, event)) return;
    const start_us =
      ready_us + (hash32(this.jitterKey, slot, event.originatingStationId, event.sequenceNumber) % JITTER_US);
    const repetition: Repetition = {
      event,
      payload: this.ownCopy(slot, payload),
      first_us: start_us,
      until_us: event.terminated ? start_us + SUPERSEDED_US : start_us + profile.repetition_s * US_PER_S,
      next_us: start_us,
    };
    this.supersede(slot, event, start_us);
    this.repetitions[slot].set(event.key, repetition);
    if (news === NEWS.event) this.report(slot, event, start_us);
  }

  /** The same warning with this unit as its sender; everything else stays as its originator said. */
  private ownCopy(slot: number, payload: Uint8Array): Uint8Array {
    const denm = decodeDenm(payload);
    denm.stationId = this.host.index.ids[slot];
    denm.management!.transmissionInterval = Math.round(this.host.parameters.current.facilities.denmRepetition_ms);
    return encodeDenm(denm);
  }

  private supersede(slot: number, event: HazardEvent, now_us: number): void {
    for (const other of this.repetitions[slot].values()) {
      if (other.event.causeCode !== event.causeCode || other.event.key === event.key) continue;
      if (Math.hypot(other.event.x_m - event.x_m, other.event.y_m - event.y_m) > SAME_EVENT_M) continue;
      other.until_us = Math.min(other.until_us, Math.max(now_us, other.first_us + SUPERSEDED_US));
    }
  }

  private serves(slot: number, event: HazardEvent): boolean {
    const distance_m = Math.hypot(event.x_m - this.host.x_m[slot], event.y_m - this.host.y_m[slot]);
    return distance_m <= this.host.parameters.current.facilities.denmRelevance_m + SERVICE_RANGE_M;
  }

  private share(slot: number, event: HazardEvent, payload: Uint8Array, ready_us: number): void {
    const { ids } = this.host.index;
    for (let other = 0; other < ids.length; other++) {
      if (other === slot || !this.serves(other, event)) continue;
      this.backhaul({
        timeUs: ready_us,
        fromId: ids[slot],
        toId: ids[other],
        type: DENM,
        size_B: denmAirSize_B(),
        payload,
      });
    }
  }

  private report(slot: number, event: HazardEvent, time_us: number): void {
    this.reports.warningSent({
      stationId: this.host.index.ids[slot],
      sequenceNumber: event.sequenceNumber,
      detectionUs: event.detection_us,
      generatedUs: time_us,
      xM: event.x_m,
      yM: event.y_m,
      relevanceM: event.relevance_m,
      causeCode: event.causeCode,
      repetition: true,
    });
  }

  /** Posts the copies due before `until_us` and forgets what is over. */
  window(until_us: number): void {
    const { facilities } = this.host.parameters.current;
    const interval_us = facilities.denmRepetition_ms * US_PER_MS;
    for (let slot = 0; slot < this.repetitions.length; slot++) {
      for (const [key, one] of this.repetitions[slot]) {
        while (one.next_us < until_us && one.next_us < Math.min(one.until_us, one.event.expires_us)) {
          this.post(slot, one, facilities.sign_ms * US_PER_MS);
          one.next_us += interval_us;
        }
        if (one.event.expires_us < until_us) this.repetitions[slot].delete(key);
      }
    }
  }

  private post(slot: number, one: Repetition, signing_us: number): void {
    this.outbox.post({
      stationId: this.host.index.ids[slot],
      time_us: one.next_us + signing_us,
      type: DENM,
      channel: CONTROL,
      accessCategory: AC_VI,
      airSize_B: denmAirSize_B(),
      payload: one.payload,
      destinationId: 0,
    });
  }
}
