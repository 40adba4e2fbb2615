import { expect } from 'chai';
import { Random } from '../../../core/random/random.js';
import { buildNetwork } from '../../../core/road/buildNetwork.js';
import { createTraffic } from '../../../core/traffic/createTraffic.js';
import { demandOf, straightRoad } from '../../support/roads.js';

const at = (id: string, x_m: number, y_m: number) => ({
  ...{ id, type: 'priority', x_m, y_m, shape: [], incomingLanes: [], requests: [] },
});

/** 200 m east, a sharp bend of three points, 200 m north. */
const bend = buildNetwork({
  edges: [
    {
      id: 'e0',
      from: 'a',
      to: 'b',
      lanes: [{ id: 'e0_0', speed_mps: 10, shape: [0, 0, 200, 0, 206, 2, 208, 8, 208, 208] }],
    },
  ],
  connections: [],
  junctions: [at('a', 0, 0), at('b', 208, 208)],
});

/** Position and heading of a car after each step. */
function headings(step_us: number): { position_m: number; heading_rad: number }[] {
  const traffic = createTraffic(bend, demandOf(bend, [{ route: ['e0'] }]), { step_us }, Random.fromSeed(1));
  const seen: { position_m: number; heading_rad: number }[] = [];
  while (traffic.totals.arrived === 0) {
    traffic.step();
    if (traffic.vehicles.active[0] === 0) continue;
    seen.push({ position_m: traffic.vehicles.position_m[0], heading_rad: traffic.vehicles.heading_rad[0] });
  }
  return seen;
}

describe('the body of a car', () => {
  it('has turned as far in a bend whatever the step', () => {
    const fine = headings(20_000);
    const coarse = headings(1_000_000).filter(({ position_m }) => position_m > 190);
    expect(coarse.length).to.be.greaterThan(10);
    for (const { position_m, heading_rad } of coarse) {
      const same = fine.find((place) => place.position_m >= position_m);
      if (same !== undefined) expect(heading_rad).to.be.closeTo(same.heading_rad, 0.1);
    }
  });

  it('is on its lane soon after it has come to a stop beside it', () => {
    const network = straightRoad({ lengths_m: [400], lanes: 2 });
    const stop = { lane: 0, start_m: 80, end_m: 88, duration_s: 60, until_s: null };
    const trip = { route: ['e0'], departLane: 1, departPosition: 84, stops: [stop] };
    const traffic = createTraffic(network, demandOf(network, [trip]), {}, Random.fromSeed(1));
    const { vehicles } = traffic;
    let stood_s = 0;
    while (stood_s < 10) {
      traffic.step();
      stood_s = vehicles.speed_mps[0] === 0 ? stood_s + 0.1 : 0;
    }
    expect(network.laneId[vehicles.lane[0]]).to.equal('e0_0');
    expect(vehicles.y_m[0]).to.be.closeTo(network.laneShape[2 * network.laneShapeStart[vehicles.lane[0]] + 1], 0.01);
  });
});
