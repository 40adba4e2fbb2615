import { expect } from 'chai';
import { decibelOf, LEVEL_MILLIWATT, levelOf, levelToDbm } from '../../../../core/radio/reception/levels.js';

describe('power levels', () => {
  it('are exact to 1/32 dB and convert to milliwatts', () => {
    for (const power_dBm of [-120.3, -85, -42.17, 0, 23]) {
      expect(levelToDbm(levelOf(power_dBm))).to.be.closeTo(power_dBm, 1 / 32 + 1e-9);
    }
    expect(LEVEL_MILLIWATT[levelOf(0)]).to.be.closeTo(1, 1e-12);
    expect(LEVEL_MILLIWATT[levelOf(-30)]).to.be.closeTo(1e-3, 1e-15);
  });

  it('take decibels without a logarithm to .002 dB', () => {
    for (let power_dB = -130; power_dB < 40; power_dB += 0.37) {
      expect(decibelOf(10 ** (power_dB / 10))).to.be.closeTo(power_dB, 0.002);
    }
  });
});
