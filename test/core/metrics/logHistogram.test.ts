import { expect } from 'chai';
import fc from 'fast-check';
import { LogHistogram } from '../../../core/metrics/logHistogram.js';

const filled = (values: readonly number[]): LogHistogram => {
  const histogram = new LogHistogram();
  for (const value of values) histogram.record(value);
  return histogram;
};

describe('a histogram of widening buckets', () => {
  it('has no quantile without a value', () => {
    expect(new LogHistogram().quantile(0.5)).to.equal(null);
  });

  it('is exact for small values', () => {
    const histogram = filled([0, 1, 2, 63]);
    expect([0.25, 0.5, 0.75, 1].map((share) => histogram.quantile(share))).to.deep.equal([0, 1, 2, 63]);
  });

  it('is within 3 % for values of any size, and never above the largest', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 2 ** 31 - 1 }), { minLength: 1, maxLength: 50 }), (values) => {
        const sorted = [...values].sort((a, b) => a - b);
        const histogram = filled(values);
        for (const share of [0.5, 0.95, 0.999]) {
          const exact = sorted[Math.ceil(share * sorted.length) - 1];
          expect(histogram.quantile(share)).to.be.within(exact * 0.97, Math.min(exact * 1.03 + 0.5, sorted.at(-1)!));
        }
      }),
    );
  });

  it('takes what is out of its range as its ends', () => {
    expect(filled([-5]).quantile(1)).to.equal(0);
    expect(filled([Number.POSITIVE_INFINITY]).quantile(1)).to.be.closeTo(2 ** 31, 2 ** 27);
  });
});
