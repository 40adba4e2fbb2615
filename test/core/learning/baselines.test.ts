import { expect } from 'chai';
import { type LearningPlan, type RecordedSamples, trainBaselines } from '../../../core/learning/baselines.js';
import { fedAvg } from '../../../core/learning/federated.js';
import { initialise, predict } from '../../../core/learning/mlp.js';
import { ReferenceEngine } from '../../../core/learning/referenceEngine.js';
import { scoreRows } from '../../../core/learning/scorers.js';
import { averagePrecision, rank } from '../../../core/metrics/ranking.js';
import { Random } from '../../../core/random/random.js';

const LAYERS = [3, 8, 1];

/** Twelve vehicles at three places; the label is the sign of feature 0, and feature 2 is noise. */
function samplesOf(windows: number): RecordedSamples {
  const random = Random.fromSeed('samples');
  const count = 12 * windows;
  const features = Float32Array.from({ length: count * 3 }, () => random.normal());
  return {
    count,
    vehicleId: Uint32Array.from({ length: count }, (_, i) => 1 + (i % 12)),
    time_s: Float32Array.from({ length: count }, (_, i) => Math.floor(i / 12)),
    placeId: Uint32Array.from({ length: count }, (_, i) => 1 + (i % 3)),
    features,
    label: Uint8Array.from({ length: count }, (_, i) => (features[3 * i] > 0.5 ? 1 : 0)),
  };
}

function planOf(rounds: number, over: Partial<LearningPlan> = {}): LearningPlan {
  return {
    layers: LAYERS,
    initial: initialise(LAYERS, Random.fromSeed('initial')),
    roundTimes_s: Array.from({ length: rounds }, (_, r) => 20 + 5 * r),
    localSteps: 10,
    batchSize: 16,
    learningRate: 0.5,
    proximalMu: 0,
    minExamples: 5,
    kappa2: 2,
    algorithm: fedAvg({ momentum: 0.5, learningRate: 1 }),
    random: Random.fromSeed('plan'),
    ...over,
  };
}

function scoreOf(model: Float32Array): number {
  const test = samplesOf(80);
  const scores = new Float32Array(test.count);
  predict(model, LAYERS, test.features, test.count, scores);
  return averagePrecision(rank(scores), test.label) as number;
}

describe('baselines', () => {
  it('all learn an easy task', async () => {
    const models = await trainBaselines(samplesOf(60), planOf(8), new ReferenceEngine());
    expect(scoreOf(models.centralised)).to.be.above(0.95);
    expect(scoreOf(models.flat)).to.be.above(0.95);
    expect(scoreOf(models.hierarchical)).to.be.above(0.95);
    for (const model of models.rsuOnly.values()) expect(scoreOf(model)).to.be.above(0.9);
    expect(models.local.size).to.equal(12);
    expect([...models.rsuOnly.keys()]).to.deep.equal([1, 2, 3]);
  });

  it('see only windows labelled before a round', async () => {
    const early = samplesOf(60);
    const late = {
      ...early,
      label: Uint8Array.from(early.label, (label, i) => (early.time_s[i] > 20 ? 1 - label : label)),
    };
    const plan = planOf(1);
    const [a, b] = [early, late].map((samples) => trainBaselines(samples, plan, new ReferenceEngine()));
    expect((await a).flat).to.deep.equal((await b).flat);
    expect((await a).centralised).to.deep.equal((await b).centralised);
  });

  it('leave the initial model where nobody has enough windows', async () => {
    const plan = planOf(3, { minExamples: 1000 });
    const models = await trainBaselines(samplesOf(10), plan, new ReferenceEngine());
    expect(models.centralised).to.deep.equal(plan.initial);
    expect(models.flat).to.deep.equal(plan.initial);
    expect(models.hierarchical).to.deep.equal(plan.initial);
    expect(models.local.size).to.equal(0);
  });

  it('keep roadside units apart without a cloud and agree after every synchronisation', async () => {
    const samples = samplesOf(60);
    const { trainPlaces } = await import('../../../core/learning/baselines.js');
    const apart = await trainPlaces(samples, planOf(4), new ReferenceEngine(), Number.POSITIVE_INFINITY);
    const together = await trainPlaces(samples, planOf(4), new ReferenceEngine(), 2);
    const models = [...together.places.values()];
    expect(models[0]).to.deep.equal(models[1]);
    expect(models[0]).to.deep.equal(together.global);
    expect([...apart.places.values()][0]).to.not.deep.equal([...apart.places.values()][1]);
  });

  it('give equal bytes for equal plans', async () => {
    const run = () => trainBaselines(samplesOf(40), planOf(3), new ReferenceEngine());
    expect(await run()).to.deep.equal(await run());
  });
});

describe('scorers', () => {
  it('read features by name', () => {
    const scores = scoreRows((read) => 10 * read('b') - read('a'), ['a', 'b'], Float32Array.of(1, 2, 3, 4), 2);
    expect([...scores]).to.deep.equal([19, 37]);
  });

  it('say which features there are when one is missing', () => {
    expect(() => scoreRows((read) => read('c'), ['a', 'b'], Float32Array.of(1, 2), 1)).to.throw(
      RangeError,
      /a, b, got c/,
    );
  });
});
