import { expect } from 'chai';
import { VergeError } from '../../../core/errors/vergeError.js';
import { epsilonOf } from '../../../core/privacy/forecast.js';
import { PrivacyLedger } from '../../../core/privacy/ledger.js';

const ledgerOf = (epsilonBudget = 1000) => new PrivacyLedger({ delta: 1e-5, epsilonBudget });

describe('privacy ledger', () => {
  it('grows only for vehicles that took part', () => {
    const ledger = ledgerOf();
    ledger.spend(1, 2);
    ledger.spend(1, 2);
    ledger.spend(2, 2);
    expect([ledger.releasesOf(1), ledger.releasesOf(2), ledger.releasesOf(3)]).to.deep.equal([2, 1, 0]);
    expect(ledger.epsilonOf(1)).to.be.closeTo(epsilonOf({ noiseMultiplier: 2, releases: 2, delta: 1e-5 }), 1e-12);
    expect(ledger.epsilonOf(3)).to.equal(0);
  });

  it('composes releases of different noise', () => {
    const ledger = ledgerOf();
    ledger.spend(1, 1);
    ledger.spend(1, 3);
    expect(ledger.epsilonOf(1)).to.be.above(epsilonOf({ noiseMultiplier: 1, releases: 1, delta: 1e-5 }));
    expect(ledger.epsilonOf(1)).to.be.below(epsilonOf({ noiseMultiplier: 1, releases: 2, delta: 1e-5 }));
  });

  it('refuses a release beyond the budget and books nothing then', () => {
    const ledger = ledgerOf(epsilonOf({ noiseMultiplier: 2, releases: 3, delta: 1e-5 }) + 1e-9);
    for (let i = 0; i < 3; i++) {
      expect(ledger.allows(1, 2)).to.equal(true);
      ledger.spend(1, 2);
    }
    const before = ledger.epsilonOf(1);
    expect(ledger.allows(1, 2)).to.equal(false);
    expect(() => ledger.spend(1, 2)).to.throw(VergeError, /ledger of vehicle 1/);
    expect([ledger.epsilonOf(1), ledger.releasesOf(1)]).to.deep.equal([before, 3]);
    expect(ledger.allows(2, 2)).to.equal(true);
  });

  it('allows no release without noise', () => {
    expect(ledgerOf().allows(1, 0)).to.equal(false);
  });

  it('lists the worst first', () => {
    const ledger = ledgerOf();
    ledger.spend(5, 2);
    ledger.spend(3, 2);
    ledger.spend(9, 1);
    expect(ledger.rows().map(({ vehicleId }) => vehicleId)).to.deep.equal([9, 3, 5]);
  });

  it('goes on where another left off, when restored from its columns', () => {
    const first = new PrivacyLedger({ delta: 1e-5, epsilonBudget: 100 });
    first.spend(7, 2);
    first.spend(3, 4);
    first.spend(7, 2);
    const second = new PrivacyLedger({ delta: 1e-5, epsilonBudget: 100 });
    second.restore(first.columns());
    expect(second.totalReleases).to.equal(3);
    expect(second.spend(7, 2)).to.equal(first.spend(7, 2));
    expect(second.releasesOf(3)).to.equal(1);
  });

  it('answers for another delta', () => {
    const ledger = ledgerOf();
    ledger.spend(1, 2);
    expect(ledger.epsilonOf(1, 1e-3)).to.be.below(ledger.epsilonOf(1));
  });

  it('refuses settings that mean nothing', () => {
    expect(() => new PrivacyLedger({ delta: 0, epsilonBudget: 1 })).to.throw(VergeError, /privacy.delta/);
    expect(() => new PrivacyLedger({ delta: 1e-5, epsilonBudget: 0 })).to.throw(VergeError, /epsilonBudget/);
  });
});
