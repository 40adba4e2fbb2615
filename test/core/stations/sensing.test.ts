import { expect } from 'chai';
import { Random } from '../../../core/random/random.js';
import { EGO, EGO_CONTEXT_FIELDS } from '../../../core/stations/egoContext.js';
import { EgoState } from '../../../core/stations/egoState.js';
import { GNSS_SIGMA_M, Sensing, TEMPERATURE_BIAS_SIGMA_C } from '../../../core/stations/sensing.js';
import { StationIndex } from '../../../core/stations/stationIndex.js';

const COUNT = 2000;
const index = new StationIndex(Uint32Array.from({ length: COUNT }, (_, i) => i + 1));
const sensing = () => new Sensing(index, Random.fromSeed(5));
const origin = () => ({ x_m: 0, y_m: 0, heading_rad: 0, speed_mps: 10 });

function positionErrors(sensors: Sensing): number[] {
  return Array.from({ length: COUNT }, (_, slot) => {
    const pose = origin();
    sensors.measure(slot, pose);
    return pose.x_m;
  });
}

const deviation = (values: readonly number[]): number =>
  Math.sqrt(values.reduce((sum, value) => sum + value * value, 0) / values.length);
const correlation = (a: readonly number[], b: readonly number[]): number =>
  a.reduce((sum, value, i) => sum + value * b[i], 0) / a.length / (deviation(a) * deviation(b));

describe('sensing', () => {
  it('errs in position by the documented sigma, before and after an hour', () => {
    const sensors = sensing();
    expect(deviation(positionErrors(sensors))).to.be.closeTo(GNSS_SIGMA_M, 0.15);
    for (let slot = 0; slot < COUNT; slot++) sensors.advance(slot, 3_600_000_000);
    expect(deviation(positionErrors(sensors))).to.be.closeTo(GNSS_SIGMA_M, 0.15);
  });

  it('errs alike a second later and independently an hour later', () => {
    const sensors = sensing();
    const before = positionErrors(sensors);
    for (let slot = 0; slot < COUNT; slot++) sensors.advance(slot, 1_000_000);
    expect(correlation(before, positionErrors(sensors))).to.be.greaterThan(0.99);
    for (let slot = 0; slot < COUNT; slot++) sensors.advance(slot, 3_600_000_000);
    expect(Math.abs(correlation(before, positionErrors(sensors)))).to.be.lessThan(0.12);
  });

  it('does not move a parked car by more than a few centimetres in 300 ms, so that CAM triggers stay', () => {
    const sensors = sensing();
    const before = positionErrors(sensors);
    for (let slot = 0; slot < COUNT; slot++) sensors.advance(slot, 300_000);
    const moved = positionErrors(sensors).map((error, slot) => error - before[slot]);
    expect(deviation(moved)).to.be.lessThan(0.1);
  });

  it('gives a vehicle the same errors whoever else is on its host', () => {
    const alone = new Sensing(new StationIndex(Uint32Array.of(77)), Random.fromSeed(5));
    const pose = origin();
    const together = origin();
    alone.measure(0, pose);
    sensing().measure(76, together);
    expect(pose).to.deep.equal(together);
  });

  it('has thermometers that are biased per vehicle', () => {
    const sensors = sensing();
    const biases = Array.from({ length: COUNT }, (_, slot) => sensors.temperature_C(slot, 0));
    expect(deviation(biases)).to.be.closeTo(TEMPERATURE_BIAS_SIGMA_C, 0.1);
  });

  it('has a shade map that is wrong at one place in ten, the same for every vehicle', () => {
    const sensors = sensing();
    const out = new Float32Array(EGO_CONTEXT_FIELDS);
    const ego = new EgoState(index);
    let wrong = 0;
    for (let slot = 0; slot < COUNT; slot++) {
      ego.x_m[slot] = 25 * (slot % 1000) + 1;
      ego.context[slot * EGO_CONTEXT_FIELDS + EGO.shadeAhead_m] = 10;
      sensors.readContext(slot, ego, out);
      if (out[EGO.shadeAhead_m] !== 10) wrong++;
    }
    expect(wrong % 2).to.equal(0); // two vehicles at each place
    expect(wrong / COUNT).to.be.within(0.07, 0.13);
  });

  it('never reads a negative distance, slip or rain', () => {
    const sensors = sensing();
    const ego = new EgoState(index);
    const out = new Float32Array(EGO_CONTEXT_FIELDS);
    for (let slot = 0; slot < COUNT; slot++) {
      sensors.readContext(slot, ego, out);
      for (const field of ['wheelSlip', 'rain_mmph', 'bridgeAhead_m', 'leaderGap_m'] as const) {
        expect(out[EGO[field]]).to.be.at.least(0);
      }
    }
  });
});
