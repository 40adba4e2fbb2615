import { VergeError } from '../errors/vergeError.js';
import { parameterCount } from './mlp.js';
import type { TrainingJob } from './ports.js';

/**
 * Checks that the arrays of a job fit one another; engines call it before they train.
 * @throws VergeError TRAINING_FAILED naming what does not fit
 */
export function checkJob(job: TrainingJob): void {
  const { layers, parameters, features, labels, batchOrder, steps, batchSize } = job;
  const checkLength = (name: string, expected: number, got: number) => {
    if (expected !== got) throw misfit(job, name, `${expected} values`, String(got));
  };
  if (layers[layers.length - 1] !== 1) throw misfit(job, 'layers', 'one output unit', layers.join('-'));
  checkLength('parameters', parameterCount(layers), parameters.length);
  checkLength('features', labels.length * layers[0], features.length);
  checkLength('batchOrder', steps * batchSize, batchOrder.length);
  for (const example of batchOrder) {
    if (example >= labels.length) throw misfit(job, 'batchOrder', `indices below ${labels.length}`, String(example));
  }
}

const misfit = (job: TrainingJob, name: string, expected: string, got: string): VergeError =>
  new VergeError('TRAINING_FAILED', { where: `job of vehicle ${job.vehicleId}, ${name}`, expected, got });
