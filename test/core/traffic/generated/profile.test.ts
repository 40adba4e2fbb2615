import { expect } from 'chai';
import { timeOf_s, weightedTime_s } from '../../../../core/traffic/generated/profile.js';

const PEAK = [
  { at_s: 0, factor: 0.5 },
  { at_s: 100, factor: 2 },
  { at_s: 200, factor: 0 },
  { at_s: 300, factor: 1 },
];

describe('a demand profile', () => {
  it('holds each factor until the next step, and 1 before the first', () => {
    expect(
      [0, 99, 100, 250, 900].map((at_s) => weightedTime_s(PEAK, at_s + 1) - weightedTime_s(PEAK, at_s)),
    ).to.deep.equal([0.5, 0.5, 2, 0, 1]);
    expect(weightedTime_s([{ at_s: 10, factor: 3 }], 10)).to.equal(10);
  });

  it('integrates to the trips to expect', () => {
    expect(weightedTime_s(PEAK, 50)).to.equal(25);
    expect(weightedTime_s(PEAK, 400)).to.equal(50 + 200 + 0 + 100);
    expect(weightedTime_s([], 70)).to.equal(70);
  });

  it('has an inverse, which skips times without demand', () => {
    for (const time_s of [10, 99, 150, 199, 301, 1000]) {
      expect(timeOf_s(PEAK, weightedTime_s(PEAK, time_s))).to.be.closeTo(time_s, 1e-9);
    }
    expect(timeOf_s(PEAK, 250)).to.equal(300);
    expect(timeOf_s([{ at_s: 5, factor: 0 }], 6)).to.equal(Number.POSITIVE_INFINITY);
  });
});
