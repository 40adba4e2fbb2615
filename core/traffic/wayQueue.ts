/** Width of a bucket, s, and their number: a key beyond the last one counts from the first on again. */
const WIDTH_S = 1;
const BUCKETS = 1024;

/**
 * Edges to go on from, those with lower keys sooner: buckets in a ring (Dial 1969, "Algorithm 360"), each a list. The order
 * is rough: within a bucket the last comes first, and keys further apart than the ring is long may be confused.
 */
export class WayQueue {
  size = 0;
  private current = 0;
  private readonly first = new Int32Array(BUCKETS).fill(-1);
  private readonly last = new Int32Array(BUCKETS).fill(-1);
  /** By edge: its bucket, -1 while it does not wait, and its neighbours in the list there. */
  private readonly bucket: Int32Array;
  private readonly next: Int32Array;
  private readonly before: Int32Array;

  constructor(edgeCount: number) {
    this.bucket = new Int32Array(edgeCount).fill(-1);
    this.next = new Int32Array(edgeCount);
    this.before = new Int32Array(edgeCount);
  }

  /** Adds an edge, or moves it to its new place. */
  put(edge: number, key_s: number): void {
    const bucket = (key_s / WIDTH_S) & (BUCKETS - 1);
    if (this.bucket[edge] === bucket) return;
    if (this.bucket[edge] >= 0) this.takeOut(edge);
    if (this.size++ === 0) this.current = bucket;
    const before = this.last[bucket];
    this.bucket[edge] = bucket;
    this.before[edge] = before;
    this.next[edge] = -1;
    if (before < 0) this.first[bucket] = edge;
    else this.next[before] = edge;
    this.last[bucket] = edge;
  }

  /** Takes one of the first; `size` must be above 0. */
  take(): number {
    while (this.first[this.current] < 0) this.current = (this.current + 1) & (BUCKETS - 1);
    const edge = this.first[this.current];
    this.takeOut(edge);
    return edge;
  }

  private takeOut(edge: number): void {
    const bucket = this.bucket[edge];
    const next = this.next[edge];
    const before = this.before[edge];
    if (before < 0) this.first[bucket] = next;
    else this.next[before] = next;
    if (next < 0) this.last[bucket] = before;
    else this.before[next] = before;
    this.bucket[edge] = -1;
    this.size--;
  }
}
