import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import { bestEpsilon, classicEpsilon } from '../../../core/privacy/conversion.js';
import { epsilonOf, noiseFor, releasesWithin } from '../../../core/privacy/forecast.js';
import { DEFAULT_ORDERS } from '../../../core/privacy/orders.js';
import { rdpGaussian, rdpSampledGaussian, rdpVector } from '../../../core/privacy/rdp.js';
import { logAdd, logErfc, logSubtract } from '../../../core/privacy/specialFunctions.js';

interface SampledRow {
  q: number;
  noise_multiplier: number;
  steps: number;
  delta: number;
  eps_rdp_improved: number;
  eps_rdp_classic: number;
  eps_pld: number;
  rdp_total_at_order: Record<string, number | null>;
}

const relative = (got: number, expected: number) => Math.abs(got - expected) / Math.abs(expected);

describe('special functions of the accountant', () => {
  it('know erfc where tables have it and far beyond underflow', () => {
    // Abramowitz and Stegun table 7.1; log erfc(30) by its asymptotic series
    expect(Math.exp(logErfc(0.5))).to.be.closeTo(0.4795001221869535, 1e-15);
    expect(Math.exp(logErfc(-1))).to.be.closeTo(1.842700792949715, 1e-14);
    expect(relative(Math.exp(logErfc(2)), 0.004677734981047266)).to.be.below(1e-13);
    expect(relative(Math.exp(logErfc(1.9999999)), Math.exp(logErfc(2.0000001)))).to.be.below(1e-6);
    expect(relative(Math.exp(logErfc(4)), 1.541725790028002e-8)).to.be.below(1e-12);
    expect(logErfc(30)).to.be.closeTo(-903.9741171106439, 1e-9);
  });

  it('add and subtract in the log domain', () => {
    expect(Math.exp(logAdd(Math.log(3), Math.log(4)))).to.be.closeTo(7, 1e-12);
    expect(Math.exp(logSubtract(Math.log(7), Math.log(4)))).to.be.closeTo(3, 1e-12);
    expect(logAdd(Number.NEGATIVE_INFINITY, 2)).to.equal(2);
  });
});

/** log E[((1-q) + q e^((2x-1)/(2 z^2)))^order] / (order - 1) over x ~ N(0, z^2), by Simpson's rule on A - 1. */
function integratedRdp(q: number, z: number, order: number): number {
  const [from, to, intervals] = [-12 * z, order + 12 * z, 40_000];
  const width = (to - from) / intervals;
  let sum = 0;
  for (let i = 0; i <= intervals; i++) {
    const x = from + i * width;
    const density = Math.exp((-x * x) / (2 * z * z)) / (z * Math.sqrt(2 * Math.PI));
    const excess = Math.expm1(order * Math.log1p(q * Math.expm1((2 * x - 1) / (2 * z * z))));
    sum += (i === 0 || i === intervals ? 1 : i % 2 === 1 ? 4 : 2) * density * excess;
  }
  return Math.log1p((sum * width) / 3) / (order - 1);
}

