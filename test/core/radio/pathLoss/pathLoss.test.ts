import { expect } from 'chai';
import { freeSpaceLoss_dB } from '../../../../core/radio/pathLoss/freeSpace.js';
import type { PathLossConfig } from '../../../../core/radio/pathLoss/pathLoss.js';
import { createPathLoss, PATH_LOSS_MODELS } from '../../../../core/radio/pathLoss/registry.js';

const BASE: PathLossConfig = {
  model: 'winnerB1',
  frequency_GHz: 5.89,
  effectiveHeight_m: 1,
  antennaHeight_m: 1.5,
  exponent: 2.75,
  referenceLoss_dB: 47.86,
};

/** Measured with antenna gains in them, or made of interference. */
const MAY_FALL_BELOW_FREE_SPACE = ['abbasHighwayLos', 'abbasUrbanLos', 'tr37885Urban', 'twoRayInterference'];

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

  for (const model of PATH_LOSS_MODELS.filter((name) => !MAY_FALL_BELOW_FREE_SPACE.includes(name))) {
    it(`of ${model} is never below free space and never falls with distance`, () => {
      const loss_dB = createPathLoss({ ...BASE, model });
      let before_dB = 0;
      for (let d = 1; d < 1500; d++) {
        const value_dB = loss_dB(d);
        expect(value_dB).to.be.at.least(freeSpaceLoss_dB(d, BASE.frequency_GHz) - 0.05);
        expect(value_dB).to.be.at.least(before_dB);
        before_dB = value_dB;
      }
    });
  }

  for (const model of PATH_LOSS_MODELS) {
    it(`of ${model} is constant below 3 m`, () => {
      const loss_dB = createPathLoss({ ...BASE, model });
      expect(loss_dB(0)).to.equal(loss_dB(3));
    });
  }

  it('of log-distance rises by 10 n dB a decade', () => {
    const loss_dB = createPathLoss({ ...BASE, model: 'logDistance', exponent: 3 });
    expect(loss_dB(1000) - loss_dB(100)).to.be.closeTo(30, 1e-9);
  });

  it('of log-distance begins at the loss at 1 m: free space at 5.9 GHz with exponent 2', () => {
    const loss_dB = createPathLoss({ ...BASE, model: 'logDistance', exponent: 2 });
    expect(loss_dB(100)).to.equal(47.86 + 40);
    expect(loss_dB(100)).to.be.closeTo(freeSpaceLoss_dB(100, 5.9), 0.05);
    expect(createPathLoss({ ...BASE, model: 'logDistance', exponent: 2, referenceLoss_dB: 50 })(100)).to.equal(90);
  });

  it('of TR 37.885 meets the published values at 5.9 GHz', () => {
    const published = {
      tr37885Highway: [87.82, 97.36],
      tr37885Urban: [86.2, 94.17],
      tr37885UrbanNlos: [111.42, 125.73],
    };
    for (const [model, [at100_dB, at300_dB]] of Object.entries(published)) {
      const loss_dB = createPathLoss({ ...BASE, model, frequency_GHz: 5.9 });
      expect(loss_dB(100), model).to.be.closeTo(at100_dB, 0.01);
      expect(loss_dB(300), model).to.be.closeTo(at300_dB, 0.01);
    }
  });

  it('of Abbas 2015 has the measured loss at 10 m and the measured slopes before and beyond 104 m', () => {
    const published = {
      abbasHighwayLos: [66.1, 1.66, 2.88],
      abbasUrbanLos: [63.9, 1.81, 2.85],
      abbasHighwayOlos: [76.1, 3.18, 3.18],
      abbasUrbanOlos: [72.3, 1.93, 2.74],
    };
    for (const [model, [reference_dB, near, far]] of Object.entries(published)) {
      const loss_dB = createPathLoss({ ...BASE, model });
      expect(loss_dB(10), model).to.equal(reference_dB);
      expect((loss_dB(100) - loss_dB(10)) / 10, model).to.be.closeTo(near, 1e-9);
      expect((loss_dB(1040) - loss_dB(104)) / 10, model).to.be.closeTo(far, 1e-9);
      expect(loss_dB(104.0001) - loss_dB(103.9999), model).to.be.closeTo(0, 1e-3);
    }
  });

  it('of two rays swings about free space, and far off falls with the fourth power of the distance', () => {
    const loss_dB = createPathLoss({ ...BASE, model: 'twoRayInterference', antennaHeight_m: 1.895 });
    const above = Array.from({ length: 400 }, (_, i) => loss_dB(20 + i) - freeSpaceLoss_dB(20 + i, 5.89));
    expect(Math.max(...above)).to.be.greaterThan(3);
    expect(Math.min(...above)).to.be.lessThan(-1);
    expect(loss_dB(100_000) - loss_dB(10_000)).to.be.closeTo(40, 0.1);
  });

  it('of two rays is weakest where the paths differ by whole wavelengths, since the road turns the phase', () => {
    const [height_m, wavelength_m] = [1.5, 299_792_458 / 5.89e9];
    // sqrt(d^2 + 4 h^2) - d = n lambda
    const distance_m = (n: number) => (4 * height_m ** 2 - (n * wavelength_m) ** 2) / (2 * n * wavelength_m);
    const loss_dB = createPathLoss({ ...BASE, model: 'twoRayInterference' });
    for (const n of [1, 2, 3]) {
      const excess_dB = (at: number) => loss_dB(at) - freeSpaceLoss_dB(at, 5.89);
      expect(excess_dB(distance_m(n)), `${n} wavelengths`).to.be.greaterThan(1);
      expect(excess_dB(distance_m(n - 0.5)), `${n - 0.5} wavelengths`).to.be.lessThan(-1);
    }
  });

  it('refuses a model that does not exist, naming those that do', () => {
    expect(() => createPathLoss({ ...BASE, model: 'flat' })).to.throw(/pathLoss\.model.*winnerB1.*"flat"/);
  });
});
