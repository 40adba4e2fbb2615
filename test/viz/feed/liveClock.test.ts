import { expect } from 'chai';
import { LiveClock } from '../../../viz/feed/liveClock.js';

/** Drives a clock with frames every 100 ms of wall clock and pictures every 20 ms. */
function drive(clock: LiveClock, seconds: number, rate: number, from_us = 0): number {
  let shown_us = 0;
  for (let ms = 0; ms < seconds * 1000; ms += 20) {
    if (ms % 100 === 0) clock.arrived(from_us + ms * 1000 * rate, ms);
    shown_us = clock.tick(0.02);
  }
  return shown_us;
}

describe('LiveClock', () => {
  it('follows about two send intervals behind the newest frame', () => {
    const shown_us = drive(new LiveClock(), 10, 1);
    expect(10_000_000 - shown_us).to.be.within(150_000, 350_000);
  });

  it('measures the speed of a run that is faster than real time', () => {
    const clock = new LiveClock();
    drive(clock, 10, 5);
    expect(clock.rate).to.be.closeTo(5, 0.3);
  });

  it('never goes beyond the newest frame and never back', () => {
    const clock = new LiveClock();
    clock.arrived(0, 0);
    clock.arrived(100_000, 100);
    let last_us = 0;
    for (let i = 0; i < 200; i++) {
      const shown_us = clock.tick(0.02);
      expect(shown_us).to.be.within(last_us, 100_000);
      last_us = shown_us;
    }
  });

  it('goes up to the newest frame and waits there when the run is paused', () => {
    const clock = new LiveClock();
    drive(clock, 3, 1);
    clock.paused = true;
    let shown_us = 0;
    for (let i = 0; i < 100; i++) shown_us = clock.tick(0.02);
    expect(shown_us).to.equal(2_900_000);
  });

  it('jumps when it is far behind, as after a sleeping tab', () => {
    const clock = new LiveClock();
    drive(clock, 2, 1);
    for (let ms = 2000; ms < 10_000; ms += 100) clock.arrived(ms * 1000, ms);
    expect(9_900_000 - clock.tick(0.02)).to.be.below(400_000);
  });

  it('starts again with a stream that went back in time', () => {
    const clock = new LiveClock();
    drive(clock, 3, 1);
    clock.arrived(500_000, 3100);
    expect(clock.tick(0)).to.equal(500_000);
  });
});
