/** What a histogram says; null where it is empty. */
export interface HistogramSummary {
  readonly count: number;
  readonly mean: number | null;
  readonly p50: number | null;
  readonly p95: number | null;
  readonly p99: number | null;
  readonly max: number | null;
}

export interface HistogramBuckets {
  /** upper bounds of the buckets that hold something, ascending, and their counts */
  readonly upper: number[];
  readonly count: number[];
}

/** Buckets per doubling: a width of 2^(1/16) - 1 = 4.4 %, so a quantile is off by at most that. */
const PER_OCTAVE = 16;

/**
 * Histogram with logarithmic buckets, for values recorded by the million (every reception): a logarithm and an increment
 * each, no allocation. Values below `lowest` share the first bucket, values beyond `highest` the last.
 */
export class LogHistogram {
  readonly lowest: number;
  private readonly buckets: Uint32Array;
  private total = 0;
  private sum = 0;
  private largest = Number.NEGATIVE_INFINITY;

  /** @param lowest > 0, the finest value told apart @param highest > lowest */
  constructor(lowest: number, highest: number) {
    if (!(lowest > 0) || !(highest > lowest)) {
      throw new RangeError(`Expected 0 < lowest < highest, got ${lowest} and ${highest}`);
    }
    this.lowest = lowest;
    this.buckets = new Uint32Array(Math.ceil(Math.log2(highest / lowest) * PER_OCTAVE) + 2);
  }

  /** Values that are not finite are refused, silently counted nowhere. @returns whether it was recorded */
  record(value: number): boolean {
    if (!Number.isFinite(value)) return false;
    this.buckets[this.bucketOf(value)]++;
    this.total++;
    this.sum += value;
    if (value > this.largest) this.largest = value;
    return true;
  }

  private bucketOf(value: number): number {
    if (value <= this.lowest) return 0;
    const bucket = 1 + Math.floor(Math.log2(value / this.lowest) * PER_OCTAVE);
    return Math.min(this.buckets.length - 1, bucket);
  }

  private upperOf(bucket: number): number {
    return this.lowest * 2 ** (bucket / PER_OCTAVE);
  }

  get count(): number {
    return this.total;
  }

  /** Upper bound of the bucket that holds the quantile, at most the largest value; null when empty. */
  quantile(probability: number): number | null {
    if (this.total === 0) return null;
    const rank = Math.max(1, Math.ceil(probability * this.total));
    let seen = 0;
    for (let bucket = 0; bucket < this.buckets.length; bucket++) {
      seen += this.buckets[bucket];
      if (seen >= rank) return Math.min(this.largest, this.upperOf(bucket));
    }
    return this.largest;
  }

  summary(): HistogramSummary {
    const empty = this.total === 0;
    return {
      count: this.total,
      mean: empty ? null : this.sum / this.total,
      p50: this.quantile(0.5),
      p95: this.quantile(0.95),
      p99: this.quantile(0.99),
      max: empty ? null : this.largest,
    };
  }

  /** Buckets that hold something, for charts and JSON. */
  toJSON(): HistogramBuckets {
    const upper: number[] = [];
    const count: number[] = [];
    for (let bucket = 0; bucket < this.buckets.length; bucket++) {
      if (this.buckets[bucket] === 0) continue;
      upper.push(this.upperOf(bucket));
      count.push(this.buckets[bucket]);
    }
    return { upper, count };
  }

  /** Adds another histogram of the same bounds. */
  add(other: LogHistogram): void {
    if (other.lowest !== this.lowest || other.buckets.length !== this.buckets.length) {
      throw new RangeError('Expected histograms of equal bounds');
    }
    for (let i = 0; i < this.buckets.length; i++) this.buckets[i] += other.buckets[i];
    this.total += other.total;
    this.sum += other.sum;
    this.largest = Math.max(this.largest, other.largest);
  }
}
