import type { HazardEvent } from './hazardEvent.js';

/** What a copy of a DENM is to a receiver. */
export const NEWS = { none: 0, event: 1, update: 2, termination: 3 } as const;
export type News = (typeof NEWS)[keyof typeof NEWS];

/** Warnings a receiver knows of; overwritten by each `summarise`. */
export interface WarningSummary {
  count: number;
  /** warnings whose place lies ahead, within 60 degrees of the own heading */
  countAhead: number;
  /** nearest of those, m; NOTHING_AHEAD_M without any */
  nearestAhead_m: number;
  /** time since that one was detected, s; 0 without any */
  nearestAge_s: number;
}

export const NOTHING_AHEAD_M = 300;
const AHEAD_COSINE = 0.5;

export const emptyWarningSummary = (): WarningSummary => ({
  count: 0,
  countAhead: 0,
  nearestAhead_m: NOTHING_AHEAD_M,
  nearestAge_s: 0,
});

/** A receiver that knows so many events first forgets the expired ones. */
const PURGE_SIZE = 64;

function purge(known: Map<number, HazardEvent>, now_us: number): void {
  for (const [key, event] of known) if (event.expires_us <= now_us) known.delete(key);
}

/** Receiving side of the DEN basic service (EN 302 637-3 clause 8.3) for many stations. */
export class DenReception {
  private readonly known: Map<number, HazardEvent>[];

  constructor(receivers: number) {
    this.known = Array.from({ length: receivers }, () => new Map());
  }

  /** A station received a copy at (x, y); tells what it learned from it. Copies of what it knows are no news. */
  receive(receiver: number, event: HazardEvent, x_m: number, y_m: number, now_us: number): News {
    const known = this.known[receiver];
    const before = known.get(event.key);
    if (before !== undefined && event.reference_us <= before.reference_us) return NEWS.none;
    if (event.terminated) {
      if (before === undefined) return NEWS.none;
      known.set(event.key, event);
      return NEWS.termination;
    }
    if (event.expires_us <= now_us || Math.hypot(event.x_m - x_m, event.y_m - y_m) > event.relevance_m)
      return NEWS.none;
    if (known.size >= PURGE_SIZE) purge(known, now_us);
    known.set(event.key, event);
    return before === undefined ? NEWS.event : NEWS.update;
  }

  /** Valid warnings as the receiver knows them; expired ones are forgotten. */
  summarise(
    receiver: number,
    x_m: number,
    y_m: number,
    heading_rad: number,
    now_us: number,
    out: WarningSummary,
  ): void {
    out.count = 0;
    out.countAhead = 0;
    out.nearestAhead_m = NOTHING_AHEAD_M;
    out.nearestAge_s = 0;
    const known = this.known[receiver];
    if (known.size === 0) return;
    const cosine = Math.cos(heading_rad);
    const sine = Math.sin(heading_rad);
    for (const event of known.values()) {
      if (event.expires_us <= now_us) {
        known.delete(event.key);
        continue;
      }
      if (event.terminated) continue;
      out.count++;
      const dx_m = event.x_m - x_m;
      const dy_m = event.y_m - y_m;
      const along_m = dx_m * cosine + dy_m * sine;
      // most are behind or far, and Math.hypot is slow
      if (along_m < 0 || Math.abs(dx_m) > NOTHING_AHEAD_M || Math.abs(dy_m) > NOTHING_AHEAD_M) continue;
      const distance_m = Math.hypot(dx_m, dy_m);
      if (distance_m > NOTHING_AHEAD_M || along_m < distance_m * AHEAD_COSINE) continue;
      out.countAhead++;
      if (distance_m >= out.nearestAhead_m) continue;
      out.nearestAhead_m = distance_m;
      out.nearestAge_s = (now_us - event.detection_us) / 1_000_000;
    }
  }

  /** Valid warnings of one cause that the receiver knows. */
  countOf(receiver: number, causeCode: number, now_us: number): number {
    let count = 0;
    for (const event of this.known[receiver].values()) {
      if (event.causeCode === causeCode && event.expires_us > now_us && !event.terminated) count++;
    }
    return count;
  }

  /** The first valid warning that the receiver knows and that `accepts` says yes to, in the order they became known. */
  findValid(receiver: number, now_us: number, accepts: (event: HazardEvent) => boolean): HazardEvent | null {
    for (const event of this.known[receiver].values()) {
      if (event.expires_us > now_us && !event.terminated && accepts(event)) return event;
    }
    return null;
  }

  forget(receiver: number): void {
    this.known[receiver].clear();
  }
}
