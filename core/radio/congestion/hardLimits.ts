/** What no station may exceed, whatever its algorithm says: EN 302 571 clause 4.2.10.2, TS 103 175 equation 1. */

/** Longest frame, T_on. */
export const ON_TIME_MAX_US = 4_000;
/** Share of any second a station may send. */
export const DUTY_CYCLE_MAX = 0.03;
const DUTY_PERIOD_US = 1_000_000;
const ON_TIME_PER_PERIOD_US = DUTY_CYCLE_MAX * DUTY_PERIOD_US;
/** Shortest time between two frames, T_off, and the longest a full channel asks for. */
export const OFF_TIME_MIN_US = 25_000;
export const OFF_TIME_MAX_US = 1_000_000;
/** Above this channel busy ratio T_off grows. */
export const BUSY_LIMIT = 0.62;

/**
 * Weight of a new period of 100 ms in the channel busy ratio the limit goes by: it follows within about a second, the
 * period of the duty cycle. The limit is steep: by single periods all stations would stop and go together (200 stations
 * with LIMERIC then swing between .3 and .9 instead of resting at .64).
 */
const RATIO_WEIGHT = 0.1;

export const smoothedRatio = (before: number, ratio: number): number => before + RATIO_WEIGHT * (ratio - before);

/**
 * T_off after a frame of that airtime, us.
 * @param ratio channel busy ratio, 0..1
 */
export function leastOffTime_us(airtime_us: number, ratio: number): number {
  if (ratio <= BUSY_LIMIT) return OFF_TIME_MIN_US;
  const full_us = airtime_us * ((4000 * (ratio - BUSY_LIMIT)) / ratio - 1);
  return Math.ceil(Math.max(OFF_TIME_MIN_US, Math.min(OFF_TIME_MAX_US, full_us)));
}

/** Frames of each station in the last second, for the duty cycle over every period of one second. */
export class DutyCycle {
  /** by slot: end and airtime of each frame in turn, oldest first */
  private readonly sent: (number[] | undefined)[];

  constructor(capacity: number) {
    this.sent = new Array(capacity);
  }

  add(slot: number, end_us: number, airtime_us: number): void {
    const frames = this.sent[slot] ?? [];
    let old = 0;
    while (old < frames.length && frames[old] <= end_us - DUTY_PERIOD_US) old += 2;
    if (old > 0) frames.splice(0, old);
    frames.push(end_us, airtime_us);
    this.sent[slot] = frames;
  }

  /**
   * Earliest start of a frame of that airtime. The second that ends with it is the fullest that holds it, so it begins
   * where the frames within it leave room.
   */
  earliestStart_us(slot: number, airtime_us: number): number {
    const frames = this.sent[slot];
    if (frames === undefined) return -Infinity;
    let room_us = ON_TIME_PER_PERIOD_US - airtime_us;
    for (let i = frames.length - 2; i >= 0; i -= 2) {
      const [end_us, on_us] = [frames[i], frames[i + 1]];
      if (on_us > room_us) return end_us - room_us + DUTY_PERIOD_US - airtime_us;
      room_us -= on_us;
    }
    return -Infinity;
  }
}
