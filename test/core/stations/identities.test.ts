import { expect } from 'chai';
import type { PseudonymStrategyName } from '../../../core/facilities/pseudonyms/registry.js';
import { Random } from '../../../core/random/random.js';
import { Identities } from '../../../core/stations/identities.js';
import { StationIndex } from '../../../core/stations/stationIndex.js';

const SETTINGS = { period_s: 100, distance_m: 500, silenceMin_s: 4, silenceMax_s: 4 };
const STEP_US = 100_000;

function identitiesOf(strategy: PseudonymStrategyName, ids = [5, 6]): Identities {
  return new Identities(new StationIndex(Uint32Array.from(ids)), Random.fromSeed(1), strategy, SETTINGS);
}

/** Times, s, at which slot 0 changes while it drives at 10 m/s. */
function changes(identities: Identities, until_s: number, isLocked = (_s: number) => false): number[] {
  const at_s: number[] = [];
  for (let now_us = 0; now_us < until_s * 1e6; now_us += STEP_US) {
    if (identities.look(0, now_us, 10, () => isLocked(now_us / 1e6))) at_s.push(now_us / 1e6);
  }
  return at_s;
}

describe('identities', () => {
  it('are the stations’ own without a strategy', () => {
    const identities = identitiesOf('none');
    expect(changes(identities, 1000)).to.deep.equal([]);
    expect([...identities.onAir]).to.deep.equal([5, 6]);
    expect(identities.slotOf(6)).to.equal(1);
  });

  it('are pseudonyms with one, no station’s id, from the start of a trip on', () => {
    const identities = identitiesOf('c2c');
    expect(changes(identities, 1)).to.deep.equal([0]);
    expect(identities.onAir[0]).to.be.above(2 ** 31);
    expect(identities.slotOf(identities.onAir[0])).to.equal(0);
    expect(identities.slotOf(5)).to.equal(-1);
  });

  it('change by time, and by distance', () => {
    const byTime = changes(identitiesOf('periodic'), 400);
    expect(byTime[0]).to.equal(0);
    expect(byTime[1]).to.be.within(0, 100.1);
    expect(byTime[2] - byTime[1]).to.be.closeTo(100, 0.001);
    const byDistance = changes(identitiesOf('distance'), 400);
    expect(byDistance[2] - byDistance[1]).to.be.closeTo(50, 0.11); // 500 m at 10 m/s
  });

  it('keep the last one as an own, and forget those before', () => {
    const identities = identitiesOf('periodic');
    const used: number[] = [];
    for (let now_us = 0; used.length < 3; now_us += STEP_US) {
      if (identities.look(0, now_us, 10, () => false)) used.push(identities.onAir[0]);
    }
    expect(new Set(used).size).to.equal(3);
    expect(used.map((id) => identities.isOwn(0, id))).to.deep.equal([false, true, true]);
  });

  it('do not change while a warning is sent under them, at most 255 s longer', () => {
    const change_s = changes(identitiesOf('distance'), 400)[1];
    const until_s = change_s + 20;
    expect(changes(identitiesOf('distance'), 400, (s) => s < until_s)[1]).to.be.closeTo(until_s, 0.11);
    expect(changes(identitiesOf('periodic'), 800, () => true)[1]).to.be.within(255, 355.1);
  });

  it('are followed by a silence where the strategy says so', () => {
    const identities = identitiesOf('silentPeriod');
    const change_us = changes(identities, 101).at(-1)! * 1e6;
    expect(change_us).to.be.above(0);
    expect(identities.isSilent(0, change_us + 3_999_999)).to.equal(true);
    expect(identities.isSilent(0, change_us + 4_000_000)).to.equal(false);
  });

  it('are fresh on the next trip', () => {
    const identities = identitiesOf('c2c');
    identities.look(0, 0, 10, () => false);
    const first = identities.onAir[0];
    identities.left(0);
    expect(identities.look(0, 50e6, 10, () => false)).to.equal(true);
    expect(identities.onAir[0]).to.not.equal(first);
  });

  it('of one vehicle do not depend on who else is on the host', () => {
    const alone = identitiesOf('periodic', [5]);
    const together = identitiesOf('periodic', [5, 6]);
    expect(changes(alone, 300)).to.deep.equal(changes(together, 300));
    expect(alone.onAir[0]).to.equal(together.onAir[0]);
  });
});
