import { expect } from 'chai';
import { NeighbourIndex } from '../../../../core/radio/reception/neighbourIndex.js';
import { Random } from '../../../../core/random/random.js';

describe('neighbour index', () => {
  it('misses nobody within range, tells of each once, and skips the absent', () => {
    const random = Random.fromSeed(3);
    const count = 400;
    const x = Float64Array.from({ length: count }, () => random.uniformIn(-700, 2500));
    const y = Float64Array.from({ length: count }, () => random.uniformIn(0, 900));
    const present = Uint8Array.from({ length: count }, () => (random.bernoulli(0.8) ? 1 : 0));
    const index = new NeighbourIndex(count);
    const range_m = 310;
    index.rebuild(count, present, x, y, range_m);
    for (let slot = 0; slot < count; slot++) {
      const found = foundAt(index, x[slot], y[slot]);
      expect(new Set(found).size).to.equal(found.length);
      for (let other = 0; other < count; other++) {
        const near = Math.hypot(x[other] - x[slot], y[other] - y[slot]) <= range_m;
        if (near && present[other] === 1) expect(found).to.include(other);
        if (present[other] === 0) expect(found).to.not.include(other);
      }
    }
  });

  it('looks from a place outside all stations as well', () => {
    const index = new NeighbourIndex(2);
    index.rebuild(2, Uint8Array.of(1, 1), Float64Array.of(0, 500), Float64Array.of(0, 500), 100);
    expect(foundAt(index, -60, -60)).to.include(0);
    expect(foundAt(index, 570, 510)).to.deep.equal([1]);
  });

  it('keeps the places of those it tells of beside them', () => {
    const index = new NeighbourIndex(3);
    const [x, y] = [Float64Array.of(5, 900, 30), Float64Array.of(1, 2, 3)];
    index.rebuild(3, Uint8Array.of(1, 1, 1), x, y, 100);
    index.slot.forEach((slot, i) => {
      expect([index.x_m[i], index.y_m[i]]).to.deep.equal([x[slot], y[slot]]);
    });
  });

  it('finds nobody when nobody is there', () => {
    const index = new NeighbourIndex(4);
    index.rebuild(4, new Uint8Array(4), new Float64Array(4), new Float64Array(4), 100);
    expect(foundAt(index, 0, 0)).to.deep.equal([]);
  });
});

function foundAt(index: NeighbourIndex, x_m: number, y_m: number): number[] {
  const found: number[] = [];
  index.forEachNear(x_m, y_m, (slot) => found.push(slot));
  return found;
}
