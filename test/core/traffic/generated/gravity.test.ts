import { expect } from 'chai';
import { gravityShares } from '../../../../core/traffic/generated/gravity.js';

const rowSum = (shares: Float64Array, row: number, columns: number) =>
  shares.subarray(row * columns, (row + 1) * columns).reduce((a, b) => a + b, 0);

describe('the gravity model', () => {
  it('spreads trips in proportion to what starts and ends where nothing deters', () => {
    const shares = gravityShares([1, 3], [2, 2], () => 1);
    expect([...shares]).to.deep.equal([0.125, 0.125, 0.375, 0.375]);
  });

  it('meets what starts and what ends at each place, whatever deters', () => {
    const shares = gravityShares([5, 1, 4], [2, 2, 6], (i, j) => Math.exp(-2 * Math.abs(i - j)));
    [0.5, 0.1, 0.4].forEach((wanted, i) => {
      expect(rowSum(shares, i, 3)).to.be.closeTo(wanted, 1e-5);
    });
    [0.2, 0.2, 0.6].forEach((wanted, j) => {
      expect(shares[j] + shares[3 + j] + shares[6 + j]).to.be.closeTo(wanted, 1e-5);
    });
  });

  it('keeps the odds of deterrence: balancing factors cancel in the cross ratio', () => {
    const f = [1, 0.2, 0.5, 0.7];
    const [a, b, c, d] = gravityShares([3, 2], [1, 4], (i, j) => f[2 * i + j]);
    expect((a * d) / (b * c)).to.be.closeTo((f[0] * f[3]) / (f[1] * f[2]), 1e-9);
  });

  it('is empty where nothing can be', () => {
    expect([...gravityShares([1, 1], [1, 1], () => 0)]).to.deep.equal([0, 0, 0, 0]);
    expect([...gravityShares([], [], () => 1)]).to.deep.equal([]);
  });
});
