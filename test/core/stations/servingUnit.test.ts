import { expect } from 'chai';
import { COVERAGE_TIMEOUT_US, ServingUnits } from '../../../core/stations/servingUnit.js';

describe('the unit that serves a vehicle', () => {
  it('is the one heard, and the one that reached it over a network only if none is', () => {
    const units = new ServingUnits(1);
    units.reached(0, 4, 0);
    expect(units.of(0, 1000)).to.equal(4);
    units.heard(0, 2, -90, 2000);
    expect(units.of(0, 3000)).to.equal(2);
    units.reached(0, 4, 4000);
    expect(units.of(0, 5000)).to.equal(2);
    units.reached(0, 4, 2000 + COVERAGE_TIMEOUT_US + 1);
    expect(units.of(0, 2000 + COVERAGE_TIMEOUT_US + 2)).to.equal(4);
  });

  it('keeps the level of a unit that is heard when it also comes over the network', () => {
    const units = new ServingUnits(1);
    units.heard(0, 2, -60, 0);
    units.reached(0, 2, 1000);
    units.heard(0, 3, -70, 2000);
    expect(units.of(0, 3000)).to.equal(2);
  });
});
