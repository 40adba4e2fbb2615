/** itsGnDPLLength: so many sequence numbers of one source are remembered (EN 302 636-4-1 annex H). */
export const DUPLICATE_LIST_LENGTH = 8;
/** itsGnLifetimeLocTE: a source not heard for so long is forgotten, us (same annex: 20 s). */
export const LOCATION_ENTRY_LIFETIME_US = 20_000_000;

/** A receiver that knows so many sources first forgets the old ones. */
const PURGE_SIZE = 64;

interface Source {
  readonly sequences: number[]; // ring, newest at `next` - 1
  next: number;
  heard_us: number;
}

/** Duplicate packet detection of many receivers (EN 302 636-4-1 annex A.2: by source and sequence number). */
export class DuplicateList {
  private readonly sources: (Map<number, Source> | undefined)[];

  constructor(receivers: number) {
    this.sources = new Array(receivers);
  }

  /** Takes note of a packet. @returns whether the receiver had it already */
  seen(receiver: number, source: number, sequence: number, now_us: number): boolean {
    const entry = this.entryOf(receiver, source, now_us);
    entry.heard_us = now_us;
    if (entry.sequences.includes(sequence)) return true;
    entry.sequences[entry.next] = sequence;
    entry.next = (entry.next + 1) % DUPLICATE_LIST_LENGTH;
    return false;
  }

  private entryOf(receiver: number, source: number, now_us: number): Source {
    const known = this.sourcesOf(receiver);
    let entry = known.get(source);
    if (entry === undefined || isOld(entry, now_us)) {
      if (known.size >= PURGE_SIZE) for (const [key, other] of known) if (isOld(other, now_us)) known.delete(key);
      entry = { sequences: [], next: 0, heard_us: now_us };
      known.set(source, entry);
    }
    return entry;
  }

  private sourcesOf(receiver: number): Map<number, Source> {
    let known = this.sources[receiver];
    if (known === undefined) {
      known = new Map();
      this.sources[receiver] = known;
    }
    return known;
  }
}

const isOld = (entry: Source, now_us: number): boolean => now_us - entry.heard_us > LOCATION_ENTRY_LIFETIME_US;
