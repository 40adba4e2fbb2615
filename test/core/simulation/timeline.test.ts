import { expect } from 'chai';
import { Timeline } from '../../../core/simulation/timeline.js';

describe('Timeline', () => {
  it('hands out entries at the first window at or after their time, once, in order', () => {
    const timeline = new Timeline([
      { at_s: 2, set: { b: 2 } },
      { at_s: 0.005, set: { a: 1 } },
    ]);
    expect(timeline.due(0)).to.deep.equal([]);
    expect(timeline.due(10_000).map((entry) => entry.at_s)).to.deep.equal([0.005]);
    expect(timeline.due(10_000)).to.deep.equal([]);
    expect(timeline.due(2_000_000).map((entry) => entry.at_s)).to.deep.equal([2]);
  });

  it('keeps what was done and what is still to come', () => {
    const timeline = new Timeline([{ at_s: 5, set: { later: 1 } }]);
    timeline.add({ at_s: 1, set: { now: 1 } });
    timeline.due(1_000_000);
    expect(timeline.all().map((entry) => entry.at_s)).to.deep.equal([1, 5]);
  });

  it('keeps the order of entries of the same time', () => {
    const timeline = new Timeline([]);
    timeline.add({ at_s: 1, set: { x: 1 } });
    timeline.add({ at_s: 1, set: { x: 2 } });
    expect(timeline.due(1_000_000).map((entry) => entry.set)).to.deep.equal([{ x: 1 }, { x: 2 }]);
  });
});
