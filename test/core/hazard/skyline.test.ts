import { expect } from 'chai';
import { skyObstruction } from '../../../core/hazard/skyline.js';
import { surfaceCells } from '../../../core/hazard/surfaceCells.js';
import { buildPlainNetwork } from '../../../core/road/plain/buildPlainNetwork.js';
import { plainOf, road } from '../road/plain/plainTowns.js';
import { worldOf } from './fakeTraffic.js';

/** A street from west to east; houses of a height along its western half, 10 m from its middle on both sides. */
const canyon = (height_m: number) =>
  plainOf({ a: [0, 0], b: [400, 0] }, [road('ab', 'a', 'b')], {
    buildings: [-1, 1].map((side) => {
      const [near, far] = [10 * side, 30 * side];
      return { footprint_m: [0, near, 200, near, 200, far, 0, far], height_m };
    }),
  });

const hiddenAt = (height_m: number, x_m: number): number => {
  const network = buildPlainNetwork(canyon(height_m));
  const cells = surfaceCells(network);
  const hidden = skyObstruction(cells, network.buildings);
  const nearest = [...cells.x_m.keys()].sort((a, b) => Math.abs(cells.x_m[a] - x_m) - Math.abs(cells.x_m[b] - x_m))[0];
  return hidden[nearest];
};

describe('the sky over a street', () => {
  it('is open beyond the houses, and hidden to both sides between high ones', () => {
    expect(hiddenAt(25, 350)).to.equal(0);
    expect(hiddenAt(25, 100)).to.be.within(0.6, 0.95); // all but along the street
  });

  it('is hidden less by lower houses, and not at all by sheds', () => {
    expect(hiddenAt(10, 100)).to.be.below(hiddenAt(25, 100));
    expect(hiddenAt(3, 100)).to.equal(0);
  });

  it('is looked at only when somebody asks', () => {
    const look = (looksForSky: boolean) => {
      const { traffic, felt, step } = worldOf(canyon(25), 1, { looksForSky });
      traffic.put(0, 'ab_0', 100, 5);
      step();
      return felt.skyObstruction[0];
    };
    expect(look(true)).to.be.above(0.5);
    expect(look(false)).to.equal(0);
  });
});
