import { expect } from 'chai';
import { Random } from '../../../core/random/random.js';
import { buildNetwork } from '../../../core/road/buildNetwork.js';
import type { RawConnection, RawEdge } from '../../../core/road/rawNetwork.js';
import { createTraffic } from '../../../core/traffic/createTraffic.js';
import { forkTable } from '../../../core/traffic/forks.js';
import { demandOf } from '../../support/roads.js';

const lane = (id: string, shape: number[], ends: Partial<RawEdge> = {}): RawEdge => ({
  id,
  ...ends,
  lanes: [{ id: `${id}_0`, speed_mps: 13.89, shape }],
});

const join = (fromEdge: string, toEdge: string, via?: string): RawConnection => ({
  fromEdge,
  fromLane: 0,
  toEdge,
  toLane: 0,
  via,
});

const at = (id: string, x_m: number, y_m: number) => ({
  id,
  type: 'priority',
  x_m,
  y_m,
  shape: [],
  incomingLanes: [],
  requests: [],
});

/** One lane that forks in a junction: straight on, and off to the left at 45 degrees. */
const fork = buildNetwork({
  edges: [
    lane(':c_0', [200, 0, 220, 0], { internal: true }),
    lane(':c_1', [200, 0, 214.142, 14.142], { internal: true }),
    lane('in', [0, 0, 200, 0], { from: 'a', to: 'c' }),
    lane('straight', [220, 0, 420, 0], { from: 'c', to: 'e' }),
    lane('left', [214.142, 14.142, 355.563, 155.563], { from: 'c', to: 'n' }),
  ],
  connections: [
    join('in', 'straight', ':c_0_0'),
    join('in', 'left', ':c_1_0'),
    join(':c_0', 'straight'),
    join(':c_1', 'left'),
  ],
  junctions: [at('a', 0, 0), at('c', 210, 0), at('e', 420, 0), at('n', 356, 156)],
});

describe('where a way forks', () => {
  it('the ways are apart once two vehicles fit beside one another', () => {
    const { first, lane: others, apart_m } = forkTable(fork);
    const straight = fork.laneIndex.get(':c_0_0') as number;
    expect(others[first[straight]]).to.equal(fork.laneIndex.get(':c_1_0'));
    // at 45 degrees the points d from the start are 2 d sin(22.5) apart: more than 2.3 m from d = 3.01
    expect(apart_m[first[straight]]).to.equal(3.5);
  });

  it('nobody drives into one that stands at the fork on the other way', () => {
    const trips = [
      { route: ['in', 'left'], departPosition: 190 },
      { route: ['in', 'straight'], departPosition: 150, departSpeed: 10 },
    ];
    const traffic = createTraffic(fork, demandOf(fork, trips), {}, Random.fromSeed(1));
    const { vehicles, totals } = traffic;
    for (let i = 0; i < 300; i++) {
      traffic.step();
      // it halts as it comes onto the way to the left: its rear is then not yet clear of the other
      if (fork.laneId[vehicles.lane[0]] === ':c_1_0') vehicles.heldUntil_us[0] = 1e9;
    }
    expect(fork.laneId[vehicles.lane[0]]).to.equal(':c_1_0');
    expect(vehicles.position_m[0] - 5).to.be.lessThan(3.5);
    expect(vehicles.speed_mps[1]).to.be.lessThan(0.1);
    expect(totals.collisions).to.equal(0);
    vehicles.heldUntil_us[0] = 0;
    for (let i = 0; i < 600; i++) traffic.step();
    expect(totals).to.include({ arrived: 2, collisions: 0 });
  });
});
