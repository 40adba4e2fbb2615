import { expect } from 'chai';
import fc from 'fast-check';
import { addGaussianNoise, clipL2, l2Norm, meanNoiseSigma } from '../../../core/privacy/mechanism.js';
import { Random } from '../../../core/random/random.js';

describe('flat clipping', () => {
  it('shrinks a long update onto the bound and keeps its direction', () => {
    const update = Float32Array.of(-6, 8);
    expect(clipL2(update, 5)).to.equal(10);
    expect(update[0]).to.be.closeTo(-3, 1e-5);
    expect(update[1]).to.be.closeTo(4, 1e-5);
  });

  it('leaves a short update alone', () => {
    const update = Float32Array.of(3, -4);
    clipL2(update, 5);
    expect([...update]).to.deep.equal([3, -4]);
  });

  it('never leaves more than the bound, whatever comes', () => {
    fc.assert(
      fc.property(
        fc.float32Array({ minLength: 1, maxLength: 50 }),
        fc.double({ min: 1e-4, max: 100, noNaN: true }),
        (values, clip) => {
          const update = Float32Array.from(values);
          clipL2(update, clip);
          expect(l2Norm(update)).to.be.at.most(clip);
        },
      ),
    );
  });

  it('turns an update that is not finite into nothing', () => {
    const update = Float32Array.of(1, Number.NaN, 2);
    clipL2(update, 1);
    expect([...update]).to.deep.equal([0, 0, 0]);
  });
});

describe('Gaussian noise', () => {
  it('has the standard deviation z C / n', () => {
    const sigma = meanNoiseSigma(2, 0.5, 10);
    expect(sigma).to.equal(0.1);
    const values = new Float32Array(20_000);
    addGaussianNoise(values, sigma, Random.fromSeed('noise'));
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
    const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length;
    expect(mean).to.be.closeTo(0, 4 * (sigma / Math.sqrt(20_000)));
    expect(Math.sqrt(variance)).to.be.closeTo(sigma, 0.02 * sigma);
  });

  it('is the same for the same stream and absent at sigma 0', () => {
    const noisy = () => {
      const values = new Float32Array(5);
      addGaussianNoise(values, 1, Random.fromSeed(3));
      return values;
    };
    expect(noisy()).to.deep.equal(noisy());
    const silent = new Float32Array(5);
    addGaussianNoise(silent, 0, Random.fromSeed(3));
    expect([...silent]).to.deep.equal([0, 0, 0, 0, 0]);
  });
});
