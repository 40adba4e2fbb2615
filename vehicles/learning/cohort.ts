import type * as Tfjs from '@tensorflow/tfjs';
import type { TrainingJob } from '../../core/learning/ports.js';

export type Tensorflow = typeof Tfjs;
type Tensor = Tfjs.Tensor;

/**
 * Cohort training: jobs of one shape as one batched graph. Weights are stacked to [vehicle, in, out] and stay on the
 * engine over all steps; one batched matmul a layer and direction; one download at the end. The backward pass is written
 * out: as fast as automatic differentiation (bench/training) and without its tape.
 */

/** Most vehicles in one graph: larger stacks leave the cache. */
const LARGEST_COHORT = 256;
/**
 * Fewest: the WASM backend multiplies a single matrix by another routine than a batch, with other rounding, and a
 * vehicle's result must not depend on how many train with it. A lone job is paired with itself.
 */
const SMALLEST_COHORT = 2;

/** Jobs of equal key can share a graph. */
export const shapeKey = (job: TrainingJob): string =>
  `${job.layers.join('-')}/${job.batchSize}x${job.steps}/${job.proximalMu > 0 ? 'proximal' : 'plain'}`;

/** Trains jobs of one shape. @returns new parameters per job, in order */
export function trainCohort(tf: Tensorflow, jobs: readonly TrainingJob[]): Float32Array[] {
  const results: Float32Array[] = [];
  for (let start = 0; start < jobs.length; start += LARGEST_COHORT) {
    const part = jobs.slice(start, start + LARGEST_COHORT);
    const padded = part.length < SMALLEST_COHORT ? [part[0], part[0]] : part;
    results.push(...trainStack(tf, padded).slice(0, part.length));
  }
  return results;
}

/** One layer's weights [vehicle, in, out] and biases [vehicle, 1, out]. */
interface Layer {
  weights: Tfjs.Tensor3D;
  biases: Tfjs.Tensor3D;
}

function trainStack(tf: Tensorflow, jobs: readonly TrainingJob[]): Float32Array[] {
  const { steps } = jobs[0];
  const resident: Tensor[] = [];
  const keep = <T extends Tensor>(tensor: T): T => {
    resident.push(tensor);
    return tensor;
  };
  try {
    const data = stackData(tf, jobs, keep);
    const start = stackLayers(tf, jobs, keep);
    let layers = start;
    for (let step = 0; step < steps; step++) {
      const next = tf.tidy(() => sgdStep(tf, layers, start, data, step).flatMap((l) => [l.weights, l.biases]));
      if (layers !== start) dispose(layers);
      layers = Array.from({ length: start.length }, (_, l) => ({
        weights: next[2 * l] as Tfjs.Tensor3D,
        biases: next[2 * l + 1] as Tfjs.Tensor3D,
      }));
    }
    const trained = unstackLayers(layers, jobs.length);
    if (layers !== start) dispose(layers);
    return trained;
  } finally {
    for (const tensor of resident) tensor.dispose();
  }
}

function dispose(layers: readonly Layer[]): void {
  for (const { weights, biases } of layers) {
    weights.dispose();
    biases.dispose();
  }
}

/** What every step needs beside the weights. */
interface StackedData {
  readonly jobs: readonly TrainingJob[];
  readonly rate: Tfjs.Tensor3D; // learning rate / batch [vehicle, 1, 1]
  readonly proximal: Tfjs.Tensor3D | null; // learning rate x mu [vehicle, 1, 1]
}

function stackData(tf: Tensorflow, jobs: readonly TrainingJob[], keep: <T extends Tensor>(t: T) => T): StackedData {
  const column = (ofJob: (job: TrainingJob) => number) =>
    keep(tf.tensor3d(Float32Array.from(jobs, ofJob), [jobs.length, 1, 1]));
  return {
    jobs,
    rate: column((job) => job.learningRate / job.batchSize),
    proximal: jobs[0].proximalMu > 0 ? column((job) => job.learningRate * job.proximalMu) : null,
  };
}

/**
 * The batches of one step: features [vehicle, row, feature] and labels [vehicle, row, 1]. Gathered here and uploaded in
 * one piece: the engine's own gather takes longer than the matrix products.
 */
