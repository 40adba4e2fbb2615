import { expect } from 'chai';
import { freeSpaceLoss_dB } from '../../../../core/radio/pathLoss/freeSpace.js';
import { createPathLoss, PATH_LOSS_MODELS } from '../../../../core/radio/pathLoss/registry.js';

const BASE = { model: 'winnerB1', frequency_GHz: 5.89, effectiveHeight_m: 1, exponent: 2.75 };

describe('path loss', () => {
  it('of WINNER+ B1 meets the published values at effective height 1.0 m', () => {
    const loss_dB = createPathLoss(BASE);
    expect(loss_dB(100)).to.be.closeTo(89.64, 0.005);
    expect(loss_dB(200)).to.be.closeTo(101.68, 0.005);
    expect(loss_dB(300)).to.be.closeTo(108.72, 0.005);
    expect(loss_dB(500)).to.be.closeTo(117.6, 0.01);
  });

  it('of WINNER+ B1 meets the published values at effective height 0.5 m', () => {
    const loss_dB = createPathLoss({ ...BASE, frequency_GHz: 5.9, effectiveHeight_m: 0.5 });
    const values = [50, 100, 200, 300, 400, 500].map(loss_dB);
    for (const [i, expected] of [88.0, 100.1, 112.1, 119.1, 124.1, 128.0].entries()) {
      expect(values[i]).to.be.closeTo(expected, 0.06);
    }
  });

  for (const model of PATH_LOSS_MODELS) {
    it(`of ${model} is never below free space and never falls with distance`, () => {
      const loss_dB = createPathLoss({ ...BASE, model });
      let before_dB = 0;
      for (let d = 1; d < 1500; d++) {
        const value_dB = loss_dB(d);
        expect(value_dB).to.be.at.least(freeSpaceLoss_dB(d, BASE.frequency_GHz) - 1e-9);
        expect(value_dB).to.be.at.least(before_dB);
        before_dB = value_dB;
      }
    });

    it(`of ${model} is constant below 3 m`, () => {
      const loss_dB = createPathLoss({ ...BASE, model });
      expect(loss_dB(0)).to.equal(loss_dB(3));
    });
  }

  it('of log-distance rises by 10 n dB a decade', () => {
    const loss_dB = createPathLoss({ ...BASE, model: 'logDistance', exponent: 3 });
    expect(loss_dB(1000) - loss_dB(100)).to.be.closeTo(30, 1e-9);
  });

  it('refuses a model that does not exist, naming those that do', () => {
    expect(() => createPathLoss({ ...BASE, model: 'flat' })).to.throw(/pathLoss\.model.*winnerB1.*"flat"/);
  });
});
