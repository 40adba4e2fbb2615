import { expect } from 'chai';
import { Backhaul, DEFAULT_BACKHAUL } from '../../../core/radio/backhaul.js';
import { Random } from '../../../core/random/random.js';

const backhaul = (config = DEFAULT_BACKHAUL, seed = 1): Backhaul => new Backhaul(config, Random.fromSeed(seed));

describe('backhaul', () => {
  it('has the median and the 95th percentile it was given', () => {
    const wire = backhaul({ p50_ms: 10, p95_ms: 30, bandwidth_Mbps: 100 });
    const draws = Array.from({ length: 20_000 }, (_, i) => wire.latency_us(3, i)).sort((a, b) => a - b);
    expect(draws[10_000] / 1000).to.be.closeTo(10, 0.3);
    expect(draws[19_000] / 1000).to.be.closeTo(30, 1.2);
  });

  it('draws the same for the same seed, link and sequence, whatever was drawn before', () => {
    const one = backhaul();
    const other = backhaul();
    other.latency_us(1, 1);
    expect(one.latency_us(7, 5)).to.equal(other.latency_us(7, 5));
    expect(backhaul(DEFAULT_BACKHAUL, 2).latency_us(7, 5)).to.not.equal(one.latency_us(7, 5));
  });

  it('lets messages on one link wait for the wire, not those on another', () => {
    const wire = backhaul({ p50_ms: 5, p95_ms: 5, bandwidth_Mbps: 8 }); // a byte a microsecond, always 5 ms
    expect(wire.send(1, 0, 1000, 0)).to.equal(6000);
    expect(wire.send(1, 1, 1000, 0)).to.equal(7000);
    expect(wire.send(2, 0, 1000, 0)).to.equal(6000);
  });

  it('refuses a 95th percentile below the median', () => {
    expect(() => backhaul({ p50_ms: 10, p95_ms: 5, bandwidth_Mbps: 1 })).to.throw(/backhaul/);
  });
});
