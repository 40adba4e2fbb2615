import { expect } from 'chai';
import { VergeError } from '../../../core/errors/vergeError.js';
import { drawBatchOrder } from '../../../core/learning/batchOrder.js';
import { initialise, trainReference } from '../../../core/learning/mlp.js';
import type { LayerSizes, TrainingJob } from '../../../core/learning/ports.js';
import { Random } from '../../../core/random/random.js';
import { createTrainingEngine, type EngineName } from '../../../vehicles/learning/createTrainingEngine.js';
import type { TfjsEngine } from '../../../vehicles/learning/tfjsEngine.js';

const random = Random.fromSeed('engines');

function jobOf(vehicleId: number, layers: LayerSizes = [19, 16, 1], over: Partial<TrainingJob> = {}): TrainingJob {
  const examples = 20 + random.integer(60);
  return {
    vehicleId,
    layers,
    parameters: initialise(layers, random),
    features: Float32Array.from({ length: examples * layers[0] }, () => random.normal()),
    labels: Float32Array.from({ length: examples }, () => (random.bernoulli(0.2) ? 1 : 0)),
    batchOrder: drawBatchOrder(examples, 25, 32, random),
    steps: 25,
    batchSize: 32,
    learningRate: 0.5,
    proximalMu: 0,
    ...over,
  };
}

function largestDifference(a: Float32Array, b: Float32Array): number {
  return a.reduce((most, value, i) => Math.max(most, Math.abs(value - b[i])), 0);
}

for (const name of ['tfjs-wasm', 'tfjs-cpu'] as const) {
  describe(`training engine ${name}`, () => {
    let engine: TfjsEngine;

    before(async () => {
      engine = (await createTrainingEngine(name)) as TfjsEngine;
    });

    it('says its name', () => {
      expect(engine.name).to.equal(name);
    });

    it('trains as the reference network does', async () => {
      const jobs = [jobOf(1), jobOf(2), jobOf(3, [5, 8, 6, 1]), jobOf(4, [3, 1]), jobOf(5)];
      const trained = await engine.train(jobs);
      trained.forEach((parameters, i) => {
        expect(parameters).to.have.length(jobs[i].parameters.length);
        expect(largestDifference(parameters, jobs[i].parameters)).to.be.above(0.01);
        expect(largestDifference(parameters, trainReference(jobs[i]))).to.be.below(1e-4);
      });
    });

    it('trains with a proximal term and with different learning rates in one cohort', async () => {
      const jobs = [
        jobOf(1, [4, 6, 1], { proximalMu: 0.3 }),
        jobOf(2, [4, 6, 1], { proximalMu: 0.1, learningRate: 0.1 }),
      ];
      const trained = await engine.train(jobs);
      for (const [i, job] of jobs.entries()) {
        expect(largestDifference(trained[i], trainReference(job))).to.be.below(1e-4);
      }
    });

    it('gives a vehicle the same bytes whoever trains with it', async () => {
      const jobs = Array.from({ length: 40 }, (_, v) => jobOf(v));
      const together = await engine.train(jobs);
      const [alone] = await engine.train([jobs[17]]);
      const few = await engine.train([jobs[30], jobs[17], jobOf(99, [19, 16, 1], { learningRate: 0.05 })]);
      expect(alone).to.deep.equal(together[17]);
      expect(few[1]).to.deep.equal(together[17]);
    });

    it('leaves no tensor behind', async () => {
      const before = engine.tensorCount;
      for (let round = 0; round < 3; round++) await engine.train([jobOf(1), jobOf(2), jobOf(3, [7, 4, 1])]);
      expect(engine.tensorCount).to.equal(before);
    });

    it('refuses a job whose arrays do not fit, naming vehicle and array', async () => {
      const before = engine.tensorCount;
      const misfits: Partial<TrainingJob>[] = [
        { features: new Float32Array(5) },
        { parameters: new Float32Array(3) },
        { batchOrder: new Uint32Array(25 * 32).fill(9999) },
        { layers: [19, 16, 2] },
      ];
      for (const misfit of misfits) {
        const error: VergeError = await engine.train([jobOf(7, [19, 16, 1], misfit)]).then(
          () => expect.fail('it trained'),
          (reason) => reason,
        );
        expect(error.code).to.equal('TRAINING_FAILED');
        expect(error.message).to.include(`vehicle 7, ${Object.keys(misfit)[0]}`);
      }
      expect(engine.tensorCount).to.equal(before);
    });

    it('does nothing for no jobs', async () => {
      expect(await engine.train([])).to.deep.equal([]);
    });
  });
}

describe('choice of engine', () => {
  it('takes the best there is', async () => {
    expect((await createTrainingEngine('auto')).name).to.be.oneOf(['tfjs-node', 'tfjs-wasm']);
  });

  it('offers the reference network', async () => {
    const engine = await createTrainingEngine('reference');
    const job = jobOf(1);
    expect(await engine.train([job])).to.deep.equal([trainReference(job)]);
  });

  it('says why an engine is not available', async () => {
    let error: VergeError | undefined;
    await createTrainingEngine('tfjs-quantum' as EngineName).catch((reason) => {
      error = reason;
    });
    expect(error).to.be.instanceOf(VergeError);
    expect(error?.code).to.equal('ENGINE_UNAVAILABLE');
    expect(error?.message).to.match(/tfjs-wasm.*got tfjs-quantum/);
  });
});
