import type { VehicleColumns } from '../traffic/traffic.js';

/** Vehicles on the road by squares of the plane; filled anew for each moment without allocation once it has grown. */
export class VehicleGrid {
  private readonly columns: number;
  private readonly rows: number;
  /** slots of cell c: slots[start[c] .. start[c + 1]) */
  private readonly start: Uint32Array;
  private readonly next: Uint32Array;
  private slots = new Uint32Array(0);
  private cellOfSlot = new Uint32Array(0);

  /** Places beyond the box count to its border cells. */
  constructor(
    private readonly minX_m: number,
    private readonly minY_m: number,
    maxX_m: number,
    maxY_m: number,
    private readonly cell_m: number,
  ) {
    this.columns = Math.max(1, Math.ceil((maxX_m - minX_m) / cell_m));
    this.rows = Math.max(1, Math.ceil((maxY_m - minY_m) / cell_m));
    this.start = new Uint32Array(this.columns * this.rows + 1);
    this.next = new Uint32Array(this.columns * this.rows);
  }

  /** Counting sort: cells ascend, slots ascend within a cell. */
  fill(vehicles: VehicleColumns): void {
    if (this.slots.length < vehicles.size) {
      this.slots = new Uint32Array(vehicles.size + 256);
      this.cellOfSlot = new Uint32Array(vehicles.size + 256);
    }
    const { start, next } = this;
    start.fill(0);
    for (let slot = 0; slot < vehicles.size; slot++) {
      if (vehicles.active[slot] === 0) continue;
      const cell = this.cellAt(vehicles.x_m[slot], vehicles.y_m[slot]);
      this.cellOfSlot[slot] = cell;
      start[cell + 1]++;
    }
    for (let cell = 0; cell < next.length; cell++) {
      start[cell + 1] += start[cell];
      next[cell] = start[cell];
    }
    for (let slot = 0; slot < vehicles.size; slot++) {
      if (vehicles.active[slot] === 1) this.slots[next[this.cellOfSlot[slot]]++] = slot;
    }
  }

  private cellAt(x_m: number, y_m: number): number {
    return this.rowAt(y_m) * this.columns + this.columnAt(x_m);
  }

  private columnAt(x_m: number): number {
    return Math.max(0, Math.min(this.columns - 1, Math.floor((x_m - this.minX_m) / this.cell_m)));
  }

  private rowAt(y_m: number): number {
    return Math.max(0, Math.min(this.rows - 1, Math.floor((y_m - this.minY_m) / this.cell_m)));
  }

  /**
   * Writes the slots of all cells that a circle touches: a superset of those within it.
   * @returns how many; `out` holds no more than its length
   */
  around(x_m: number, y_m: number, radius_m: number, out: Uint32Array): number {
    let count = 0;
    const lastRow = this.rowAt(y_m + radius_m);
    const [left, right] = [this.columnAt(x_m - radius_m), this.columnAt(x_m + radius_m)];
    for (let row = this.rowAt(y_m - radius_m); row <= lastRow; row++) {
      const end = this.start[row * this.columns + right + 1];
      for (let i = this.start[row * this.columns + left]; i < end && count < out.length; i++)
        out[count++] = this.slots[i];
    }
    return count;
  }
}
