import { expect } from 'chai';
import { nist } from '../../../../core/radio/per/nist.js';
import { BitErrors, BitTables } from '../../../../core/radio/reception/bitErrors.js';

const DURATION_US = 448; // 300 B at 6 Mbit/s
const errors = new BitErrors(new BitTables(nist, 6), DURATION_US);
const ratioOf = (snr_dB: number): number => 10 ** (snr_dB / 10);

describe('bits that err one by one', () => {
  it('give a frame the error ratio of the formula, between the steps of the table too', () => {
    for (let snr_dB = 4; snr_dB < 9; snr_dB += 0.13) {
      const lost = 1 - Math.exp(errors.logSuccess(ratioOf(snr_dB), 0, DURATION_US));
      expect(lost, `${snr_dB} dB`).to.be.closeTo(nist.curve(6, 300)(snr_dB), 0.002);
    }
  });

  it('add up over stretches', () => {
    const log = (from_us: number, to_us: number): number => errors.logSuccess(ratioOf(5), from_us, to_us);
    expect(log(0, 38) + log(38, 244) + log(244, DURATION_US)).to.be.closeTo(log(0, DURATION_US), 1e-12);
    expect(log(40, 244)).to.be.closeTo(log(244, DURATION_US), 1e-12); // halves of the data
  });

  it('are none in the training symbols, 24 of BPSK 1/2 in SIGNAL, and then those of the rate', () => {
    expect(errors.logSuccess(ratioOf(0), 0, 32)).to.equal(0);
    expect(errors.logSuccess(ratioOf(3), 32, 40)).to.be.closeTo(8 * nist.signal(3), 1e-4);
    expect(errors.logSuccess(ratioOf(6), 100, 101)).to.be.closeTo(nist.data(6)(6), 1e-4);
    expect(nist.signal(3)).to.be.above(nist.data(6)(3)); // fewer bits, and more robust
  });

  it('are lost where nothing can be told from the noise, and none far above it', () => {
    expect(errors.logSuccess(1e-6, 40, 41)).to.be.below(-25);
    expect(errors.logSuccess(1e9, 0, DURATION_US)).to.be.closeTo(0, 1e-9);
  });
});
