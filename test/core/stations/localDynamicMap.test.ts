import { expect } from 'chai';
import {
  emptyNeighbourSummary,
  LocalDynamicMap,
  NEIGHBOUR_LIFETIME_US,
} from '../../../core/stations/localDynamicMap.js';

function mapWith(neighbours: readonly (readonly [sender: number, x_m: number, speed_mps: number, a_mps2: number])[]) {
  const ldm = new LocalDynamicMap(2);
  for (const [sender, x_m, speed_mps, a_mps2] of neighbours) {
    const record = ldm.records.append(0, sender, x_m, 0, 0, speed_mps, a_mps2);
    ldm.receive(0, sender, record, 0);
  }
  return ldm;
}

function summary(ldm: LocalDynamicMap, receiver: number, now_us: number, heading_rad = 0) {
  const out = emptyNeighbourSummary();
  ldm.summarise(receiver, 0, 0, heading_rad, now_us, out);
  return out;
}

describe('local dynamic map', () => {
  it('counts neighbours once, with their mean speed', () => {
    const ldm = mapWith([
      [7, 50, 10, 0],
      [8, -50, 20, 0],
      [7, 51, 12, 0],
    ]);
    expect(summary(ldm, 0, 1000)).to.include({ count: 2, meanSpeed_mps: 16 });
  });

  it('takes in a stranger by its certificate only, and from then on by a digest', () => {
    const ldm = new LocalDynamicMap(1);
    const cam = (hasCertificate: boolean) =>
      ldm.receive(0, 7, ldm.records.append(0, 7, 50, 0, 0, 10, 0), 0, hasCertificate);
    expect(cam(false)).to.equal(false);
    expect(summary(ldm, 0, 1000).count).to.equal(0);
    expect(cam(true)).to.equal(true);
    expect(cam(false)).to.equal(true);
    expect(summary(ldm, 0, 1000).count).to.equal(1);
  });

  it('knows nothing of what another receiver heard', () => {
    expect(summary(mapWith([[7, 50, 10, 0]]), 1, 1000).count).to.equal(0);
  });

  it('finds hard braking ahead, not behind, not far and not gentle', () => {
    const ldm = mapWith([
      [1, 100, 10, -5],
      [2, -100, 10, -5],
      [3, 200, 10, -5],
      [4, 60, 10, -2],
    ]);
    expect(summary(ldm, 0, 1000)).to.include({ brakingAhead: 1, nearestAhead_m: 60 });
    expect(summary(ldm, 0, 1000, Math.PI)).to.include({ brakingAhead: 1, nearestAhead_m: 100 });
  });

  it('forgets a neighbour after two seconds, and all of them when the vehicle leaves', () => {
    const ldm = mapWith([[7, 50, 10, 0]]);
    expect(summary(ldm, 0, NEIGHBOUR_LIFETIME_US).count).to.equal(1);
    expect(summary(ldm, 0, NEIGHBOUR_LIFETIME_US + 1).count).to.equal(0);
    ldm.forget(0);
    expect(summary(ldm, 0, 1000).count).to.equal(0);
  });

  it('tells how old what it knows of a station is, and forgets it at the age it is told', () => {
    const ldm = new LocalDynamicMap(2, 1_100_000);
    ldm.receive(0, 7, ldm.records.append(500_000, 7, 50, 0, 0, 10, 0), 500_000);
    expect(ldm.ageOf_us(0, 7, 900_000)).to.equal(400_000);
    expect(ldm.ageOf_us(0, 7, 1_600_000)).to.equal(1_100_000);
    expect(ldm.ageOf_us(0, 7, 1_600_001)).to.equal(Number.POSITIVE_INFINITY);
    expect(ldm.ageOf_us(0, 8, 900_000)).to.equal(Number.POSITIVE_INFINITY);
    expect(ldm.ageOf_us(1, 7, 900_000)).to.equal(Number.POSITIVE_INFINITY);
    const known: number[] = [];
    ldm.forEachNeighbour(0, 1_600_000, (sender) => known.push(sender));
    ldm.forEachNeighbour(0, 1_600_001, (sender) => known.push(sender));
    expect(known).to.deep.equal([7]);
  });

  it('holds a thousand neighbours and stays small when they pass by', () => {
    const ldm = new LocalDynamicMap(1);
    let time_us = 0;
    for (let sender = 1; sender <= 30_000; sender++) {
      time_us += 2_000; // 1000 senders within the lifetime
      ldm.receive(0, sender, ldm.records.append(time_us, sender, 10, 0, 0, 10, 0), time_us);
    }
    expect(summary(ldm, 0, time_us).count).to.be.within(999, 1001);
  });
});

describe('local dynamic maps of many stations', () => {
  it('hold each its own neighbours, however often they grow, age and are forgotten', () => {
    const stations = 5;
    const ldm = new LocalDynamicMap(stations, 1_000_000);
    const heard = Array.from({ length: stations }, () => new Map<number, number>()); // sender -> speed
    for (let step = 0; step < 2000; step++) {
      const time_us = step * 4_000; // 250 of them live at a time
      const sender = 1 + ((step * 37) % 400);
      const record = ldm.records.append(time_us, sender, 0, 0, 0, step % 50, 0);
      for (let receiver = 0; receiver < stations; receiver++) {
        if (step % (receiver + 1) !== 0) continue;
        ldm.receive(receiver, sender, record, time_us);
        heard[receiver].delete(sender);
        heard[receiver].set(sender, step);
      }
      if (step === 1000) {
        ldm.forget(1);
        heard[1].clear();
      }
    }
    const now_us = 1999 * 4_000;
    for (let receiver = 0; receiver < stations; receiver++) {
      const known = new Map<number, number>();
      ldm.forEachNeighbour(receiver, now_us, (sender, place) => known.set(sender, ldm.records.speed_mps[place]));
      const alive = [...heard[receiver]].filter(([, step]) => now_us - step * 4_000 <= 1_000_000);
      expect(known).to.deep.equal(new Map(alive.map(([sender, step]) => [sender, step % 50])));
    }
  });
});
