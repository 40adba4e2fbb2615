import type { LinkCounts } from './counts.js';

const US_PER_MS = 1000;
const BITS_PER_BYTE = 8;

/** Has something happen at a time. */
export type Schedule = (time_us: number, event: (now_us: number) => void) => void;

/** A frame that goes over the air of a cell. */
export interface Load {
  readonly size_B: number;
  /** its turn has come; it lasts so long on the air */
  readonly begun?: (start_us: number, airtime_us: number) => void;
  readonly done: (end_us: number) => void;
}

/**
 * One direction of one cell: its capacity is shared in the order of arrival. A frame on the air goes at the rate of its
 * start; the others at what the capacity is when their turn comes.
 */
export class CellQueue {
  private waiting: { load: Load; arrived_us: number }[] = [];
  private head = 0; // of `waiting`
  private waiting_B = 0;
  private onAir = false;
  private freeAt_us = 0;
  private busySince_us = 0; // of the frames on the air, not yet in `busy_us`
  private busy_us = 0;
  private ratio = 0;

  constructor(
    private readonly counts: LinkCounts,
    private readonly rate_Mbps: () => number,
    private readonly schedule: Schedule,
  ) {}

  /** @returns false when it would wait longer than `limit_ms` */
  offer(load: Load, now_us: number, limit_ms: number): boolean {
    this.counts.offered++;
    const wait_us = this.onAir ? this.freeAt_us - now_us + this.airtime_us(this.waiting_B) : 0;
    if (wait_us > limit_ms * US_PER_MS) {
      this.counts.queueFull++;
      return false;
    }
    if (this.onAir) {
      this.waiting.push({ load, arrived_us: now_us });
      this.waiting_B += load.size_B;
    } else this.start(load, now_us);
    return true;
  }

  private airtime_us(size_B: number): number {
    return Math.ceil((size_B * BITS_PER_BYTE) / this.rate_Mbps());
  }

  private start(load: Load, now_us: number): void {
    const airtime_us = this.airtime_us(load.size_B);
    this.onAir = true;
    this.busySince_us = now_us;
    this.freeAt_us = now_us + airtime_us;
    load.begun?.(now_us, airtime_us);
    this.schedule(this.freeAt_us, (end_us) => this.end(load, end_us));
  }

  private end(load: Load, end_us: number): void {
    this.onAir = false;
    this.counts.carried++;
    this.counts.carried_B += load.size_B;
    this.busy_us += end_us - this.busySince_us;
    if (this.head < this.waiting.length) this.startNext(end_us);
    load.done(end_us);
  }

  private startNext(now_us: number): void {
    const next = this.waiting[this.head++];
    if (2 * this.head > this.waiting.length) {
      this.waiting = this.waiting.slice(this.head);
      this.head = 0;
    }
    this.waiting_B -= next.load.size_B;
    this.counts.wait_us += now_us - next.arrived_us;
    this.start(next.load, now_us);
  }

  /** Ends a measuring period. */
  tick(now_us: number, period_us: number): void {
    if (this.onAir) {
      this.busy_us += now_us - this.busySince_us;
      this.busySince_us = now_us;
    }
    this.ratio = this.busy_us / period_us;
    this.busy_us = 0;
  }

  /** Share of the last measuring period in which it was busy, 0..1. */
  get busyRatio(): number {
    return this.ratio;
  }
}
