import type { verge } from '#proto';
import type { Jammer } from '../radio/jamming/jammer.js';

interface Running extends Jammer {
  readonly until_us: number;
}

/** Who jams the channels now. */
export class Jammers {
  private running: Running[] = [];

  start(jammer: Jammer, until_us: number): void {
    this.running.push({ ...jammer, until_us });
  }

  /** @returns those that jam in the window that begins now; the others are forgotten */
  at(time_us: number): readonly Jammer[] {
    if (this.running.length > 0) this.running = this.running.filter(({ until_us }) => until_us > time_us);
    return this.running;
  }

  views(): verge.v1.IJammerView[] {
    return this.running.map(({ x_m, y_m, radius_m, power_dBm, until_us }) => ({
      xM: x_m,
      yM: y_m,
      radiusM: radius_m,
      powerDBm: power_dBm,
      untilUs: until_us,
    }));
  }
}
