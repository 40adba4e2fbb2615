import { expect } from 'chai';
import { Random } from '../../../core/random/random.js';
import { buildNetwork } from '../../../core/road/buildNetwork.js';
import type { RoadNetwork } from '../../../core/road/network.js';
import { createTraffic } from '../../../core/traffic/createTraffic.js';
import { crossing, demandOf, fourWays, type TripGiven } from '../../support/roads.js';

const OPPOSITE: Record<string, string> = { south: 'north', north: 'south', west: 'east', east: 'west' };

const from = (arm: string, more: Partial<TripGiven> = {}): TripGiven => ({
  ...{ name: arm, route: [`${arm}_in`, `${OPPOSITE[arm]}_out`], departPosition: 100, departSpeed: 'max' },
  ...more,
});

/** A road of two lanes that become one, in turn, after 200 m. */
function zipper(): RoadNetwork {
  const ways = [0, 1].map((i) => ({ id: `:c_${i}`, shape: [200, 3.2 * i, 212, 1.6] }));
  const speed_mps = 13.89;
  const place = (id: string, x_m: number, incomingLanes: string[] = []) => {
    return { id, type: 'dead_end', x_m, y_m: 0, shape: [], incomingLanes, requests: [] };
  };
  return buildNetwork({
    edges: [
      ...ways.map(({ id, shape }) => ({ id, internal: true, lanes: [{ id: `${id}_0`, speed_mps, shape }] })),
      {
        ...{ id: 'two', from: 'w', to: 'c' },
        lanes: [0, 1].map((i) => ({ id: `two_${i}`, speed_mps, shape: [0, 3.2 * i, 200, 3.2 * i] })),
      },
      { id: 'one', from: 'c', to: 'e', lanes: [{ id: 'one_0', speed_mps, shape: [212, 1.6, 412, 1.6] }] },
    ],
    connections: ways.flatMap(({ id }, i) => [
      { fromEdge: 'two', fromLane: i, toEdge: 'one', toLane: 0, via: `${id}_0`, state: 'Z' },
      { fromEdge: id, fromLane: 0, toEdge: 'one', toLane: 0 },
    ]),
    junctions: [
      {
        ...place('c', 206, ['two_0', 'two_1']),
        type: 'zipper',
        requests: [1, 0].map((other) => ({ response: [other], foes: [other], continues: false })),
      },
      place('w', 0),
      place('e', 412),
    ],
  });
}

interface Crossed {
  /** names in the order in which they drove onto the junction */
  readonly order: string[];
  /** by name: lowest speed before the line, m/s, and the time of crossing it, s */
  readonly slowest_mps: Record<string, number>;
  readonly at_s: Record<string, number>;
  readonly collisions: number;
}

function drive(network: RoadNetwork, trips: readonly TripGiven[], carFollowing: 'idm' | 'krauss'): Crossed {
  const traffic = createTraffic(network, demandOf(network, trips), { carFollowing }, Random.fromSeed(1));
  const { vehicles } = traffic;
  const order: string[] = [];
  const slowest_mps: Record<string, number> = {};
  const at_s: Record<string, number> = {};
  while (traffic.time_us < 90e6) {
    traffic.step();
    for (let slot = 0; slot < vehicles.size; slot++) {
      const name = traffic.nameOf(vehicles.stationId[slot]);
      if (vehicles.active[slot] === 0 || order.includes(name)) continue;
      if (network.laneIsInternal[vehicles.lane[slot]] === 0) {
        slowest_mps[name] = Math.min(slowest_mps[name] ?? 99, vehicles.speed_mps[slot]);
        continue;
      }
      order.push(name);
      at_s[name] = traffic.time_us / 1e6;
    }
  }
  expect(traffic.totals).to.include({ arrived: trips.length, teleports: 0 });
  return { order, slowest_mps, at_s, collisions: traffic.totals.collisions };
}

for (const model of ['idm', 'krauss'] as const) {
  describe(`where the right comes before the left (${model})`, () => {
    const network = fourWays('right_before_left', '=');

    it('the car from the right goes first and does not stop', () => {
      const { order, slowest_mps } = drive(network, [from('west'), from('south')], model);
      expect(order).to.deep.equal(['south', 'west']);
      expect(slowest_mps.south).to.be.above(10);
    });

    for (const type of ['right_before_left', 'left_before_right']) {
      it(`four who come at once sort it out, one after the other (${type})`, () => {
        const trips = ['south', 'west', 'north', 'east'].map((arm) => from(arm));
        const { at_s, collisions } = drive(fourWays(type, '='), trips, model);
        expect(Math.max(...Object.values(at_s))).to.be.below(40);
        expect(collisions).to.equal(0);
      });
    }
  });

  describe(`four who wait for one another inside a junction (${model})`, () => {
    it('sort it out, one after the other', () => {
      const trips = ['south', 'west', 'north', 'east'].map((arm) => from(arm));
      const { collisions } = drive(fourWays('priority', 'm', 5), trips, model);
      expect(collisions).to.equal(0);
    });
  });

  describe(`a stop for all ways (${model})`, () => {
    const network = fourWays('allway_stop', 'w');

    it('stops everyone', () => {
      const { slowest_mps, at_s } = drive(network, [from('west')], model);
      expect(slowest_mps.west).to.be.below(0.1);
      expect(at_s.west).to.be.within(9, 20);
    });

    it('lets those go first who came first', () => {
      const { order } = drive(
        network,
        [from('south', { depart_s: 2 }), from('west'), from('east', { depart_s: 4 })],
        model,
      );
      expect(order).to.deep.equal(['west', 'south', 'east']);
    });

    it('lets four who come at once go one after the other', () => {
      const arms = ['south', 'west', 'north', 'east'];
      const { at_s, collisions } = drive(
        network,
        arms.map((arm) => from(arm)),
        model,
      );
      expect(Math.max(...Object.values(at_s))).to.be.below(40);
      expect(collisions).to.equal(0);
    });
  });

  describe(`where two lanes become one in turn (${model})`, () => {
    it('all get through, those nearer to the line first', () => {
      const trips = Array.from({ length: 10 }, (_, i): TripGiven => {
        const own = { departLane: i % 2, departPosition: 50, departSpeed: 'max', depart_s: 1.5 * i } as const;
        return { name: `car${i}`, route: ['two', 'one'], ...own };
      });
      const { order, collisions } = drive(zipper(), trips, model);
      expect(order).to.deep.equal(trips.map(({ name }) => name));
      expect(collisions).to.equal(0);
    });
  });

  describe(`a stop sign (${model})`, () => {
    it('makes a car stop once, and go on when it has stood', () => {
      const network = crossing(null, {}, {});
      network.linkState[network.laneFirstLink[network.laneIndex.get('south_0') as number]] = 's'.charCodeAt(0);
      const trip: TripGiven = { name: 'south', route: ['south', 'north'], departPosition: 100, departSpeed: 'max' };
      const { slowest_mps, at_s } = drive(network, [trip], model);
      expect(slowest_mps.south).to.be.below(0.1);
      expect(at_s.south).to.be.within(9, 20);
    });
  });
}
