/** Cells to a range: smaller ones hold fewer stations out of range, larger ones fewer stretches. */
const CELLS_PER_RANGE = 8;
const MAXIMUM_CELLS = 1 << 16;

/**
 * Stations near a place: sorted by the square cells of a grid, row by row, so that those in range of a place lie in one
 * stretch a row, and neighbours in space are neighbours in memory. Rebuilt when stations move.
 */
export class NeighbourIndex {
  // the present stations by cell, within a cell ascending
  readonly slot: Uint32Array;
  readonly x_m: Float64Array;
  readonly y_m: Float64Array;
  /** stretches of these columns that the last `find` left: first and end of each */
  stretches = new Uint32Array(64);
  stretchCount = 0;

  private readonly cellOfSlot: Int32Array;
  private cellStart = new Uint32Array(2);
  private columns = 1;
  private rows = 1;
  private minX_m = 0;
  private minY_m = 0;
  private cell_m = 1;
  private range_m = 0;

  constructor(capacity: number) {
    this.slot = new Uint32Array(capacity);
    this.x_m = new Float64Array(capacity);
    this.y_m = new Float64Array(capacity);
    this.cellOfSlot = new Int32Array(capacity);
  }

  /** Places all present slots anew; `range_m` is the distance within which `find` misses nobody. */
  rebuild(count: number, present: Uint8Array, x_m: Float64Array, y_m: Float64Array, range_m: number): void {
    let minX = Infinity;
    let minY = Infinity;
    let maxX = -Infinity;
    let maxY = -Infinity;
    for (let slot = 0; slot < count; slot++) {
      if (present[slot] === 0) continue;
      if (x_m[slot] < minX) minX = x_m[slot];
      if (x_m[slot] > maxX) maxX = x_m[slot];
      if (y_m[slot] < minY) minY = y_m[slot];
      if (y_m[slot] > maxY) maxY = y_m[slot];
    }
    this.range_m = range_m;
    this.rows = 0; // nobody is there
    if (minX > maxX) return;
    this.minX_m = minX;
    this.minY_m = minY;
    this.layOut(maxX - minX, maxY - minY);
    this.sort(count, present, x_m, y_m);
  }

  private layOut(width_m: number, height_m: number): void {
    let cell_m = this.range_m / CELLS_PER_RANGE;
    while ((width_m / cell_m + 1) * (height_m / cell_m + 1) > MAXIMUM_CELLS) cell_m *= 2;
    this.cell_m = cell_m;
    this.columns = Math.floor(width_m / cell_m) + 1;
    this.rows = Math.floor(height_m / cell_m) + 1;
    const cells = this.columns * this.rows;
    if (this.cellStart.length < cells + 1) this.cellStart = new Uint32Array(cells + 1);
    else this.cellStart.fill(0, 0, cells + 1);
    if (this.stretches.length < 2 * this.rows) this.stretches = new Uint32Array(2 * this.rows);
  }

  private sort(count: number, present: Uint8Array, x_m: Float64Array, y_m: Float64Array): void {
    const { cellOfSlot, cellStart, columns, rows } = this;
    for (let slot = 0; slot < count; slot++) {
      if (present[slot] === 0) continue;
      const cell = this.rowOf(y_m[slot]) * columns + this.columnOf(x_m[slot]);
      cellOfSlot[slot] = cell;
      cellStart[cell]++;
    }
    for (let cell = 1; cell <= columns * rows; cell++) cellStart[cell] += cellStart[cell - 1];
    for (let slot = count - 1; slot >= 0; slot--) {
      if (present[slot] === 0) continue;
      const rank = --cellStart[cellOfSlot[slot]];
      this.slot[rank] = slot;
      this.x_m[rank] = x_m[slot];
      this.y_m[rank] = y_m[slot];
    }
  }

  private columnOf(x_m: number): number {
    return Math.max(0, Math.min(this.columns - 1, Math.floor((x_m - this.minX_m) / this.cell_m)));
  }

  private rowOf(y_m: number): number {
    return Math.max(0, Math.min(this.rows - 1, Math.floor((y_m - this.minY_m) / this.cell_m)));
  }

  /** Finds the stretches that hold all present stations within range of a place, and some farther ones. */
  find(x_m: number, y_m: number): void {
    const { range_m, columns, cell_m, cellStart, stretches, minY_m } = this;
    this.stretchCount = 0;
    if (this.rows === 0) return;
    const lastRow = this.rowOf(y_m + range_m);
    for (let row = this.rowOf(y_m - range_m); row <= lastRow; row++) {
      const low_m = minY_m + row * cell_m;
      const away_m = Math.max(0, low_m - y_m, y_m - low_m - cell_m);
      const half_m = Math.sqrt(Math.max(0, range_m * range_m - away_m * away_m)) + ROUNDING_M;
      const first = cellStart[row * columns + this.columnOf(x_m - half_m)];
      const end = cellStart[row * columns + this.columnOf(x_m + half_m) + 1];
      if (first === end) continue;
      stretches[2 * this.stretchCount] = first;
      stretches[2 * this.stretchCount + 1] = end;
      this.stretchCount++;
    }
  }

  /** Visits all present stations within range of a place, and some farther ones. */
  forEachNear(x_m: number, y_m: number, visit: (slot: number) => void): void {
    this.find(x_m, y_m);
    for (let s = 0; s < this.stretchCount; s++) {
      for (let i = this.stretches[2 * s]; i < this.stretches[2 * s + 1]; i++) visit(this.slot[i]);
    }
  }
}

/** More than what the bounds of a cell are off by. */
const ROUNDING_M = 1e-6;
