import { expect } from 'chai';
import { OccupancyLimit } from '../../../../core/radio/sidelink/occupancyLimit.js';

const SUBCHANNELS = 5; // 5,000 in a second

describe('channel occupancy limit', () => {
  it('falls with the channel busy ratio', () => {
    const limit = new OccupancyLimit('r11611594', 1, SUBCHANNELS);
    limit.use(0, 100, 4);
    const most = (busyRatio: number) => {
      let subchannels = 0;
      while (subchannels < 100 && limit.allows(0, 500, subchannels + 1, busyRatio)) subchannels++;
      return subchannels;
    };
    // 1.6, 1.2 and .8 per mille of 5,000 are 8, 6 and 4, of which 4 are used
    expect([0.65, 0.66, 0.76, 0.9].map(most)).to.deep.equal([100, 4, 2, 0]);
  });

  it('forgets what is more than a second ago, and counts what is planned', () => {
    const limit = new OccupancyLimit('r11611594', 1, SUBCHANNELS);
    limit.use(0, 100, 3);
    limit.use(0, 1050, 1);
    expect([1099, 1100].map((now) => limit.allows(0, now, 1, 0.9))).to.deep.equal([false, true]);
    expect(limit.allows(0, 1100, 4, 0.9)).to.equal(false);
  });

  it('is none where it is switched off, and refused by an unknown name', () => {
    expect(new OccupancyLimit('none', 1, SUBCHANNELS).allows(0, 0, 100, 1)).to.equal(true);
    expect(() => new OccupancyLimit('nonsense', 1, SUBCHANNELS)).to.throw('sidelink.crLimit');
  });
});
