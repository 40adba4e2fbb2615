import type { TimelineEntry } from '../scenario/definition.js';

/**
 * What happens when: the scenario's timeline plus every change made while the run goes on. An entry acts at the start of
 * the first window at or after its time. What was done is kept, so scenario + seed + timeline reproduces the run.
 */
export class Timeline {
  private readonly pending: TimelineEntry[];
  private readonly done: TimelineEntry[] = [];

  constructor(entries: readonly TimelineEntry[]) {
    this.pending = [...entries].sort((a, b) => a.at_s - b.at_s);
  }

  add(entry: TimelineEntry): void {
    this.pending.splice(this.placeOf(entry), 0, entry);
  }

  /** What is still to come, were this entry added: for checks before it is. */
  pendingWith(entry: TimelineEntry): TimelineEntry[] {
    return this.pending.toSpliced(this.placeOf(entry), 0, entry);
  }

  /** Behind those of the same time. */
  private placeOf(entry: TimelineEntry): number {
    const at = this.pending.findIndex((other) => other.at_s > entry.at_s);
    return at < 0 ? this.pending.length : at;
  }

  /** Takes the entries due at a window start. */
  due(time_us: number): TimelineEntry[] {
    const taken: TimelineEntry[] = [];
    while (this.pending.length > 0 && Math.round(this.pending[0].at_s * 1e6) <= time_us) {
      const entry = this.pending.shift()!;
      taken.push(entry);
      this.done.push(entry);
    }
    return taken;
  }

  /** Everything done and still to come, for the manifest. */
  all(): TimelineEntry[] {
    return [...this.done, ...this.pending];
  }
}