function batchOf(tf: Tensorflow, jobs: readonly TrainingJob[], step: number): [Tfjs.Tensor3D, Tfjs.Tensor3D] {
  const { batchSize, layers } = jobs[0];
  const width = layers[0];
  const features = new Float32Array(jobs.length * batchSize * width);
  const labels = new Float32Array(jobs.length * batchSize);
  let row = 0;
  for (const job of jobs) {
    for (let b = 0; b < batchSize; b++, row++) {
      const example = job.batchOrder[step * batchSize + b];
      for (let i = 0; i < width; i++) features[row * width + i] = job.features[example * width + i];
      labels[row] = job.labels[example];
    }
  }
  return [tf.tensor3d(features, [jobs.length, batchSize, width]), tf.tensor3d(labels, [jobs.length, batchSize, 1])];
}

/** Parameters of all vehicles, tensor by tensor. */
function stackLayers(tf: Tensorflow, jobs: readonly TrainingJob[], keep: <T extends Tensor>(t: T) => T): Layer[] {
  const sizes = jobs[0].layers;
  const layers: Layer[] = [];
  let offset = 0;
  const take = (rows: number, columns: number): Tfjs.Tensor3D => {
    const stacked = new Float32Array(jobs.length * rows * columns);
    jobs.forEach((job, v) => {
      stacked.set(job.parameters.subarray(offset, offset + rows * columns), v * rows * columns);
    });
    offset += rows * columns;
    return keep(tf.tensor3d(stacked, [jobs.length, rows, columns]));
  };
  for (let l = 1; l < sizes.length; l++) {
    layers.push({ weights: take(sizes[l - 1], sizes[l]), biases: take(1, sizes[l]) });
  }
  return layers;
}

function unstackLayers(layers: readonly Layer[], vehicles: number): Float32Array[] {
  const tensors = layers.flatMap(({ weights, biases }) => [
    weights.dataSync<'float32'>(),
    biases.dataSync<'float32'>(),
  ]);
  const perVehicle = tensors.map((values) => values.length / vehicles);
  const count = perVehicle.reduce((sum, size) => sum + size, 0);
  return Array.from({ length: vehicles }, (_, v) => {
    const parameters = new Float32Array(count);
    let at = 0;
    tensors.forEach((values, t) => {
      parameters.set(values.subarray(v * perVehicle[t], (v + 1) * perVehicle[t]), at);
      at += perVehicle[t];
    });
    return parameters;
  });
}

/** One SGD step of every vehicle; must run inside tidy. */
function sgdStep(
  tf: Tensorflow,
  layers: readonly Layer[],
  start: readonly Layer[],
  data: StackedData,
  step: number,
): Layer[] {
  const [input, target] = batchOf(tf, data.jobs, step);
  const activations: Tfjs.Tensor3D[] = [input];
  for (const [l, { weights, biases }] of layers.entries()) {
    const sum = tf.add(tf.matMul(activations[l], weights), biases);
    activations.push((l === layers.length - 1 ? tf.sigmoid(sum) : tf.tanh(sum)) as Tfjs.Tensor3D);
  }
  const next: Layer[] = new Array(layers.length);
  let delta = tf.sub(activations[layers.length], target) as Tfjs.Tensor3D;
  for (let l = layers.length - 1; l >= 0; l--) {
    const below = activations[l];
    next[l] = stepLayer(tf, layers[l], start[l], below, delta, data);
    if (l === 0) break;
    const slope = tf.sub(1, tf.square(below));
    delta = tf.mul(tf.matMul(delta, layers[l].weights, false, true), slope) as Tfjs.Tensor3D;
  }
  return next;
}

/** w - rate x (gradient + mu (w - w0)). */
function stepLayer(
  tf: Tensorflow,
  layer: Layer,
  start: Layer,
  below: Tfjs.Tensor3D,
  delta: Tfjs.Tensor3D,
  { rate, proximal }: StackedData,
): Layer {
  const move = (from: Tfjs.Tensor3D, origin: Tfjs.Tensor3D, gradient: Tensor): Tfjs.Tensor3D => {
    const moved = tf.sub(from, tf.mul(gradient, rate));
    return (proximal === null ? moved : tf.sub(moved, tf.mul(tf.sub(from, origin), proximal))) as Tfjs.Tensor3D;
  };
  return {
    weights: move(layer.weights, start.weights, tf.matMul(below, delta, true, false)),
    biases: move(layer.biases, start.biases, tf.sum(delta, 1, true)),
  };
}
