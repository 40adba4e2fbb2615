import { expect } from 'chai';
import fc from 'fast-check';
import {
  atMostKrauss,
  ballisticSafeSpeed,
  idmAcceleration,
  kraussSafeSpeed,
  travelTime_s,
} from '../../../core/traffic/carFollowing.js';

describe('the intelligent driver model', () => {
  it('neither brakes nor accelerates at its equilibrium gap', () => {
    const [speed, desired, tau, minGap] = [10, 15, 1.2, 2];
    const equilibrium_m = (minGap + speed * tau) / Math.sqrt(1 - (speed / desired) ** 4);
    expect(idmAcceleration(speed, desired, equilibrium_m, speed, 1.4, 2, tau, minGap)).to.be.closeTo(0, 1e-12);
  });

  it('accelerates with its full acceleration from a stand on a free road', () => {
    expect(idmAcceleration(0, 15, 1e9, 0, 1.4, 2, 1.2, 2)).to.be.closeTo(1.4, 1e-9);
  });

  it('stays put at its jam distance', () => {
    expect(idmAcceleration(0, 15, 2, 0, 1.4, 2, 1.2, 2)).to.be.closeTo(0, 1e-12);
  });

  it('brakes gently when it is faster than it wants', () => {
    expect(idmAcceleration(30, 10, 1e9, 30, 1.4, 2, 1.2, 2)).to.be.closeTo(-2, 1e-3);
  });
});

describe('the safe speed of Krauss', () => {
  it('is the speed from which the gap just suffices behind a standing leader, braking in steps', () => {
    // 12 m/s for a reaction time of 1 s, then 7.5 m/s and 3 m/s for a step of 1 s each
    expect(kraussSafeSpeed(12 + 7.5 + 3, 0, 4.5, 1, 1)).to.be.closeTo(12, 1e-9);
  });

  it('comes near the speed of smooth braking as steps get short', () => {
    const [decel, tau, speed] = [4.5, 1, 12];
    const needed_m = speed * tau + (speed * speed) / (2 * decel);
    expect(kraussSafeSpeed(needed_m, 0, decel, tau, 0.001)).to.be.closeTo(speed, 0.01);
  });

  it('keeps the headway behind a leader as fast', () => {
    expect(kraussSafeSpeed(9, 9, 4.5, 1, 1)).to.be.closeTo(9, 1e-9);
  });

  it('is 0 at a standing bumper and behind it', () => {
    expect(kraussSafeSpeed(0, 0, 4.5, 1, 0.1)).to.equal(0);
    expect(kraussSafeSpeed(-3, 0, 4.5, 1, 0.1)).to.equal(0);
  });

  it('bounds a speed just the same where the short way tells that it need not be worked out', () => {
    const number = (min: number, max: number) => fc.double({ min, max, noNaN: true });
    const values = [
      number(0, 40),
      number(-2, 1),
      number(0, 40),
      number(1, 10),
      number(0.1, 3),
      number(0.01, 1),
    ] as const;
    fc.assert(
      fc.property(...values, (speed, spare_m, leader, decel, tau, dt) => {
        // about the gap at which the short way begins to tell
        const gap_m = (speed * speed - leader * leader) / (2 * decel) + speed * tau + 0.5 * leader * dt + spare_m;
        const safe = kraussSafeSpeed(gap_m, leader, decel, tau, dt);
        expect(atMostKrauss(speed, gap_m, leader, decel, tau, dt)).to.equal(Math.min(speed, safe));
      }),
      { numRuns: 5000 },
    );
  });
});

describe('the safe speed of a vehicle that moves by the mean of its speeds', () => {
  it('lets it stop in the distance, braking as hard as it can in steps', () => {
    const situation = fc.tuple(
      fc.double({ min: 0, max: 100, noNaN: true }),
      fc.double({ min: 0, max: 40, noNaN: true }),
      fc.constantFrom(0.1, 0.5, 1),
    );
    fc.assert(
      fc.property(situation, ([distance_m, before_mps, dt_s]) => {
        const decel = 8;
        let speed = ballisticSafeSpeed(distance_m, before_mps, decel, dt_s);
        fc.pre(speed > 0); // else it brakes as hard as it can already
        let left_m = distance_m - 0.5 * (before_mps + speed) * dt_s;
        while (speed > 0) {
          const next = Math.max(0, speed - decel * dt_s);
          left_m -= 0.5 * (speed + next) * dt_s;
          speed = next;
        }
        expect(left_m).to.be.at.least(-1e-9);
      }),
    );
  });

  it('is that of smooth braking when steps are short', () => {
    expect(ballisticSafeSpeed(25, 20, 8, 0.001)).to.be.closeTo(20, 0.01);
  });

  it('is 0 at the line', () => {
    expect(ballisticSafeSpeed(0, 3, 8, 0.1)).to.equal(0);
  });
});

describe('travel time', () => {
  it('is the time of uniform acceleration until the limit', () => {
    expect(travelTime_s(50, 0, 1, 100)).to.be.closeTo(10, 1e-9);
    expect(travelTime_s(0, 3, 1, 100)).to.equal(0);
  });
});
