import { expect } from 'chai';
import type { TrainingEngine, TrainingJob } from '../../../core/learning/ports.js';
import { TrainingQueue } from '../../../core/stations/trainingQueue.js';

/** Adds 1 to every parameter, and remembers which vehicles were trained together. */
class CountingEngine implements TrainingEngine {
  readonly name = 'counting';
  readonly batches: number[][] = [];

  async train(jobs: readonly TrainingJob[]): Promise<Float32Array[]> {
    this.batches.push(jobs.map((job) => job.vehicleId));
    return jobs.map((job) => job.parameters.map((value) => value + 1));
  }

  async close(): Promise<void> {}
}

const job = (vehicleId: number): TrainingJob => ({
  vehicleId,
  layers: [1, 1],
  parameters: Float32Array.of(vehicleId, 0),
  features: new Float32Array(1),
  labels: new Float32Array(1),
  batchOrder: new Uint32Array(1),
  steps: 1,
  batchSize: 1,
  learningRate: 1,
  proximalMu: 0,
});

describe('training queue', () => {
  it('answers at once while nothing falls due', () => {
    const queue = new TrainingQueue(new CountingEngine());
    queue.add(job(1), 50_000, () => {});
    expect(queue.settle(50_000)).to.equal(null);
    expect(queue.size).to.equal(1);
  });

  it('trains all that wait as one batch when the first falls due, and delivers each at its own time', async () => {
    const engine = new CountingEngine();
    const queue = new TrainingQueue(engine);
    const done: number[] = [];
    for (const [id, time_us] of [
      [3, 30_000],
      [1, 15_000],
      [2, 12_000],
    ]) {
      queue.add(job(id), time_us, ([first]) => done.push(first));
    }
    await queue.settle(20_000);
    expect(engine.batches).to.deep.equal([[1, 2, 3]]);
    expect(done).to.deep.equal([3, 2]);
    expect(queue.settle(40_000)).to.equal(null); // computed before, so no wait
    expect(done).to.deep.equal([3, 2, 4]);
    expect(engine.batches).to.have.length(1);
  });
});
