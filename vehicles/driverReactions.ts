import type { verge } from '#proto';
import type { HazardEvent } from '../core/facilities/hazardEvent.js';
import { US_PER_S } from '../core/units/units.js';

/** From the information to a lower speed, us: perception and reaction of an alerted driver, about 1 s (Green 2000). */
const DRIVER_REACTION_US = 1 * US_PER_S;
/** A warned driver goes so much slower for so long; design assumption. */
const WARNED_SPEED_FACTOR = 0.75;
const WARNED_DURATION_MS = 15_000;
const AHEAD_COSINE = 0.5;

interface Waiting {
  readonly slot: number;
  readonly time_us: number;
}

/** Drivers who slow down for a hazard ahead that they were warned of (`traffic.reactToWarnings`). */
export class DriverReactions {
  private waiting: Waiting[] = [];

  /** A driver was told of an event at `time_us`. */
  warned(slot: number, time_us: number, event: HazardEvent, x_m: number, y_m: number, heading_rad: number): void {
    const dx_m = event.x_m - x_m;
    const dy_m = event.y_m - y_m;
    const ahead_m = dx_m * Math.cos(heading_rad) + dy_m * Math.sin(heading_rad);
    if (ahead_m < AHEAD_COSINE * Math.hypot(dx_m, dy_m)) return;
    this.waiting.push({ slot, time_us: time_us + DRIVER_REACTION_US });
  }

  /** Reactions that begin before `until_us`, ordered by (time, station). */
  due(until_us: number, ids: Uint32Array, present: Uint8Array): verge.v1.IManoeuvre[] {
    const now = this.waiting.filter((one) => one.time_us < until_us);
    if (now.length === 0) return [];
    this.waiting = this.waiting.filter((one) => one.time_us >= until_us);
    return now
      .filter((one) => present[one.slot] === 1)
      .sort((a, b) => a.time_us - b.time_us || ids[a.slot] - ids[b.slot])
      .map((one) => ({
        stationId: ids[one.slot],
        timeUs: one.time_us,
        speedFactor: WARNED_SPEED_FACTOR,
        durationMs: WARNED_DURATION_MS,
      }));
  }
}
