import { expect } from 'chai';
import { createShadowing } from '../../../../core/radio/shadowing/registry.js';
import type { Shadowing } from '../../../../core/radio/shadowing/shadowing.js';
import { Random } from '../../../../core/random/random.js';

const SIGMA_DB = 3;
const LINKS = 20_000;
const [A, B, MOVED] = [0, 1, 2];

function shadowing(decorrelation_m: number, seed = 1, model = 'correlated'): Shadowing {
  return createShadowing({ model, sigma_dB: SIGMA_DB, decorrelation_m }, 3, Random.fromSeed(seed));
}

function gain_dB(field: Shadowing, from: number, to: number, draw = 0): number {
  const power_dBm = new Float64Array(1);
  field.addGains(from, Uint32Array.of(to), Uint32Array.of(draw), 1, power_dBm);
  return power_dBm[0];
}

/** Mean, deviation and correlation of link A-B with the same link after B went `step_m` in a random direction. */
function statistics(field: Shadowing, step_m: number): { mean: number; deviation: number; correlation: number } {
  const random = Random.fromSeed('places');
  const sums = { one: 0, square: 0, product: 0, squareMoved: 0 };
  for (let i = 0; i < LINKS; i++) {
    const [x, y] = [random.uniformIn(0, 20_000), random.uniformIn(0, 20_000)];
    const angle_rad = random.uniformIn(0, 2 * Math.PI);
    field.place(A, random.uniformIn(0, 20_000), random.uniformIn(0, 20_000));
    field.place(B, x, y);
    field.place(MOVED, x + step_m * Math.cos(angle_rad), y + step_m * Math.sin(angle_rad));
    const here = gain_dB(field, A, B);
    const there = gain_dB(field, A, MOVED);
    sums.one += here;
    sums.square += here * here;
    sums.product += here * there;
    sums.squareMoved += there * there;
  }
  return {
    mean: sums.one / LINKS,
    deviation: Math.sqrt(sums.square / LINKS),
    correlation: sums.product / Math.sqrt(sums.square * sums.squareMoved),
  };
}

describe('correlated shadowing', () => {
  it('is that of the places alone, whatever way the stations came and whether anybody asked on the way', () => {
    const driven = shadowing(10);
    const random = Random.fromSeed('ways');
    driven.place(B, 0, 0);
    for (let step = 0; step < 500; step++) {
      const [ax, ay, bx, by] = [3 * step, random.uniformIn(-5, 5), 2 * step, random.uniformIn(-80, 80)];
      driven.place(A, ax, ay);
      driven.place(B, bx, by);
      if (random.bernoulli(0.5)) continue;
      const placed = shadowing(10);
      placed.place(A, ax, ay);
      placed.place(B, bx, by);
      expect(gain_dB(driven, A, B)).to.equal(gain_dB(placed, A, B));
    }
  });

  it('is the same in both directions', () => {
    const field = shadowing(25);
    field.place(A, 12.5, 70);
    field.place(B, 310, -41.2);
    expect(gain_dB(field, A, B)).to.be.closeTo(gain_dB(field, B, A), 1e-12);
    expect(gain_dB(field, A, B)).to.not.equal(0);
  });

  it('has mean 0, its standard deviation and correlation 1/e at the decorrelation distance', () => {
    for (const decorrelation_m of [10, 25]) {
      const { mean, deviation, correlation } = statistics(shadowing(decorrelation_m), decorrelation_m);
      expect(mean).to.be.closeTo(0, 0.08);
      expect(deviation).to.be.closeTo(SIGMA_DB, 0.08);
      expect(correlation).to.be.closeTo(1 / Math.E, 0.05);
    }
  });

  it('decays exponentially: nearly one for a step, e^-2 at twice the distance, nothing far away', () => {
    expect(statistics(shadowing(25), 1).correlation).to.be.closeTo(Math.exp(-1 / 25), 0.03);
    expect(statistics(shadowing(25), 50).correlation).to.be.closeTo(Math.exp(-2), 0.05);
    expect(statistics(shadowing(25), 300).correlation).to.be.closeTo(0, 0.03);
  });

  it('comes back when a station comes back, and differs with the seed', () => {
    const field = shadowing(10);
    field.place(A, 0, 0);
    field.place(B, 100, 5);
    const first = gain_dB(field, A, B);
    field.place(B, 500, 5);
    field.place(B, 100, 5);
    expect(gain_dB(field, A, B)).to.equal(first);
    const other = shadowing(10, 2);
    other.place(A, 0, 0);
    other.place(B, 100, 5);
    expect(gain_dB(other, A, B)).to.not.equal(first);
  });
});

describe('shadowing per frame', () => {
  it('has the standard deviation asked for and depends on the draw alone', () => {
    const field = shadowing(25, 1, 'perFrame');
    const random = Random.fromSeed(9);
    let squares = 0;
    for (let i = 0; i < LINKS; i++) squares += gain_dB(field, A, B, random.uint32()) ** 2;
    expect(Math.sqrt(squares / LINKS)).to.be.closeTo(SIGMA_DB, 0.06);
    expect(gain_dB(field, A, B, 77)).to.equal(gain_dB(field, B, A, 77));
  });
});
