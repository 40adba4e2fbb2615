import { expect } from 'chai';
import { LinkingAdversary } from '../../../core/simulation/linkingAdversary.js';

interface Car {
  readonly vehicle: number;
  readonly y_m: number;
  readonly speed_mps: number;
  /** on-air id at a time, s; null: silent */
  readonly identity: (time_s: number) => number | null;
}

/** Cars on parallel lanes to the east, five CAMs a second each. */
function listen(cars: readonly Car[], until_s: number): LinkingAdversary {
  const adversary = new LinkingAdversary();
  for (let tick = 0; tick < until_s * 5; tick++) {
    const time_s = tick / 5;
    cars.forEach(({ vehicle, y_m, speed_mps, identity }, i) => {
      const id = identity(time_s);
      if (id === null) return;
      const time_us = Math.round(time_s * 1e6) + 1000 * i;
      adversary.heard({ identity: id, time_us, x_m: speed_mps * time_s, y_m, heading_rad: 0, speed_mps }, vehicle);
    });
  }
  return adversary;
}

const changingAt = (at_s: number, from: number, to: number) => (time_s: number) => (time_s < at_s ? from : to);

describe('linking adversary', () => {
  it('follows a car on an empty road through every change', () => {
    const identity = (time_s: number) => 1 + Math.floor(time_s / 4);
    const { changes, linked, meanTrackedTime_s } = listen(
      [{ vehicle: 9, y_m: 0, speed_mps: 10, identity }],
      42,
    ).score();
    expect({ changes, linked }).to.deep.equal({ changes: 10, linked: 10 });
    expect(meanTrackedTime_s).to.be.closeTo(41.8, 0.01);
  });

  it('is not misled by a neighbour that keeps its pseudonym', () => {
    const score = listen(
      [
        { vehicle: 1, y_m: 0, speed_mps: 10, identity: changingAt(5, 100, 101) },
        { vehicle: 2, y_m: 3, speed_mps: 10, identity: () => 200 },
      ],
      10,
    ).score();
    expect(score).to.include({ changes: 1, linked: 1 });
  });

  it('loses a car that comes back far from where it was expected', () => {
    const adversary = new LinkingAdversary();
    const at = (identity: number, time_s: number, x_m: number) =>
      adversary.heard({ identity, time_us: time_s * 1e6, x_m, y_m: 0, heading_rad: 0, speed_mps: 10 }, 1);
    at(1, 0, 0);
    at(2, 10, 0); // it stood still; 100 m further on was expected
    at(2, 12, 0);
    const score = adversary.score();
    expect(score).to.include({ changes: 1, linked: 0, linkedShare: 0, meanTrackedTime_s: 0, meanHeardTime_s: 12 });
  });

  it('mixes up two cars that change places in silence', () => {
    const adversary = new LinkingAdversary();
    const at = (vehicle: number, identity: number, time_s: number, y_m: number) =>
      adversary.heard(
        { identity, time_us: time_s * 1e6, x_m: 10 * time_s, y_m, heading_rad: 0, speed_mps: 10 },
        vehicle,
      );
    at(1, 11, 0, 0);
    at(2, 21, 0, 4);
    at(1, 12, 5, 4);
    at(2, 22, 5.001, 0);
    at(1, 12, 7, 4);
    expect(adversary.score()).to.include({ changes: 2, linked: 0 });
  });

  it('counts a new trip as no change', () => {
    const identity = (time_s: number) => (time_s < 5 ? 1 : time_s > 30 ? 2 : null);
    expect(listen([{ vehicle: 1, y_m: 0, speed_mps: 10, identity }], 40).score().changes).to.equal(0);
  });
});
