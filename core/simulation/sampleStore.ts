import type { verge } from '#proto';
import { float32Of, uint8Of, uint32Of } from '../columns/columns.js';

const FIRST_CAPACITY = 1024;

/**
 * Labelled windows as columns, in the order in which they were reported: what the evaluation fleet met (for scoring) and,
 * with baselines on, what the training fleet met (for the baselines). Off the air: no station ever sees this.
 */
export class SampleStore {
  readonly featureCount: number;
  count = 0;
  vehicleId = new Uint32Array(FIRST_CAPACITY);
  time_s = new Float32Array(FIRST_CAPACITY);
  features: Float32Array;
  label = new Uint8Array(FIRST_CAPACITY);
  eventId = new Uint32Array(FIRST_CAPACITY);
  prediction = new Float32Array(FIRST_CAPACITY);
  placeId = new Uint32Array(FIRST_CAPACITY);

  constructor(featureCount: number) {
    this.featureCount = featureCount;
    this.features = new Float32Array(FIRST_CAPACITY * featureCount);
  }

  /** Appends the samples of a report for which `takes` holds. */
  add(report: verge.v1.ISampleReport, takes: (vehicleId: number, time_s: number) => boolean): void {
    const vehicle = uint32Of(report.vehicleId);
    const time_s = float32Of(report.timeS);
    const features = float32Of(report.features);
    const label = uint8Of(report.label);
    const event = uint32Of(report.eventId);
    const prediction = float32Of(report.prediction);
    const place = uint32Of(report.placeId);
    for (let i = 0; i < vehicle.length; i++) {
      if (!takes(vehicle[i], time_s[i])) continue;
      const at = this.reserve();
      this.vehicleId[at] = vehicle[i];
      this.time_s[at] = time_s[i];
      this.label[at] = label[i];
      this.eventId[at] = event[i];
      this.prediction[at] = prediction[i];
      this.placeId[at] = place[i];
      const start = i * this.featureCount;
      this.features.set(features.subarray(start, start + this.featureCount), at * this.featureCount);
    }
  }

  /** Forgets the oldest rows: those before the first that is not older than `age_s` against the newest. */
  forgetOlderThan(age_s: number): void {
    const since_s = this.time_s[this.count - 1] - age_s;
    let first = 0;
    while (first < this.count && this.time_s[first] < since_s) first++;
    if (first === 0) return;
    const width = this.featureCount;
    for (const column of this.columns()) column.copyWithin(0, first, this.count);
    this.features.copyWithin(0, first * width, this.count * width);
    this.count -= first;
  }

  /** Keeps the rows of which that holds, in their order. */
  keep(isKept: (vehicleId: number, time_s: number) => boolean): void {
    const width = this.featureCount;
    const columns = this.columns();
    let kept = 0;
    for (let row = 0; row < this.count; row++) {
      if (!isKept(this.vehicleId[row], this.time_s[row])) continue;
      for (const column of columns) column[kept] = column[row];
      this.features.copyWithin(kept * width, row * width, (row + 1) * width);
      kept++;
    }
    this.count = kept;
  }

  /** A copy with the given rows, in that order. */
  picked(rows: readonly number[]): SampleStore {
    const copy = new SampleStore(this.featureCount);
    copy.grow(Math.max(FIRST_CAPACITY, rows.length));
    copy.count = rows.length;
    const width = this.featureCount;
    const from = this.columns();
    const to = copy.columns();
    rows.forEach((row, at) => {
      for (let i = 0; i < from.length; i++) to[i][at] = from[i][row];
      copy.features.set(this.features.subarray(row * width, (row + 1) * width), at * width);
    });
    return copy;
  }

  /** All but the features: one value a row. */
  private columns(): (Uint32Array | Float32Array | Uint8Array)[] {
    return [this.vehicleId, this.time_s, this.label, this.eventId, this.prediction, this.placeId];
  }

  private reserve(): number {
    if (this.count === this.vehicleId.length) this.grow(2 * this.count);
    return this.count++;
  }

  private grow(capacity: number): void {
    this.vehicleId = grown(this.vehicleId, new Uint32Array(capacity));
    this.time_s = grown(this.time_s, new Float32Array(capacity));
    this.features = grown(this.features, new Float32Array(capacity * this.featureCount));
    this.label = grown(this.label, new Uint8Array(capacity));
    this.eventId = grown(this.eventId, new Uint32Array(capacity));
    this.prediction = grown(this.prediction, new Float32Array(capacity));
    this.placeId = grown(this.placeId, new Uint32Array(capacity));
  }
}

function grown<T extends { set(from: T): void }>(from: T, to: T): T {
  to.set(from);
  return to;
}
