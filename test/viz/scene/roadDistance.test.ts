import { expect } from 'chai';
import { bytesOf } from '../../../core/columns/columns.js';
import { roadDistance_m } from '../../../viz/scene/roadDistance.js';

describe('roadDistance_m', () => {
  const lanes = [{ widthM: 4, shape: bytesOf(Float32Array.of(0, 0, 100, 0, 100, 50)) }];

  it('is 0 on a lane and grows from its edge', () => {
    expect(roadDistance_m(lanes, 50, 1.5)).to.equal(0);
    expect(roadDistance_m(lanes, 50, 12)).to.equal(10);
    expect(roadDistance_m(lanes, 104, 25)).to.equal(2);
    expect(roadDistance_m(lanes, -3, -4)).to.equal(3);
  });

  it('is infinite where there is no road', () => {
    expect(roadDistance_m([], 0, 0)).to.equal(Number.POSITIVE_INFINITY);
  });
});
