/** Neighbours a station keeps at most; a power of two. */
const MOST_NEIGHBOURS = 256;
/** Places that are tried for one; the one not heard for longest makes room. */
const PROBES = 8;
/** Times are kept in steps of this, so that they fit 32 bits for a day. */
const TICK_US = 100;
/** Words of a place: neighbour (slot + 1), last heard, generated, none. Side by side, so that a look-up costs one cache line. */
const WORDS = 4;
const HEARD = 1;
const GENERATED = 2;
const NOBODY = 0;

/**
 * When each station last received from each of its neighbours, and when that was generated: a row of a hash table per
 * station. In runs of up to 256 stations everybody has a place of their own.
 */
export class NeighbourTimes {
  /** of the pair found last */
  heard_us = 0;
  generated_us = 0;
  private readonly width: number;
  private readonly probes: number;
  private readonly places: Uint32Array;

  constructor(stations: number) {
    const power = 2 ** Math.ceil(Math.log2(Math.max(1, stations)));
    this.width = Math.min(power, MOST_NEIGHBOURS);
    this.probes = power === this.width ? 1 : PROBES;
    this.places = new Uint32Array(stations * this.width * WORDS);
  }

  /** @returns time since the pair's last reception, us; Infinity for the first */
  received(slot: number, sender: number, now_us: number, generated_us: number): number {
    const { places } = this;
    const at = this.placeFor(slot, sender);
    const now = (now_us / TICK_US) | 0;
    const gap_us = places[at] === sender + 1 ? (now - places[at + HEARD]) * TICK_US : Number.POSITIVE_INFINITY;
    places[at] = sender + 1;
    places[at + HEARD] = now;
    places[at + GENERATED] = Math.max(0, generated_us / TICK_US);
    return gap_us;
  }

  private placeOf(slot: number, column: number): number {
    return (slot * this.width + (column & (this.width - 1))) * WORDS;
  }

  /** Its place, else an empty one, else that of the neighbour not heard for longest. */
  private placeFor(slot: number, sender: number): number {
    const { places } = this;
    let best = this.placeOf(slot, sender);
    for (let i = 0; i < this.probes; i++) {
      const at = this.placeOf(slot, sender + i);
      if (places[at] === sender + 1) return at;
      if (places[best] !== NOBODY && (places[at] === NOBODY || places[at + HEARD] < places[best + HEARD])) best = at;
    }
    return best;
  }

  /** Looks a pair up; its times are in `heard_us` and `generated_us`. @returns false when they never met */
  find(slot: number, sender: number): boolean {
    const { places } = this;
    for (let i = 0; i < this.probes; i++) {
      const at = this.placeOf(slot, sender + i);
      if (places[at] !== sender + 1) continue;
      this.heard_us = places[at + HEARD] * TICK_US;
      this.generated_us = places[at + GENERATED] * TICK_US;
      return true;
    }
    return false;
  }

  forget(slot: number): void {
    this.places.fill(NOBODY, this.placeOf(slot, 0), this.placeOf(slot, 0) + this.width * WORDS);
  }
}
