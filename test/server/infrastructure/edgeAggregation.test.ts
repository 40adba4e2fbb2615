import { expect } from 'chai';
import type { ReceivedUpdate } from '../../../core/learning/round.js';
import { PrivacyLedger } from '../../../core/privacy/ledger.js';
import { l2Norm } from '../../../core/privacy/mechanism.js';
import { Random } from '../../../core/random/random.js';
import { type Privacy, plainAggregate, privateAggregate } from '../../../server/infrastructure/edgeAggregation.js';

const received = (vehicleId: number, update: number[], numExamples = 0): ReceivedUpdate => ({
  vehicleId,
  updateId: 1,
  round: 1,
  modelVersion: 0,
  numExamples,
  update: Float32Array.from(update),
  received_us: 0,
});

const privacy = (changes: Partial<Privacy> = {}): Privacy => ({
  mode: 'edge',
  noiseMultiplier: 1e-9,
  clip: 1,
  cohort: 4,
  delta: 1e-5,
  epsilonBudget: Number.MAX_VALUE,
  ...changes,
});
const ledger = (epsilonBudget = Number.MAX_VALUE) => new PrivacyLedger({ delta: 1e-5, epsilonBudget });
const random = () => Random.fromSeed(3);

describe('aggregation at a roadside unit', () => {
  it('weights updates by their examples', () => {
    const { update, weight, contributors } = plainAggregate([received(9, [4, 0], 1), received(3, [0, 4], 3)]);
    expect(Array.from(update)).to.deep.equal([1, 3]);
    expect(weight).to.equal(4);
    expect(contributors).to.deep.equal([3, 9]);
  });

  it('gives the same bits in any order of arrival', () => {
    const updates = Array.from({ length: 7 }, (_, i) => received(i, [0.1 * i, 1 / (i + 1)], i + 1));
    expect(plainAggregate([...updates].reverse()).update).to.deep.equal(plainAggregate(updates).update);
  });

  it('with privacy clips every update again and divides by the fixed cohort', () => {
    const aggregate = privateAggregate(
      [received(1, [30, 40]), received(2, [0.5, 0])],
      privacy(),
      1,
      ledger(),
      random(),
    )!;
    expect(aggregate.update[0]).to.be.closeTo((0.6 + 0.5) / 4, 1e-6);
    expect(aggregate.update[1]).to.be.closeTo(0.8 / 4, 1e-6);
    expect(aggregate.weight).to.equal(4); // the cohort, not how many took part
  });

  it('with privacy adds noise of standard deviation z C / n to every coordinate', () => {
    const size = 20_000;
    const settings = privacy({ noiseMultiplier: 2, clip: 3, cohort: 4 });
    const aggregate = privateAggregate([received(1, new Array(size).fill(0))], settings, 1, ledger(), random())!;
    expect(aggregate.noiseSigma).to.equal(1.5);
    expect(l2Norm(aggregate.update) / Math.sqrt(size)).to.be.closeTo(1.5, 0.03);
  });

  it('with privacy takes the first n updates of more than n, and charges only those', () => {
    const accounts = ledger();
    const updates = [5, 4, 3, 2, 1].map((id) => received(id, [1]));
    const aggregate = privateAggregate(updates, privacy({ noiseMultiplier: 1 }), 1, accounts, random())!;
    expect(aggregate.contributors).to.deep.equal([2, 3, 4, 5]);
    expect(accounts.releasesOf(1)).to.equal(0);
    expect(accounts.releasesOf(5)).to.equal(1);
  });

  it('leaves a vehicle out whose budget is spent, and releases nothing below the least cohort', () => {
    const settings = privacy({ noiseMultiplier: 2 });
    const once = ledger().epsilonAfter(1, 2, 1);
    const accounts = ledger(once * 1.01);
    const updates = [received(1, [1]), received(2, [1])];
    expect(privateAggregate(updates, settings, 2, accounts, random())!.contributors).to.deep.equal([1, 2]);
    const third = [...updates, received(3, [1])];
    expect(privateAggregate(third, settings, 1, accounts, random())!.contributors).to.deep.equal([3]);
    expect(privateAggregate([...updates, received(4, [1])], settings, 2, accounts, random())).to.equal(null);
    expect(accounts.releasesOf(4)).to.equal(0);
  });

  it('refuses everybody when there is no noise: no guarantee can be given', () => {
    const accounts = ledger(1000);
    expect(privateAggregate([received(1, [1])], privacy({ noiseMultiplier: 0 }), 1, accounts, random())).to.equal(null);
  });
});
