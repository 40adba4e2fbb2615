import { expect } from 'chai';
import { Random } from '../../../core/random/random.js';
import type { RoadNetwork } from '../../../core/road/network.js';
import { createTraffic } from '../../../core/traffic/createTraffic.js';
import type { Demand } from '../../../core/traffic/demand.js';
import type { TrafficEngine } from '../../../core/traffic/traffic.js';
import { crossing, demandOf, straightRoad, type TripGiven } from '../../support/roads.js';

const road = straightRoad({ lengths_m: [400, 400], speed_mps: 20 });

const start = (network: RoadNetwork, trips: readonly TripGiven[], more: Partial<Demand> = {}): TrafficEngine =>
  createTraffic(network, { ...demandOf(network, trips), ...more }, { carFollowing: 'krauss' }, Random.fromSeed(1));

/** A car that stands at a place of the first edge until the end of the test. */
const parked = (departPosition: number, more: Partial<TripGiven> = {}): TripGiven => ({
  ...{ route: ['e0', 'e1'], departPosition, name: `parked${departPosition}` },
  ...{ stops: [{ lane: 0, start_m: 0, end_m: departPosition + 0.5, duration_s: 1e6, until_s: null }], ...more },
});

/** Place and speed of the last trip right after the first step in which it is on the road; null in the first 10 s. */
function appearance(
  traffic: TrafficEngine,
  trips: readonly TripGiven[],
): { position_m: number; speed_mps: number } | null {
  const name = trips.at(-1)?.name as string;
  const station = traffic.stationIds.find((id) => traffic.nameOf(id) === name) as number;
  for (let i = 0; i < 100; i++) {
    traffic.step();
    const slot = traffic.slotOf(station);
    if (slot < 0) continue;
    const { position_m, speed_mps } = traffic.vehicles;
    return { position_m: position_m[slot], speed_mps: speed_mps[slot] };
  }
  return null;
}

function placed(departure: Partial<TripGiven>, others: readonly TripGiven[] = [], network = road) {
  const trips = [...others, { route: ['e0', 'e1'], depart_s: 1, name: 'it', ...departure }];
  return appearance(start(network, trips), trips);
}

