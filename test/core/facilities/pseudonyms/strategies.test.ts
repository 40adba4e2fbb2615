import { expect } from 'chai';
import { PSEUDONYM_STRATEGIES } from '../../../../core/facilities/pseudonyms/registry.js';
import { Random } from '../../../../core/random/random.js';

const SETTINGS = { period_s: 120, distance_m: 800, silenceMin_s: 3, silenceMax_s: 13 };
const { none, periodic, distance, silentPeriod, c2c } = PSEUDONYM_STRATEGIES;
const plans = (strategy: typeof c2c, changes: number) => {
  const draw = Random.fromSeed('trip');
  return Array.from({ length: 200 }, () => strategy(changes, draw, SETTINGS));
};

describe('pseudonym strategies', () => {
  it('none never changes', () => {
    expect(none(0, Random.fromSeed(1), SETTINGS)).to.deep.equal({ after_s: Infinity, after_m: Infinity, silent_s: 0 });
  });

  it('periodic and distance cut the first stretch at random and keep to their measure after it', () => {
    for (const { after_s } of plans(periodic, 0)) expect(after_s).to.be.within(0, 120);
    expect(new Set(plans(periodic, 0).map(({ after_s }) => after_s)).size).to.be.above(190);
    expect(plans(periodic, 1)[0]).to.deep.equal({ after_s: 120, after_m: 0, silent_s: 0 });
    for (const { after_m } of plans(distance, 0)) expect(after_m).to.be.within(0, 800);
    expect(plans(distance, 1)[0]).to.deep.equal({ after_s: 0, after_m: 800, silent_s: 0 });
  });

  it('silentPeriod is silent for 3 to 13 s after each change', () => {
    const silences = plans(silentPeriod, 1).map(({ silent_s }) => silent_s);
    expect(Math.min(...silences)).to.be.within(3, 3.5);
    expect(Math.max(...silences)).to.be.within(12.5, 13);
  });

  it('c2c changes first after 800 to 1500 m, then after at least 800 m and 2 to 6 min', () => {
    const first = plans(c2c, 0).map(({ after_m }) => after_m);
    expect(Math.min(...first)).to.be.within(800, 810);
    expect(Math.max(...first)).to.be.within(1490, 1500);
    for (const { after_s, after_m } of plans(c2c, 1)) {
      expect(after_m).to.equal(800);
      expect(after_s).to.be.within(120, 360);
    }
  });
});
