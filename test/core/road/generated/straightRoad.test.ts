import { expect } from 'chai';
import { straightRoad } from '../../../../core/road/generated/straightRoad.js';

const SHAPE = { length_m: 1000, lanes: 2, speed_mps: 20 };

describe('the straight road', () => {
  const network = straightRoad(SHAPE);

  it('is as long and as wide as asked for, in both directions', () => {
    expect([network.minX_m, network.maxX_m]).to.deep.equal([0, 1000]);
    expect(network.laneCount).to.equal(2 * 2 * 2);
    expect([...network.laneLength_m]).to.deep.equal(new Array(8).fill(500));
    const ys_m = Array.from(network.laneShape.filter((_, i) => i % 2 === 1));
    expect([...new Set(ys_m)].sort((a, b) => a - b)).to.deep.equal([-5.25, -1.75, 1.75, 5.25]);
  });

  it('leads from each half to the other on the same lane: on in the middle, to the beginning at the end', () => {
    expect(network.linkCount).to.equal(8);
    for (let link = 0; link < 8; link++) {
      const [from, to] = [network.linkFrom[link], network.linkTo[link]];
      const end = network.laneShapeStart[from + 1] - 1;
      const start = network.laneShapeStart[to];
      expect(network.laneShape[2 * end + 1]).to.equal(network.laneShape[2 * start + 1]);
      expect([0, SHAPE.length_m]).to.include(Math.abs(network.laneShape[2 * end] - network.laneShape[2 * start]));
    }
  });
});
