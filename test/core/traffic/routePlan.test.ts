import { expect } from 'chai';
import { buildNetwork } from '../../../core/road/buildNetwork.js';
import { VEHICLE_CLASS } from '../../../core/road/network.js';
import type { RawEdge } from '../../../core/road/rawNetwork.js';
import { planRoute, type RoutePlan } from '../../../core/traffic/routePlan.js';
import { Router } from '../../../core/traffic/router.js';

const road = (id: string, from: string, to: string, x_m: number, lanes: number, permissions?: number[]): RawEdge => ({
  id,
  from,
  to,
  lanes: Array.from({ length: lanes }, (_, i) => ({
    id: `${id}_${i}`,
    speed_mps: 10,
    shape: [x_m, 3 * i, x_m + 100, 3 * i],
    permissions: permissions?.[i],
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
const join = (fromEdge: string, fromLane: number, toEdge: string, toLane = 0) => ({
  fromEdge,
  fromLane,
  toEdge,
  toLane,
});

/** Into a roundabout of two lanes: its right lane leads out beyond the next exit, its left one goes on round. */
const roundabout = (roundaboutEdges: readonly string[]) =>
  buildNetwork({
    edges: [
      road('in', 'p', 'q', 0, 2),
      road('round1', 'q', 'r', 100, 2),
      road('round2', 'r', 's', 200, 2),
      road('out', 's', 't', 300, 1),
      road('far', 't', 'u', 400, 1),
    ],
    connections: [
      ...[0, 1].flatMap((lane) => [join('in', lane, 'round1', lane), join('round1', lane, 'round2', lane)]),
      ...[join('round2', 0, 'out'), join('out', 0, 'far')],
    ],
    junctions: ['p', 'q', 'r', 's', 't', 'u'].map((id, i) => at(id, 100 * i)),
    roundaboutEdges: new Set(roundaboutEdges),
  });

/** a (3 lanes) forks: lane 0 to `right`, lanes 1 and 2 to `on`; right lane of `on` is for buses. */
const network = buildNetwork({
  edges: [
    road('a', 'p', 'q', 0, 3),
    road('right', 'q', 'r', 100, 1),
    road('on', 'q', 's', 100, 2, [VEHICLE_CLASS.bus, 0x7fffff]),
    road('end', 's', 't', 200, 1),
    road('back', 'r', 's', 200, 1),
  ],
  connections: [
    join('a', 0, 'right'),
    join('a', 1, 'on', 0),
    join('a', 1, 'on', 1),
    join('a', 2, 'on', 1),
    join('on', 0, 'end'),
    join('on', 1, 'end'),
    join('right', 0, 'back'),
    join('back', 0, 'end'),
  ],
  junctions: ['p', 'q', 'r', 's', 't'].map((id, i) => at(id, 100 * i)),
});

const edges = (...ids: string[]) => Int32Array.from(ids, (id) => network.edgeIndex.get(id) as number);
const plan = (ids: string[], permissionClass: number) =>
  planRoute(network, edges(...ids), permissionClass) as RoutePlan;

describe('the plan of a route', () => {
  it('names for every lane how many lanes to change, left positive', () => {
    const { offset, entry } = plan(['a', 'on', 'end'], VEHICLE_CLASS.passenger);
    expect([...offset.subarray(entry[0], entry[1])]).to.deep.equal([1, 0, 0]);
  });

  it('keeps cars off lanes they may not use and lets those use them that may', () => {
    const first = network.edgeFirstLane[network.edgeIndex.get('on') as number];
    const car = plan(['a', 'on', 'end'], VEHICLE_CLASS.passenger);
    expect(network.linkTo[car.link[1]]).to.equal(first + 1);
    expect(car.usable_m[car.entry[1]]).to.equal(-1);
    const bus = plan(['a', 'on', 'end'], VEHICLE_CLASS.bus);
    expect(bus.usable_m[bus.entry[1]]).to.be.greaterThan(0);
  });

  it('tells how far a lane can be driven before a change is due', () => {
    const { usable_m, link } = plan(['a', 'right', 'back', 'end'], VEHICLE_CLASS.passenger);
    expect(usable_m[2]).to.equal(100);
    expect(link[2]).to.equal(-1);
    expect(usable_m[0]).to.be.greaterThan(299);
  });

  it('counts a lane of a roundabout for longer than it is', () => {
    const usable_m = (roundaboutEdges: readonly string[]) => {
      const net = roundabout(roundaboutEdges);
      const ids = ['in', 'round1', 'round2', 'out', 'far'];
      const route = Int32Array.from(ids, (id) => net.edgeIndex.get(id) as number);
      return (planRoute(net, route, VEHICLE_CLASS.passenger) as RoutePlan).usable_m[1];
    };
    expect(usable_m([])).to.equal(300);
    expect(usable_m(['round1', 'round2'])).to.equal(500);
  });

  it('says where a route breaks off', () => {
    expect(planRoute(network, edges('a', 'end'), VEHICLE_CLASS.passenger)).to.equal(0);
    expect(planRoute(network, edges('a', 'on', 'right'), VEHICLE_CLASS.passenger)).to.equal(1);
  });
});

describe('the router', () => {
  it('takes the fastest way', () => {
    const way = new Router(network).route(edges('a')[0], edges('end')[0], VEHICLE_CLASS.passenger);
    expect([...(way ?? [])]).to.deep.equal([...edges('a', 'on', 'end')]);
  });

  /** From `a` to `end` over `low` or `high`, both 100 m; what is on the way into `low` costs more or not. */
  function wayWith(state: string, insideLengths_m: readonly number[]): string {
    const inside = insideLengths_m.map((length_m, i) => ({
      ...road(`:q_${i}`, '', '', 100, 1),
      ...{ from: undefined, to: undefined, internal: true },
      lanes: [{ id: `:q_${i}_0`, speed_mps: 10, shape: [100, 0, 100 + length_m, 0] }],
    }));
    const forked = buildNetwork({
      edges: [
        ...inside,
        ...[
          road('a', 'p', 'q', 0, 1),
          road('low', 'q', 'r', 100, 1),
          road('high', 'q', 'r', 100, 1),
          road('end', 'r', 's', 200, 1),
        ],
      ],
      connections: [
        { ...join('a', 0, 'low'), state, via: inside.length > 0 ? ':q_0_0' : undefined },
        ...inside.map((_, i) => ({
          ...join(`:q_${i}`, 0, 'low'),
          via: i + 1 < inside.length ? `:q_${i + 1}_0` : undefined,
        })),
        ...[join('a', 0, 'high'), join('low', 0, 'end'), join('high', 0, 'end')],
      ],
      junctions: ['p', 'q', 'r', 's'].map((id, i) => at(id, 100 * i)),
    });
    const edge = (id: string) => forked.edgeIndex.get(id) as number;
    const way = new Router(forked).route(edge('a'), edge('end'), VEHICLE_CLASS.passenger) as Int32Array;
    return forked.edgeId[way[1]];
  }

  it('counts every part of the way through a junction', () => {
    expect(wayWith('M', [])).to.equal('low');
    expect(wayWith('M', [1, 8])).to.equal('high');
  });

  it('expects to lose time where it must give way', () => {
    expect(wayWith('m', [1])).to.equal('high');
  });

  it('finds no way against the direction of the roads', () => {
    expect(new Router(network).route(edges('end')[0], edges('a')[0], VEHICLE_CLASS.passenger)).to.equal(null);
  });

  it('knows what can be reached and from where', () => {
    const router = new Router(network);
    expect([...router.reachable(edges('right')[0], VEHICLE_CLASS.passenger)]).to.deep.equal([0, 1, 0, 1, 1]);
    expect([...router.reaching(edges('right')[0], VEHICLE_CLASS.passenger)]).to.deep.equal([1, 1, 0, 0, 0]);
  });
});
