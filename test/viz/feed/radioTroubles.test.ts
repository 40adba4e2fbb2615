import { expect } from 'chai';
import { onTheMap } from '../../../viz/feed/radioTroubles.js';
import type { Snapshot } from '../../../viz/feed/snapshotBuffer.js';

const STATIONS = [
  { id: 1, xM: 10, yM: 20 },
  { id: 2, xM: 30, yM: 40 },
];
const JAMMER = { xM: 5, yM: 6, radiusM: 300, powerDBm: 20, untilUs: 60e6 };
const ICE = { id: 1, kind: 'ice', xM: 0, yM: 0 };

const momentWith = (jammers: object[], out: number[]): Snapshot =>
  ({ hazards: [ICE], jammers, outOfService: Uint32Array.from(out), count: 0, id: [] }) as unknown as Snapshot;

describe('what lies on the map', () => {
  it("is the moment's own list of hazards while no radio is troubled, so that nothing is drawn anew", () => {
    const moment = momentWith([], []);
    expect(onTheMap(moment, 0, STATIONS)).to.equal(moment.hazards);
  });

  it('has jammers with their power, and the units that are out at their places', () => {
    const [ice, outage, jam] = onTheMap(momentWith([JAMMER], [2]), 0, STATIONS);
    expect(ice).to.equal(ICE);
    expect(outage).to.include({ kind: 'outage', stationId: 2, xM: 30, yM: 40 });
    expect(jam).to.include({ kind: 'jam', xM: 5, yM: 6, radiusM: 300, power_dBm: 20, untilUs: 60e6 });
    expect(new Set([ice.id, outage.id, jam.id]).size).to.equal(3);
  });

  it('knows a jammer again when one before it in the list has gone', () => {
    const other = { ...JAMMER, xM: 700 };
    const [, , before] = onTheMap(momentWith([other, JAMMER], []), 0, STATIONS);
    const [, after] = onTheMap(momentWith([JAMMER], []), 0, STATIONS);
    expect(after.id).to.equal(before.id);
  });
});
