/**
 * Counts of whole numbers in buckets that widen with the value, for where every reception counts: a value below 64 has a
 * bucket of its own, a larger one shares it with those within 3 % of it.
 */
const BITS = 5;
const STEPS = 1 << BITS;
const LARGEST = 2 ** 31 - 1;
const BUCKETS = (32 - BITS) * STEPS;

export class LogHistogram {
  count = 0;
  private highest = 0;
  private readonly counts = new Float64Array(BUCKETS);

  /** @param value clamped to 0..2^31 - 1 (36 minutes in us) */
  record(value: number): void {
    const whole = value <= 0 ? 0 : value >= LARGEST ? LARGEST : Math.round(value);
    this.counts[bucketOf(whole)]++;
    this.count++;
    if (whole > this.highest) this.highest = whole;
  }

  /** Smallest value that at least the given share does not exceed, to 3 %; null without a value. */
  quantile(share: number): number | null {
    if (this.count === 0) return null;
    let seen = 0;
    for (let bucket = 0; bucket < BUCKETS; bucket++) {
      seen += this.counts[bucket];
      if (seen >= share * this.count) return Math.min(this.highest, middleOf(bucket));
    }
    return this.highest;
  }
}

function bucketOf(whole: number): number {
  const shift = Math.max(0, 31 - Math.clz32(whole) - BITS);
  return shift * STEPS + (whole >>> shift);
}

function middleOf(bucket: number): number {
  if (bucket < 2 * STEPS) return bucket;
  const shift = Math.floor(bucket / STEPS) - 1;
  return (bucket - shift * STEPS + 0.5) * 2 ** shift;
}
