import { expect } from 'chai';
import { Backhaul, type BackhaulSettings } from '../../../core/radio/backhaul.js';
import { Random } from '../../../core/random/random.js';

const wire = (seed = 1): Backhaul => new Backhaul(Random.fromSeed(seed));
const settings = (change: Partial<BackhaulSettings> = {}): BackhaulSettings => ({
  p50_ms: 5,
  p95_ms: 5,
  bandwidth_Mbps: 8, // a byte a microsecond
  loss: 0,
  ...change,
});

describe('backhaul', () => {
  it('has the median and the 95th percentile it was given', () => {
    const backhaul = wire();
    const now = settings({ p50_ms: 10, p95_ms: 30 });
    const draws = Array.from({ length: 20_000 }, () => backhaul.send(3, 0, 0, now).latency_us).sort((a, b) => a - b);
    expect(draws[10_000] / 1000).to.be.closeTo(10, 0.3);
    expect(draws[19_000] / 1000).to.be.closeTo(30, 1.2);
  });

  it('draws the same for the same seed and place in a link, whatever goes over other links', () => {
    const one = wire();
    const other = wire();
    const now = settings({ p95_ms: 20 });
    other.send(1, 100, 0, now);
    expect(one.send(7, 100, 0, now)).to.deep.equal(other.send(7, 100, 0, now));
    expect(wire(2).send(7, 100, 0, now).latency_us).to.not.equal(wire().send(7, 100, 0, now).latency_us);
  });

  it('lets messages on one link wait for the wire, not those on another', () => {
    const backhaul = wire();
    expect(backhaul.send(1, 1000, 0, settings()).arrival_us).to.equal(6000);
    const behind = backhaul.send(1, 1000, 0, settings());
    expect(behind).to.include({ arrival_us: 7000, queue_us: 2000, latency_us: 5000 });
    expect(backhaul.send(2, 1000, 0, settings()).arrival_us).to.equal(6000);
  });

  it('takes latency and bandwidth as they are when a message is sent', () => {
    const backhaul = wire();
    backhaul.send(1, 1000, 0, settings());
    const later = backhaul.send(1, 1000, 10_000, settings({ p50_ms: 50, p95_ms: 50, bandwidth_Mbps: 4 }));
    expect(later.arrival_us).to.equal(10_000 + 2000 + 50_000);
  });

  it('sends again what is lost, after a timeout that doubles', () => {
    const backhaul = wire();
    const trips = Array.from({ length: 20_000 }, () => backhaul.send(1, 100, 0, settings({ loss: 0.2 })));
    const shareOf = (retransmissions: number) =>
      trips.filter((trip) => trip.retransmissions === retransmissions).length / trips.length;
    expect([shareOf(0), shareOf(1), shareOf(2)].map((share) => Math.round(share * 100))).to.deep.equal([80, 16, 3]);
    for (const { retransmissions, retransmission_us } of trips) {
      expect(retransmission_us).to.equal(
        [0, 200_000, 600_000, 1_400_000, 3_000_000][retransmissions] ?? retransmission_us,
      );
    }
  });

  it('loses something of a long message more often', () => {
    const backhaul = wire();
    const trips = Array.from({ length: 5000 }, () => backhaul.send(1, 14_600, 0, settings({ loss: 0.1 })));
    const whole = trips.filter(({ retransmissions }) => retransmissions === 0).length / trips.length;
    expect(whole).to.be.closeTo(0.9 ** 10, 0.02);
  });
});
