import { expect } from 'chai';
import { erfc } from '../../../../core/radio/per/nist.js';
import { ERROR_MODELS, errorModelNamed } from '../../../../core/radio/per/registry.js';

const ratio = (model: string, sinr_dB: number, rate_Mbps = 6, size_B = 350): number =>
  errorModelNamed(model).curve(rate_Mbps, size_B)(sinr_dB);

/** SINR at which the error ratio has fallen to 10 %. */
function tenPercent_dB(model: string, rate_Mbps = 6, size_B = 350): number {
  let sinr_dB = -10;
  while (ratio(model, sinr_dB, rate_Mbps, size_B) > 0.1) sinr_dB += 0.01;
  return sinr_dB;
}

describe('error models', () => {
  for (const model of ERROR_MODELS) {
    it(`${model}: falls with the SINR from 1 to almost 0, at every rate`, () => {
      for (const rate of [3, 4.5, 6, 9, 12, 18, 24, 27]) {
        let before = 1;
        for (let sinr_dB = -20; sinr_dB <= 60; sinr_dB += 0.25) {
          const value = ratio(model, sinr_dB, rate);
          expect(value).to.be.within(0, before + 1e-9);
          before = value;
        }
        expect(ratio(model, -20, rate)).to.be.greaterThan(0.99);
        expect(before).to.be.lessThan(0.0015);
      }
    });
  }

  it('of WiLab has the published points and lines between them', () => {
    expect(ratio('wilabHighwayLos', 2)).to.be.closeTo(0.264, 1e-9);
    expect(ratio('wilabHighwayLos', 2.5)).to.be.closeTo((0.264 + 0.1108) / 2, 1e-9);
    expect(ratio('wilabUrbanLos', 3)).to.be.closeTo(0.22, 1e-9);
    expect(ratio('wilabHighwayNlos', 5)).to.be.closeTo(0.4328, 1e-9);
    expect(ratio('wilabCrossingNlos', 4)).to.be.closeTo(0.5012, 1e-9);
  });

  it('of WiLab takes the table nearest in size, and of the rate if there is one', () => {
    expect(ratio('wilabHighwayLos', 1, 6, 200)).to.be.closeTo(0.4316, 1e-9);
    expect(ratio('wilabHighwayLos', 1, 6, 900)).to.be.closeTo(0.5738, 1e-9);
    expect(ratio('wilabHighwayLos', 7, 12)).to.be.closeTo(0.4674, 1e-9);
    expect(ratio('wilabUrbanLos', 3 + 15.5 - 6.5, 18)).to.be.closeTo(0.22, 1e-9);
  });

  it('differ at the 10 % point as their sources do', () => {
    expect(tenPercent_dB('wilabHighwayLos')).to.be.closeTo(3.1, 0.1);
    expect(tenPercent_dB('wilabHighwayNlos')).to.be.closeTo(6.8, 0.1);
    expect(tenPercent_dB('nist', 6, 400)).to.be.closeTo(6.6, 0.2);
    expect(tenPercent_dB('nist', 3, 400)).to.be.closeTo(3.6, 0.2);
    expect(tenPercent_dB('threshold')).to.be.closeTo(6.5, 0.02);
  });

  it('of the reference simulations keeps its floor', () => {
    expect(ratio('sepulcre2022', 10 - 10 * Math.log10(10 / 6))).to.be.closeTo(0.4, 1e-9);
    expect(ratio('sepulcre2022', 50)).to.be.closeTo(0.001, 1e-9);
  });

  it('use a complementary error function that is right', () => {
    expect(erfc(0)).to.be.closeTo(1, 2e-7);
    expect(erfc(1)).to.be.closeTo(0.15729921, 2e-7);
    expect(erfc(2) / 0.004677735).to.be.closeTo(1, 1e-6);
  });
});
