/**
 * Stations near a place: a grid of square cells of half the range, and for each cell in use the ascending list of the
 * slots in the 5 x 5 cells around it, made when first asked for. Rebuilt when stations move.
 */

const RINGS = 2;
const MAXIMUM_CELLS = 1 << 16;
const WORD_BITS = 32;

export class NeighbourIndex {
  /** candidates of the last `find`: list[first .. end) , ascending slots */
  list = new Uint32Array(1024);
  first = 0;
  end = 0;

  private readonly cellOfSlot: Int32Array;
  private readonly members: Uint32Array;
  private readonly marks: Uint32Array;
  private cellStart = new Uint32Array(2);
  private listFirst = new Int32Array(1);
  private listEnd = new Int32Array(1);
  private columns = 1;
  private rows = 1;
  private listSize = 0;

  constructor(capacity: number) {
    this.cellOfSlot = new Int32Array(capacity);
    this.members = new Uint32Array(capacity);
    this.marks = new Uint32Array(Math.ceil(capacity / WORD_BITS) + 1);
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
    let cell_m = range_m / RINGS;
    this.listSize = 0;
    if (minX > maxX) {
      this.layOut(1, 1, count, present, () => 0);
      return;
    }
    while (((maxX - minX) / cell_m + 1) * ((maxY - minY) / cell_m + 1) > MAXIMUM_CELLS) cell_m *= 2;
    const columns = Math.floor((maxX - minX) / cell_m) + 1;
    const rows = Math.floor((maxY - minY) / cell_m) + 1;
    this.layOut(columns, rows, count, present, (slot) => {
      return Math.floor((y_m[slot] - minY) / cell_m) * columns + Math.floor((x_m[slot] - minX) / cell_m);
    });
  }

  private layOut(
    columns: number,
    rows: number,
    count: number,
    present: Uint8Array,
    cellOf: (slot: number) => number,
  ): void {
    const cells = columns * rows;
    this.columns = columns;
    this.rows = rows;
    if (this.cellStart.length < cells + 1) {
      this.cellStart = new Uint32Array(cells + 1);
      this.listFirst = new Int32Array(cells);
      this.listEnd = new Int32Array(cells);
    }
    const { cellStart, cellOfSlot } = this;
    cellStart.fill(0, 0, cells + 1);
    this.listFirst.fill(-1, 0, cells);
    for (let slot = 0; slot < count; slot++) {
      cellOfSlot[slot] = present[slot] === 0 ? -1 : cellOf(slot);
      if (cellOfSlot[slot] >= 0) cellStart[cellOfSlot[slot]]++;
    }
    for (let c = 1; c <= cells; c++) cellStart[c] += cellStart[c - 1];
    for (let slot = count - 1; slot >= 0; slot--) {
      if (cellOfSlot[slot] >= 0) this.members[--cellStart[cellOfSlot[slot]]] = slot;
    }
  }

  /** Leaves in `list[first .. end)` all present slots within range of the slot, itself and some farther ones included. */
  find(slot: number): void {
    const cell = this.cellOfSlot[slot];
    if (cell < 0) {
      this.first = this.end = 0;
      return;
    }
    if (this.listFirst[cell] < 0) this.gather(cell);
    this.first = this.listFirst[cell];
    this.end = this.listEnd[cell];
  }

  private gather(cell: number): void {
    const { marks, members, cellStart, columns } = this;
    const row = Math.floor(cell / columns);
    const column = cell - row * columns;
    const left = Math.max(0, column - RINGS);
    const right = Math.min(columns - 1, column + RINGS);
    let found = 0;
    for (let r = Math.max(0, row - RINGS); r <= Math.min(this.rows - 1, row + RINGS); r++) {
      const last = cellStart[r * columns + right + 1];
      for (let i = cellStart[r * columns + left]; i < last; i++, found++) {
        marks[members[i] >>> 5] |= 1 << (members[i] & 31);
      }
    }
    this.listFirst[cell] = this.listSize;
    this.reserve(this.listSize + found);
    this.emitMarked();
    this.listEnd[cell] = this.listSize;
  }

  /** Marked slots in ascending order, marks cleared. */
  private emitMarked(): void {
    const { marks, list } = this;
    let size = this.listSize;
    for (let word = 0; word < marks.length; word++) {
      let bits = marks[word];
      while (bits !== 0) {
        const lowest = bits & -bits;
        list[size++] = word * WORD_BITS + (31 - Math.clz32(lowest));
        bits ^= lowest;
      }
      marks[word] = 0;
    }
    this.listSize = size;
  }

  private reserve(size: number): void {
    if (this.list.length >= size) return;
    const grown = new Uint32Array(Math.max(size, 2 * this.list.length));
    grown.set(this.list);
    this.list = grown;
  }
}
