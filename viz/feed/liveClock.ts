import { MS_PER_S, US_PER_S } from '../../core/units/units.js';

/** Moments of lag behind the newest, in send intervals: two, so that a late frame is not yet missed. */
const LAG_INTERVALS = 2;
/** A lag of so many intervals is not caught up but jumped over. */
const SNAP_INTERVALS = 8;
/** Largest change of speed while catching up or falling back. */
const CORRECTION = 0.2;
const SMOOTHING = 0.15;

/**
 * Playhead of a live run. Frames come at about ten a second of wall-clock time, each some simulated time after the last;
 * the playhead follows two intervals behind at the measured rate, a little faster or slower to hold that distance, and
 * never runs past the newest frame.
 */
export class LiveClock {
  time_us = 0;
  /** Simulated seconds a wall-clock second, as it arrives. */
  rate = 1;
  /** The run stands still: the playhead goes up to the newest moment and waits there. */
  paused = false;
  private interval_us = US_PER_S / 10;
  private lastArrival_ms = 0;
  private newest_us = 0;
  private started = false;

  reset(): void {
    this.started = false;
  }

  /** Takes note of a frame. @param now_ms wall clock */
  arrived(time_us: number, now_ms: number): void {
    if (!this.started || time_us < this.newest_us) {
      this.started = true;
      this.time_us = time_us;
    } else {
      this.measure(time_us - this.newest_us, now_ms - this.lastArrival_ms);
    }
    this.newest_us = time_us;
    this.lastArrival_ms = now_ms;
  }

  private measure(step_us: number, wall_ms: number): void {
    if (step_us <= 0 || wall_ms > 2 * MS_PER_S || this.paused) return;
    const rate = Math.min(100, step_us / US_PER_S / Math.max(wall_ms / MS_PER_S, 0.005));
    this.rate += SMOOTHING * (rate - this.rate);
    this.interval_us += SMOOTHING * (step_us - this.interval_us);
  }

  tick(wallStep_s: number): number {
    const lag_us = this.newest_us - this.time_us;
    const wanted_us = this.paused ? 0 : LAG_INTERVALS * this.interval_us;
    if (lag_us > SNAP_INTERVALS * this.interval_us) {
      this.time_us = this.newest_us - wanted_us;
      return this.time_us;
    }
    const error = (lag_us - wanted_us) / this.interval_us;
    const pace = this.rate * (1 + Math.max(-CORRECTION, Math.min(CORRECTION, error * 0.2)));
    this.time_us = Math.min(this.newest_us, this.time_us + pace * wallStep_s * US_PER_S);
    return this.time_us;
  }
}
