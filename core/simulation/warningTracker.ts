import type { verge } from '#proto';
import { VergeError } from '../errors/vergeError.js';
import { actionKey } from '../facilities/hazardEvent.js';
import { decodeDenm } from '../facilities/messages/denm.js';
import { type MediumRequest, OUTCOME, type ResolvedTransmission } from '../radio/medium.js';
import type { StationTable } from './stationTable.js';

/**
 * Why a warning missed its budget, or never came, for one station:
 * - `compute`: signing, verification and application took longest
 * - `channelAccess`: the first copy waited for the channel, or none ever went on the air
 * - `congestionControl`: the first copy waited at the gate of congestion control, or the gate dropped what was to be sent
 * - `lossAndRetry`: a copy that could be heard was lost before the one that was received
 * - `loss`: copies could be heard, and all were lost
 * - `outOfCoverage`: no copy could be heard (before the one that was received), all were below the sensitivity
 */
export type MissCause = 'compute' | 'channelAccess' | 'congestionControl' | 'lossAndRetry' | 'loss' | 'outOfCoverage';

export interface WarningSink {
  /** A station's first processed copy: latency from detection, and whether a roadside unit sent it. */
  informed(latency_ms: number, fromInfrastructure: boolean, cause: MissCause): void;
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

interface OpenWarning {
  readonly origin: verge.v1.IDenmOrigin;
  readonly population: Set<number>;
  readonly size: number;
  readonly missed: Map<MissCause, number>;
  /** End of the first copy on the air, us. */
  firstSent_us: number;
  /** How long congestion control held that copy, us. */
  firstHeld_us: number;
  /** Congestion control dropped a copy. */
  isDropped: boolean;
  /** Stations that could hear a copy and lost it: the end of the first such copy by station id, us. */
  readonly lost_us: Map<number, number>;
}

/** A station that no copy reached within so long is counted as never informed, us. */
export const WARNING_PATIENCE_US = 5_000_000;

/**
 * Follows every hazard warning from its first detection to the first processed copy at every station that was in its
 * relevance area at detection (design: population of the latency budget).
 */
export class WarningTracker {
  private readonly open = new Map<number, OpenWarning>();
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
      firstSent_us: Number.POSITIVE_INFINITY,
      firstHeld_us: 0,
      isDropped: false,
      lost_us: new Map(),
    });
  }

  /** A DENM has been on the air: notes who could hear it and lost it. Call when the window's reports are in. */
  copySent(copy: ResolvedTransmission): void {
    const warning = this.warningOf(copy.request);
    if (warning === undefined) return;
    const { population, lost_us } = warning;
    if (copy.end_us < warning.firstSent_us) {
      warning.firstSent_us = copy.end_us;
      warning.firstHeld_us = copy.request.gateWait_us ?? 0;
    }
    for (let i = 0; i < copy.pairCount; i++) {
      const outcome = copy.pairState[i];
      if (outcome === OUTCOME.received || outcome === OUTCOME.belowSensitivity) continue;
      const stationId = this.table.ids[copy.pairSlot[i]];
      if (population.has(stationId) && !lost_us.has(stationId)) lost_us.set(stationId, copy.end_us);
    }
  }

  /** Congestion control dropped a DENM before it went on the air. */
  copyDropped(request: MediumRequest): void {
    const warning = this.warningOf(request);
    if (warning !== undefined) warning.isDropped = true;
  }

  private warningOf(request: MediumRequest): OpenWarning | undefined {
    return this.open.size === 0 ? undefined : this.open.get(keyOfCopy(request.payload) ?? Number.NaN);
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
    const latency_ms = (report.processedUs! - warning.origin.detectionUs!) / 1000;
    const cause = causeOfDelay(report, warning);
    this.sink.informed(latency_ms, report.fromInfrastructure!, cause);
    if (latency_ms > budget_ms) count(warning.missed, cause);
  }

  /** Closes warnings whose stations had long enough. */
  settle(time_us: number): void {
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
      if (this.table.places.present[slot] === 0) {
        gone++;
        continue;
      }
      const cause = causeOfSilence(stationId, warning);
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

/** Which warning a DENM tells of. What does not decode tells of none; its receivers report it. */
function keyOfCopy(payload: Uint8Array): number | undefined {
  try {
    const action = decodeDenm(payload).management?.actionId;
    return actionKey(action?.originatingStationId ?? 0, action?.sequenceNumber ?? 0);
  } catch (error) {
    if (error instanceof VergeError) return undefined;
    throw error;
  }
}

/** Why a station never heard of a warning. */
function causeOfSilence(stationId: number, { firstSent_us, isDropped, lost_us }: OpenWarning): MissCause {
  if (firstSent_us === Number.POSITIVE_INFINITY) return isDropped ? 'congestionControl' : 'channelAccess';
  return lost_us.has(stationId) ? 'loss' : 'outOfCoverage';
}

/** The part of the way to the first processed copy that took longest. */
function causeOfDelay(report: verge.v1.IDenmReport, warning: OpenWarning): MissCause {
  const { firstSent_us, firstHeld_us, lost_us } = warning;
  const air_us = report.receivedUs! - report.generatedUs!;
  const compute_us = report.generatedUs! - report.detectionUs! + (report.processedUs! - report.receivedUs!);
  if (compute_us > air_us) return 'compute';
  if (report.receivedUs! <= firstSent_us) return firstHeld_us > air_us / 2 ? 'congestionControl' : 'channelAccess';
  const lostAt_us = lost_us.get(report.stationId!) ?? Number.POSITIVE_INFINITY;
  return lostAt_us < report.receivedUs! ? 'lossAndRetry' : 'outOfCoverage';
}
