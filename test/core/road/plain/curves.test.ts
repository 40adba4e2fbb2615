import { expect } from 'chai';
import {
  cut,
  distanceBetween_m,
  lengthOf_m,
  poseAt,
  reversed,
  shiftRight,
  tightestRadius_m,
  turnCurve,
} from '../../../../core/road/plain/curves.js';

describe('curves', () => {
  const corner = [0, 0, 10, 0, 10, 10];

  it('cuts a piece out of a line and keeps the points between', () => {
    expect(cut(corner, 5, 15)).to.deep.equal([5, 0, 10, 0, 10, 5]);
  });

  it('shifts a line to its right with a mitred corner', () => {
    expect(shiftRight(corner, 1).map((v) => Math.round(v * 1e9) / 1e9)).to.deep.equal([0, -1, 11, -1, 11, 10]);
  });

  it('gives place and direction after a length and holds at the ends', () => {
    expect(poseAt(corner, 15)).to.deep.equal({ x_m: 10, y_m: 5, dx: 0, dy: 1 });
    expect(poseAt(corner, 99)).to.include({ x_m: 10, y_m: 10 });
  });

  it('turns a quarter circle within 1 % of its length and radius', () => {
    const curve = turnCurve({ x_m: 0, y_m: 0, dx: 1, dy: 0 }, { x_m: 10, y_m: 10, dx: 0, dy: 1 });
    expect(lengthOf_m(curve)).to.be.closeTo((Math.PI / 2) * 10, 0.1);
    for (let i = 0; i < curve.length; i += 2) {
      expect(Math.hypot(curve[i], curve[i + 1] - 10)).to.be.closeTo(10, 0.1);
    }
    expect(tightestRadius_m(curve)).to.be.closeTo(10, 1);
  });

  it('knows no bend in a straight line', () => {
    expect(tightestRadius_m([0, 0, 20, 0])).to.equal(Number.POSITIVE_INFINITY);
  });

  it('measures how near two lines come, 0 where they cross', () => {
    expect(distanceBetween_m([0, 0, 10, 0], [5, -5, 5, 5])).to.equal(0);
    expect(distanceBetween_m([0, 0, 10, 0], [0, 3, 10, 3])).to.equal(3);
  });

  it('reverses point by point', () => {
    expect(reversed([1, 2, 3, 4])).to.deep.equal([3, 4, 1, 2]);
  });
});
