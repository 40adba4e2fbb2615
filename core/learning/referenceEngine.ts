import { trainReference } from './mlp.js';
import type { TrainingEngine, TrainingJob } from './ports.js';

/** The pure reference network as an engine: one job after the other. */
export class ReferenceEngine implements TrainingEngine {
  readonly name = 'reference';

  async train(jobs: readonly TrainingJob[]): Promise<Float32Array[]> {
    return jobs.map(trainReference);
  }

  async close(): Promise<void> {}
}
