import { expect } from 'chai';
import { DELTA_MAX, DELTA_MIN, fixedPoint, LimericLaw, nextDelta } from '../../../../core/radio/congestion/limeric.js';
import { DEFAULT_CONGESTION } from '../../../../core/radio/congestion/settings.js';

const PERIOD_US = 100_000;

/** Feeds a law its channel busy ratio, period after period. */
function feed(law: LimericLaw, ratios: readonly number[], from = 1): void {
  ratios.forEach((ratio, i) => {
    law.periodEnds();
    law.measured(0, ratio, (from + i) * PERIOD_US);
  });
}

describe('the adaptive approach', () => {
  it('moves delta by the distance from the target, within the bounds of TS 102 687 table 3', () => {
    const step = (delta: number, ratio: number) => nextDelta(delta, ratio, DEFAULT_CONGESTION);
    expect(step(0.01, 0.63)).to.be.closeTo(0.984 * 0.01 + 0.0012 * 0.05, 1e-12);
    expect(step(0.01, 0)).to.be.closeTo(0.984 * 0.01 + 0.0005, 1e-12);
    expect(step(0.01, 1)).to.be.closeTo(0.984 * 0.01 - 0.00025, 1e-12);
    expect(step(0.03, 0)).to.equal(DELTA_MAX);
    expect(step(0.0006, 1)).to.equal(DELTA_MIN);
  });

  it('has the fixed points that follow from its equations', () => {
    expect(fixedPoint(50, DEFAULT_CONGESTION)).to.be.closeTo(0.537, 0.0005);
    expect(fixedPoint(100, DEFAULT_CONGESTION)).to.be.closeTo(0.6, 0.0005);
    expect(fixedPoint(200, DEFAULT_CONGESTION)).to.be.closeTo(0.6375, 0.0005);
  });

  it('updates every second period, by the mean of both and half of what it knew', () => {
    const law = new LimericLaw(1, DEFAULT_CONGESTION);
    expect(law.interval_us(0, 1530)).to.be.closeTo(1530 / 0.0153, 1e-6);
    feed(law, [0.9]);
    expect(law.interval_us(0, 1530)).to.be.closeTo(1530 / 0.0153, 1e-6);
    feed(law, [0.7], 2);
    const delta = nextDelta(0.0153, 0.5 * 0 + 0.5 * 0.8, DEFAULT_CONGESTION);
    expect(law.interval_us(0, 1530)).to.be.closeTo(1530 / delta, 1e-6);
  });

  it('keeps a gate closed between 25 ms and a second', () => {
    const law = new LimericLaw(1, DEFAULT_CONGESTION);
    expect(law.interval_us(0, 100)).to.equal(25_000);
    expect(law.interval_us(0, 20_000)).to.equal(1_000_000);
  });

  it('stretches what is left of a closed time when delta changes', () => {
    const law = new LimericLaw(1, DEFAULT_CONGESTION);
    law.passed(0, 150_000, 1530); // closed for 100 ms
    expect(law.opensAt_us(0)).to.equal(250_000);
    feed(law, [0.9, 0.9]); // updated at 200 ms: half of the time is left
    const delta = nextDelta(0.0153, 0.45, DEFAULT_CONGESTION);
    expect(law.opensAt_us(0)).to.equal(Math.ceil(150_000 + 50_000 + 1530 / delta / 2));
  });

  it('follows a live target', () => {
    const law = new LimericLaw(1, DEFAULT_CONGESTION);
    law.tune({ ...DEFAULT_CONGESTION, targetCbr: 0.3 });
    feed(law, [0.6, 0.6]);
    expect(law.interval_us(0, 1530)).to.be.closeTo(1530 / (0.984 * 0.0153 + 0.0012 * (0.3 - 0.3)), 1e-6);
  });

  it('forgets with a station that is switched off', () => {
    const law = new LimericLaw(1, DEFAULT_CONGESTION);
    law.passed(0, 0, 4000);
    feed(law, [1, 1, 1, 1]);
    law.reset(0);
    expect(law.opensAt_us(0)).to.equal(-Infinity);
    expect(law.interval_us(0, 1530)).to.be.closeTo(100_000, 1e-6);
  });
});
