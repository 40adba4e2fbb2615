import { expect } from 'chai';
import { Jammers } from '../../../core/simulation/jammers.js';
import { Outages } from '../../../core/simulation/outages.js';
import type { StationTable } from '../../../core/simulation/stationTable.js';

const IDS = [1, 2, 101];
const table = {
  rsuCount: 2,
  count: 3,
  ids: Uint32Array.from(IDS),
  slotOf: (id: number) => IDS.indexOf(id),
} as unknown as StationTable;

describe('an outage', () => {
  it('takes a roadside unit off the air and off the backhaul until it ends', () => {
    const outages = new Outages(table);
    outages.start(2, 1_000_000, 3_000_000);
    expect(Array.from(outages.ids())).to.deep.equal([2]);
    expect([0, 1, 2].map((id) => outages.reaches(id))).to.deep.equal([true, true, false]);
    expect(outages.ended(2_990_000)).to.deep.equal([]);
    expect(outages.ended(3_000_000)).to.deep.equal([2]);
    expect(Array.from(outages.inService)).to.deep.equal([1, 1]);
  });

  it('that comes on top of another ends with the later of the two', () => {
    const outages = new Outages(table);
    outages.start(1, 0, 5_000_000);
    outages.start(1, 1_000_000, 3_000_000);
    expect(outages.ended(4_000_000)).to.deep.equal([]);
    expect(outages.ended(5_000_000)).to.deep.equal([1]);
  });

  it('touches whatever goes on while it lasts', () => {
    const outages = new Outages(table);
    outages.start(1, 1_000_000, 3_000_000);
    const touches = (from_s: number, to_s: number) => outages.touched(1, from_s * 1e6, to_s * 1e6);
    expect([touches(0, 0.5), touches(0, 1), touches(2, 9), touches(3, 9)]).to.deep.equal([false, true, true, false]);
    expect(outages.touched(2, 0, 9e6)).to.equal(false);
  });
});

describe('jammers', () => {
  it('jam from their start to their end, and are shown as long', () => {
    const jammers = new Jammers();
    jammers.start({ x_m: 1, y_m: 2, radius_m: 300, power_dBm: 20 }, 2_000_000);
    expect(jammers.at(1_990_000)).to.have.length(1);
    expect(jammers.views()).to.deep.equal([{ xM: 1, yM: 2, radiusM: 300, powerDBm: 20, untilUs: 2_000_000 }]);
    expect(jammers.at(2_000_000)).to.deep.equal([]);
    expect(jammers.views()).to.deep.equal([]);
  });
});
