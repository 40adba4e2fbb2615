import { expect } from 'chai';
import { alarmFigures } from '../../../core/metrics/alarms.js';
import { calibration } from '../../../core/metrics/calibration.js';
import { LogHistogram } from '../../../core/metrics/logHistogram.js';
import { Random } from '../../../core/random/random.js';

describe('alarm figures', () => {
  /** One vehicle, 600 windows, two events: one seen 4 s ahead, one never; two negatives score high. */
  function drive() {
    const n = 600;
    const scores = new Array(n).fill(0.1);
    const labels = new Array(n).fill(0);
    for (let i = 100; i < 105; i++) labels[i] = 1;
    for (let i = 400; i < 405; i++) labels[i] = 1;
    for (let i = 102; i < 105; i++) scores[i] = 0.9;
    scores[200] = 0.95;
    scores[300] = 0.85;
    return { scores, labels, vehicleId: new Array(n).fill(1), time_s: scores.map((_, i) => i) };
  }

  it('catch what they can within the allowed false alarms', () => {
    const figures = alarmFigures(drive());
    expect(figures.events).to.equal(2);
    expect(figures.recall).to.equal(0.5);
    expect(figures.threshold).to.equal(0.85);
    expect(figures.falseAlarmsPerVehicleHour).to.be.closeTo(12, 1e-9);
  });

  it('say how early the first alarm came', () => {
    expect(alarmFigures(drive()).leadTime_s).to.equal(3.5);
  });

  it('stay silent when only silence keeps the rate', () => {
    const figures = alarmFigures({ scores: [1, 1], labels: [1, 0], vehicleId: [1, 1], time_s: [0, 1] });
    expect(figures.threshold).to.equal(Number.POSITIVE_INFINITY);
    expect(figures.recall).to.equal(0);
    expect(figures.leadTime_s).to.equal(null);
  });

  it('are null without windows or events', () => {
    const figures = alarmFigures({ scores: [], labels: [], vehicleId: [], time_s: [] });
    expect([figures.recall, figures.falseAlarmsPerVehicleHour, figures.leadTime_s]).to.deep.equal([null, null, null]);
  });
});

describe('calibration', () => {
  it('is perfect when probabilities are rates', () => {
    const { expectedError, brier } = calibration([0.25, 0.25, 0.25, 0.25], [1, 0, 0, 0]);
    expect(expectedError).to.equal(0);
    expect(brier).to.equal(0.1875);
  });

  it('measures how far they are off, by bins', () => {
    const { bins, expectedError } = calibration([0.95, 0.95, 0.05, 0.05], [1, 0, 0, 0]);
    expect(expectedError).to.be.closeTo((0.9 + 0.1) / 4, 1e-9);
    expect(bins[9]).to.deep.include({ count: 2, observedRate: 0.5 });
    expect(bins[5]).to.deep.include({ count: 0, observedRate: null, meanPrediction: null });
  });

  it('puts a probability of 1 into the last bin, and is null for nothing', () => {
    expect(calibration([1], [1]).bins[9].count).to.equal(1);
    expect(calibration([], []).expectedError).to.equal(null);
  });
});

describe('logarithmic histogram', () => {
  it('gives quantiles within a bucket of the exact ones', () => {
    const random = Random.fromSeed('latency');
    const histogram = new LogHistogram(0.1, 10_000);
    const values = Array.from({ length: 10_000 }, () => Math.exp(2 + random.normal()));
    for (const value of values) histogram.record(value);
    values.sort((a, b) => a - b);
    for (const probability of [0.5, 0.95, 0.99]) {
      const exact = values[Math.ceil(probability * values.length) - 1];
      expect(histogram.quantile(probability)).to.be.within(exact, exact * 2 ** (1 / 16));
    }
    expect(histogram.summary().max).to.equal(values[9999]);
    expect(histogram.count).to.equal(10_000);
  });

  it('keeps values beyond its bounds in its first and last bucket', () => {
    const histogram = new LogHistogram(1, 100);
    for (const value of [0, -5, 1e9]) histogram.record(value);
    expect(histogram.count).to.equal(3);
    expect(histogram.quantile(1)).to.be.within(100, 1e9);
    expect(histogram.summary().max).to.equal(1e9);
  });

  it('refuses what is no number', () => {
    const histogram = new LogHistogram(1, 100);
    expect(histogram.record(Number.NaN)).to.equal(false);
    expect(histogram.summary()).to.deep.equal({ count: 0, mean: null, p50: null, p95: null, p99: null, max: null });
  });

  it('adds another of the same bounds', () => {
    const [a, b] = [new LogHistogram(1, 100), new LogHistogram(1, 100)];
    a.record(5);
    b.record(50);
    a.add(b);
    expect(a.toJSON().count).to.deep.equal([1, 1]);
    expect(() => a.add(new LogHistogram(1, 10))).to.throw(RangeError);
  });
});