describe('a departure', () => {
  it('at the base has its rear at the start of the lane', () => {
    expect(placed({ departPosition: 'base' })?.position_m).to.be.closeTo(5, 0.1);
  });

  it('at a place counts negative ones from the end of the lane', () => {
    expect(placed({ departPosition: 120 })?.position_m).to.be.closeTo(120, 0.1);
    expect(placed({ departPosition: -30 })?.position_m).to.be.closeTo(370, 0.1);
  });

  it('behind the last vehicle is as near as is safe, and at the end of an empty lane', () => {
    // rear of the parked car at 195 m, least gap 2.5 m, margin 0.1 m
    expect(placed({ departPosition: 'last' }, [parked(200)])?.position_m).to.be.closeTo(192.4, 0.1);
    // at the end of the lane, so that the first step takes it onto the next
    expect(placed({ departPosition: 'last' })?.position_m).to.be.within(0, 0.1);
  });

  it('in the first free gap is at the base, or before the vehicle that blocks it', () => {
    expect(placed({ departPosition: 'free' })?.position_m).to.be.closeTo(5, 0.1);
    // front of the parked car at 6 m, its least gap 2.5 m, own length 5 m, margin 0.1 m
    expect(placed({ departPosition: 'free' }, [parked(6)])?.position_m).to.be.closeTo(13.6, 0.1);
  });

  it('at the base waits while a vehicle blocks it', () => {
    expect(placed({ departPosition: 'base' }, [parked(6)])).to.equal(null);
  });

  it('at random places spreads over the lane, and finds room beside one that is blocked', () => {
    const trips = Array.from({ length: 12 }, (_, i): TripGiven => {
      return { route: ['e0', 'e1'], departPosition: 'random free', depart_s: 0, name: `car${i}` };
    });
    const traffic = start(road, trips);
    traffic.step();
    expect(traffic.totals.inserted).to.equal(12);
    const places = [...traffic.vehicles.position_m.slice(0, 12)].sort((a, b) => a - b);
    expect(places[0]).to.be.below(150);
    expect(places[11]).to.be.above(250);
  });

  it('has the speed that is wanted, or as much of it as is safe', () => {
    expect(placed({ departSpeed: 'max' })?.speed_mps).to.be.closeTo(20, 0.01);
    const slowed = placed({ departSpeed: 'max' }, [parked(40)])?.speed_mps as number;
    // to stop within 27.5 m at 4.5 m/s2 after 1 s: 12 m/s
    expect(slowed).to.be.within(10, 13);
  });

  it('waits until a speed that must be exact is safe', () => {
    expect(placed({ departSpeed: 19 })?.speed_mps).to.be.closeTo(19, 0.3);
    expect(placed({ departSpeed: 19 }, [parked(40)])).to.equal(null);
    expect(placed({ departSpeed: 'desired' }, [parked(40)])).to.equal(null);
    expect(placed({ departSpeed: 'limit' }, [parked(40)])).to.equal(null);
  });

  it('takes the speed of the last vehicle, or the mean of all on the lane', () => {
    expect(placed({ departSpeed: 'last' }, [parked(60)])?.speed_mps).to.be.below(0.3);
    const others = [parked(300), { route: ['e0', 'e1'], departPosition: 100, departSpeed: 10, name: 'moving' }];
    // the one moving has gained 2.6 m/s2 for 1 s: (0 + 12.6) / 2 m/s
    expect(placed({ departSpeed: 'mean' }, others)?.speed_mps).to.be.within(6, 7);
    expect(placed({ departSpeed: 'last' })?.speed_mps).to.be.closeTo(20, 0.01);
  });

  it('near a red signal is no faster than it can stop', () => {
    const network = crossing([{ duration_s: 1000, state: 'rG' }]);
    const near = { route: ['west', 'east'], departPosition: 190, departSpeed: 'max' } as const;
    // 9 m before the place to stand at 4.5 m/s2: 9 m/s without the time to react
    expect(placed(near, [], network)?.speed_mps).to.be.within(6, 9);
  });

  it('on the lane with most room takes the empty one', () => {
    const wide = straightRoad({ lengths_m: [400, 400], lanes: 2, speed_mps: 20 });
    const trips = [
      parked(50, { departLane: 0 }),
      { route: ['e0', 'e1'], departLane: 'free', depart_s: 1, name: 'it' },
    ] as const;
    const traffic = start(wide, trips);
    for (let i = 0; i < 12; i++) traffic.step();
    expect(traffic.vehicles.lane[1]).to.equal(1);
  });

  it('on a lane that the edge does not have is refused', () => {
    expect(() => placed({ departLane: 3 })).to.throw('departLane of edge "e0"');
  });
});

describe('trips that find no room', () => {
  const queue = [
    parked(6),
    ...Array.from({ length: 5 }, (_, i): TripGiven => {
      return { route: ['e0', 'e1'], depart_s: i + 1, name: `waiting${i}` };
    }),
  ];

  it('wait beside the road, and are counted there', () => {
    const traffic = start(road, queue);
    for (let i = 0; i < 300; i++) traffic.step();
    expect(traffic.totals).to.include({ inserted: 1, waitingInsertion: 5, discarded: 0 });
  });

  it('are given up after the longest delay, each by its own time', () => {
    const traffic = start(road, queue, { maxDepartDelay_s: 10 });
    for (let i = 0; i < 125; i++) traffic.step();
    // at 12.4 s those of 1 s and 2 s have waited for more than 10 s
    expect(traffic.totals).to.include({ inserted: 1, waitingInsertion: 3, discarded: 2 });
    for (let i = 0; i < 100; i++) traffic.step();
    expect(traffic.totals).to.include({ inserted: 1, waitingInsertion: 0, discarded: 5 });
  });

  it('depart in the order in which they came', () => {
    const trips = Array.from({ length: 6 }, (_, i): TripGiven => {
      return { route: ['e0', 'e1'], depart_s: 0.1 * i, name: `car${i}` };
    });
    const traffic = start(road, trips);
    const order: string[] = [];
    for (let i = 0; i < 300; i++) {
      traffic.step();
      for (const id of traffic.stationIds) {
        const name = traffic.nameOf(id);
        if (traffic.slotOf(id) >= 0 && !order.includes(name)) order.push(name);
      }
    }
    expect(order).to.deep.equal(trips.map(({ name }) => name));
  });
});
