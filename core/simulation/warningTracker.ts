import type { verge } from '#proto';
import type { StationTable } from './stationTable.js';

/** Why a warning missed its budget, or never came. */
export type MissCause = 'compute' | 'channelAccess' | 'lossAndRetry' | 'loss' | 'outOfCoverage';

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
  private readonly range_m: number;

  constructor(table: StationTable, range_m: number, sink: WarningSink) {
    this.table = table;
    this.range_m = range_m;
    this.sink = sink;
  }

  /** A vehicle detected a hazard and generated a warning (not a repetition). */
  detected(origin: verge.v1.IDenmOrigin): void {
    const population = this.populationOf(origin);
    this.open.set(keyOf(origin.stationId!, origin.sequenceNumber!), {
      origin,
      population,
      size: population.size,
      missed: new Map(),
    });
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
    const warning = this.open.get(keyOf(report.originatingStationId!, report.sequenceNumber!));
    if (warning === undefined || !warning.population.delete(report.stationId!)) return;
    const latency_ms = (report.processedUs! - warning.origin.detectionUs!) / 1000;
    const cause = causeOf(report);
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
      const cause = this.outOfCoverage(slot, origin) ? 'outOfCoverage' : 'loss';
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

  private outOfCoverage(slot: number, origin: verge.v1.IDenmOrigin): boolean {
    const { x_m, y_m } = this.table.places;
    if (Math.hypot(x_m[slot] - origin.xM!, y_m[slot] - origin.yM!) <= this.range_m) return false;
    const rsu = this.table.nearestRsu(x_m[slot], y_m[slot]);
    return rsu < 0 || Math.hypot(x_m[rsu] - x_m[slot], y_m[rsu] - y_m[slot]) > this.range_m;
  }
}

const keyOf = (stationId: number, sequenceNumber: number): number => stationId * 65_536 + sequenceNumber;

const count = (counts: Map<MissCause, number>, cause: MissCause): void => {
  counts.set(cause, (counts.get(cause) ?? 0) + 1);
};

/** A copy that took longer than this from generation to reception came by a repetition, us. */
const FIRST_COPY_US = 50_000;

/** The part of the way that took longest. */
function causeOf(report: verge.v1.IDenmReport): MissCause {
  const air_us = report.receivedUs! - report.generatedUs!;
  const compute_us = report.generatedUs! - report.detectionUs! + (report.processedUs! - report.receivedUs!);
  if (compute_us > air_us) return 'compute';
  return air_us > FIRST_COPY_US ? 'lossAndRetry' : 'channelAccess';
}
