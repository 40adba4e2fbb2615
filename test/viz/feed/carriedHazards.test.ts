import { expect } from 'chai';
import { HAZARD_VEHICLE_IDS } from '../../../core/view/vehicleView.js';
import { hazardsAt, sinceKeyframe_s } from '../../../viz/feed/carriedHazards.js';
import type { Snapshot } from '../../../viz/feed/snapshotBuffer.js';

const momentWith = (...hazards: object[]): Snapshot =>
  ({ keyframe_us: 10e6, hazards, count: 0, id: new Uint32Array(0) }) as unknown as Snapshot;

describe('hazards between two keyframes', () => {
  it('are carried on at their speed from their keyframe, whatever the deltas since', () => {
    const moment = momentWith({ id: 1, xM: 5, yM: 6 }, { id: 2, xM: 100, yM: 50, velocityXMps: 7, velocityYMps: -2 });
    const [ice, fog] = hazardsAt(moment, 11.5e6);
    expect(ice).to.include({ xM: 5, yM: 6 });
    expect(fog).to.include({ id: 2, xM: 110.5, yM: 47 });
  });

  it('are where their car is, when they are one, whatever it did since the keyframe', () => {
    const driver = { id: 13, kind: 'wrongWay', xM: 100, yM: 0, velocityXMps: -15 };
    const car = {
      id: Uint32Array.of(7, HAZARD_VEHICLE_IDS + 13),
      x_m: [0, 90],
      y_m: [0, 2],
      heading_rad: [0, Math.PI],
    };
    const moment = { ...momentWith(driver), ...car, speed_mps: [0, 5], count: 2, time_us: 11e6 } as unknown as Snapshot;
    const [shown] = hazardsAt(moment, 11.1e6);
    expect(shown.xM).to.be.closeTo(89.5, 1e-9);
    expect(shown.yM).to.be.closeTo(2, 1e-9);
  });

  it('are the same list while nothing moves, so that nothing is drawn anew', () => {
    const moment = momentWith({ id: 1, xM: 5, yM: 6 });
    expect(hazardsAt(moment, 11e6)).to.equal(moment.hazards);
  });

  it('go no farther when the next keyframe stays away, and not back before theirs', () => {
    expect(sinceKeyframe_s(momentWith(), 60e6)).to.equal(3);
    expect(sinceKeyframe_s(momentWith(), 9e6)).to.equal(0);
  });
});
