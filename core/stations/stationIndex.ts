/** Largest station id for which a plain table is used instead of a map. */
const TABLE_LIMIT = 4_000_000;

/** Slot (place in the host's columns) of each of a host's stations. */
export class StationIndex {
  readonly ids: Uint32Array;
  private readonly table: Int32Array | null;
  private readonly map: Map<number, number> | null;

  /** @param ids by slot, each once */
  constructor(ids: Uint32Array) {
    this.ids = ids;
    const highest = ids.reduce((a, b) => Math.max(a, b), 0);
    if (highest <= TABLE_LIMIT) {
      this.table = new Int32Array(highest + 1).fill(-1);
      this.map = null;
      for (let slot = 0; slot < ids.length; slot++) this.table[ids[slot]] = slot;
    } else {
      this.table = null;
      this.map = new Map(Array.from(ids, (id, slot) => [id, slot]));
    }
  }

  get count(): number {
    return this.ids.length;
  }

  /** @returns -1 for a station of another host */
  slotOf(stationId: number): number {
    if (this.table !== null) return stationId < this.table.length ? this.table[stationId] : -1;
    return this.map!.get(stationId) ?? -1;
  }
}
