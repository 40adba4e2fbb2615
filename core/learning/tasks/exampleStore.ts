import type { LocalExamples } from '../../stations/ports.js';

/** A vehicle keeps its newest so many windows: ten minutes of driving. */
export const KEPT_WINDOWS = 600;
const FIRST_SIZE = 32;

/** One vehicle's labelled windows: grows by doubling, then the oldest is overwritten. */
export class ExampleStore implements LocalExamples {
  features: Float32Array;
  labels = new Float32Array(FIRST_SIZE);
  private stored = 0;
  private next = 0;

  constructor(private readonly featureCount: number) {
    this.features = new Float32Array(FIRST_SIZE * featureCount);
  }

  get count(): number {
    return this.stored;
  }

  /** @returns row of the new example */
  add(source: Float32Array, start: number, label: number): number {
    const row = this.next;
    if (row === this.labels.length) this.grow();
    for (let i = 0; i < this.featureCount; i++) this.features[row * this.featureCount + i] = source[start + i];
    this.labels[row] = label;
    this.next = (row + 1) % KEPT_WINDOWS;
    this.stored = Math.max(this.stored, row + 1);
    return row;
  }

  rowFeatures(row: number): Float32Array {
    return this.features.subarray(row * this.featureCount, (row + 1) * this.featureCount);
  }

  private grow(): void {
    const size = Math.min(KEPT_WINDOWS, 2 * this.labels.length);
    const { features, labels } = this;
    this.features = new Float32Array(size * this.featureCount);
    this.features.set(features);
    this.labels = new Float32Array(size);
    this.labels.set(labels);
  }
}
