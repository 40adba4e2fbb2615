import { expect } from 'chai';
import { BuildingLoss } from '../../../../core/radio/obstacles/buildingLoss.js';
import { Random } from '../../../../core/random/random.js';
import type { Building } from '../../../../core/road/network.js';

const box = (x: number, y: number, width: number, depth: number, clockwise = false): Building => {
  const corners = [x, y, x + width, y, x + width, y + depth, x, y + depth];
  const turned = [x, y, x, y + depth, x + width, y + depth, x + width, y];
  return { footprint_m: Float64Array.from(clockwise ? turned : corners), height_m: 12 };
};

describe('building loss', () => {
  it('is 9 dB a wall and 0.4 dB a metre inside', () => {
    const loss = new BuildingLoss([box(10, -10, 20, 20)]);
    expect(loss.loss_dB(0, 0, 50, 0)).to.be.closeTo(2 * 9 + 20 * 0.4, 1e-9);
  });

  it('does not depend on the direction or on how the footprint runs', () => {
    const loss = new BuildingLoss([box(10, -10, 20, 20), box(60, -7, 5, 30, true)]);
    const there = loss.loss_dB(-3, 4, 90, -2);
    expect(there).to.be.closeTo(loss.loss_dB(90, -2, -3, 4), 1e-9);
    expect(there).to.be.greaterThan(4 * 9 + 25 * 0.4);
  });

  it('is nothing past a building', () => {
    const loss = new BuildingLoss([box(10, -10, 20, 20)]);
    expect(loss.loss_dB(0, 11, 50, 11)).to.equal(0);
    expect(loss.loss_dB(0, 0, 9, 0)).to.equal(0);
  });

  it('counts one wall for a station inside, whichever end it is', () => {
    const loss = new BuildingLoss([box(10, -10, 20, 20)]);
    expect(loss.loss_dB(20, 0, 50, 0)).to.be.closeTo(9 + 10 * 0.4, 1e-9);
    expect(loss.loss_dB(50, 0, 20, 0)).to.be.closeTo(9 + 10 * 0.4, 1e-9);
  });

  it('counts every wall once though walls lie in several cells of the grid', () => {
    const loss = new BuildingLoss([box(10, -300, 200, 600)]);
    expect(loss.loss_dB(0, 1, 250, 1)).to.be.closeTo(2 * 9 + 200 * 0.4, 1e-9);
  });

  it('agrees with a test of all walls on a town of boxes', () => {
    const random = Random.fromSeed(4);
    const town = Array.from({ length: 80 }, (_, i) => {
      const [x, y] = [(i % 10) * 90 + random.uniformIn(0, 20), Math.floor(i / 10) * 90 + random.uniformIn(0, 20)];
      return box(x, y, random.uniformIn(8, 60), random.uniformIn(8, 60), i % 3 === 0);
    });
    const all = new BuildingLoss(town);
    for (let i = 0; i < 300; i++) {
      const [ax, bx] = [random.uniformIn(-50, 950), random.uniformIn(-50, 950)];
      const [ay, by] = [random.uniformIn(-50, 800), random.uniformIn(-50, 800)];
      const sum = town.reduce((total, building) => total + lossOfBox_dB(building, ax, ay, bx, by), 0);
      expect(all.loss_dB(ax, ay, bx, by)).to.be.closeTo(sum, 1e-6);
    }
  });

  it('stops looking where the caller stops caring, and tells that and the walls it found', () => {
    const row = Array.from({ length: 10 }, (_, i) => box(100 * i + 10, -10, 20, 20));
    const loss = new BuildingLoss(row);
    expect(loss.loss_dB(0, 0, 1000, 0, 30)).to.be.within(30, 100);
    expect([loss.isWhole, loss.foundCount]).to.deep.equal([false, 4]);
    expect(loss.loss_dB(0, 0, 1000, 0)).to.be.closeTo(10 * 26, 1e-9);
    expect(loss.isWhole).to.equal(true);
    expect(loss.loss_dB(0, 50, 1000, 50)).to.equal(0);
    expect(loss.foundCount).to.equal(0);
  });
});

/** Clips the segment to the box (Liang and Barsky 1984): length inside, and a wall for each end that lies outside. */
function lossOfBox_dB(building: Building, ax: number, ay: number, bx: number, by: number): number {
  const [left, bottom] = building.footprint_m;
  const [right, top] = building.footprint_m.subarray(4, 6);
  const length_m = Math.hypot(bx - ax, by - ay);
  let enter = 0;
  let leave = 1;
  for (const [p, q] of [
    [ax - bx, ax - left],
    [bx - ax, right - ax],
    [ay - by, ay - bottom],
    [by - ay, top - ay],
  ]) {
    if (p < 0) enter = Math.max(enter, q / p);
    else if (p > 0) leave = Math.min(leave, q / p);
    else if (q < 0) return 0;
  }
  if (enter >= leave) return 0;
  const walls = (enter > 0 ? 1 : 0) + (leave < 1 ? 1 : 0);
  return 9 * walls + 0.4 * (leave - enter) * length_m;
}
