import { checkJob } from './checkJob.js';
import { trainReference } from './mlp.js';
import type { TrainingEngine, TrainingJob } from './ports.js';

/** The pure reference network as an engine: one job after the other. */
export class ReferenceEngine implements TrainingEngine {
  readonly name = 'reference';

  /** @throws VergeError TRAINING_FAILED for a job whose arrays do not fit */
  async train(jobs: readonly TrainingJob[]): Promise<Float32Array[]> {
    for (const job of jobs) checkJob(job);
    return jobs.map(trainReference);
  }

  async close(): Promise<void> {}
}
