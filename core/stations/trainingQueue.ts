import type { TrainingEngine, TrainingJob } from '../learning/ports.js';

interface Queued {
  readonly job: TrainingJob;
  readonly completes_us: number;
  readonly done: (parameters: Float32Array) => void;
  result: Float32Array | null;
}

/**
 * Training jobs with the simulated time at which each completes. Jobs gather until the first falls due; then all that
 * wait are trained as one batch. When the engine really computes changes no result.
 */
export class TrainingQueue {
  private queue: Queued[] = [];

  constructor(private readonly engine: TrainingEngine) {}

  get size(): number {
    return this.queue.length;
  }

  add(job: TrainingJob, completes_us: number, done: (parameters: Float32Array) => void): void {
    this.queue.push({ job, completes_us, done, result: null });
  }

  /**
   * Delivers what completes before `until_us`, ordered by (time, vehicle).
   * @returns a promise only when something falls due that has not been computed yet
   */
  settle(until_us: number): Promise<void> | null {
    const due = this.queue.filter((one) => one.completes_us < until_us);
    if (due.length === 0) return null;
    if (due.every((one) => one.result !== null)) {
      this.deliver(due);
      return null;
    }
    return this.compute().then(() => this.deliver(due));
  }

  private async compute(): Promise<void> {
    const open = this.queue.filter((one) => one.result === null);
    open.sort((a, b) => a.job.vehicleId - b.job.vehicleId || a.completes_us - b.completes_us);
    const results = await this.engine.train(open.map((one) => one.job));
    open.forEach((one, i) => {
      one.result = results[i];
    });
  }

  private deliver(due: Queued[]): void {
    this.queue = this.queue.filter((one) => !due.includes(one));
    due.sort((a, b) => a.completes_us - b.completes_us || a.job.vehicleId - b.job.vehicleId);
    for (const one of due) one.done(one.result!);
  }
}
