import type { verge } from '#proto';
import { bytesOf } from '../columns/columns.js';

/** Reports gathered during one window; `take` hands them over and starts anew. */
export class WindowReports {
  private reports: verge.v1.IReports = {};
  private any = false;
  /** station, roadside unit, version in turn */
  private models: number[] = [];

  /** The reports, to be written to. */
  get open(): verge.v1.IReports {
    this.any = true;
    return this.reports;
  }

  warningProcessed(report: verge.v1.IDenmReport): void {
    const { open } = this;
    open.denm ??= [];
    open.denm.push(report);
  }

  warningSent(origin: verge.v1.IDenmOrigin): void {
    const { open } = this;
    open.denmOrigin ??= [];
    open.denmOrigin.push(origin);
  }

  /** A vehicle holds a new model. */
  modelHeld(stationId: number, rsuId: number, version: number): void {
    this.any = true;
    this.models.push(stationId, rsuId, version);
  }

  event(time_us: number, stationId: number, code: string, text: string): void {
    const { open } = this;
    open.events ??= [];
    open.events.push({ timeUs: time_us, stationId, code, text });
  }

  /** @returns undefined when there is nothing to tell */
  take(): verge.v1.IReports | undefined {
    if (!this.any) return undefined;
    const { reports } = this;
    if (this.models.length > 0) this.addModels(reports);
    this.reports = {};
    this.any = false;
    return reports;
  }

  private addModels(reports: verge.v1.IReports): void {
    const column = (part: number) => bytesOf(Uint32Array.from(this.models.filter((_, i) => i % 3 === part)));
    reports.modelStationId = column(0);
    reports.modelRsuId = column(1);
    reports.modelVersion = column(2);
    this.models = [];
  }
}
