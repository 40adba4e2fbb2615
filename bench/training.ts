import { cpus } from 'node:os';
import { fileURLToPath } from 'node:url';
import tf from '@tensorflow/tfjs';
import { drawBatchOrder } from '../core/learning/batchOrder.js';
import { initialise } from '../core/learning/mlp.js';
import type { LayerSizes, TrainingEngine, TrainingJob } from '../core/learning/ports.js';
import { Random } from '../core/random/random.js';
import { createTrainingEngine } from '../vehicles/learning/createTrainingEngine.js';

/**
 * Time of one SGD step of one vehicle (batch 32), by engine and size of the cohort; beside it the same step by automatic
 * differentiation, and by the Layers API one vehicle at a time. Cases take turns; the median counts.
 */

export interface TrainingResult {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  readonly target: number | null;
  readonly ok: boolean;
}

const BATCH = 32;
const EXAMPLES = 290; // windows of a car in 300 s (design.md 5)
const RUNS = 5;
const COHORTS = [1, 100, 1000] as const;
const MODELS: readonly LayerSizes[] = [
  [19, 16, 1],
  [16, 32, 16, 1],
];

/** Budgets, ms a vehicle-step: the reference on the default model, and a cohort of 1,000 (design.md 11). */
const TARGETS: Readonly<Record<string, number>> = {
  'reference 19-16-1': 0.05,
  'tfjs-wasm 16-32-16-1 cohort 1000': 0.12,
};

interface Case {
  readonly name: string;
  readonly vehicleSteps: number;
  readonly run: () => Promise<unknown>;
}

function jobOf(vehicleId: number, layers: LayerSizes, steps: number): TrainingJob {
  const random = Random.fromSeed('bench').fork('job', vehicleId);
  return {
    vehicleId,
    layers,
    parameters: initialise(layers, random),
    features: Float32Array.from({ length: EXAMPLES * layers[0] }, () => random.normal()),
    labels: Float32Array.from({ length: EXAMPLES }, () => (random.bernoulli(0.024) ? 1 : 0)),
    batchOrder: drawBatchOrder(EXAMPLES, steps, BATCH, random),
    steps,
    batchSize: BATCH,
    learningRate: 0.5,
    proximalMu: 0,
  };
}

function cohortCase(name: string, engine: TrainingEngine, layers: LayerSizes, vehicles: number, steps: number): Case {
  const jobs = Array.from({ length: vehicles }, (_, vehicle) => jobOf(vehicle, layers, steps));
  return { name, vehicleSteps: vehicles * steps, run: () => engine.train(jobs) };
}

/** The same stacked step with gradients from tf.grads. */
function autodiffCase(layers: LayerSizes, vehicles: number, steps: number): Case {
  const input = tf.randomNormal([vehicles, BATCH, layers[0]]);
  const target = tf.zeros([vehicles, BATCH, 1]);
  const shapes = layers.slice(1).flatMap((width, l) => [
    [vehicles, layers[l], width],
    [vehicles, 1, width],
  ]);
  const loss = (...parameters: tf.Tensor[]) => {
    let value: tf.Tensor = input;
    for (let l = 0; l < parameters.length; l += 2) {
      const sum = tf.add(tf.matMul(value, parameters[l]), parameters[l + 1]);
      value = l + 2 < parameters.length ? tf.tanh(sum) : sum;
    }
    return tf.losses.sigmoidCrossEntropy(target, value).mul(vehicles) as tf.Scalar;
  };
  const run = async () => {
    let parameters: tf.Tensor[] = shapes.map((shape) => tf.randomNormal(shape));
    for (let step = 0; step < steps; step++) {
      const before = parameters;
      parameters = tf.tidy(() =>
        tf
          .grads(loss)(before)
          .map((slope, i) => tf.sub(before[i], tf.mul(slope, 0.5))),
      );
      tf.dispose(before);
    }
    parameters[0].dataSync();
    tf.dispose(parameters);
  };
  return { name: `autodiff ${layers.join('-')} cohort ${vehicles}`, vehicleSteps: vehicles * steps, run };
}

/** What one would write first: a Layers model, one vehicle, trainOnBatch. */
function layersCase(layers: LayerSizes, steps: number): Case {
  const model = tf.sequential();
  layers.slice(1).forEach((units, l) => {
    const activation = l + 2 < layers.length ? 'tanh' : 'sigmoid';
    model.add(tf.layers.dense({ units, activation, inputShape: l === 0 ? [layers[0]] : undefined }));
  });
  model.compile({ optimizer: tf.train.sgd(0.5), loss: 'binaryCrossentropy' });
  const input = tf.randomNormal([BATCH, layers[0]]);
  const target = tf.zeros([BATCH, 1]);
  const run = async () => {
    for (let step = 0; step < steps; step++) await model.trainOnBatch(input, target);
  };
  return { name: `Layers ${layers.join('-')} one vehicle`, vehicleSteps: steps, run };
}

const median = (values: number[]): number => values.sort((a, b) => a - b)[values.length >> 1];

export async function benchTraining(): Promise<TrainingResult[]> {
  const reference = await createTrainingEngine('reference');
  const wasm = await createTrainingEngine('tfjs-wasm');
  const cases = MODELS.flatMap((layers) => {
    const model = layers.join('-');
    return [
      cohortCase(`reference ${model}`, reference, layers, 20, 30),
      ...COHORTS.map((size) =>
        cohortCase(`tfjs-wasm ${model} cohort ${size}`, wasm, layers, size, size >= 1000 ? 10 : 30),
      ),
      autodiffCase(layers, 100, 10),
      layersCase(layers, 50),
    ];
  });
  const times_ms = cases.map(() => [] as number[]);
  for (let run = 0; run <= RUNS; run++) {
    for (const [i, item] of cases.entries()) {
      const start = performance.now();
      await item.run();
      if (run > 0) times_ms[i].push((performance.now() - start) / item.vehicleSteps); // the first run warms up
    }
  }
  return cases.map(({ name }, i) => {
    const value = median(times_ms[i]);
    const target = TARGETS[name] ?? null;
    return {
      name,
      value: Number(value.toFixed(4)),
      unit: 'ms/vehicle-step',
      target,
      ok: target === null || value <= target,
    };
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const results = await benchTraining();
  if (process.argv.includes('--json')) console.log(JSON.stringify(results));
  else {
    console.log(`${cpus()[0].model}, Node ${process.version}, batch ${BATCH}, median of ${RUNS} runs`);
    console.table(results);
  }
}
