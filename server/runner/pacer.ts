/** Lag beyond this is not made up for: after a long hiccup the run goes on at its speed rather than in a rush, ms. */
const MOST_DEBT_MS = 1_000;
/** The real-time factor is measured over so much wall clock, ms. */
const MEASURED_OVER_MS = 2_000;

/**
 * Decides only when the next window runs. Speed 1 is real time, 0 is as fast as possible. A host too slow for the speed
 * falls behind and says so; a window is never dropped.
 */
export class Pacer {
  private speed: number;
  private anchorWall_ms = 0;
  private anchorSim_us = 0;
  private running = false;
  private forgiven_ms = 0;
  private activeWall_ms = 0;
  private startedWall_ms = 0;
  private marks: { wall_ms: number; sim_us: number }[] = [];

  constructor(speed: number) {
    this.speed = speed;
  }

  get currentSpeed(): number {
    return this.speed;
  }

  /** The run goes on now: after its start, a pause or a change of speed. */
  resume(now_ms: number, sim_us: number): void {
    this.anchor(now_ms, sim_us);
    this.forgiven_ms = 0;
    this.marks = [{ wall_ms: now_ms, sim_us }];
    if (this.running) this.activeWall_ms += now_ms - this.startedWall_ms;
    this.startedWall_ms = now_ms;
    this.running = true;
  }

  pause(now_ms: number): void {
    if (this.running) this.activeWall_ms += now_ms - this.startedWall_ms;
    this.running = false;
  }

  setSpeed(speed: number, now_ms: number, sim_us: number): void {
    this.speed = speed;
    if (this.running) this.resume(now_ms, sim_us);
  }

  /** Wall clock to wait before the next window, ms; 0: now. */
  wait_ms(now_ms: number, sim_us: number): number {
    if (this.speed === 0) return 0;
    const early_ms = (sim_us - this.anchorSim_us) / (1_000 * this.speed) - (now_ms - this.anchorWall_ms);
    if (early_ms < -MOST_DEBT_MS) {
      this.forgiven_ms += -early_ms;
      this.anchor(now_ms, sim_us);
    }
    return Math.max(0, early_ms);
  }

  /** Notes that simulated time has come so far. */
  advanced(now_ms: number, sim_us: number): void {
    const last = this.marks.at(-1);
    if (last === undefined || now_ms - last.wall_ms >= 100) this.marks.push({ wall_ms: now_ms, sim_us });
    while (this.marks.length > 2 && now_ms - this.marks[0].wall_ms > MEASURED_OVER_MS) this.marks.shift();
  }

  /** Simulated per wall-clock time over the last two seconds of running. */
  realTimeFactor(now_ms: number, sim_us: number): number {
    const first = this.marks[0];
    if (first === undefined || now_ms <= first.wall_ms) return 0;
    return (sim_us - first.sim_us) / 1_000 / (now_ms - first.wall_ms);
  }

  /** How far the run is behind its speed, s of wall clock; 0 when as fast as possible. */
  behind_s(now_ms: number, sim_us: number): number {
    if (this.speed === 0 || !this.running) return this.forgiven_ms / 1_000;
    const late_ms = now_ms - this.anchorWall_ms - (sim_us - this.anchorSim_us) / (1_000 * this.speed);
    return (Math.max(0, late_ms) + this.forgiven_ms) / 1_000;
  }

  /** Wall clock spent running, pauses left out, s. */
  active_s(now_ms: number): number {
    return (this.activeWall_ms + (this.running ? now_ms - this.startedWall_ms : 0)) / 1_000;
  }

  private anchor(now_ms: number, sim_us: number): void {
    this.anchorWall_ms = now_ms;
    this.anchorSim_us = sim_us;
  }
}
