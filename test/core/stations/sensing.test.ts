import { expect } from 'chai';
import { Random } from '../../../core/random/random.js';
import { resolveParameters } from '../../../core/scenario/resolve.js';
import { EGO, EGO_CONTEXT_FIELDS } from '../../../core/stations/egoContext.js';
import { EgoState } from '../../../core/stations/egoState.js';
import { Sensing, wiperLevel } from '../../../core/stations/sensing.js';
import { TEMPERATURE_BIAS_SIGMA_C } from '../../../core/stations/sensorFigures.js';
import { SensorReader } from '../../../core/stations/sensorReader.js';
import { StationIndex } from '../../../core/stations/stationIndex.js';

const COUNT = 2000;
const index = new StationIndex(Uint32Array.from({ length: COUNT }, (_, i) => i + 1));
const standard = resolveParameters([]).parameters.sensors;
const ego = new EgoState(index);
const sensing = (change = {}) => new Sensing(index, Random.fromSeed(5), { ...standard, ...change });
const readerOf = (sensors: Sensing, purpose = 'test') => new SensorReader(sensors, index, Random.fromSeed(5), purpose);
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
    expect(deviation(positionErrors(sensors))).to.be.closeTo(standard.gnssSigma_m, 0.15);
    for (let slot = 0; slot < COUNT; slot++) sensors.advance(slot, 3_600_000_000, ego);
    expect(deviation(positionErrors(sensors))).to.be.closeTo(standard.gnssSigma_m, 0.15);
  });

  it('errs alike a second later and independently an hour later', () => {
    const sensors = sensing();
    const before = positionErrors(sensors);
    for (let slot = 0; slot < COUNT; slot++) sensors.advance(slot, 1_000_000, ego);
    expect(correlation(before, positionErrors(sensors))).to.be.greaterThan(0.99);
    for (let slot = 0; slot < COUNT; slot++) sensors.advance(slot, 3_600_000_000, ego);
    expect(Math.abs(correlation(before, positionErrors(sensors)))).to.be.lessThan(0.12);
  });

  it('does not move a parked car by more than a few centimetres in 300 ms, so that CAM triggers stay', () => {
    const sensors = sensing();
    const before = positionErrors(sensors);
    for (let slot = 0; slot < COUNT; slot++) sensors.advance(slot, 300_000, ego);
    const moved = positionErrors(sensors).map((error, slot) => error - before[slot]);
    expect(deviation(moved)).to.be.lessThan(0.1);
  });

  it('gives a vehicle the same errors whoever else is on its host', () => {
    const alone = new Sensing(new StationIndex(Uint32Array.of(77)), Random.fromSeed(5), standard);
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
    const reader = readerOf(sensing());
    const out = new Float32Array(EGO_CONTEXT_FIELDS);
    const ego = new EgoState(index);
    let wrong = 0;
    for (let slot = 0; slot < COUNT; slot++) {
      ego.x_m[slot] = 25 * (slot % 1000) + 1;
      ego.context[slot * EGO_CONTEXT_FIELDS + EGO.shadeAhead_m] = 10;
      reader.context(slot, ego, out);
      if (out[EGO.shadeAhead_m] !== 10) wrong++;
    }
    expect(wrong % 2).to.equal(0); // two vehicles at each place
    expect(wrong / COUNT).to.be.within(0.07, 0.13);
  });

  it('never reads a negative distance, slip or rain', () => {
    const reader = readerOf(sensing());
    const ego = new EgoState(index);
    const out = new Float32Array(EGO_CONTEXT_FIELDS);
    for (let slot = 0; slot < COUNT; slot++) {
      reader.context(slot, ego, out);
      for (const field of ['wheelSlip', 'rain_mmph', 'bridgeAhead_m', 'leaderGap_m'] as const) {
        expect(out[EGO[field]]).to.be.at.least(0);
      }
    }
  });

  it('errs by the sigma asked for, and not at all without GNSS errors', () => {
    expect(deviation(positionErrors(sensing({ gnssSigma_m: 6 })))).to.be.closeTo(6, 0.4);
    expect(deviation(positionErrors(sensing({ gnss: false })))).to.equal(0);
    expect(sensing({ gnss: false }).positionConfidence_m(0)).to.equal(0);
    expect(sensing().positionConfidence_m(0)).to.be.closeTo(2.45 * 2.03, 0.01);
  });

  it('errs more between high walls, some seconds after it came there, and says so', () => {
    const sensors = sensing({ gnssCanyonFactor: 12 });
    const street = new EgoState(index);
    for (let slot = 0; slot < COUNT; slot++) street.context[slot * EGO_CONTEXT_FIELDS + EGO.skyObstruction] = 0.5;
    const open = deviation(positionErrors(sensors));
    for (let s = 1; s <= 30; s++) for (let slot = 0; slot < COUNT; slot++) sensors.advance(slot, s * 1e6, street);
    expect(deviation(positionErrors(sensors)) / open).to.be.closeTo(6.5, 0.3); // 1 + 11 / 2
    expect(sensors.positionConfidence_m(0)).to.be.closeTo(6.5 * 2.45 * 2.03, 0.3);
  });

  it('keeps the correlation of an AR(1) process: .999 a second, .5 after some 11 minutes', () => {
    const sensors = sensing();
    const before = positionErrors(sensors);
    const correlations: number[] = [];
    for (const time_s of [100, 693, 2000]) {
      for (let slot = 0; slot < COUNT; slot++) sensors.advance(slot, time_s * 1e6, ego);
      correlations.push(correlation(before, positionErrors(sensors)));
    }
    expect(correlations[0]).to.be.closeTo(Math.exp(-0.1), 0.03);
    expect(correlations[1]).to.be.closeTo(0.5, 0.06);
    expect(correlations[2]).to.be.closeTo(Math.exp(-2), 0.07);
  });

  it('has inertial sensors with a bias of their own and noise on every reading', () => {
    const reader = readerOf(sensing());
    const means: number[] = [];
    for (let slot = 0; slot < 400; slot++) {
      const readings = Array.from({ length: 200 }, () => reader.acceleration_mps2(slot, 1) - 1);
      const mean = readings.reduce((sum, value) => sum + value, 0) / 200;
      means.push(mean);
      expect(deviation(readings.map((value) => value - mean))).to.be.closeTo(0.1, 0.03);
    }
    expect(deviation(means)).to.be.closeTo(0.05, 0.01);
    const yaw = Array.from({ length: COUNT }, (_, slot) => reader.yawRate_radps(slot, 0));
    expect(deviation(yaw)).to.be.closeTo(Math.hypot(0.2, 0.1) * (Math.PI / 180), 4e-4);
  });

  it('reads the same for one purpose, however often another reads', () => {
    const [quiet, busy] = [sensing(), sensing()];
    const [one, same, other] = [readerOf(quiet, 'cam'), readerOf(busy, 'cam'), readerOf(busy, 'learning')];
    for (let i = 0; i < 5; i++) {
      other.context(7, ego, new Float32Array(EGO_CONTEXT_FIELDS));
      other.yawRate_radps(7, 0);
      expect(same.acceleration_mps2(7, 1)).to.equal(one.acceleration_mps2(7, 1));
      expect(same.yawRate_radps(7, 0)).to.equal(one.yawRate_radps(7, 0));
    }
  });

  it('has a thermometer that follows a fall of the air by its time constant', () => {
    const sensors = sensing({ temperatureLag_s: 60 });
    const air = new EgoState(index);
    const at = EGO.airTemperature_C;
    const bias_C = sensors.temperature_C(0, 0);
    air.context[at] = 4;
    sensors.advance(0, 1e6, air);
    expect(sensors.temperature_C(0, 4) - bias_C).to.be.closeTo(4, 1e-6);
    air.context[at] = -2;
    const read: number[] = [];
    for (let s = 2; s <= 182; s++) {
      sensors.advance(0, s * 1e6, air);
      read.push(sensors.temperature_C(0, -2) - bias_C);
    }
    expect(read[0]).to.be.above(3.5);
    expect(read[59]).to.be.closeTo(-2 + 6 * Math.exp(-1), 0.1);
    expect(read[180]).to.be.closeTo(-2, 0.4);
  });

  it('has wipers that go faster with the rain', () => {
    expect([0, 0.2, 0.5, 3, 12].map(wiperLevel)).to.deep.equal([0, 0, 1, 2, 3]);
  });
});
