import { expect } from 'chai';
import { VergeError } from '../../../core/errors/vergeError.js';
import { fixedDenominatorMean, weightedMean } from '../../../core/learning/aggregators.js';
import { globalModel, synchronisesAfter } from '../../../core/learning/cloud.js';
import { difference, fedAvg, withParameters } from '../../../core/learning/federated.js';

const contribution = (weight: number, ...update: number[]) => ({ weight, update: Float32Array.from(update) });

describe('aggregation', () => {
  it('weights by examples', () => {
    // Flower's FedAvg vector: 1 x [1,2,3] and 2 x [29,23,19]
    const mean = weightedMean([contribution(1, 1, 2, 3), contribution(2, 29, 23, 19)], 0);
    expect([...mean].map((value) => value * 3)).to.deep.equal([59, 48, 41].map((v) => Math.fround(v / 3) * 3));
  });

  it('averages equal cohorts exactly', () => {
    expect([...weightedMean([contribution(5, 0.5, -2), contribution(5, 0.5, -2)], 0)]).to.deep.equal([0.5, -2]);
  });

  it('divides by a fixed number, however few come', () => {
    expect([...fixedDenominatorMean([contribution(9, 4, 8)], 4)]).to.deep.equal([1, 2]);
  });

  it('never lets a vehicle weigh more than the fixed denominator allows', () => {
    const one = contribution(1, 1);
    expect(() => fixedDenominatorMean([one, one, one], 2)).to.throw(VergeError, /denominator >= 3/);
  });

  it('refuses updates of different sizes and empty cohorts', () => {
    expect(() => weightedMean([contribution(1, 1, 2), contribution(1, 1)], 0)).to.throw(VergeError, /2 parameters/);
    expect(() => weightedMean([], 0)).to.throw(VergeError);
  });
});

describe('federated averaging with server momentum', () => {
  it('moves by the mean update without momentum', () => {
    const algorithm = fedAvg({ momentum: 0, learningRate: 1 });
    const state = algorithm.apply(algorithm.init(Float32Array.of(1, 2)), Float32Array.of(0.5, -1));
    expect([...state.parameters]).to.deep.equal([1.5, 1]);
    expect(state.version).to.equal(1);
  });

  it('accumulates v <- beta v + update', () => {
    const algorithm = fedAvg({ momentum: 0.5, learningRate: 1 });
    let state = algorithm.init(Float32Array.of(0));
    for (let i = 0; i < 3; i++) state = algorithm.apply(state, Float32Array.of(1));
    // v = 1, 1.5, 1.75
    expect(state.parameters[0]).to.equal(4.25);
  });

  it('leaves the state it was given as it was', () => {
    const algorithm = fedAvg({ momentum: 0.9, learningRate: 1 });
    const first = algorithm.init(Float32Array.of(1));
    algorithm.apply(first, Float32Array.of(5));
    expect(first.parameters[0]).to.equal(1);
    expect(first.momentum[0]).to.equal(0);
  });

  it('keeps its momentum when the cloud replaces the parameters', () => {
    const algorithm = fedAvg({ momentum: 0.5, learningRate: 1 });
    const state = withParameters(
      algorithm.apply(algorithm.init(Float32Array.of(0)), Float32Array.of(1)),
      Float32Array.of(9),
    );
    expect(algorithm.apply(state, Float32Array.of(0)).parameters[0]).to.equal(9.5);
  });

  it('takes differences', () => {
    expect([...difference(Float32Array.of(3, 1), Float32Array.of(1, 2))]).to.deep.equal([2, -1]);
  });
});

describe('cloud synchronisation', () => {
  const models = [
    { rsuId: 2, parameters: Float32Array.of(4), weight: 1 },
    { rsuId: 1, parameters: Float32Array.of(1), weight: 2 },
    { rsuId: 3, parameters: Float32Array.of(100), weight: 0 },
  ];

  it('weights roadside units by what stands behind them and ignores idle ones', () => {
    expect([...(globalModel(models) as Float32Array)]).to.deep.equal([2]);
  });

  it('gives the same bytes in any order of arrival', () => {
    const uneven = [0.1, 0.7, 0.3].map((value, i) => ({
      rsuId: i,
      parameters: Float32Array.of(value),
      weight: i + 0.3,
    }));
    expect(globalModel([...uneven].reverse())).to.deep.equal(globalModel(uneven));
  });

  it('says so when nobody took part', () => {
    expect(globalModel([models[2]])).to.equal(null);
  });

  it('happens every kappa2 rounds', () => {
    expect([1, 2, 3, 4, 5, 6].filter((round) => synchronisesAfter(round, 3))).to.deep.equal([3, 6]);
  });
});
