import { expect } from 'chai';
import { alarmFigures } from '../../../core/metrics/alarms.js';
import { calibration } from '../../../core/metrics/calibration.js';

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
