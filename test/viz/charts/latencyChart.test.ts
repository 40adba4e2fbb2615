import { expect } from 'chai';
import { bytesOf } from '../../../core/columns/columns.js';
import { casesOf, curveOf, distributionOf, neverOf, quantile_ms } from '../../../viz/charts/latencyChart.js';

/** @param unended cases that never came to an end: missed, in no bucket */
const histogram = (upper: number[], count: number[], unended = 0) => ({
  upperMs: bytesOf(Float32Array.from(upper)),
  count: bytesOf(Uint32Array.from(count)),
  total: count.reduce((a, b) => a + b, 0) + unended,
});

describe('latency distribution', () => {
  it('rises from 0 to 1 over the buckets when every case came to an end', () => {
    const { upper_ms, share } = distributionOf(histogram([10, 20, 200], [2, 6, 2]));
    expect(upper_ms.slice(1)).to.deep.equal([10, 20, 200]);
    expect(share).to.deep.equal([0, 0.2, 0.8, 1]);
  });

  it('stays below 1 by the share of cases that never came to an end', () => {
    const value = histogram([10, 200], [4, 1], 5);
    expect(casesOf(value)).to.equal(10);
    expect(distributionOf(value).share).to.deep.equal([0, 0.4, 0.5]);
  });

  it('leaves out the empty ends', () => {
    const { upper_ms } = distributionOf(histogram([1, 2, 10, 20, 500, 1000], [0, 0, 3, 1, 0, 0]));
    expect(upper_ms).to.deep.equal([2, 10, 20]);
  });

  it('finds quantiles, and none among cases without a value', () => {
    const distribution = distributionOf(histogram([10, 20, 200], [5, 4, 1], 10));
    expect(quantile_ms(distribution, 0.25)).to.equal(10);
    expect(quantile_ms(distribution, 0.95)).to.equal(null);
  });

  it('is drawn over decades that hold the budget, from 0, and flat after the last value', () => {
    const distribution = distributionOf(histogram([10, 20], [4, 1], 5));
    const curve = curveOf(distribution, 300);
    expect([curve.upper_ms[0], curve.upper_ms.at(-1)]).to.deep.equal([1, 1000]);
    expect([curve.share[0], curve.share.at(-1)]).to.deep.equal([0, 0.5]);
    expect(neverOf(distribution)).to.equal(0.5);
    for (let i = 1; i < curve.upper_ms.length; i++) expect(curve.upper_ms[i]).to.be.above(curve.upper_ms[i - 1]);
  });

  it('has values that rise strictly, as the chart needs', () => {
    const { upper_ms } = distributionOf(histogram([10, 10, 30], [1, 1, 1]));
    for (let i = 1; i < upper_ms.length; i++) expect(upper_ms[i]).to.be.above(upper_ms[i - 1]);
  });
});
