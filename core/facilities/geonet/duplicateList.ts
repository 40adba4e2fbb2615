/** itsGnDPLLength: so many packets of one source are remembered (EN 302 636-4-1 annex H). */
export const DUPLICATE_LIST_LENGTH = 8;
/** itsGnLifetimeLocTE: a source that was silent for so long is forgotten, us (same annex: 20 s). */
export const LOCATION_ENTRY_LIFETIME_US = 20_000_000;

/** With so many sources the old ones are looked for first. */
const PURGE_SIZE = 64;

interface Source {
  /** how many of its packets each receiver has had */
  readonly had: Uint32Array;
  sent_us: number;
}

/** By receiver, the how manieth of its source's packets this one was there, from 1; 0 where it has not been. */
export interface PacketMarks {
  readonly mark: Uint32Array;
  readonly source: Source;
}

/**
 * Duplicate packet detection of all receivers (EN 302 636-4-1 annex A.2). What a receiver remembers of a source is kept with
 * the packet, so that a frame's end looks at one column however many stations receive it.
 */
export class DuplicateList {
  private readonly sources = new Map<number, Source>();

  constructor(private readonly receivers: number) {}

  /** Marks of a new packet of a source, which has it itself. */
  packetOf(source: number, now_us: number): PacketMarks {
    const marks = { mark: new Uint32Array(this.receivers), source: this.sourceOf(source, now_us) };
    isDuplicate(marks, source);
    return marks;
  }

  private sourceOf(slot: number, now_us: number): Source {
    let source = this.sources.get(slot);
    if (source === undefined || isOld(source, now_us)) {
      if (this.sources.size >= PURGE_SIZE) this.purge(now_us);
      source = { had: new Uint32Array(this.receivers), sent_us: now_us };
      this.sources.set(slot, source);
    }
    source.sent_us = now_us;
    return source;
  }

  private purge(now_us: number): void {
    for (const [slot, source] of this.sources) if (isOld(source, now_us)) this.sources.delete(slot);
  }
}

/** Takes note of a packet that a receiver got. @returns whether it had it already, and the last eight are remembered */
export function isDuplicate({ mark, source }: PacketMarks, receiver: number): boolean {
  const { had } = source;
  if (mark[receiver] !== 0 && had[receiver] - mark[receiver] < DUPLICATE_LIST_LENGTH) return true;
  mark[receiver] = ++had[receiver];
  return false;
}

const isOld = (source: Source, now_us: number): boolean => now_us - source.sent_us > LOCATION_ENTRY_LIFETIME_US;
