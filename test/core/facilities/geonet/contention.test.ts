import { expect } from 'chai';
import { contentionTime_us } from '../../../../core/facilities/geonet/contention.js';
import { DUPLICATE_LIST_LENGTH, DuplicateList } from '../../../../core/facilities/geonet/duplicateList.js';

const SETTINGS = { minTime_ms: 1, maxTime_ms: 100, maxRange_m: 1000 };

describe('contention time', () => {
  it('falls with the distance from the longest to the shortest', () => {
    expect(contentionTime_us(0, SETTINGS)).to.equal(100_000);
    expect(contentionTime_us(500, SETTINGS)).to.equal(50_500);
    expect(contentionTime_us(1000, SETTINGS)).to.equal(1000);
  });

  it('is the shortest beyond the maximum range', () => {
    expect(contentionTime_us(2500, SETTINGS)).to.equal(1000);
  });
});

describe('duplicate packet detection', () => {
  it('knows a packet again by source and sequence number, for each receiver alone', () => {
    const list = new DuplicateList(2);
    expect(list.seen(0, 7, 1, 0)).to.equal(false);
    expect(list.seen(0, 7, 1, 10)).to.equal(true);
    expect(list.seen(0, 8, 1, 10)).to.equal(false);
    expect(list.seen(0, 7, 2, 10)).to.equal(false);
    expect(list.seen(1, 7, 1, 10)).to.equal(false);
  });

  it('remembers the last eight of a source', () => {
    const list = new DuplicateList(1);
    for (let sequence = 0; sequence <= DUPLICATE_LIST_LENGTH; sequence++) list.seen(0, 7, sequence, 0);
    expect(list.seen(0, 7, 1, 0)).to.equal(true);
    expect(list.seen(0, 7, 0, 0)).to.equal(false);
  });

  it('forgets a source that was silent for 20 s', () => {
    const list = new DuplicateList(1);
    list.seen(0, 7, 1, 0);
    expect(list.seen(0, 7, 1, 20_000_000)).to.equal(true);
    expect(list.seen(0, 7, 1, 40_000_001)).to.equal(false);
  });
});
