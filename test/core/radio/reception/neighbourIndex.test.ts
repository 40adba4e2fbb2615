import { expect } from 'chai';
import { NeighbourIndex } from '../../../../core/radio/reception/neighbourIndex.js';
import { Random } from '../../../../core/random/random.js';

describe('neighbour index', () => {
  it('misses nobody within range, in ascending order, and skips the absent', () => {
    const random = Random.fromSeed(3);
    const count = 400;
    const x = Float64Array.from({ length: count }, () => random.uniformIn(-700, 2500));
    const y = Float64Array.from({ length: count }, () => random.uniformIn(0, 900));
    const present = Uint8Array.from({ length: count }, () => (random.bernoulli(0.8) ? 1 : 0));
    const index = new NeighbourIndex(count);
    const range_m = 310;
    index.rebuild(count, present, x, y, range_m);
    for (let slot = 0; slot < count; slot++) {
      if (present[slot] === 0) continue;
      index.find(slot);
      const found = Array.from(index.list.subarray(index.first, index.end));
      expect(found).to.deep.equal([...new Set(found)].sort((a, b) => a - b));
      for (let other = 0; other < count; other++) {
        const near = Math.hypot(x[other] - x[slot], y[other] - y[slot]) <= range_m;
        if (near && present[other] === 1) expect(found).to.include(other);
        if (present[other] === 0) expect(found).to.not.include(other);
      }
    }
  });

  it('finds nobody when nobody is there', () => {
    const index = new NeighbourIndex(4);
    index.rebuild(4, new Uint8Array(4), new Float64Array(4), new Float64Array(4), 100);
    index.find(2);
    expect(index.end - index.first).to.equal(0);
  });
});
