const WORD_BITS = 32;

type Column = Uint8Array | Uint16Array | Uint32Array | Float32Array;

/** Puts columns into ascending order of slots that occur once each: a bit for each slot instead of comparisons. */
export class SlotSorter {
  private readonly marks: Uint32Array;
  private readonly entryOf: Uint32Array;
  private from = new Uint32Array(64);
  private copy = new Float64Array(64);

  /** @param capacity number of slots */
  constructor(capacity: number) {
    this.marks = new Uint32Array(Math.ceil(capacity / WORD_BITS));
    this.entryOf = new Uint32Array(capacity);
  }

  /** Orders the first `count` entries of `slots`, and those of the other columns with them. */
  sort(slots: Uint32Array, count: number, ...others: Column[]): void {
    if (isAscending(slots, count)) return;
    if (this.from.length < count) {
      this.from = new Uint32Array(2 * count);
      this.copy = new Float64Array(2 * count);
    }
    this.rank(slots, count);
    this.permute(slots, count);
    for (const column of others) this.permute(column, count);
  }

  private rank(slots: Uint32Array, count: number): void {
    const { marks, entryOf, from } = this;
    for (let i = 0; i < count; i++) {
      marks[slots[i] >>> 5] |= 1 << (slots[i] & 31);
      entryOf[slots[i]] = i;
    }
    for (let word = 0, next = 0; next < count; word++) {
      for (let bits = marks[word]; bits !== 0; bits &= bits - 1) {
        from[next++] = entryOf[word * WORD_BITS + (31 - Math.clz32(bits & -bits))];
      }
      marks[word] = 0;
    }
  }

  private permute(column: Column, count: number): void {
    const { from, copy } = this;
    for (let i = 0; i < count; i++) copy[i] = column[i];
    for (let i = 0; i < count; i++) column[i] = copy[from[i]];
  }
}

function isAscending(slots: Uint32Array, count: number): boolean {
  for (let i = 1; i < count; i++) if (slots[i] < slots[i - 1]) return false;
  return true;
}
