import { expect } from 'chai';
import { LocalPlane } from '../../../core/facilities/localPlane.js';
import { PATH_POINTS, PathHistory } from '../../../core/facilities/pathHistory.js';

const plane = new LocalPlane(0, 0);
const METRES_PER_DEGREE = 110_574; // at the equator, north

function drive(meters: number, step_m: number, placeAt: (s_m: number) => [x: number, y: number, heading: number]) {
  const history = new PathHistory(1);
  let time_us = 0;
  for (let s_m = 0; s_m <= meters; s_m += step_m) {
    const [x_m, y_m, heading_rad] = placeAt(s_m);
    history.add(0, time_us, x_m, y_m, heading_rad);
    time_us += 100_000;
  }
  const [x_m, y_m] = placeAt(meters);
  return history.pointsOf(0, time_us, x_m, y_m, plane);
}

const straight = (s_m: number): [number, number, number] => [0, s_m, Math.PI / 2];

describe('path history', () => {
  it('keeps a point about every 22.5 m of a straight and at most 200 m', () => {
    const points = drive(1000, 1, straight);
    expect(points.length).to.be.within(8, 10);
    const lengths_m = points.map((point) => Math.abs(point.deltaLatitude! * 1e-7) * METRES_PER_DEGREE);
    for (const length_m of lengths_m.slice(1)) expect(length_m).to.be.closeTo(22, 1);
    expect(lengths_m.reduce((a, b) => a + b, 0)).to.be.at.most(200.5);
  });

  it('leads backwards: the newest point first, each older by its delta time', () => {
    const points = drive(300, 1, straight);
    for (const point of points) {
      expect(point.deltaLatitude).to.be.lessThan(0);
      expect(point.pathDeltaTime).to.be.within(1, 65_535);
    }
    expect(points[1].pathDeltaTime).to.be.closeTo(220, 12); // 22 steps of 100 ms, in units of 10 ms
  });

  it('keeps more points in a bend than on a straight, and never more than 23', () => {
    const radius_m = 20;
    const circle = (s_m: number): [number, number, number] => [
      radius_m * Math.cos(s_m / radius_m),
      radius_m * Math.sin(s_m / radius_m),
      s_m / radius_m + Math.PI / 2,
    ];
    const bend = drive(400, 1, circle).length;
    expect(bend).to.be.greaterThan(12);
    expect(bend).to.be.at.most(PATH_POINTS);
  });

  it('starts anew after a jump', () => {
    const jump = (s_m: number): [number, number, number] => [s_m < 50 ? 0 : 5000, s_m, Math.PI / 2];
    expect(drive(60, 1, jump)).to.have.length(1);
  });
});
