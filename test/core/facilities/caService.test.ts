import { expect } from 'chai';
import { CaService, T_GEN_CAM_MAX_US } from '../../../core/facilities/caService.js';
import { degreesToRadians } from '../../../core/units/units.js';

interface State {
  x_m: number;
  heading_rad: number;
  speed_mps: number;
}

/** Times of the CAMs of one vehicle that is checked every 100 ms, in units of 100 ms. */
function camTimes(checks: number, stateAt: (time_s: number) => Partial<State>, gap_us?: number): number[] {
  const service = new CaService(1);
  const times: number[] = [];
  for (let i = 0; i < checks; i++) {
    const { x_m = 0, heading_rad = 0, speed_mps = 0 } = stateAt(i / 10);
    if (service.check(0, i * 100_000, x_m, 0, heading_rad, speed_mps, gap_us)) times.push(i);
  }
  return times;
}

const intervals = (times: readonly number[]): number[] => times.slice(1).map((time, i) => time - times[i]);
const atConstant = (speed_mps: number) => (time_s: number) => ({ x_m: speed_mps * time_s, speed_mps });

describe('CA service (EN 302 637-2)', () => {
  it('sends every 300 ms at a constant 50 km/h', () => {
    expect(new Set(intervals(camTimes(100, atConstant(50 / 3.6))))).to.deep.equal(new Set([3]));
  });

  // A CAM goes out at the first check by which the car has moved more than 4 m.
  for (const [speed_mps, expected] of [
    [41, 1],
    [39.9, 2],
    [20.1, 2],
    [19.9, 3],
    [13, 4],
    [9, 5],
    [3.9, 10],
    [0, 10],
  ]) {
    it(`sends every ${expected * 100} ms at a constant ${speed_mps} m/s`, () => {
      expect(new Set(intervals(camTimes(200, atConstant(speed_mps)).slice(1)))).to.deep.equal(new Set([expected]));
    });
  }

  it('does not take a movement of exactly 4 m for more than 4 m', () => {
    expect(camTimes(4, (time_s) => ({ x_m: time_s < 0.2 ? 0 : 4 }))).to.deep.equal([0]);
    expect(camTimes(4, (time_s) => ({ x_m: time_s < 0.2 ? 0 : 4.01 }))).to.deep.equal([0, 2]);
  });

  it('sends when the heading changes by more than 4 degrees, also across the wrap', () => {
    const turn = (from_deg: number, to_deg: number) =>
      camTimes(5, (time_s) => ({ heading_rad: degreesToRadians(time_s < 0.3 ? from_deg : to_deg) }));
    expect(turn(0, 4.1)).to.deep.equal([0, 3]);
    expect(turn(0, 3.9)).to.deep.equal([0]);
    expect(turn(179, -178)).to.deep.equal([0]);
    expect(turn(178, -177)).to.deep.equal([0, 3]);
  });

  it('sends when the speed changes by more than 0.5 m/s', () => {
    expect(camTimes(8, (time_s) => ({ speed_mps: time_s < 0.4 ? 0 : 0.6 }))).to.deep.equal([0, 4]);
    expect(camTimes(8, (time_s) => ({ speed_mps: time_s < 0.4 ? 0 : 0.5 }))).to.deep.equal([0]);
  });

  it('keeps a shortened interval for three CAMs after the last movement, then returns to 1 s', () => {
    const stopping = (time_s: number) => ({ x_m: 5 * Math.min(4, Math.floor((time_s + 0.01) / 0.2)) });
    expect(intervals(camTimes(60, stopping))).to.deep.equal([2, 2, 2, 2, 2, 2, 2, 10, 10, 10, 10]);
  });

  it('never sends more often than the congestion control allows', () => {
    expect(new Set(intervals(camTimes(100, atConstant(50), 500_000)))).to.deep.equal(new Set([5]));
    expect(new Set(intervals(camTimes(100, atConstant(50), T_GEN_CAM_MAX_US)))).to.deep.equal(new Set([10]));
  });

  it('puts the low-frequency container into the first CAM and then every 500 ms or more', () => {
    const service = new CaService(1);
    const included = [0, 300_000, 600_000, 900_000, 1_200_000].map((time_us) => service.takeLowFrequency(0, time_us));
    expect(included).to.deep.equal([true, false, true, false, true]);
  });

  it('starts afresh after a reset', () => {
    const service = new CaService(1);
    expect(service.check(0, 0, 0, 0, 0, 0)).to.equal(true);
    service.reset(0);
    expect(service.check(0, 50_000, 0, 0, 0, 0)).to.equal(true);
    expect(service.takeCertificate(0, 50_000)).to.equal(true);
  });
});
