/** Neighbours a station keeps at most; a power of two. */
const MOST_NEIGHBOURS = 512;
/** Places that are tried for one; the one not heard for longest makes room. */
const PROBES = 8;
/** Times are kept in steps of this, so that they fit 32 bits for a day. */
const TICK_US = 100;
const NOBODY = 0;

/**
 * When each station last received from each of its neighbours, and when that was generated: a row of a hash table per
 * station. In runs of up to 512 stations everybody has a place of their own.
 */
export class NeighbourTimes {
  /** of the pair found last */
  heard_us = 0;
  generated_us = 0;
  private readonly width: number;
  private readonly probes: number;
  private readonly neighbour: Uint32Array; // slot + 1
  private readonly heard: Uint32Array;
  private readonly generated: Uint32Array;

  constructor(stations: number) {
    const power = 2 ** Math.ceil(Math.log2(Math.max(1, stations)));
    this.width = Math.min(power, MOST_NEIGHBOURS);
    this.probes = power === this.width ? 1 : PROBES;
    this.neighbour = new Uint32Array(stations * this.width);
    this.heard = new Uint32Array(stations * this.width);
    this.generated = new Uint32Array(stations * this.width);
  }

  /** @returns time since the pair's last reception, us; Infinity for the first */
  received(slot: number, sender: number, now_us: number, generated_us: number): number {
    const at = this.placeFor(slot, sender);
    const isKnown = this.neighbour[at] === sender + 1;
    const now = (now_us / TICK_US) | 0;
    const gap_us = isKnown ? (now - this.heard[at]) * TICK_US : Number.POSITIVE_INFINITY;
    this.neighbour[at] = sender + 1;
    this.heard[at] = now;
    this.generated[at] = Math.max(0, generated_us / TICK_US);
    return gap_us;
  }

  /** Its place, else an empty one, else that of the neighbour not heard for longest. */
  private placeFor(slot: number, sender: number): number {
    const { width, neighbour, heard } = this;
    const row = slot * width;
    let oldest = row + (sender & (width - 1));
    for (let i = 0; i < this.probes; i++) {
      const at = row + ((sender + i) & (width - 1));
      if (neighbour[at] === sender + 1) return at;
      if (neighbour[at] === NOBODY) oldest = neighbour[oldest] === NOBODY ? oldest : at;
      else if (neighbour[oldest] !== NOBODY && heard[at] < heard[oldest]) oldest = at;
    }
    return oldest;
  }

  /** Looks a pair up; its times are in `heard_us` and `generated_us`. @returns false when they never met */
  find(slot: number, sender: number): boolean {
    const row = slot * this.width;
    for (let i = 0; i < this.probes; i++) {
      const at = row + ((sender + i) & (this.width - 1));
      if (this.neighbour[at] !== sender + 1) continue;
      this.heard_us = this.heard[at] * TICK_US;
      this.generated_us = this.generated[at] * TICK_US;
      return true;
    }
    return false;
  }

  forget(slot: number): void {
    this.neighbour.fill(NOBODY, slot * this.width, (slot + 1) * this.width);
  }
}
