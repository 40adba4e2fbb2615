import { expect } from 'chai';
import { Grants } from '../../../../core/radio/sidelink/grants.js';

const KEY = 7;
const CHOICE = { subframe: 30, subchannel: 2, secondSubframe: -1, secondSubchannel: 0 };

/** Uses a fresh grant until it ends. @returns number of packets it carried */
function life(grants: Grants, stationId: number): number {
  grants.open(0, stationId, CHOICE, 1);
  for (let uses = 1; ; uses++) {
    const stays = grants.take(0, stationId, 30 + (uses - 1) * grants.interval);
    if (!stays) return uses;
    if (uses > 10_000) return Infinity;
  }
}

describe('semi-persistent grants', () => {
  it('last for a number of packets drawn from 5 to 15, each as likely', () => {
    const grants = new Grants(1, 100, 0, KEY);
    const counts = new Map<number, number>();
    for (let station = 0; station < 11_000; station++) {
      const uses = life(grants, station);
      counts.set(uses, (counts.get(uses) ?? 0) + 1);
    }
    expect([...counts.keys()].sort((a, b) => a - b)).to.deep.equal([5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15]);
    for (const count of counts.values()) expect(count).to.be.within(850, 1150); // 5 standard deviations of 1,000
  });

  it('last for twice and five times as many packets at 50 and 20 ms', () => {
    for (const [interval, least, most] of [
      [50, 10, 30],
      [20, 25, 75],
    ]) {
      const lives = Array.from({ length: 500 }, (_, station) => life(new Grants(1, interval, 0, KEY), station));
      expect([Math.min(...lives), Math.max(...lives)]).to.deep.equal([least, most]);
    }
  });

  it('never end when they are always kept, and are kept as often as the probability says', () => {
    expect(life(new Grants(1, 100, 1, KEY), 1)).to.equal(Infinity);
    const mean = (keep: number) => {
      const grants = new Grants(1, 100, keep, KEY);
      return Array.from({ length: 2000 }, (_, station) => life(grants, station)).reduce((a, b) => a + b) / 2000;
    };
    expect(mean(0)).to.be.closeTo(10, 0.3);
    expect(mean(0.8)).to.be.closeTo(50, 4); // five draws of the counter on average
  });

  it('come back every interval', () => {
    const grants = new Grants(1, 100, 1, KEY);
    grants.open(0, 1, CHOICE, 1);
    expect([0, 29, 30, 129, 130, 777].map((now) => grants.nextUse(0, now))).to.deep.equal([30, 30, 130, 130, 230, 830]);
  });

  it('give each use to one packet', () => {
    const grants = new Grants(1, 100, 1, KEY);
    grants.open(0, 1, CHOICE, 1);
    grants.take(0, 1, 30);
    expect(grants.nextUse(0, 10)).to.equal(130);
  });

  it('are gone after a second without a packet', () => {
    const grants = new Grants(1, 100, 1, KEY);
    grants.open(0, 1, CHOICE, 1);
    expect(grants.nextUse(0, 1030)).to.equal(1130);
    expect(grants.nextUse(0, 1031)).to.equal(-1);
    expect(grants.nextUse(0, 40)).to.equal(-1);
  });
});
