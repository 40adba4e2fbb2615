import { expect } from 'chai';
import { Random } from '../../../core/random/random.js';
import { createTraffic } from '../../../core/traffic/createTraffic.js';
import type { ResidentDemand } from '../../../core/traffic/demand.js';
import { EXACT_CAR, ringRoad, straightRoad } from '../../support/roads.js';

const network = ringRoad(800);
const residents = (own: Partial<ResidentDemand> = {}): ResidentDemand => ({
  count: 12,
  shares: [{ type: 0, share: 1 }],
  departSpread_s: 20,
  startOnRoadShare: 0.5,
  pauseMean_s: 10,
  edgeWeights: Float64Array.of(1, 1),
  ...own,
});

const town = (own: Partial<ResidentDemand> = {}, seed = 1) =>
  createTraffic(network, { types: [EXACT_CAR], trips: [], residents: residents(own) }, {}, Random.fromSeed(seed));

describe('residents', () => {
  it('have station ids that are known before the run starts', () => {
    const traffic = town();
    expect([...traffic.stationIds]).to.deep.equal(Array.from({ length: 12 }, (_, i) => 1000 + i));
    expect([...traffic.stationTypes]).to.deep.equal(Array(12).fill(5));
  });

  it('drive trip after trip in the same slot under the same station id', () => {
    const traffic = town();
    const trips = new Int32Array(12);
    const was = new Uint8Array(12);
    for (let i = 0; i < 6000; i++) {
      traffic.step();
      for (let slot = 0; slot < 12; slot++) {
        expect(traffic.vehicles.stationId[slot]).to.equal(1000 + slot);
        const isActive = traffic.vehicles.active[slot];
        expect(traffic.slotOf(1000 + slot)).to.equal(isActive === 1 ? slot : -1);
        if (isActive === 1 && was[slot] === 0) trips[slot]++;
        was[slot] = isActive;
      }
    }
    expect(Math.min(...trips)).to.be.at.least(3);
    expect(traffic.totals.inserted).to.equal(trips.reduce((a, b) => a + b, 0));
    expect(traffic.totals.collisions).to.equal(0);
  });

  it('start the next trip where the last one ended', () => {
    const traffic = town();
    const { active, lane, position_m } = traffic.vehicles;
    const parked: (number[] | null)[] = Array(12).fill(null);
    let restarts = 0;
    for (let i = 0; i < 3000; i++) {
      const before = active.slice(0, 12);
      traffic.step();
      for (let slot = 0; slot < 12; slot++) {
        if (before[slot] === 1 && active[slot] === 0) parked[slot] = [lane[slot], position_m[slot]];
        if (before[slot] === 0 && active[slot] === 1 && parked[slot] !== null) {
          const [fromLane, from_m] = parked[slot] as number[];
          restarts++;
          expect(lane[slot]).to.equal(fromLane);
          expect(position_m[slot]).to.be.within(from_m, from_m + 0.1);
        }
      }
    }
    expect(restarts).to.be.greaterThan(10);
  });

  it('pause for the mean that was asked for', () => {
    const traffic = town({ count: 12, pauseMean_s: 30, startOnRoadShare: 1 });
    let parked_s = 0;
    for (let i = 0; i < 20_000; i++) {
      traffic.step();
      for (let slot = 0; slot < 12; slot++) if (traffic.vehicles.active[slot] === 0) parked_s += 0.1;
    }
    expect(parked_s / traffic.totals.arrived).to.be.within(24, 40);
  });

  it('are refused where no car could come back', () => {
    const road = straightRoad({ lengths_m: [100, 100, 100, 100, 100] });
    const demand = {
      types: [EXACT_CAR],
      trips: [],
      residents: residents({ edgeWeights: new Float64Array(5).fill(1) }),
    };
    expect(() => createTraffic(road, demand, {}, Random.fromSeed(1))).to.throw('reached from one another');
  });
});
