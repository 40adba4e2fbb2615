import { expect } from 'chai';
import { hazardsAt, sinceKeyframe_s } from '../../../viz/feed/carriedHazards.js';
import type { Snapshot } from '../../../viz/feed/snapshotBuffer.js';

const momentWith = (...hazards: object[]): Snapshot => ({ keyframe_us: 10e6, hazards }) as unknown as Snapshot;

describe('hazards between two keyframes', () => {
  it('are carried on at their speed from their keyframe, whatever the deltas since', () => {
    const moment = momentWith({ id: 1, xM: 5, yM: 6 }, { id: 2, xM: 100, yM: 50, velocityXMps: 7, velocityYMps: -2 });
    const [ice, fog] = hazardsAt(moment, 11.5e6);
    expect(ice).to.include({ xM: 5, yM: 6 });
    expect(fog).to.include({ id: 2, xM: 110.5, yM: 47 });
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
