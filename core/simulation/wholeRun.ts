import type { verge } from '#proto';
import { hash32, unitOf } from '../random/random.js';
import { SampleStore } from './sampleStore.js';

/** So many windows of a run are kept at most: 50 MB. All those of 1,000 vehicles, one a second each, for 8 minutes. */
export const MOST_WINDOWS = 2 ** 19;
/**
 * Windows stay or go in stretches of so long of one vehicle, s: an event is several windows in a row, and alarms are counted
 * along the way, so single windows would tear events apart.
 */
const STRETCH_S = 60;

/**
 * The windows of a whole run, for scores and baselines at its end. Beyond `most` it becomes a sample: of the stretches of
 * the vehicles a half, then a quarter, and so on, each drawn by itself, whenever it was met.
 */
export class WholeRun {
  readonly windows: SampleStore;
  /** of the stretches, 1 / 2^n */
  share = 1;

  /** @param key of the run, for the draws */
  constructor(
    featureCount: number,
    private readonly key: number,
    private readonly most = MOST_WINDOWS,
  ) {
    this.windows = new SampleStore(featureCount);
  }

  /** Adds the samples of a report for whose vehicles `takes` holds. */
  add(report: verge.v1.ISampleReport, takes: (vehicleId: number) => boolean): void {
    this.windows.add(report, (vehicleId, time_s) => takes(vehicleId) && this.isDrawn(vehicleId, time_s));
    while (this.windows.count > this.most) this.thin();
  }

  private thin(): void {
    this.share /= 2;
    this.windows.keep((vehicleId, time_s) => this.isDrawn(vehicleId, time_s));
  }

  private isDrawn(vehicleId: number, time_s: number): boolean {
    return unitOf(hash32(this.key, vehicleId, Math.floor(time_s / STRETCH_S))) < this.share;
  }
}
