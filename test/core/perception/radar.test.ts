import { expect } from 'chai';
import {
  BEARING_SIGMA_RAD,
  detectionProbability,
  RANGE_RATE_SIGMA_MPS,
  RANGE_SIGMA_M,
  Radar,
} from '../../../core/perception/radar.js';
import { RadarColumns } from '../../../core/perception/radarColumns.js';
import { VEHICLE_CLASS } from '../../../core/road/network.js';
import { buildPlainNetwork } from '../../../core/road/plain/buildPlainNetwork.js';
import type { PlainNetwork } from '../../../core/road/plain/plainNetwork.js';
import { vehicleType } from '../../../core/traffic/vehicleType.js';
import { FakeTraffic } from '../hazard/fakeTraffic.js';
import { plainOf, road } from '../road/plain/plainTowns.js';

/** A car of 5 x 1.8 m; places are front bumpers, and x grows to the east. */
type Car = readonly [x_m: number, y_m: number, heading_rad?: number, speed_mps?: number];
const OPTIONS = { range_m: 100, fieldOfView_rad: (150 / 180) * Math.PI };

function field(cars: readonly Car[], change: Partial<PlainNetwork> = {}, options = OPTIONS) {
  const plain = plainOf({ a: [-300, -300], b: [300, 300] }, [road('ab', 'a', 'b')], change);
  const traffic = new FakeTraffic(buildPlainNetwork(plain), cars.length);
  traffic.vehicleTypes.push(vehicleType('car', VEHICLE_CLASS.passenger));
  const { vehicles } = traffic;
  cars.forEach(([x_m, y_m, heading_rad = 0, speed_mps = 0], slot) => {
    vehicles.x_m[slot] = x_m;
    vehicles.y_m[slot] = y_m;
    vehicles.heading_rad[slot] = heading_rad;
    vehicles.speed_mps[slot] = speed_mps;
  });
  const radar = new Radar(traffic, options, 7);
  radar.prepare();
  return { traffic, radar };
}

/** How often car 0 finds each of the others, by slot, in so many scans. */
function found(cars: readonly Car[], change: Partial<PlainNetwork> = {}, scans = 200): number[] {
  const { radar } = field(cars, change);
  const out = new RadarColumns(1);
  for (let scan = 0; scan < scans; scan++) radar.scan(0, scan, out);
  const counts = cars.map(() => 0);
  for (let i = 0; i < out.count; i++) counts[out.truthId[i] - 1000]++;
  return counts.map((count) => count / scans);
}

