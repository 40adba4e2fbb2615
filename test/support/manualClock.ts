import type { Clock, Sleep } from '../../server/runner/clock.js';

/** A clock that a test moves: sleeping advances it at once, work advances it by hand. */
export class ManualClock implements Clock {
  time_ms = 0;
  readonly sleeps_ms: number[] = [];

  now_ms(): number {
    return this.time_ms;
  }

  sleep(time_ms: number): Sleep {
    this.sleeps_ms.push(time_ms);
    this.time_ms += time_ms;
    return { over: Promise.resolve(), wake: () => {} };
  }

  async breathe(): Promise<void> {}
}
