import { expect } from 'chai';
import { bytesOf } from '../../../core/columns/columns.js';
import { ModelAges } from '../../../core/simulation/modelAges.js';
import type { StationTable } from '../../../core/simulation/stationTable.js';

const IDS = [1, 101, 102];

function ages() {
  const places = { present: new Uint8Array(3).fill(1) };
  return new ModelAges({
    count: 3,
    rsuCount: 1,
    places,
    slotOf: (id: number) => IDS.indexOf(id),
  } as unknown as StationTable);
}

const held = (stationId: number, rsuId: number, version: number) => ({
  modelStationId: bytesOf(Uint32Array.of(stationId)),
  modelRsuId: bytesOf(Uint32Array.of(rsuId)),
  modelVersion: bytesOf(Uint32Array.of(version)),
});

describe('the age of the model a vehicle holds', () => {
  it('counts from when its roadside unit aggregated it, whenever the vehicle received it', () => {
    const book = ages();
    book.made({ rsuId: 1, modelVersion: 3, closedUs: 10_000_000 });
    book.held(held(101, 1, 3));
    expect(book.age_s(1, 14_000_000)).to.equal(4);
    expect(book.age_s(2, 14_000_000)).to.equal(null);
  });

  it('does not begin anew when a round publishes nothing', () => {
    const book = ages();
    for (const closedUs of [10_000_000, 15_000_000]) book.made({ rsuId: 1, modelVersion: 3, closedUs });
    book.held(held(101, 1, 3));
    expect(book.age_s(1, 16_000_000)).to.equal(6);
  });

  it('is that of the run for the model it begins with', () => {
    const book = ages();
    book.held(held(102, 1, 0));
    expect(book.age_s(2, 3_000_000)).to.equal(3);
  });

  it('is sampled over the vehicles on the road that hold one', () => {
    const book = ages();
    expect(book.summary()).to.deep.equal({ count: 0, p50: null, p95: null, p99: null });
    book.held(held(101, 1, 0));
    for (const now_us of [1_000_000, 2_000_000]) book.sample(now_us);
    expect(book.summary().count).to.equal(2);
    expect(book.summary().p50).to.be.closeTo(1, 0.03);
    expect(book.summary().p99).to.be.closeTo(2, 0.06);
  });
});
