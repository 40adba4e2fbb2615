import { expect } from 'chai';
import { Random } from '../../../core/random/random.js';
import { buildNetwork } from '../../../core/road/buildNetwork.js';
import { VEHICLE_CLASS } from '../../../core/road/network.js';
import type { RawEdge } from '../../../core/road/rawNetwork.js';
import { createTraffic } from '../../../core/traffic/createTraffic.js';
import { demandOf, straightRoad, type TripGiven } from '../../support/roads.js';

const NO_BUS = 0x7fffff & ~VEHICLE_CLASS.bus;

const road = (
  id: string,
  from: string,
  to: string,
  x_m: number,
  length_m: number,
  lanes: number,
  own = {},
  y_m = 0,
): RawEdge => ({
  id,
  from,
  to,
  lanes: Array.from({ length: lanes }, (_, i) => ({
    id: `${id}_${i}`,
    speed_mps: 13.89,
    shape: [x_m, y_m + 3.2 * i, x_m + length_m, y_m + 3.2 * i],
    ...own,
  })),
});

const at = (id: string, x_m: number) => ({
  id,
  type: 'priority',
  x_m,
  y_m: 0,
  shape: [],
  incomingLanes: [],
  requests: [],
});
const join = (fromEdge: string, fromLane: number, toEdge: string) => ({ fromEdge, fromLane, toEdge, toLane: 0 });

/** Road a of two lanes: the right one leads to `right`, the left one to `left`; both lead to `goal`. */
const fork = buildNetwork({
  edges: [
    road('a', 'p', 'q', 0, 300, 2),
    road('right', 'q', 'r', 300, 100, 1),
    road('left', 'q', 'r', 300, 200, 1, { permissions: NO_BUS }, 3.2),
    road('goal', 'r', 's', 500, 200, 1),
  ],
  connections: [join('a', 0, 'right'), join('a', 1, 'left'), join('right', 0, 'goal'), join('left', 0, 'goal')],
  junctions: [at('p', 0), at('q', 300), at('r', 500), at('s', 700)],
});

const start = (trips: readonly TripGiven[]) => createTraffic(fork, demandOf(fork, trips), {}, Random.fromSeed(1));

const edgeOf = (traffic: ReturnType<typeof start>, station: number): string => {
  const slot = traffic.slotOf(station);
  return slot < 0 ? 'gone' : fork.edgeId[fork.laneEdge[traffic.vehicles.lane[slot]]];
};

describe('a car on a lane that does not lead on', () => {
  it('changes to one that does, smoothly', () => {
    const traffic = start([{ route: ['a', 'left', 'goal'], departLane: 0 }]);
    let was_m = 0;
    let furthest_m = 0;
    for (let i = 0; i < 250; i++) {
      traffic.step();
      if (edgeOf(traffic, 1000) === 'a') furthest_m = Math.max(furthest_m, Math.abs(traffic.vehicles.y_m[0] - was_m));
      was_m = traffic.vehicles.y_m[0];
    }
    expect(edgeOf(traffic, 1000)).to.equal('left');
    expect(furthest_m).to.be.within(0.05, 0.25);
  });

  it('is let in by a queue beside it', () => {
    const queue = Array.from({ length: 12 }, (_, i) => ({
      route: ['a', 'left', 'goal'],
      departLane: 1,
      departPosition: 290 - 8 * i,
    }));
    const traffic = start([...queue, { route: ['a', 'left', 'goal'], departLane: 0, departPosition: 250 }]);
    for (let i = 0; i < 600; i++) traffic.step();
    expect(edgeOf(traffic, 1012)).to.be.oneOf(['left', 'goal', 'gone']);
    expect(traffic.totals.collisions).to.equal(0);
  });

  it('takes another way when nobody lets it in', () => {
    const wall = Array.from({ length: 38 }, (_, i) => ({
      route: ['a', 'left', 'goal'],
      departLane: 1,
      departPosition: 299 - 7.6 * i,
    }));
    const traffic = start([...wall, { route: ['a', 'left', 'goal'], departLane: 0, departPosition: 200 }]);
    traffic.step();
    for (let station = 1000; station < 1038; station++) traffic.vehicles.heldUntil_us[traffic.slotOf(station)] = 1e9;
    for (let i = 0; i < 300; i++) traffic.step();
    expect(edgeOf(traffic, 1038)).to.equal('a');
    for (let i = 0; i < 400; i++) traffic.step();
    expect(edgeOf(traffic, 1038)).to.be.oneOf(['right', 'goal', 'gone']);
    expect(traffic.totals.collisions).to.equal(0);
  });
});

describe('a car that changes lane', () => {
  const network = straightRoad({ lengths_m: [600], lanes: 2 });
  /** One that stands on the right, a car behind it that will change to the left, and two abreast behind that car. */
  const startAll = () => {
    const trips = [
      { route: ['e0'], departLane: 0, departPosition: 80 },
      { route: ['e0'], departLane: 0, departPosition: 30, departSpeed: 8 },
      { route: ['e0'], departLane: 0, departPosition: 10, departSpeed: 8 },
      { route: ['e0'], departLane: 1, departPosition: 9, departSpeed: 8 },
    ];
    const traffic = createTraffic(network, demandOf(network, trips), {}, Random.fromSeed(1));
    traffic.step();
    traffic.vehicles.heldUntil_us[0] = 1e9;
    return traffic;
  };

  it('is still in the way of those behind it until its body has left the lane', () => {
    const traffic = startAll();
    const { vehicles } = traffic;
    let halfway = 0;
    for (let i = 0; i < 400; i++) {
      traffic.step();
      const isBetween = vehicles.lane[1] === 1 && vehicles.y_m[1] < 1.8;
      if (!isBetween || vehicles.lane[2] !== 0) continue;
      halfway++;
      expect(vehicles.position_m[2]).to.be.lessThan(vehicles.position_m[1] - 5);
    }
    expect(halfway).to.be.greaterThan(5);
    expect(traffic.totals.collisions).to.equal(0);
  });

  it('does not slide sideways while it stands', () => {
    const traffic = startAll();
    const { vehicles } = traffic;
    let stoodAt_m = Number.NaN;
    for (let i = 0; i < 200; i++) {
      traffic.step();
      if (Number.isNaN(stoodAt_m) && vehicles.lane[1] === 1) {
        vehicles.heldUntil_us[1] = traffic.time_us + 10e6;
        stoodAt_m = -1;
      }
      if (stoodAt_m === -1 && vehicles.speed_mps[1] === 0) stoodAt_m = vehicles.y_m[1];
      if (stoodAt_m > -1 && vehicles.speed_mps[1] === 0) expect(vehicles.y_m[1]).to.equal(stoodAt_m);
    }
    expect(stoodAt_m).to.be.within(0, 3.2);
  });
});
