import { expect } from 'chai';
import { contentionTime_us } from '../../../../core/facilities/geonet/contention.js';
import { DUPLICATE_LIST_LENGTH, DuplicateList, isDuplicate } from '../../../../core/facilities/geonet/duplicateList.js';

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
  it('knows a packet again, for each receiver alone', () => {
    const list = new DuplicateList(9);
    const [first, other, next] = [list.packetOf(7, 0), list.packetOf(8, 0), list.packetOf(7, 10)];
    expect(isDuplicate(first, 0)).to.equal(false);
    expect(isDuplicate(first, 0)).to.equal(true);
    expect(isDuplicate(other, 0)).to.equal(false);
    expect(isDuplicate(next, 0)).to.equal(false);
    expect(isDuplicate(first, 1)).to.equal(false);
    expect(isDuplicate(first, 7)).to.equal(true); // its source
  });

  it('remembers the last eight of a source that a receiver had', () => {
    const list = new DuplicateList(9);
    const packets = Array.from({ length: DUPLICATE_LIST_LENGTH + 1 }, () => list.packetOf(7, 0));
    for (const packet of packets) expect(isDuplicate(packet, 0)).to.equal(false);
    expect(isDuplicate(packets[1], 0)).to.equal(true);
    expect(isDuplicate(packets[0], 0)).to.equal(false);
    expect(isDuplicate(packets[1], 0)).to.equal(false);
    for (const packet of packets.slice(0, 2)) isDuplicate(packet, 1); // all were sent, this one had few
    expect(isDuplicate(packets[0], 1)).to.equal(true);
  });

  it('forgets a source that was silent for 20 s', () => {
    const list = new DuplicateList(9);
    const { source } = list.packetOf(7, 0);
    expect(list.packetOf(7, 20_000_000).source).to.equal(source);
    expect(list.packetOf(7, 40_000_001).source).to.not.equal(source);
  });
});
