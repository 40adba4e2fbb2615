import type { verge } from '#proto';

/** Reports gathered during one window; `take` hands them over and starts anew. */
export class WindowReports {
  private reports: verge.v1.IReports = {};
  private any = false;

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

  /** The window's count of what vehicles know of each other, to be added to. */
  get awareness(): verge.v1.IAwarenessReport {
    const { open } = this;
    open.awareness ??= {};
    return open.awareness;
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
    this.reports = {};
    this.any = false;
    return reports;
  }
}
