import { expect } from 'chai';
import { MetricStore } from '../../../viz/app/metricStore.js';

const at = (time_s: number, value: number, stationId = 0) => ({
  timeUs: time_s * 1e6,
  samples: [{ name: 'x', value, stationId }],
});

describe('MetricStore', () => {
  it('aligns series that begin late or pause', () => {
    const store = new MetricStore();
    store.add(at(1, 10));
    store.add(at(2, 20, 3));
    store.add(at(3, 30));
    expect(store.time_s).to.deep.equal([1, 2, 3]);
    expect(store.series('x')).to.deep.equal([10, null, 30]);
    expect(store.series('x#3')).to.deep.equal([null, 20, null]);
    expect(store.keysOf('x')).to.deep.equal(['x', 'x#3']);
  });

  it('ignores what is not newer, as after a reconnection', () => {
    const store = new MetricStore();
    store.add(at(2, 1));
    store.add(at(1, 9));
    expect(store.time_s).to.deep.equal([2]);
  });

  it('keeps undefined figures as gaps', () => {
    const store = new MetricStore();
    store.add(at(1, Number.NaN));
    expect(store.series('x')).to.deep.equal([null]);
    expect(store.at('x')).to.equal(null);
  });

  it('finds the latest value up to a moment', () => {
    const store = new MetricStore();
    for (const t of [1, 2, 3]) store.add(at(t, t * 10));
    expect(store.at('x')).to.equal(30);
    expect(store.at('x', 2.5)).to.equal(20);
  });

  it('stays bounded in a long run and keeps its ends', () => {
    const store = new MetricStore();
    for (let t = 1; t <= 10_000; t++) store.add(at(t, t));
    expect(store.time_s.length).to.be.below(4001);
    expect(store.time_s[0]).to.equal(1);
    expect(store.series('x')).to.have.length(store.time_s.length);
  });
});
