import { expect } from 'chai';
import { gammaQuantiles_dB } from '../../../../core/radio/fading/nakagami.js';
import { createFading } from '../../../../core/radio/fading/registry.js';
import { Random } from '../../../../core/random/random.js';

describe('fading', () => {
  it('of Nakagami keeps the mean power and has variance 1/m', () => {
    for (const shape of [0.75, 1.5, 3]) {
      const powers = Array.from(gammaQuantiles_dB(shape), (value_dB) => 10 ** (value_dB / 10));
      const mean = powers.reduce((sum, power) => sum + power, 0) / powers.length;
      const variance = powers.reduce((sum, power) => sum + (power - mean) ** 2, 0) / powers.length;
      expect(mean).to.be.closeTo(1, 0.005);
      expect(variance).to.be.closeTo(1 / shape, 0.03 / shape);
    }
  });

  it('of Nakagami is deeper far away than near', () => {
    const fading = createFading('nakagami')!;
    const random = Random.fromSeed(1);
    const draws = Array.from({ length: 2000 }, () => random.uint32());
    const deep = (distance_m: number): number => draws.filter((draw) => fading(distance_m, draw) < -10).length;
    expect(deep(200)).to.be.greaterThan(2 * deep(50));
  });

  it('can be off, and refuses a name it does not know', () => {
    expect(createFading('none')).to.equal(null);
    expect(() => createFading('rayleigh2')).to.throw(/fading\.model/);
  });
});
