import { expect } from 'chai';
import { Pacer } from '../../../server/runner/pacer.js';

describe('the pacer', () => {
  it('lets a window wait until its time has come', () => {
    const pacer = new Pacer(1);
    pacer.resume(500, 0);
    expect(pacer.wait_ms(500, 0)).to.equal(0);
    expect(pacer.wait_ms(503, 10_000)).to.equal(7);
    expect(pacer.wait_ms(510, 10_000)).to.equal(0);
  });

  it('halves the wait at twice the speed and never waits at full speed', () => {
    const pacer = new Pacer(2);
    pacer.resume(0, 0);
    expect(pacer.wait_ms(0, 100_000)).to.equal(50);
    pacer.setSpeed(0, 0, 100_000);
    expect(pacer.wait_ms(0, 900_000)).to.equal(0);
  });

  it('starts from now when the speed changes or a pause ends', () => {
    const pacer = new Pacer(1);
    pacer.resume(0, 0);
    pacer.setSpeed(4, 1_000, 1_000_000);
    expect(pacer.wait_ms(1_000, 1_040_000)).to.equal(10);
    pacer.pause(1_100);
    pacer.resume(9_000, 1_400_000);
    expect(pacer.wait_ms(9_000, 1_400_000)).to.equal(0);
    expect(pacer.wait_ms(9_000, 1_440_000)).to.equal(10);
  });

  it('catches up after a short hiccup', () => {
    const pacer = new Pacer(1);
    pacer.resume(0, 0);
    expect(pacer.wait_ms(300, 10_000)).to.equal(0);
    expect(pacer.behind_s(300, 10_000)).to.be.closeTo(0.29, 1e-9);
    expect(pacer.wait_ms(300, 310_000)).to.equal(10);
    expect(pacer.behind_s(300, 310_000)).to.equal(0);
  });

  it('does not rush after a long one but says how far it is behind', () => {
    const pacer = new Pacer(1);
    pacer.resume(0, 0);
    expect(pacer.wait_ms(5_000, 0)).to.equal(0);
    expect(pacer.wait_ms(5_000, 10_000)).to.equal(10);
    expect(pacer.behind_s(5_000, 0)).to.be.closeTo(5, 1e-9);
  });

  it('measures the real-time factor over the last seconds and leaves pauses out of the wall clock', () => {
    const pacer = new Pacer(0);
    pacer.resume(0, 0);
    for (let ms = 100; ms <= 10_000; ms += 100) pacer.advanced(ms, ms * 3_000);
    expect(pacer.realTimeFactor(10_000, 30_000_000)).to.be.closeTo(3, 0.01);
    pacer.pause(10_000);
    expect(pacer.active_s(60_000)).to.equal(10);
    pacer.resume(60_000, 30_000_000);
    expect(pacer.active_s(61_000)).to.equal(11);
  });
});
