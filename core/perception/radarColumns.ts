/**
 * What radars found at one moment, as columns: rows of the k-th that looked are first[k] .. first[k + 1). Grows by itself
 * and is used again and again.
 */
export class RadarColumns {
  /** one more than radars */
  first: Uint32Array;
  /** true station id of what was found: to score association with, nothing a radar tells */
  truthId = new Uint32Array(64);
  /** from the radar to the middle of the target, measured */
  range_m = new Float32Array(64);
  /** off the own heading, left positive, measured */
  bearing_rad = new Float32Array(64);
  /** change of the range, negative when it comes nearer, measured */
  rangeRate_mps = new Float32Array(64);
  radars = 0;
  count = 0;

  constructor(capacity: number) {
    this.first = new Uint32Array(capacity + 1);
  }

  clear(): void {
    this.radars = 0;
    this.count = 0;
  }

  /** The rows added since the last call are those of the next radar. */
  close(): void {
    this.first[++this.radars] = this.count;
  }

  add(truthId: number, range_m: number, bearing_rad: number, rangeRate_mps: number): void {
    if (this.count === this.truthId.length) this.grow();
    this.truthId[this.count] = truthId;
    this.range_m[this.count] = range_m;
    this.bearing_rad[this.count] = bearing_rad;
    this.rangeRate_mps[this.count++] = rangeRate_mps;
  }

  private grow(): void {
    const size = 2 * this.count;
    const longer = (column: Float32Array) => {
      const next = new Float32Array(size);
      next.set(column);
      return next;
    };
    const ids = new Uint32Array(size);
    ids.set(this.truthId);
    this.truthId = ids;
    this.range_m = longer(this.range_m);
    this.bearing_rad = longer(this.bearing_rad);
    this.rangeRate_mps = longer(this.rangeRate_mps);
  }
}
