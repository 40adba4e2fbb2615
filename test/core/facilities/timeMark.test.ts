import { expect } from 'chai';
import { minuteOfYear, timeMark, timeOfMark_us } from '../../../core/facilities/timeMark.js';
import { DEFAULT_EPOCH_ITS_MS } from '../../../core/simTime/simTime.js';

const EPOCH = DEFAULT_EPOCH_ITS_MS; // 2026-01-01T00:00:00 UTC
const S = 1_000_000;

describe('time mark', () => {
  it('counts tenths of a second in the UTC hour, without leap seconds', () => {
    expect(timeMark(0, 0, EPOCH)).to.equal(0);
    expect(timeMark(12.34 * S, 0, EPOCH)).to.equal(123);
    expect(timeMark(3599.95 * S, 3590 * S, EPOCH)).to.equal(35_999);
    expect(timeMark(3601 * S, 3590 * S, EPOCH)).to.equal(10);
  });

  it('tells what is unknown or beyond an hour', () => {
    expect(timeMark(Number.POSITIVE_INFINITY, 0, EPOCH)).to.equal(36_001);
    expect(timeMark(3600 * S, 0, EPOCH)).to.equal(36_000);
    expect(timeOfMark_us(36_001, 0, EPOCH)).to.equal(Number.POSITIVE_INFINITY);
    expect(timeOfMark_us(36_000, 0, EPOCH)).to.equal(Number.POSITIVE_INFINITY);
  });

  it('is read as the moment nearest to now, across the hour, too', () => {
    expect(timeOfMark_us(123, 5 * S, EPOCH)).to.be.closeTo(12.3 * S, 1);
    expect(timeOfMark_us(10, 3590 * S, EPOCH)).to.be.closeTo(3601 * S, 1);
    expect(timeOfMark_us(35_990, 3601 * S, EPOCH)).to.be.closeTo(3599 * S, 1);
  });

  it('has the minute of the year beside it', () => {
    expect(minuteOfYear(61.5 * S, EPOCH)).to.deep.equal({ minute: 1, ms: 1500 });
    expect(minuteOfYear(0, EPOCH - 60_000).minute).to.equal(365 * 1440 - 1);
  });
});
