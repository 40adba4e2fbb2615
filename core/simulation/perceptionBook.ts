import type { verge } from '#proto';

/** What vehicles know of each other, over all looks of the run (facilities.cpm). */
export class PerceptionBook {
  private looks = 0;
  private byCam = 0;
  private byCpm = 0;
  private byEither = 0;
  private byRoadside = 0;
  private camAge_us = 0;
  private cpmAge_us = 0;
  private advices = 0;

  add(report: verge.v1.IAwarenessReport): void {
    this.looks += report.looks ?? 0;
    this.byCam += report.byCam ?? 0;
    this.byCpm += report.byCpm ?? 0;
    this.byEither += report.byEither ?? 0;
    this.byRoadside += report.byRoadside ?? 0;
    this.camAge_us += report.camAgeUs ?? 0;
    this.cpmAge_us += report.cpmAgeUs ?? 0;
    this.advices += report.speedAdvices ?? 0;
  }

  /** Means over looks and over what was known; null where nobody looked or nothing was known. */
  summary(): Record<string, number | null> {
    const mean = (sum: number, count: number) => (count > 0 ? sum / count : null);
    return {
      knownByCam: mean(this.byCam, this.looks),
      knownByCpm: mean(this.byCpm, this.looks),
      knownByEither: mean(this.byEither, this.looks),
      knownByRoadside: mean(this.byRoadside, this.looks),
      camAge_ms: mean(this.camAge_us / 1000, this.byCam),
      cpmAge_ms: mean(this.cpmAge_us / 1000, this.byCpm),
      speedAdvices: this.advices,
    };
  }
}
