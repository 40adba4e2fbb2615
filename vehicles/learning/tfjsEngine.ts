import { VergeError } from '../../core/errors/vergeError.js';
import { checkJob } from '../../core/learning/checkJob.js';
import type { TrainingEngine, TrainingJob } from '../../core/learning/ports.js';
import { shapeKey, type Tensorflow, trainCohort } from './cohort.js';

/** TensorFlow.js on one backend. Jobs of a shape train as one graph, shapes one after the other. */
export class TfjsEngine implements TrainingEngine {
  readonly name: string;
  private readonly tf: Tensorflow;

  constructor(name: string, tf: Tensorflow) {
    this.name = name;
    this.tf = tf;
  }

  /** @throws VergeError TRAINING_FAILED with the backend's reason, or for a job whose arrays do not fit */
  async train(jobs: readonly TrainingJob[]): Promise<Float32Array[]> {
    for (const job of jobs) checkJob(job);
    const results = new Array<Float32Array>(jobs.length);
    try {
      for (const members of groupByShape(jobs)) {
        const trained = trainCohort(
          this.tf,
          members.map((index) => jobs[index]),
        );
        members.forEach((index, i) => {
          results[index] = trained[i];
        });
      }
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      throw new VergeError('TRAINING_FAILED', { where: this.name, got: reason }, { cause: error });
    }
    return results;
  }

  /** Tensors alive on the engine; the same before and after a `train`. */
  get tensorCount(): number {
    return this.tf.memory().numTensors;
  }

  async close(): Promise<void> {}
}

/** Job indices by shape, shapes in order of first appearance. */
function groupByShape(jobs: readonly TrainingJob[]): number[][] {
  const groups = new Map<string, number[]>();
  jobs.forEach((job, index) => {
    const key = shapeKey(job);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [index]);
    else group.push(index);
  });
  return [...groups.values()];
}
