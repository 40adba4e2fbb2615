import type { verge } from '#proto';
import { float32Of, uint8Of, uint32Of } from '../columns/columns.js';

/**
 * Labelled windows as growing columns: what the evaluation fleet met (for scoring) and, with baselines on, what the
 * training fleet met (for the baselines). Off the air: no station ever sees this.
 */
export class SampleStore {
  readonly featureCount: number;
  count = 0;
  vehicleId = new Uint32Array(1024);
  time_s = new Float32Array(1024);
  features: Float32Array;
  label = new Uint8Array(1024);
  eventId = new Uint32Array(1024);
  prediction = new Float32Array(1024);
  placeId = new Uint32Array(1024);

  constructor(featureCount: number) {
    this.featureCount = featureCount;
    this.features = new Float32Array(1024 * featureCount);
  }

  /** Appends the samples of a report for which `takes(vehicleId)` holds. */
  add(report: verge.v1.ISampleReport, takes: (vehicleId: number) => boolean): void {
    const vehicle = uint32Of(report.vehicleId);
    const time_s = float32Of(report.timeS);
    const features = float32Of(report.features);
    const label = uint8Of(report.label);
    const event = uint32Of(report.eventId);
    const prediction = float32Of(report.prediction);
    const place = uint32Of(report.placeId);
    for (let i = 0; i < vehicle.length; i++) {
      if (!takes(vehicle[i])) continue;
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

  /** A copy with the given rows, in that order. */
  picked(rows: readonly number[]): SampleStore {
    const copy = new SampleStore(this.featureCount);
    copy.grow(Math.max(1024, rows.length));
    copy.count = rows.length;
    const width = this.featureCount;
    rows.forEach((row, at) => {
      copy.vehicleId[at] = this.vehicleId[row];
      copy.time_s[at] = this.time_s[row];
      copy.label[at] = this.label[row];
      copy.eventId[at] = this.eventId[row];
      copy.prediction[at] = this.prediction[row];
      copy.placeId[at] = this.placeId[row];
      copy.features.set(this.features.subarray(row * width, (row + 1) * width), at * width);
    });
    return copy;
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
