import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { CaService, POSITION_TRIGGER_M } from '../../../core/facilities/caService.js';
import type { TraceTrack } from '../../../core/trace/trace.js';
import { traceFormatOf } from '../../../server/importers/formats.js';
import { IntervalBook } from './intervalBook.js';
import type { RecordedFigures } from './jobs.js';

/** Recorded speeds and headings of real cars: New York Connected Vehicle Pilot, and an on-board unit's log of the JPO ODE. */
const FILES = [
  'v2x/nyc_cvpilot/nycdot-spdcomp-event.json',
  'v2x/nyc_cvpilot/nycdot-fcw-event.json',
  'v2x/jpo_ode/bsmLogDuringEvent.json',
];
/** Samples come each 100 ms or each second; what lies farther apart belongs to two drives, s. */
const GAP_S = 1.3;
export const CHECK_S = 0.1;

/** The CA service over recorded drives; null when the files are not at hand. */
export function recordedDrives(folder: string): RecordedFigures | null {
  const drives = new RecordedDrives();
  for (const file of FILES) {
    let text: string;
    try {
      text = readFileSync(join(folder, file), 'utf8');
    } catch {
      return null;
    }
    const parser = traceFormatOf(basename(file), text.slice(0, 4096)).createParser(basename(file));
    parser.write(text);
    for (const track of parser.end().tracks) drives.add(track);
  }
  return drives.figures();
}

/**
 * Places of the pilot's records are obfuscated and do not fit their speeds, so cars go where speed and heading take them.
 * Between two samples speed changes evenly.
 */
class RecordedDrives {
  private readonly book = new IntervalBook();
  private drives = 0;
  private messages = 0;
  private checks = 0;
  private bySpeed = 0;

  add({ time_us, speed_mps, heading_rad }: TraceTrack): void {
    const service = new CaService(1);
    let [x_m, y_m] = [0, 0];
    let checks = 0;
    this.drives++;
    for (let i = 1; i < time_us.length; i++) {
      const span_s = (time_us[i] - time_us[i - 1]) / 1e6;
      if (span_s > GAP_S) {
        service.reset(0);
        this.drives++;
        continue;
      }
      const steps = Math.max(1, Math.round(span_s / CHECK_S));
      for (let step = 0; step < steps; step++) {
        const speed = speed_mps[i - 1] + ((speed_mps[i] - speed_mps[i - 1]) * step) / steps;
        const heading = heading_rad[i - 1];
        const now_us = Math.round(checks++ * CHECK_S * 1e6);
        if (service.check(0, now_us, x_m, y_m, heading, speed)) {
          this.messages++;
          this.book.sent(this.drives, now_us, 0);
        }
        x_m += CHECK_S * speed * Math.cos(heading);
        y_m += CHECK_S * speed * Math.sin(heading);
        this.bySpeed += CHECK_S / intervalAt_s(speed);
      }
    }
    this.checks += checks;
  }

  figures(): RecordedFigures {
    const { intervals } = this.book.figures(0);
    const { drives, messages, bySpeed } = this;
    return { drives, duration_s: this.checks * CHECK_S, intervals, messages, bySpeed };
  }
}

/** Interval at a constant speed: the first check after more than 4 m, a second at most (EN 302 637-2 clause 6.1.3). */
export const intervalAt_s = (speed_mps: number): number =>
  Math.min(1, CHECK_S * (Math.floor(POSITION_TRIGGER_M / (speed_mps * CHECK_S)) + 1));
