import { expect } from 'chai';
import { drawBatchOrder } from '../../../core/learning/batchOrder.js';
import {
  gradient,
  initialise,
  Mlp,
  parameterCount,
  predict,
  tensorSizes,
  trainReference,
} from '../../../core/learning/mlp.js';
import type { TrainingJob } from '../../../core/learning/ports.js';
import { Random } from '../../../core/random/random.js';

const random = Random.fromSeed('mlp');

/** Rows whose label is 1 when the first two features have the same sign: a line cannot separate them. */
function signTask(rows: number, width: number): { features: Float32Array; labels: Float32Array } {
  const features = Float32Array.from({ length: rows * width }, () => random.uniformIn(-1, 1));
  const labels = Float32Array.from({ length: rows }, (_, r) =>
    features[r * width] * features[r * width + 1] > 0 ? 1 : 0,
  );
  return { features, labels };
}

function jobOf(layers: number[], steps: number, over: Partial<TrainingJob> = {}): TrainingJob {
  const { features, labels } = signTask(200, layers[0]);
  return {
    vehicleId: 1,
    layers,
    parameters: initialise(layers, random),
    features,
    labels,
    batchOrder: drawBatchOrder(200, steps, 32, random),
    steps,
    batchSize: 32,
    learningRate: 0.5,
    proximalMu: 0,
    ...over,
  };
}

describe('reference network', () => {
  it('counts weights and biases', () => {
    expect(parameterCount([19, 16, 1])).to.equal(337);
    expect(tensorSizes([19, 16, 1])).to.deep.equal([304, 16, 16, 1]);
  });

  it('starts with Glorot weights and zero biases', () => {
    const parameters = initialise([3, 2, 1], random);
    expect([...parameters.subarray(6, 8), parameters[10]]).to.deep.equal([0, 0, 0]);
    for (const weight of parameters.subarray(0, 6)) expect(Math.abs(weight)).to.be.at.most(Math.sqrt(6 / 5));
    expect(new Set(parameters.subarray(0, 6)).size).to.equal(6);
  });

  it('computes a two-layer network as done by hand', () => {
    // hidden = tanh(2 x 0.5 - 0.25), output = logistic(3 hidden + 0.1)
    const out = new Float32Array(1);
    predict(Float32Array.of(0.5, -0.25, 3, 0.1), [1, 1, 1], Float32Array.of(2), 1, out);
    const expected = 1 / (1 + Math.exp(-(3 * Math.tanh(0.75) + 0.1)));
    expect(out[0]).to.be.closeTo(expected, 1e-7);
  });

  for (const layers of [
    [3, 1],
    [5, 4, 1],
    [4, 7, 6, 1],
  ]) {
    it(`has the gradient that finite differences give (${layers.join('-')})`, () => {
      const rows = 9;
      const { features, labels } = signTask(rows, layers[0]);
      const parameters = initialise(layers, random);
      const slope = new Float64Array(parameters.length);
      gradient(parameters, layers, features, labels, rows, slope);
      const lossAt = (index: number, change: number) => {
        const network = new Mlp(layers, rows);
        network.parameters.set(parameters);
        network.parameters[index] += change;
        network.input.set(features);
        network.forward(rows);
        network.target.set(labels);
        return network.loss(rows);
      };
      for (let i = 0; i < parameters.length; i++) {
        const numeric = (lossAt(i, 1e-5) - lossAt(i, -1e-5)) / 2e-5;
        expect(slope[i]).to.be.closeTo(numeric, 1e-8);
      }
    });
  }

  it('predicts the same for a row alone and among many', () => {
    const layers = [6, 8, 1];
    const { features } = signTask(150, 6);
    const parameters = initialise(layers, random);
    const together = new Float32Array(150);
    const alone = new Float32Array(1);
    predict(parameters, layers, features, 150, together);
    for (let r = 0; r < 150; r++) {
      predict(parameters, layers, features.subarray(6 * r, 6 * r + 6), 1, alone);
      expect(alone[0]).to.equal(together[r]);
    }
  });

  it('learns a task that a line cannot separate', () => {
    const job = jobOf([2, 16, 1], 2000);
    const trained = trainReference(job);
    const { features, labels } = signTask(500, 2);
    const out = new Float32Array(500);
    predict(trained, job.layers, features, 500, out);
    const right = out.reduce((sum, p, r) => sum + (p > 0.5 === (labels[r] === 1) ? 1 : 0), 0);
    expect(right / 500).to.be.above(0.93);
  });

  it('gives equal bytes for equal jobs and leaves the job untouched', () => {
    const job = jobOf([4, 8, 1], 20);
    const before = job.parameters.slice();
    expect(trainReference(job)).to.deep.equal(trainReference(job));
    expect(job.parameters).to.deep.equal(before);
  });

  it('stays nearer to where it started under a proximal term', () => {
    const free = jobOf([4, 8, 1], 100);
    const distance = (mu: number) =>
      Math.hypot(...trainReference({ ...free, proximalMu: mu }).map((value, i) => value - free.parameters[i]));
    expect(distance(1)).to.be.below(0.5 * distance(0));
  });

  it('does one SGD step as written', () => {
    const job = jobOf([3, 4, 1], 1, { batchSize: 8, batchOrder: Uint32Array.of(0, 1, 2, 3, 4, 5, 6, 7) });
    const slope = new Float64Array(job.parameters.length);
    gradient(job.parameters, job.layers, job.features, job.labels, 8, slope);
    const expected = job.parameters.map((value, i) => value - 0.5 * slope[i]);
    const trained = trainReference(job);
    for (let i = 0; i < trained.length; i++) expect(trained[i]).to.be.closeTo(expected[i], 1e-7);
  });
});

describe('batch order', () => {
  it('uses every example equally often in whole passes', () => {
    const order = drawBatchOrder(10, 10, 4, random);
    const uses = new Array(10).fill(0);
    for (const example of order) uses[example]++;
    expect(uses).to.deep.equal(new Array(10).fill(4));
  });

  it('repeats examples when there are fewer than a batch', () => {
    const order = drawBatchOrder(3, 2, 8, random);
    expect(order).to.have.length(16);
    expect(new Set(order)).to.deep.equal(new Set([0, 1, 2]));
  });
});
