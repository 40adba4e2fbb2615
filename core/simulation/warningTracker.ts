import type { verge } from '#proto';
import { VergeError } from '../errors/vergeError.js';
import { actionKey } from '../facilities/hazardEvent.js';
import { decodeDenm } from '../facilities/messages/denm.js';
import { type MediumRequest, OUTCOME, type ResolvedTransmission } from '../radio/medium.js';
import { lossOf, type MissCause, type NotSent } from './missCauses.js';
import type { StationTable } from './stationTable.js';
import { causeOfDelay, type WarningCopy, type WarningParts, warningParts } from './warningParts.js';

/** A station's first processed copy. */
export interface Informed {
  readonly latency_ms: number;
  readonly fromInfrastructure: boolean;
  /** where the time went, us */
  readonly parts: WarningParts;
  /** to what it is put down if it is too late */
  readonly cause: MissCause;
}

export interface WarningSink {
  informed(informed: Informed): void;
  /** A station in the relevance area that no copy reached in time. */
  neverInformed(cause: MissCause): void;
  /** All stations of one warning are accounted for. */
  settled(warning: SettledWarning): void;
}

export interface SettledWarning {
  readonly detection_us: number;
  readonly stationId: number;
  readonly x_m: number;
  readonly y_m: number;
  readonly causeCode: number;
  readonly population: number;
  readonly informed: number;
  readonly missedByCause: ReadonlyMap<MissCause, number>;
}

/** A copy that a station could hear and lost. */
interface Lost {
  readonly end_us: number;
  readonly cause: 'collision' | 'jamming' | 'loss';
}

interface OpenWarning {
  readonly origin: verge.v1.IDenmOrigin;
  /** stations not informed yet */
  readonly population: Set<number>;
  readonly size: number;
  readonly missed: Map<MissCause, number>;
  readonly copies: WarningCopy[];
  /** when the first copy came to the radio, sent or not, us */
  handedOver_us: number;
  /** why a copy was not sent; the first such */
  notSent: NotSent | undefined;
  /** the first copy each station could hear and lost, by station id */
  readonly lost: Map<number, Lost>;
  /** when a roadside unit had the warning over the backhaul, and whom from, by its id */
  readonly delivered: Map<number, { readonly time_us: number; readonly fromId: number }>;
}

/** A station that no copy reached within so long is counted as never informed, us. */
export const WARNING_PATIENCE_US = 5_000_000;

/**
 * Follows every hazard warning from its first detection to the first processed copy at every station that was in its
 * relevance area at detection (design: population of the latency budget).
 */
export class WarningTracker {
  private readonly open = new Map<number, OpenWarning>();
  /** of payloads that were on the air lately, since forwarders send on what they heard */
  private readonly keys = new Map<Uint8Array, number>();
  private readonly table: StationTable;
  private readonly sink: WarningSink;

  constructor(table: StationTable, sink: WarningSink) {
    this.table = table;
    this.sink = sink;
  }

  /** A vehicle detected a hazard and generated a warning (not a repetition). */
  detected(origin: verge.v1.IDenmOrigin): void {
    const population = this.populationOf(origin);
    this.open.set(actionKey(origin.originatingStationId || origin.stationId!, origin.sequenceNumber!), {
      origin,
      population,
      size: population.size,
      missed: new Map(),
      copies: [],
      handedOver_us: Number.POSITIVE_INFINITY,
      notSent: undefined,
      lost: new Map(),
      delivered: new Map(),
    });
  }

  /** A DENM has been on the air: notes who received it and who lost it. Call when the window's reports are in. */
  copySent(sent: ResolvedTransmission): void {
    const warning = this.warningOf(sent.request.payload);
    if (warning === undefined) return;
    const { request, start_us, end_us } = sent;
    const receivers = new Set<number>();
    for (let i = 0; i < sent.pairCount; i++) this.notePair(warning, sent, i, receivers);
    const { request_us, stationId, gateWait_us = 0 } = request;
    warning.handedOver_us = Math.min(warning.handedOver_us, request_us);
    warning.copies.push({ senderId: stationId, request_us, gateWait_us, start_us, end_us, receivers });
  }

  private notePair(warning: OpenWarning, sent: ResolvedTransmission, i: number, receivers: Set<number>): void {
    const slot = sent.pairSlot[i];
    const stationId = this.table.ids[slot];
    const isConcerned = warning.population.has(stationId) || slot < this.table.rsuCount;
    if (!isConcerned) return;
    if (sent.pairState[i] === OUTCOME.received) receivers.add(stationId);
    else if (!warning.lost.has(stationId)) {
      const cause = lossOf(sent.pairState[i]);
      if (cause !== undefined) warning.lost.set(stationId, { end_us: sent.end_us, cause });
    }
  }

  /** A DENM never went on the air. */
  copyNotSent({ payload, request_us }: MediumRequest, why: NotSent): void {
    const warning = this.warningOf(payload);
    if (warning === undefined) return;
    warning.handedOver_us = Math.min(warning.handedOver_us, request_us);
    warning.notSent ??= why;
  }

  /** A DENM reached a roadside unit over the backhaul. */
  copyDelivered({ payload, toId, fromId, timeUs }: verge.v1.IBackhaulDelivery): void {
    const delivered = this.warningOf(payload!)?.delivered;
    if (delivered !== undefined && !delivered.has(toId!)) delivered.set(toId!, { time_us: timeUs!, fromId: fromId! });
  }