describe('a radar', () => {
  it('finds what is near nearly always, at its range half the time, and nothing far off', () => {
    expect(detectionProbability(100, 100)).to.be.closeTo(0.5, 1e-9);
    expect(detectionProbability(50, 100)).to.be.closeTo(0.956, 0.001);
    expect(detectionProbability(160, 100)).to.be.below(0.03);
    const [, near, half, far] = found(
      [
        [0, 0],
        [52.5, 20],
        [102.5, -4],
        [180, 60],
      ],
      {},
      2000,
    );
    expect(near).to.be.closeTo(0.95, 0.03);
    expect(half).to.be.closeTo(0.5, 0.04);
    expect(far).to.equal(0);
  });

  it('sees ahead, within 75 degrees to either side, and not behind', () => {
    const at = (angle_deg: number): Car => {
      const angle_rad = (angle_deg * Math.PI) / 180;
      return [30 * Math.cos(angle_rad) + 2.5, 30 * Math.sin(angle_rad)];
    };
    const rates = found([[0, 0], at(0), at(70), at(-70), at(80), at(-80), at(180)]);
    expect(rates.slice(1, 4).every((rate) => rate > 0.95)).to.equal(true);
    expect(rates.slice(4)).to.deep.equal([0, 0, 0]);
  });

  it('does not see through the vehicle ahead, but past it', () => {
    expect(
      found([
        [0, 0],
        [20, 0],
        [40, 0],
      ])[2],
    ).to.equal(0);
    expect(
      found([
        [0, 0],
        [20, 0],
        [40, 3],
      ])[2],
    ).to.be.above(0.9);
    expect(
      found([
        [0, 0],
        [20, 3.5],
        [40, 0],
      ])[2],
    ).to.be.above(0.9);
    expect(
      found([
        [0, 0],
        [40, 0],
        [20, 0],
      ])[1],
    ).to.equal(0); // whoever is listed first
  });

  it('does not see through a house', () => {
    const buildings = [{ footprint_m: [30, -10, 40, -10, 40, 10, 30, 10], height_m: 10 }];
    expect(
      found([
        [0, 0],
        [60, 0],
      ])[1],
    ).to.be.above(0.8);
    const walled = found(
      [
        [0, 0],
        [60, 0],
        [20, 0],
        [60, 25],
      ],
      { buildings },
    );
    expect(walled[1]).to.equal(0);
    expect(walled[2]).to.be.above(0.95);
    expect(walled[3]).to.be.above(0.8);
  });

  it('measures range, bearing and range rate with its documented errors', () => {
    const { radar } = field([
      [0, 0, 0, 10],
      [42.5, 0, 0, 4],
      [32.5, 30, Math.PI, 0],
    ]);
    const out = new RadarColumns(1);
    for (let scan = 0; scan < 4000; scan++) radar.scan(0, scan, out);
    const rows = (id: number) => [...out.truthId.subarray(0, out.count).keys()].filter((i) => out.truthId[i] === id);
    const stats = (column: Float32Array, id: number) => {
      const values = rows(id).map((i) => column[i]);
      const mean = values.reduce((sum, v) => sum + v, 0) / values.length;
      return [mean, Math.sqrt(values.reduce((sum, v) => sum + (v - mean) ** 2, 0) / values.length)];
    };
    const [range_m, rangeSigma_m] = stats(out.range_m, 1001);
    expect(range_m).to.be.closeTo(40, 0.02); // to the middle of the car
    expect(rangeSigma_m).to.be.closeTo(RANGE_SIGMA_M, 0.01);
    const [rate_mps, rateSigma_mps] = stats(out.rangeRate_mps, 1001);
    expect(rate_mps).to.be.closeTo(-6, 0.01);
    expect(rateSigma_mps).to.be.closeTo(RANGE_RATE_SIGMA_MPS, 0.005);
    const [bearing_rad, bearingSigma_rad] = stats(out.bearing_rad, 1002);
    expect(bearing_rad).to.be.closeTo(Math.atan2(30, 35), 0.001);
    expect(bearingSigma_rad).to.be.closeTo(BEARING_SIGMA_RAD, 5e-4);
    expect(stats(out.rangeRate_mps, 1002)[0]).to.be.closeTo(-10 * Math.cos(Math.atan2(30, 35)), 0.01);
  });

  describe('on a mast of 6 m', () => {
    /** Share of scans in which it finds each of the vehicles, by slot; lorries are 4 m high. */
    function foundFromMast(cars: readonly Car[], lorries: readonly number[] = [], change: Partial<PlainNetwork> = {}) {
      const { traffic, radar } = field(cars, change, { range_m: 150, fieldOfView_rad: 2 * Math.PI });
      traffic.vehicleTypes.push({ ...vehicleType('lorry', VEHICLE_CLASS.truck), height_m: 4 });
      for (const slot of lorries) traffic.vehicles.type[slot] = 1;
      const mount = { stationId: 1, x_m: 0, y_m: 0, height_m: 6, heading_rad: 0, speed_mps: 0 };
      const out = new RadarColumns(1);
      for (let scan = 0; scan < 200; scan++) radar.scanFrom(mount, scan, out);
      return cars.map((_, slot) => out.truthId.subarray(0, out.count).filter((id) => id === 1000 + slot).length / 200);
    }

    it('sees all round, and over cars', () => {
      const rates = foundFromMast([
        [20, 0],
        [40, 0],
        [-40, 0],
        [0, 60],
      ]);
      for (const rate of rates) expect(rate).to.be.above(0.9);
    });

    it('does not see a car close behind a lorry, but one far behind, and the lorry behind a car', () => {
      const [lorry, close] = foundFromMast(
        [
          [40, 0],
          [46, 0],
        ],
        [0],
      );
      expect(lorry).to.be.above(0.95);
      expect(close).to.equal(0);
      expect(
        foundFromMast(
          [
            [40, 0],
            [110, 0],
          ],
          [0],
        )[1],
      ).to.be.above(0.5); // its shadow ends 80 m off: 35 m * 4.5 / 2
      expect(
        foundFromMast(
          [
            [20, 0],
            [40, 0],
          ],
          [1],
        )[1],
      ).to.be.above(0.95);
    });

    it('does not see through a house', () => {
      const buildings = [{ footprint_m: [30, -10, 40, -10, 40, 10, 30, 10], height_m: 10 }];
      const [walled, plain] = foundFromMast(
        [
          [62, 0],
          [0, 62],
        ],
        [],
        { buildings },
      );
      expect(walled).to.equal(0);
      expect(plain).to.be.above(0.9);
    });
  });

  it('finds the same in the same scan whoever else looks, and fills its columns vehicle by vehicle', () => {
    const cars: Car[] = Array.from({ length: 60 }, (_, i) => [9 * (i % 10), 7 * Math.floor(i / 10), 0.1 * i, i]);
    const { radar } = field(cars);
    const together = new RadarColumns(60);
    for (let slot = 0; slot < 60; slot++) {
      radar.scan(slot, 5, together);
      together.close();
    }
    expect(together.count).to.be.above(200);
    expect(together.first[60]).to.equal(together.count);
    const alone = new RadarColumns(1);
    radar.scan(33, 5, alone);
    const [from, to] = [together.first[33], together.first[34]];
    expect([...alone.range_m.subarray(0, alone.count)]).to.deep.equal([...together.range_m.subarray(from, to)]);
    expect([...alone.truthId.subarray(0, alone.count)]).to.deep.equal([...together.truthId.subarray(from, to)]);
    const [first] = together.first;
    together.clear();
    expect([first, together.count]).to.deep.equal([0, 0]);
  });
});