describe('RDP accountant', () => {
  it('gives the published RDP of the sampled Gaussian at integer orders (dp-accounting rdp test)', () => {
    expect(relative(50 * rdpSampledGaussian(0.01, 2.5, 5), 2.18075656e-3)).to.be.below(1e-6);
    expect(relative(50 * rdpSampledGaussian(0.01, 2.5, 50), 2.38460375e-2)).to.be.below(1e-6);
    expect(relative(50 * rdpSampledGaussian(0.01, 2.5, 100), 167.416308)).to.be.below(1e-6);
  });

  it('equals the integral that defines it, also at fractional orders', () => {
    for (const [q, z, order] of [
      [0.01, 2.5, 1.5],
      [0.01, 2.5, 2.5],
      [0.1, 1, 3.7],
      [0.5, 4, 1.1],
      [0.04, 1.5, 9.3],
      [0.9, 0.8, 2.2],
      [0.5, 1, 1.5],
      [0.25, 0.8, 1.8],
    ]) {
      expect(relative(rdpSampledGaussian(q, z, order), integratedRdp(q, z, order))).to.be.below(1e-5);
    }
  });

  it('gives order / (2 z^2) for the plain Gaussian', () => {
    expect(rdpSampledGaussian(1, 2.5, 3.5)).to.equal(rdpGaussian(2.5, 3.5));
    expect(rdpGaussian(2, 8)).to.equal(1);
    expect(rdpSampledGaussian(0, 1, 2)).to.equal(0);
    expect(rdpGaussian(0, 2)).to.equal(Number.POSITIVE_INFINITY);
  });

  it('agrees between fractional and integer orders', () => {
    for (const order of [2, 5, 10]) {
      const between = (rdpSampledGaussian(0.1, 1.5, order - 1e-6) + rdpSampledGaussian(0.1, 1.5, order + 1e-6)) / 2;
      expect(relative(between, rdpSampledGaussian(0.1, 1.5, order))).to.be.below(1e-6);
    }
  });

  it('keeps the sign of the binomials (exact value by arbitrary precision arithmetic)', () => {
    expect(2250 * rdpSampledGaussian(0.04, 1.5, 3.9)).to.be.closeTo(4.1247049, 1e-6);
  });

  it('converts pure Renyi bounds as dp-accounting does', () => {
    const orders = Float64Array.from({ length: 31 }, (_, i) => i + 2);
    const best = bestEpsilon(
      orders,
      orders.map(() => 1.1),
      1e-5,
    );
    expect(best.epsilon).to.be.closeTo(1.32783806176, 1e-9);
    expect(best.order).to.equal(32);
  });

  it('reproduces epsilon 1 of the Gaussian with sigma 4.530877117 at delta 1e-6', () => {
    const orders = Float64Array.from({ length: 98_999 }, (_, i) => 1.001 + i / 1000);
    expect(epsilonOf({ noiseMultiplier: 4.530877117, releases: 1, delta: 1e-6, orders })).to.be.closeTo(1, 1e-3);
  });

  it('reproduces the Opacus RDP figure', () => {
    const orders = Float64Array.from([
      ...Array.from({ length: 99 }, (_, i) => 1 + (i + 1) / 10),
      ...Array.from({ length: 52 }, (_, i) => 12 + i),
    ]);
    const epsilon = epsilonOf({ noiseMultiplier: 1.5, releases: 2250, delta: 1e-5, samplingRate: 0.04, orders });
    expect(relative(epsilon, 7.32911117143)).to.be.below(1e-6);
  });

  it('reproduces the TensorFlow Privacy README (classic conversion)', () => {
    const rows: [number, number, number][] = [
      [1.1, 60, 3.01],
      [1.3, 15, 1.19],
      [0.7, 45, 7.1],
      [1.1, 1, 1.03],
      [1.1, 2, 1.11],
    ];
    for (const [noiseMultiplier, epochs, expected] of rows) {
      const releases = Math.ceil((epochs * 60_000) / 256);
      const question = {
        noiseMultiplier,
        releases,
        delta: 1e-5,
        samplingRate: 256 / 60_000,
        conversion: classicEpsilon,
      };
      expect(epsilonOf(question)).to.be.closeTo(expected, 0.006);
    }
  });

  it('has the default orders of google/differential-privacy', () => {
    expect(DEFAULT_ORDERS).to.have.length(156);
    expect([DEFAULT_ORDERS[0], DEFAULT_ORDERS[98], DEFAULT_ORDERS[99], DEFAULT_ORDERS[155]]).to.deep.equal([
      1.1, 10.9, 11, 1024,
    ]);
  });

  it('matches every row of the vectors of google/differential-privacy', function () {
    const folder = process.env.VERGE_DATA ?? '../shared/data';
    const path = join(folder, 'learning', 'dp_accountant_vectors.json');
    if (!existsSync(path)) this.skip();
    const text = readFileSync(path, 'utf8').replaceAll('Infinity', 'null');
    const rows: SampledRow[] = JSON.parse(text).poisson_subsampled_gaussian;
    expect(rows).to.have.length.above(8);
    for (const row of rows) {
      const rdp = rdpVector(row.q, row.noise_multiplier, DEFAULT_ORDERS).map((cost) => row.steps * cost);
      const improved = bestEpsilon(DEFAULT_ORDERS, rdp, row.delta).epsilon;
      const classic = bestEpsilon(DEFAULT_ORDERS, rdp, row.delta, classicEpsilon).epsilon;
      // Google's code drops the sign of the binomials at fractional orders: an upper bound, loose for large q.
      for (const [got, expected] of [
        [improved, row.eps_rdp_improved],
        [classic, row.eps_rdp_classic],
      ]) {
        expect(got).to.be.at.most(expected * (1 + 1e-9));
        if (row.q <= 0.1 || row.q === 1) expect(relative(got, expected)).to.be.below(1e-3);
      }
      expect(improved).to.be.above(row.eps_pld);
      for (const [order, total] of Object.entries(row.rdp_total_at_order)) {
        if (total === null) continue;
        const got = row.steps * rdpSampledGaussian(row.q, row.noise_multiplier, Number(order));
        if (Number.isInteger(Number(order))) expect(relative(got, total)).to.be.below(1e-8);
        else expect(got).to.be.at.most(total * (1 + 1e-9));
      }
    }
  });
});

describe('forecast', () => {
  it('costs what the design says without sampling: z 1 and 4 over 20 rounds', () => {
    expect(epsilonOf({ noiseMultiplier: 1, releases: 20, delta: 1e-5 })).to.be.within(29, 31);
    expect(epsilonOf({ noiseMultiplier: 4, releases: 20, delta: 1e-5 })).to.be.within(5.2, 5.6);
  });

  it('grows with releases and falls with noise', () => {
    const at = (noiseMultiplier: number, releases: number) => epsilonOf({ noiseMultiplier, releases, delta: 1e-5 });
    expect(at(2, 11)).to.be.above(at(2, 10));
    expect(at(2.1, 10)).to.be.below(at(2, 10));
    expect(at(2, 0)).to.equal(0);
  });

  it('adds what was spent before', () => {
    const spent = rdpVector(1, 2, DEFAULT_ORDERS).map((cost) => 5 * cost);
    expect(epsilonOf({ noiseMultiplier: 2, releases: 5, delta: 1e-5, spent })).to.be.closeTo(
      epsilonOf({ noiseMultiplier: 2, releases: 10, delta: 1e-5 }),
      1e-9,
    );
  });

  it('finds the least noise for an epsilon, and how many releases a budget allows', () => {
    const noise = noiseFor(8, 40, 1e-5) as number;
    expect(epsilonOf({ noiseMultiplier: noise, releases: 40, delta: 1e-5 })).to.be.closeTo(8, 1e-6);
    expect(releasesWithin(8, noise, 1e-5)).to.equal(40);
    expect(releasesWithin(0.1, 1, 1e-5)).to.equal(0);
  });

  it('is infinite without noise', () => {
    expect(epsilonOf({ noiseMultiplier: 0, releases: 1, delta: 1e-5 })).to.equal(Number.POSITIVE_INFINITY);
  });
});
