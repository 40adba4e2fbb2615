import { hash32, unitOf } from '../random/random.js';
import { US_PER_MS } from '../units/units.js';
import type { HazardEvent } from './hazardEvent.js';

/** T_Forwarding is twice the transmission interval and a random time up to this, ms (EN 302 637-3 clause 8.3.2.5). */
const SPREAD_MS = 150;

interface Timer {
  event: HazardEvent;
  payload: Uint8Array;
  due_us: number;
  /** times it was started: each has its own random time */
  starts: number;
}

/**
 * Keep-alive forwarding (EN 302 637-3 clause 8.3.2.5): a station in the relevance area passes on a warning that it has not
 * heard for T_Forwarding. Warnings without a transmission interval are not kept alive.
 */
export class KeepAlive {
  private readonly timers: Map<number, Timer>[];
  private earliest_us = Number.POSITIVE_INFINITY;

  constructor(
    private readonly stationIds: Uint32Array,
    private readonly key: number,
  ) {
    this.timers = Array.from(stationIds, () => new Map());
  }

  /** A station received a copy of a warning, new to it or not: its timer starts anew. */
  heard(station: number, event: HazardEvent, payload: Uint8Array, now_us: number): void {
    if (event.transmissionInterval_ms === 0) return;
    const timers = this.timers[station];
    const timer = timers.get(event.key);
    if (timer === undefined)
      timers.set(event.key, this.started(station, { event, payload, due_us: 0, starts: 0 }, now_us));
    else {
      if (event.reference_us > timer.event.reference_us) Object.assign(timer, { event, payload });
      this.started(station, timer, now_us);
    }
  }

  private started(station: number, timer: Timer, now_us: number): Timer {
    const { transmissionInterval_ms, originatingStationId, sequenceNumber } = timer.event;
    const draw = unitOf(
      hash32(this.key, this.stationIds[station], originatingStationId, sequenceNumber * 65_536 + timer.starts++),
    );
    timer.due_us = now_us + Math.floor((2 * transmissionInterval_ms + SPREAD_MS * draw) * US_PER_MS);
    this.earliest_us = Math.min(this.earliest_us, timer.due_us);
    return timer;
  }

  /**
   * Passes on what is due before `until_us` by stations within the relevance area, and forgets what no longer holds.
   * @param distance_m of a station from the event
   */
  window(
    until_us: number,
    distance_m: (station: number, event: HazardEvent) => number,
    forward: (station: number, event: HazardEvent, payload: Uint8Array, time_us: number) => void,
  ): void {
    if (this.earliest_us >= until_us) return;
    this.earliest_us = Number.POSITIVE_INFINITY;
    for (let station = 0; station < this.timers.length; station++) {
      for (const [key, timer] of this.timers[station]) {
        if (timer.due_us < until_us) {
          const { event, payload, due_us } = timer;
          if (event.expires_us <= due_us || distance_m(station, event) > event.relevance_m) {
            this.timers[station].delete(key);
            continue;
          }
          forward(station, event, payload, due_us);
          this.started(station, timer, due_us);
        }
        this.earliest_us = Math.min(this.earliest_us, timer.due_us);
      }
    }
  }

  forget(station: number): void {
    this.timers[station].clear();
  }
}
