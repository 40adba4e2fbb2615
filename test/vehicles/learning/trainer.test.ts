import { expect } from 'chai';
import { VergeError } from '../../../core/errors/vergeError.js';
import { initialise, trainReference } from '../../../core/learning/mlp.js';
import type { TrainingJob } from '../../../core/learning/ports.js';
import { Random } from '../../../core/random/random.js';
import { TrainerClient } from '../../../vehicles/learning/trainerClient.js';

const random = Random.fromSeed('trainer');

function jobOf(vehicleId: number, steps = 5): TrainingJob {
  const layers = [4, 3, 1];
  return {
    vehicleId,
    layers,
    parameters: initialise(layers, random),
    features: Float32Array.from({ length: 40 }, () => random.normal()),
    labels: Float32Array.from({ length: 10 }, () => (random.bernoulli(0.5) ? 1 : 0)),
    batchOrder: Uint32Array.from({ length: steps * 8 }, (_, i) => i % 10),
    steps,
    batchSize: 8,
    learningRate: 0.5,
    proximalMu: 0,
  };
}

async function codeOf(promise: Promise<unknown>): Promise<string> {
  try {
    await promise;
  } catch (error) {
    return error instanceof VergeError ? error.code : String(error);
  }
  return 'no error';
}

describe('trainer in a thread of its own', () => {
  it('trains there and leaves the job as it was', async () => {
    const client = await TrainerClient.start('reference');
    const job = jobOf(1);
    const [trained] = await client.train([job]);
    expect(trained).to.deep.equal(trainReference(job));
    expect(job.features).to.have.length(40);
    await client.close();
  });

  it('tells the name of the engine that auto found', async () => {
    const client = await TrainerClient.start('auto');
    expect(client.name).to.be.oneOf(['tfjs-node', 'tfjs-wasm']);
    const job = jobOf(1);
    const [trained] = await client.train([job]);
    const reference = trainReference(job);
    trained.forEach((value, i) => {
      expect(value).to.be.closeTo(reference[i], 1e-4);
    });
    await client.close();
  });

  it('answers several requests, each with its own', async () => {
    const client = await TrainerClient.start('reference');
    const jobs = [jobOf(1), jobOf(2), jobOf(3)];
    const answers = await Promise.all(jobs.map((job) => client.train([job])));
    expect(answers.map(([parameters]) => parameters)).to.deep.equal(jobs.map(trainReference));
    await client.close();
  });

  it('sends only the part of a shared buffer that a job looks at', async () => {
    const client = await TrainerClient.start('reference');
    const job = jobOf(1);
    const large = new Float32Array(1000);
    large.set(job.features, 100);
    const [trained] = await client.train([{ ...job, features: large.subarray(100, 140) }]);
    expect(trained).to.deep.equal(trainReference(job));
    await client.close();
  });

  it('fails what it was asked for when its thread dies, and starts again', async () => {
    const client = await TrainerClient.start('reference');
    const long = client.train([jobOf(1, 2_000_000)]);
    const code = codeOf(long);
    await new Promise((resolve) => setImmediate(resolve));
    await client.thread?.terminate();
    expect(await code).to.equal('TRAINING_FAILED');
    const job = jobOf(2);
    expect(await client.train([job])).to.deep.equal([trainReference(job)]);
    await client.close();
  });

  it('says so when an engine does not exist', async () => {
    expect(await codeOf(TrainerClient.start('nonsense' as 'auto'))).to.equal('ENGINE_UNAVAILABLE');
  });

  it('refuses work after it was closed', async () => {
    const client = await TrainerClient.start('reference');
    await client.close();
    expect(await codeOf(client.train([jobOf(1)]))).to.equal('TRAINING_FAILED');
  });
});
