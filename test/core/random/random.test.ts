import { expect } from 'chai';
import { hash32, Random, unitOf } from '../../../core/random/random.js';

describe('Random', () => {
  const draws = (rng: Random, n: number) => Array.from({ length: n }, () => rng.uint32());

  it('gives the same stream for the same seed, purpose and entity', () => {
    const a = Random.fromSeed('7').fork('shadowing', 12);
    const b = Random.fromSeed(7).fork('shadowing', 12);
    expect(draws(a, 20)).to.deep.equal(draws(b, 20));
  });

  it('gives another stream for another seed, purpose or entity', () => {
    const base = draws(Random.fromSeed('7').fork('shadowing', 12), 8);
    expect(draws(Random.fromSeed('8').fork('shadowing', 12), 8)).to.not.deep.equal(base);
    expect(draws(Random.fromSeed('7').fork('fading', 12), 8)).to.not.deep.equal(base);
    expect(draws(Random.fromSeed('7').fork('shadowing', 13), 8)).to.not.deep.equal(base);
  });

  it('forks without regard to what has been drawn', () => {
    const fresh = Random.fromSeed('1');
    const used = Random.fromSeed('1');
    draws(used, 100);
    expect(draws(used.fork('cars', 3), 5)).to.deep.equal(draws(fresh.fork('cars', 3), 5));
  });

  it('draws uniform numbers with mean 1/2 and variance 1/12', () => {
    const rng = Random.fromSeed('moments');
    const n = 100_000;
    let sum = 0;
    let squares = 0;
    for (let i = 0; i < n; i++) {
      const u = rng.uniform();
      sum += u;
      squares += u * u;
    }
    expect(sum / n).to.be.closeTo(0.5, 0.005);
    expect(squares / n - (sum / n) ** 2).to.be.closeTo(1 / 12, 0.002);
  });

  it('draws normal numbers with mean 0, variance 1 and 4.55 % beyond 2 sigma', () => {
    const rng = Random.fromSeed('normal');
    const n = 100_000;
    let sum = 0;
    let squares = 0;
    let beyond = 0;
    for (let i = 0; i < n; i++) {
      const z = rng.normal();
      sum += z;
      squares += z * z;
      if (Math.abs(z) > 2) beyond++;
    }
    expect(sum / n).to.be.closeTo(0, 0.015);
    expect(squares / n).to.be.closeTo(1, 0.02);
    expect(beyond / n).to.be.closeTo(0.0455, 0.003);
  });

  it('draws integers below a bound without bias', () => {
    const rng = Random.fromSeed('dice');
    const counts = new Array(6).fill(0);
    for (let i = 0; i < 60_000; i++) counts[rng.integer(6)]++;
    for (const count of counts) expect(count).to.be.closeTo(10_000, 400);
  });

  it('shuffles to a permutation', () => {
    const items = Random.fromSeed('cards').shuffle(Array.from({ length: 52 }, (_, i) => i));
    expect([...items].sort((a, b) => a - b)).to.deep.equal(Array.from({ length: 52 }, (_, i) => i));
  });
});

describe('hash32', () => {
  it('spreads neighbouring counters over the whole range', () => {
    const bins = new Array(16).fill(0);
    for (let i = 0; i < 16_000; i++) bins[Math.floor(16 * unitOf(hash32(5, i, 9)))]++;
    for (const count of bins) expect(count).to.be.closeTo(1000, 150);
  });

  it('depends on the order of its words', () => {
    expect(hash32(1, 2, 3)).to.not.equal(hash32(2, 1, 3));
    expect(hash32(1, 2, 3)).to.not.equal(hash32(1, 3, 2));
  });
});