  private warningOf(payload: Uint8Array): OpenWarning | undefined {
    if (this.open.size === 0) return undefined;
    let key = this.keys.get(payload);
    if (key === undefined) {
      key = keyOfCopy(payload);
      this.keys.set(payload, key);
    }
    return this.open.get(key);
  }

  private populationOf(origin: verge.v1.IDenmOrigin): Set<number> {
    const { places, rsuCount, ids } = this.table;
    const inside = new Set<number>();
    for (let slot = rsuCount; slot < this.table.count; slot++) {
      if (places.present[slot] === 0 || ids[slot] === origin.stationId) continue;
      const distance_m = Math.hypot(places.x_m[slot] - origin.xM!, places.y_m[slot] - origin.yM!);
      if (distance_m <= origin.relevanceM!) inside.add(ids[slot]);
    }
    return inside;
  }

  /** A station processed a copy; only the first counts. */
  processed(report: verge.v1.IDenmReport, budget_ms: number): void {
    const warning = this.open.get(actionKey(report.originatingStationId!, report.sequenceNumber!));
    if (warning === undefined || !warning.population.delete(report.stationId!)) return;
    const { stationId, receivedUs } = report;
    const copy = warning.copies.find(({ end_us, receivers }) => end_us === receivedUs && receivers.has(stationId!));
    const backhaul_us = copy === undefined ? 0 : backhaulTime_us(warning, copy);
    const handedOver_us = Math.min(warning.handedOver_us, receivedUs!);
    const parts = warningParts(warning.origin, report, copy, handedOver_us, backhaul_us);
    const cause = causeOfDelay(parts, causeOfWaiting(stationId!, receivedUs!, warning));
    const latency_ms = (report.processedUs! - warning.origin.detectionUs!) / 1000;
    this.sink.informed({ latency_ms, fromInfrastructure: report.fromInfrastructure!, parts, cause });
    if (latency_ms > budget_ms) count(warning.missed, cause);
  }

  /** Closes warnings whose stations had long enough. */
  settle(time_us: number): void {
    this.keys.clear();
    for (const [key, warning] of this.open) {
      if (time_us - warning.origin.detectionUs! < WARNING_PATIENCE_US && warning.population.size > 0) continue;
      this.open.delete(key);
      this.close(warning);
    }
  }

  private close(warning: OpenWarning): void {
    const { origin, population, missed } = warning;
    let gone = 0;
    for (const stationId of population) {
      const slot = this.table.slotOf(stationId);
      const isSilent = this.table.hosted[slot] === 0;
      if (this.table.places.present[slot] === 0 && !isSilent) {
        gone++; // it has left the road
        continue;
      }
      const cause = isSilent ? 'silence' : causeOfSilence(stationId, warning);
      this.sink.neverInformed(cause);
      count(missed, cause);
    }
    this.sink.settled({
      detection_us: origin.detectionUs!,
      stationId: origin.stationId!,
      x_m: origin.xM!,
      y_m: origin.yM!,
      causeCode: origin.causeCode!,
      population: warning.size - gone,
      informed: warning.size - population.size,
      missedByCause: missed,
    });
  }
}

const count = (counts: Map<MissCause, number>, cause: MissCause): void => {
  counts.set(cause, (counts.get(cause) ?? 0) + 1);
};

/** Which warning a DENM tells of. What does not decode tells of none (NaN); its receivers report it. */
function keyOfCopy(payload: Uint8Array): number {
  try {
    const action = decodeDenm(payload).management?.actionId;
    return actionKey(action?.originatingStationId ?? 0, action?.sequenceNumber ?? 0);
  } catch (error) {
    if (error instanceof VergeError) return Number.NaN;
    throw error;
  }
}

/** From the reception at the unit that shared the warning to its arrival at the copy's sender; 0 if that heard it itself. */
function backhaulTime_us({ copies, delivered }: OpenWarning, { senderId, request_us }: WarningCopy): number {
  const wire = delivered.get(senderId);
  if (wire === undefined || wire.time_us > request_us) return 0;
  const heard = (id: number) => copies.find(({ receivers, end_us }) => receivers.has(id) && end_us <= wire.time_us);
  if (heard(senderId) !== undefined) return 0;
  return wire.time_us - (heard(wire.fromId)?.end_us ?? wire.time_us);
}

/** Why no copy before the one that was received at that time reached a station. */
function causeOfWaiting(stationId: number, received_us: number, { copies, notSent, lost }: OpenWarning): MissCause {
  const before = lost.get(stationId);
  if (before !== undefined && before.end_us < received_us) {
    return before.cause === 'loss' ? 'lossAndRetry' : before.cause;
  }
  const wasSent = copies.some(({ end_us }) => end_us < received_us);
  return wasSent ? 'outOfCoverage' : (notSent ?? 'outOfCoverage');
}

/** Why a station never heard of a warning. */
function causeOfSilence(stationId: number, { copies, notSent, lost }: OpenWarning): MissCause {
  if (copies.length === 0) return notSent ?? 'channelAccess';
  return lost.get(stationId)?.cause ?? 'outOfCoverage';
}
