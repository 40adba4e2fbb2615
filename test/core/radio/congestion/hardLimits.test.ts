import { expect } from 'chai';
import fc from 'fast-check';
import {
  DutyCycle,
  leastOffTime_us,
  OFF_TIME_MAX_US,
  OFF_TIME_MIN_US,
} from '../../../../core/radio/congestion/hardLimits.js';
import { FULL_DUTY, fullestSecond, type Sent } from './gatedAir.js';

describe('the hard limits of EN 302 571', () => {
  it('ask for 25 ms between frames up to a channel busy ratio of .62', () => {
    for (const ratio of [0, 0.3, 0.62]) expect(leastOffTime_us(4000, ratio)).to.equal(OFF_TIME_MIN_US);
  });

  it('ask for as much as TS 103 175 table 2 says beyond', () => {
    expect(leastOffTime_us(1000, 0.68) / 1000).to.be.closeTo(351.9, 0.05);
    expect(leastOffTime_us(1000, 0.75) / 1000).to.be.closeTo(692.3, 0.05);
  });

  it('never ask for less than 25 ms or more than a second', () => {
    expect(leastOffTime_us(100, 0.621)).to.equal(OFF_TIME_MIN_US);
    expect(leastOffTime_us(4000, 0.9)).to.equal(OFF_TIME_MAX_US);
  });

  it('let a station send 30 ms in a second, and the next frame when the oldest has gone out of it', () => {
    const duty = new DutyCycle(1);
    for (let i = 0; i < 10; i++) duty.add(0, i * 50_000 + 3000, 3000);
    // the second that ends with the next frame must not hold more than 27 ms of the others: it begins at 3 ms
    expect(duty.earliestStart_us(0, 3000)).to.equal(3000 + 1e6 - 3000);
    expect(duty.earliestStart_us(0, 1000)).to.equal(3000 - 2000 + 1e6 - 1000);
  });

  it('hold for every second, whatever a station sends', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.integer({ min: 40, max: 4000 }), fc.integer({ min: 0, max: 60_000 }))),
        (wishes) => {
          const duty = new DutyCycle(1);
          const frames: Sent[] = [];
          let now_us = 0;
          for (const [airtime_us, pause_us] of wishes) {
            const start_us = Math.max(now_us + pause_us, Math.ceil(duty.earliestStart_us(0, airtime_us)));
            now_us = start_us + airtime_us;
            duty.add(0, now_us, airtime_us);
            frames.push({ slot: 0, sequence: 0, start_us, end_us: now_us, passed_us: start_us });
          }
          expect(fullestSecond(frames)).to.be.at.most(FULL_DUTY);
        },
      ),
    );
  });
});
