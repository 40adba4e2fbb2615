import type { verge } from '#proto';
import { uint32Of } from '../columns/columns.js';
import { LogHistogram } from '../metrics/logHistogram.js';
import type { StationTable } from './stationTable.js';

export interface ModelAgeSummary {
  /** samples of vehicles that hold a model */
  readonly count: number;
  readonly p50: number | null;
  readonly p95: number | null;
  readonly p99: number | null;
}

const US_PER_MS = 1000;

/** How old the model is that each vehicle holds, since the roadside unit aggregated it. */
export class ModelAges {
  /** when each unit aggregated its versions; the last few, by version */
  private readonly made_us = new Map<number, Map<number, number>>();
  private readonly since_us: Float64Array; // by slot; NaN: none
  private readonly ages_ms = new LogHistogram();

  constructor(private readonly table: StationTable) {
    this.since_us = new Float64Array(table.count).fill(Number.NaN);
  }

  /** A round is over: the unit has a model of that version. */
  made({ rsuId, modelVersion, closedUs }: verge.v1.IRoundReport): void {
    const versions = this.made_us.get(rsuId!) ?? new Map<number, number>();
    this.made_us.set(rsuId!, versions);
    if (!versions.has(modelVersion ?? 0)) versions.set(modelVersion ?? 0, closedUs!);
    if (versions.size > KEPT_VERSIONS) versions.delete(versions.keys().next().value!);
  }

  /** Vehicles hold new models. The first of a unit is as old as the run. */
  held(reports: verge.v1.IReports): void {
    const station = uint32Of(reports.modelStationId);
    const rsu = uint32Of(reports.modelRsuId);
    const version = uint32Of(reports.modelVersion);
    for (let row = 0; row < station.length; row++) {
      const slot = this.table.slotOf(station[row]);
      if (slot >= 0) this.since_us[slot] = this.made_us.get(rsu[row])?.get(version[row]) ?? 0;
    }
  }

  sample(now_us: number): void {
    const { present } = this.table.places;
    for (let slot = this.table.rsuCount; slot < this.since_us.length; slot++) {
      const since_us = this.since_us[slot];
      if (present[slot] === 1 && since_us >= 0) this.ages_ms.record((now_us - since_us) / US_PER_MS);
    }
  }

  /** Age of the model a vehicle holds, s; null without one */
  age_s(slot: number, now_us: number): number | null {
    const since_us = this.since_us[slot];
    return Number.isNaN(since_us) ? null : (now_us - since_us) / 1e6;
  }

  /** Over vehicles and time, s. */
  summary(): ModelAgeSummary {
    const at = (share: number) => {
      const value_ms = this.ages_ms.quantile(share);
      return value_ms === null ? null : value_ms / 1000;
    };
    return { count: this.ages_ms.count, p50: at(0.5), p95: at(0.95), p99: at(0.99) };
  }
}

const KEPT_VERSIONS = 8;
