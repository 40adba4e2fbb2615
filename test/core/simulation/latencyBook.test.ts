import { expect } from 'chai';
import { Latency } from '../../../core/simulation/latencyBook.js';

describe('a latency against its budget', () => {
  it('counts cases that never came to an end in its population, so missed is a part of it', () => {
    const latency = new Latency('denmV2v', () => ({ budget_ms: 100, reliability: 0.9 }), ['gate', 'air']);
    latency.record(40, { gate: 30_000, air: 10_000 });
    latency.record(140, { gate: 0, air: 140_000 });
    for (let i = 0; i < 5; i++) latency.miss();
    const summary = latency.summary();
    expect(summary).to.include({ count: 2, population: 7, missed: 6, budget_ms: 100, max: 140 });
    expect(summary.kept).to.be.closeTo(1 / 7, 1e-12);
    expect(summary).to.include({ required: 0.9, met: false });
    expect(latency.view().total).to.equal(summary.population);
  });

  it('has no figures without a case', () => {
    const summary = new Latency('round', () => ({ budget_ms: 100, reliability: null }), ['only']).summary();
    expect(summary).to.deep.equal({
      count: 0,
      population: 0,
      p50: null,
      p95: null,
      p99: null,
      max: null,
      budget_ms: 100,
      missed: 0,
      kept: null,
      required: null,
      met: null,
      parts: { only: { count: 0, p50: null, p95: null, p99: null, max: null, share: null } },
    });
  });

  it('meets a requirement when the share within the budget is large enough', () => {
    const latency = new Latency('denmV2v', () => ({ budget_ms: 100, reliability: 0.75 }), ['air']);
    for (const value_ms of [10, 20, 30, 400]) latency.record(value_ms, { air: value_ms * 1000 });
    expect(latency.summary()).to.include({ kept: 0.75, met: true });
  });

  it('tells of each part how long it took where it took any time, and its share of all time', () => {
    const latency = new Latency('denmV2v', () => ({ budget_ms: 100, reliability: null }), ['gate', 'air']);
    latency.record(40, { gate: 30_000, air: 10_000 });
    latency.record(60, { gate: 0, air: 60_000 });
    const { gate, air } = latency.summary().parts;
    expect(gate).to.include({ count: 1, p50: 30, max: 30, share: 0.3 });
    expect(air).to.include({ count: 2, max: 60, share: 0.7 });
    expect(latency.samples()).to.deep.equal([
      { name: 'latency.denmV2v.gateMean_ms', value: 15 },
      { name: 'latency.denmV2v.gateP95_ms', value: 30 },
      { name: 'latency.denmV2v.airMean_ms', value: 35 },
      { name: 'latency.denmV2v.airP95_ms', value: 60 },
    ]);
  });
});
