import { expect } from 'chai';
import { Random } from '../../../core/random/random.js';
import { createTraffic } from '../../../core/traffic/createTraffic.js';
import type { LaneChangeOptions } from '../../../core/traffic/traffic.js';
import { demandOf, EXACT_CAR, straightRoad, type TripGiven } from '../../support/roads.js';

const FAST_MPS = 33.33;
const TOWN_MPS = 13.89;

interface Given extends TripGiven {
  /** of the vehicle: what it drives at most */
  readonly most_mps?: number;
}

/** A straight road of two lanes, 4 km; each vehicle starts at the speed given and keeps exactly to its own limit. */
function start(
  speed_mps: number,
  vehicles: readonly Given[],
  laneChange: Partial<LaneChangeOptions> = {},
  carFollowing: 'idm' | 'krauss' = 'idm',
) {
  const network = straightRoad({ lengths_m: [4000], lanes: 2, speed_mps });
  const types = vehicles.map(({ most_mps = 50 }) => ({ ...EXACT_CAR, maxSpeed_mps: most_mps }));
  const given = vehicles.map((own, type) => ({ ...own, shares: [{ type, share: 1 }] }));
  const traffic = createTraffic(network, demandOf(network, given, types), { carFollowing }, Random.fromSeed(1));
  Object.assign(traffic.laneChange, laneChange);
  return traffic;
}

const on = (lane: number, position_m: number, departSpeed: number, most_mps?: number): Given => ({
  route: ['e0'],
  departLane: lane,
  departPosition: position_m,
  departSpeed,
  most_mps,
});

function drive(traffic: ReturnType<typeof start>, seconds: number, each: () => void = () => {}): void {
  for (let i = 0; i < 10 * seconds; i++) {
    traffic.step();
    each();
  }
}

describe('a driver who chooses its lane', () => {
  for (const model of ['idm', 'krauss'] as const) {
    it(`overtakes on the left and goes back to the right on a fast road, ${model}`, () => {
      const traffic = start(FAST_MPS, [on(0, 200, 22, 22), on(0, 60, 33)], {}, model);
      const { lane, position_m } = traffic.vehicles;
      let passedOn = -1;
      drive(traffic, 60, () => {
        if (passedOn < 0 && position_m[1] > position_m[0]) passedOn = lane[1];
      });
      expect([passedOn, lane[1], lane[0]]).to.deep.equal([1, 0, 0]);
      expect(traffic.totals.collisions).to.equal(0);
    });
  }

  it('stays on the left in town, where no rule calls it back', () => {
    const traffic = start(TOWN_MPS, [on(0, 200, 6, 6), on(0, 100, 13)], { politeness: 0 });
    drive(traffic, 60);
    expect(traffic.vehicles.position_m[1]).to.be.greaterThan(traffic.vehicles.position_m[0]);
    expect(traffic.vehicles.lane[1]).to.equal(1);
  });

  it('does not pass on the right above 60 km/h, and does below', () => {
    const drivenBy = (speed_mps: number, slow_mps: number) => {
      // the one on the left is kept there by a bias to the left
      const traffic = start(speed_mps, [on(1, 150, slow_mps, slow_mps), on(0, 60, speed_mps)], {
        bias_mps2: 0,
        threshold_mps2: 2,
        politeness: 0,
      });
      drive(traffic, 40);
      return traffic.vehicles.position_m[1] - traffic.vehicles.position_m[0];
    };
    expect(drivenBy(FAST_MPS, 22)).to.be.lessThan(0);
    expect(drivenBy(FAST_MPS, 10)).to.be.greaterThan(0);
  });

  it('that is polite lets the faster one behind it pass, one that is not does not', () => {
    const laneAfter = (politeness: number) => {
      const vehicles = [on(1, 200, 25, 25), on(1, 150, 33)];
      const traffic = start(FAST_MPS, vehicles, { politeness, bias_mps2: 0, threshold_mps2: 0.3 });
      drive(traffic, 5);
      return traffic.vehicles.lane[0];
    };
    expect([laneAfter(0), laneAfter(1)]).to.deep.equal([1, 0]);
  });

  it('does not make the one behind brake harder than is safe', () => {
    const changed = (safeDecel_mps2: number) => {
      // the right lane ends behind one that stands; on the left one comes up fast
      const vehicles = [on(0, 260, 0, 0.1), on(0, 200, 10), on(1, 110, 30, 33)];
      const traffic = start(FAST_MPS, vehicles, { politeness: 0, safeDecel_mps2 });
      let isFirst = false;
      drive(traffic, 20, () => {
        const { lane, position_m } = traffic.vehicles;
        if (lane[1] === 1 && position_m[2] < position_m[1]) isFirst = true;
      });
      return isFirst;
    };
    expect([changed(0.5), changed(9)]).to.deep.equal([false, true]);
  });
});
