import { expect } from 'chai';
import { Latency } from '../../../core/simulation/latencyBook.js';

describe('a latency against its budget', () => {
  it('counts cases that never came to an end in its population, so missed is a part of it', () => {
    const latency = new Latency('denmV2v', () => 100);
    latency.record(40);
    latency.record(140);
    for (let i = 0; i < 5; i++) latency.miss();
    const summary = latency.summary();
    expect(summary).to.include({ count: 2, population: 7, missed: 6, budget_ms: 100, max: 140 });
    expect(latency.view().total).to.equal(summary.population);
  });

  it('has no figures without a case', () => {
    const summary = new Latency('round', () => 100).summary();
    expect(summary).to.deep.equal({
      count: 0,
      population: 0,
      p50: null,
      p95: null,
      p99: null,
      max: null,
      budget_ms: 100,
      missed: 0,
    });
  });
});
