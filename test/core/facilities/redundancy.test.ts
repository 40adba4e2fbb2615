import { expect } from 'chai';
import { VergeError } from '../../../core/errors/vergeError.js';
import type { PerceivedObject } from '../../../core/facilities/cpService.js';
import { type Evidence, redundancyStrategy } from '../../../core/facilities/redundancy.js';
import { REDUNDANCY_STRATEGIES } from '../../../core/scenario/facilityParameters.js';

const OBJECT: PerceivedObject = {
  id: 1,
  isTypeA: false,
  x_m: 10,
  y_m: 0,
  speed_mps: 10,
  heading_rad: 0,
  quality: 9,
  told: null,
};
const UNHEARD: Evidence = { sendsCam: false, count: 0, x_m: NaN, y_m: NaN, speed_mps: NaN, nearest_m: Infinity };

const leavesOut = (name: string, evidence: Partial<Evidence>): boolean =>
  redundancyStrategy(name)(OBJECT, { ...UNHEARD, ...evidence }, { redundancyCount: 3, redundancyDistance_m: 100 });

describe('redundancy mitigation', () => {
  it('knows every name the parameter allows, and leaves out nothing that nobody else told', () => {
    for (const name of REDUNDANCY_STRATEGIES) expect(leavesOut(name, {}), name).to.equal(false);
    expect(() => redundancyStrategy('magic')).to.throw(VergeError, 'magic');
  });

  it('by self-announcement leaves out what sends CAMs', () => {
    expect(leavesOut('selfAnnouncement', { sendsCam: true })).to.equal(true);
    expect(leavesOut('none', { sendsCam: true })).to.equal(false);
  });

  it('by dynamics leaves out what moves as others told', () => {
    expect(leavesOut('dynamics', { count: 1, x_m: 13, y_m: 0, speed_mps: 10.5 })).to.equal(true);
    expect(leavesOut('dynamics', { count: 1, x_m: 14.1, y_m: 0, speed_mps: 10 })).to.equal(false);
    expect(leavesOut('dynamics', { count: 1, x_m: 10, y_m: 0, speed_mps: 10.6 })).to.equal(false);
  });

  it('by frequency leaves out what was told three times', () => {
    expect(leavesOut('frequency', { count: 2 })).to.equal(false);
    expect(leavesOut('frequency', { count: 3 })).to.equal(true);
  });

  it('by distance leaves out what somebody near told', () => {
    expect(leavesOut('distance', { count: 1, nearest_m: 100 })).to.equal(true);
    expect(leavesOut('distance', { count: 1, nearest_m: 101 })).to.equal(false);
  });
});
