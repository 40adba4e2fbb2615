import { expect } from 'chai';
import { Random } from '../../../core/random/random.js';
import type { RoadNetwork } from '../../../core/road/network.js';
import { VEHICLE_CLASS } from '../../../core/road/network.js';
import { createTraffic } from '../../../core/traffic/createTraffic.js';
import type { Demand } from '../../../core/traffic/demand.js';
import type { TrafficEngine } from '../../../core/traffic/traffic.js';
import { vehicleType } from '../../../core/traffic/vehicleType.js';
import { crossing, demandOf, ringRoad, straightRoad } from '../../support/roads.js';

const start = (network: RoadNetwork, demand: Demand, options = {}): TrafficEngine =>
  createTraffic(network, demand, options, Random.fromSeed(1));

function drive(traffic: TrafficEngine, seconds: number, each: () => void = () => {}): TrafficEngine {
  for (let i = 0; i < seconds * 10; i++) {
    traffic.step();
    each();
  }
  return traffic;
}

describe('a car on a free road', () => {
  it('reaches the limit and no more, and arrives after the time that takes', () => {
    const network = straightRoad({ lengths_m: [500, 500], speed_mps: 10 });
    const traffic = start(network, demandOf(network, [{ route: ['e0', 'e1'] }]));
    let fastest_mps = 0;
    drive(traffic, 130, () => {
      fastest_mps = Math.max(fastest_mps, traffic.vehicles.speed_mps[0]);
    });
    expect(fastest_mps).to.be.within(9.9, 10);
    expect(traffic.totals).to.include({ inserted: 1, arrived: 1, running: 0 });
    expect(traffic.totals.tripDuration_s).to.be.within(100, 106);
  });

  it('is where its lane is, heading along it', () => {
    const network = straightRoad({ lengths_m: [300] });
    const traffic = drive(start(network, demandOf(network, [{ route: ['e0'], departPosition: 50 }])), 5);
    const { x_m, y_m, heading_rad, position_m } = traffic.vehicles;
    expect(x_m[0]).to.be.closeTo(position_m[0], 1e-9);
    expect([y_m[0], heading_rad[0]]).to.deep.equal([0, 0]);
  });

  it('knows lane and position further along its route', () => {
    const network = straightRoad({ lengths_m: [100, 100] });
    const traffic = drive(start(network, demandOf(network, [{ route: ['e0', 'e1'], departPosition: 40 }])), 0.1);
    expect(traffic.laneAhead(0, 70)).to.equal(network.laneIndex.get('e1_0'));
    expect(traffic.aheadPosition_m).to.be.closeTo(10, 0.1);
    expect(traffic.laneAhead(0, 500)).to.equal(-1);
  });

  it('drives slower when its desired speed is cut', () => {
    const network = straightRoad({ lengths_m: [3000] });
    const traffic = start(network, demandOf(network, [{ route: ['e0'] }]));
    drive(traffic, 40);
    traffic.vehicles.speedFactor[0] = 0.5;
    drive(traffic, 40);
    expect(traffic.vehicles.speed_mps[0]).to.be.closeTo(13.89 / 2, 0.3);
  });

  it('stands while it is held and goes on after', () => {
    const network = straightRoad({ lengths_m: [1000] });
    const traffic = start(network, demandOf(network, [{ route: ['e0'] }]));
    drive(traffic, 10);
    traffic.vehicles.heldUntil_us[0] = 40e6;
    drive(traffic, 29);
    expect(traffic.vehicles.speed_mps[0]).to.equal(0);
    drive(traffic, 10);
    expect(traffic.vehicles.speed_mps[0]).to.be.greaterThan(5);
  });

  it('plans to brake no harder than tyres grip on dry asphalt, whatever its type promises', () => {
    const red = crossing([{ duration_s: 90, state: 'rG' }]);
    const motorcycle = vehicleType('m', VEHICLE_CLASS.motorcycle, { speedDev: 0, sigma: 0 });
    expect(motorcycle.decel_mps2).to.equal(10);
    const trip = { route: ['west', 'east'], departSpeed: 'max' as const };
    const traffic = start(red, demandOf(red, [trip], [motorcycle]), { carFollowing: 'krauss', step_us: 1_000_000 });
    let hardest_mps2 = 0;
    for (let i = 0; i < 60; i++) {
      traffic.step();
      hardest_mps2 = Math.min(hardest_mps2, traffic.vehicles.plannedAcceleration_mps2[0]);
    }
    expect(hardest_mps2).to.be.within(-0.8 * 9.81, -4);
    expect(red.laneId[traffic.vehicles.lane[0]]).to.equal('west_0');
  });

  it('brakes no harder than its tyres grip', () => {
    const network = straightRoad({ lengths_m: [1000] });
    const traffic = start(network, demandOf(network, [{ route: ['e0'], departSpeed: 'max' }]));
    drive(traffic, 5);
    traffic.vehicles.grip[0] = 0.1;
    traffic.vehicles.heldUntil_us[0] = 1e9;
    traffic.step();
    expect(traffic.vehicles.acceleration_mps2[0]).to.be.closeTo(-0.980665, 1e-6);
    expect(traffic.vehicles.plannedAcceleration_mps2[0]).to.be.closeTo(-4.5, 1e-9);
  });
});

describe('a car behind another', () => {
  it('comes to rest at its jam distance', () => {
    const network = straightRoad({ lengths_m: [1000] });
    const traffic = start(network, demandOf(network, [{ route: ['e0'], departPosition: 300 }, { route: ['e0'] }]));
    drive(traffic, 1);
    traffic.vehicles.heldUntil_us[0] = 1e9;
    drive(traffic, 120);
    const { position_m, leaderGap_m, leaderSpeed_mps } = traffic.vehicles;
    const gap_m = position_m[0] - 5 - position_m[1];
    expect(gap_m).to.be.within(2.3, 3);
    expect(leaderGap_m[1]).to.be.closeTo(gap_m, 0.05);
    expect(leaderSpeed_mps[1]).to.equal(0);
  });

  it('sees it across the end of its lane', () => {
    const network = straightRoad({ lengths_m: [100, 100, 300] });
    const trips = [
      { route: ['e2'], departPosition: 6 },
      { route: ['e0', 'e1', 'e2'], departPosition: 90 },
    ];
    const traffic = start(network, demandOf(network, trips));
    drive(traffic, 0.1);
    traffic.vehicles.heldUntil_us[traffic.slotOf(1000)] = 1e9;
    drive(traffic, 60);
    expect(network.laneId[traffic.vehicles.lane[traffic.slotOf(1001)]]).to.equal('e1_0');
    expect(traffic.vehicles.leaderGap_m[traffic.slotOf(1001)]).to.be.within(2.3, 3);
  });

  for (const carFollowing of ['idm', 'krauss'] as const) {
    it(`never runs into it on ice (${carFollowing})`, () => {
      const network = straightRoad({ lengths_m: [2000] });
      const trips = [
        { route: ['e0'], departPosition: 200 },
        { route: ['e0'], departSpeed: 'max' as const },
      ];
      const traffic = start(network, demandOf(network, trips), { carFollowing });
      drive(traffic, 10);
      traffic.vehicles.grip[1] = 0.02;
      traffic.vehicles.heldUntil_us[0] = 1e9;
      drive(traffic, 60);
      expect(traffic.vehicles.position_m[0] - 5 - traffic.vehicles.position_m[1]).to.be.at.least(0);
      expect(traffic.totals.collisions).to.equal(0);
    });
  }

  it('overtakes a slow one where there are two lanes', () => {
    const network = straightRoad({ lengths_m: [2000], lanes: 2 });
    const slow = vehicleType('slow', VEHICLE_CLASS.truck, { maxSpeed_mps: 3, speedDev: 0 });
    const car = vehicleType('car', VEHICLE_CLASS.passenger, { speedDev: 0 });
    const trips = [
      { route: ['e0'], departPosition: 100, departLane: 0 },
      { route: ['e0'], departLane: 0, shares: [{ type: 1, share: 1 }] },
    ];
    const traffic = start(network, demandOf(network, trips, [slow, car]));
    let hasMoved_m = 0;
    drive(traffic, 60, () => {
      hasMoved_m = Math.max(hasMoved_m, traffic.vehicles.y_m[1]);
    });
    expect(traffic.vehicles.position_m[1]).to.be.greaterThan(traffic.vehicles.position_m[0] + 100);
    expect(hasMoved_m).to.be.closeTo(3.2, 0.01);
  });
});

/** Flow of IDM traffic in equilibrium (facts: s_e(v) = (s0 + v T) / sqrt(1 - (v / v0)^4)), veh/h. */
const FUNDAMENTAL = [
  { perKm: 20, flow: 967 },
  { perKm: 40, flow: 1680 },
  { perKm: 50, flow: 1830 },
  { perKm: 80, flow: 1423 },
  { perKm: 120, flow: 359 },
];

describe('dense traffic on a ring', () => {
  for (const { perKm, flow } of FUNDAMENTAL) {
    it(`flows as the model's equilibrium says at ${perKm} cars a kilometre`, () => {
      const network = ringRoad(1000);
      const laps = Array.from({ length: 60 }, (_, i) => `e${i % 2}`);
      const trips = Array.from({ length: perKm }, (_, i) => {
        const at_m = (i * 1000) / perKm;
        return { route: at_m < 500 ? laps : laps.slice(1), departPosition: at_m % 500, departSpeed: 0 };
      });
      const traffic = start(network, demandOf(network, trips));
      drive(traffic, 400);
      expect(traffic.totals.running).to.equal(perKm);
      const mean_mps = traffic.vehicles.speed_mps.subarray(0, perKm).reduce((a, b) => a + b, 0) / perKm;
      expect(mean_mps * perKm * 3.6).to.be.within(flow * 0.97, flow * 1.03);
    });
  }
});

describe('cars at a crossing', () => {
  const phases = [
    { duration_s: 20, state: 'Gr' },
    { duration_s: 3, state: 'yr' },
    { duration_s: 20, state: 'rG' },
    { duration_s: 3, state: 'ry' },
  ];

  it('never drive onto a red link and stop short of its line', () => {
    const network = crossing(phases);
    const trips = Array.from({ length: 40 }, (_, i) => ({
      route: i % 2 === 0 ? ['west', 'east'] : ['south', 'north'],
      depart_s: 4 * (i >> 1),
    }));
    const traffic = start(network, demandOf(network, trips));
    const inside = new Set<number>();
    drive(traffic, 180, () => {
      const { active, lane, size, stationId } = traffic.vehicles;
      for (let slot = 0; slot < size; slot++) {
        if (active[slot] === 0 || network.laneIsInternal[lane[slot]] === 0 || inside.has(stationId[slot])) continue;
        inside.add(stationId[slot]);
        const letter = traffic.signalState(0)[network.laneId[lane[slot]] === ':c_0_0' ? 0 : 1];
        expect(letter).to.not.equal('r');
      }
    });
    expect(inside.size).to.equal(40);
    expect(traffic.totals).to.include({ arrived: 40, collisions: 0, teleports: 0 });
  });

  const orderOfEntry = (traffic: TrafficEngine, seconds: number): string[] => {
    const order: string[] = [];
    drive(traffic, seconds, () => {
      for (const station of traffic.stationIds) {
        const slot = traffic.slotOf(station);
        const isInside = slot >= 0 && traffic.network.laneIsInternal[traffic.vehicles.lane[slot]] === 1;
        if (isInside && !order.includes(traffic.nameOf(station))) order.push(traffic.nameOf(station));
      }
    });
    return order;
  };

  it('give way to those with priority', () => {
    const network = crossing();
    const minorFirst = [{ route: ['south', 'north'], departPosition: 20 }, { route: ['west', 'east'] }];
    expect(orderOfEntry(start(network, demandOf(network, minorFirst)), 40)).to.deep.equal(['car1', 'car0']);
  });

  it('cross before those with priority when these are far', () => {
    const network = crossing();
    const trips = [{ route: ['south', 'north'], departPosition: 150 }, { route: ['west', 'east'] }];
    expect(orderOfEntry(start(network, demandOf(network, trips)), 40)).to.deep.equal(['car0', 'car1']);
  });

  it('are never inside together on ways that cross', () => {
    const network = crossing();
    const trips = Array.from({ length: 60 }, (_, i) => ({
      route: i % 2 === 0 ? ['west', 'east'] : ['south', 'north'],
      depart_s: 3 * (i >> 1) + (i % 5) * 0.3,
    }));
    const traffic = start(network, demandOf(network, trips));
    drive(traffic, 300, () => {
      const lanes = new Set<number>();
      for (let slot = 0; slot < traffic.vehicles.size; slot++) {
        const lane = traffic.vehicles.lane[slot];
        // front between 6 and 10 m of 16 m: the crossing's middle
        const isMid = Math.abs(traffic.vehicles.position_m[slot] - 8) < 2;
        if (traffic.vehicles.active[slot] === 1 && network.laneIsInternal[lane] === 1 && isMid) lanes.add(lane);
      }
      expect(lanes.size).to.be.at.most(1);
    });
    expect(traffic.totals.arrived).to.equal(60);
  });

  /** A full road behind a crossing: where the vehicle that wants onto it stands, and whether one has crossed its way. */
  function atFullRoad(network: RoadNetwork): { lane: string; hasCrossed: boolean } {
    const block = Array.from({ length: 26 }, (_, i) => ({ route: ['east'], departPosition: 196 - 7.5 * i }));
    const traffic = start(
      network,
      demandOf(network, [...block, { route: ['west', 'east'] }, { route: ['south', 'north'], depart_s: 20 }]),
    );
    traffic.step();
    for (let i = 0; i < 26; i++) traffic.vehicles.heldUntil_us[traffic.slotOf(1000 + i)] = 1e9;
    drive(traffic, 80);
    const lane = network.laneId[traffic.vehicles.lane[traffic.slotOf(1026)]];
    return { lane, hasCrossed: traffic.slotOf(1027) === -1 };
  }

  it('keep the crossing clear when there is no room behind it', () => {
    expect(atFullRoad(crossing())).to.deep.equal({ lane: 'west_0', hasCrossed: true });
  });

  it('do not set out before one that has no room yet and still moves', () => {
    const network = crossing();
    const block = Array.from({ length: 26 }, (_, i) => ({ route: ['east'], departPosition: 196 - 7.5 * i }));
    const minor = { route: ['south', 'north'], departPosition: 190 };
    const traffic = start(network, demandOf(network, [...block, { route: ['west', 'east'] }, minor]));
    traffic.step();
    for (let i = 0; i < 26; i++) traffic.vehicles.heldUntil_us[traffic.slotOf(1000 + i)] = 1e9;
    const isInside = () => network.laneIsInternal[traffic.vehicles.lane[traffic.slotOf(1027)]] === 1;
    for (let i = 0; i < 800 && !isInside(); i++) {
      traffic.vehicles.heldUntil_us[traffic.slotOf(1027)] = traffic.time_us < 12e6 ? 1e9 : 0;
      traffic.step();
    }
    expect(isInside()).to.equal(true);
    expect(traffic.vehicles.speed_mps[traffic.slotOf(1026)]).to.be.below(2);
  });

  it('drive onto it, and stop with the rear still there, where the network says that it need not be kept clear', () => {
    const network = crossing();
    network.linkKeepsClear.fill(0);
    expect(atFullRoad(network).lane).to.equal('east_0');
  });
});

describe('a bus', () => {
  it('halts at its stop for the time given and drives on', () => {
    const network = straightRoad({ lengths_m: [400] });
    const stop = { lane: 0, start_m: 180, end_m: 200, duration_s: 20, until_s: null };
    const traffic = start(network, demandOf(network, [{ route: ['e0'], stops: [stop] }]));
    let stood_s = 0;
    drive(traffic, 90, () => {
      const { active, speed_mps, position_m } = traffic.vehicles;
      if (active[0] === 1 && speed_mps[0] === 0 && position_m[0] > 180 && position_m[0] < 200) stood_s += 0.1;
    });
    expect(stood_s).to.be.within(19, 22);
    expect(traffic.totals.arrived).to.equal(1);
  });
});

describe('a car that does not fit', () => {
  it('waits for its turn and none is lost', () => {
    const network = straightRoad({ lengths_m: [300] });
    const trips = Array.from({ length: 30 }, () => ({ route: ['e0'] }));
    const traffic = start(network, demandOf(network, trips));
    traffic.step();
    expect(traffic.totals).to.include({ inserted: 1, waitingInsertion: 29 });
    drive(traffic, 200);
    expect(traffic.totals).to.include({ inserted: 30, arrived: 30, waitingInsertion: 0, collisions: 0 });
  });
});

describe('a car that stands in a jam for long', () => {
  it('is put further along its route and counted', () => {
    const network = straightRoad({ lengths_m: [200, 200, 200] });
    const trips = [{ route: ['e1', 'e2'], departPosition: 6 }, { route: ['e0', 'e1', 'e2'] }];
    const traffic = start(network, demandOf(network, trips), { teleportAfter_s: 20 });
    traffic.step();
    traffic.vehicles.heldUntil_us[traffic.slotOf(1000)] = 1e9;
    drive(traffic, 120);
    expect(traffic.totals).to.include({ teleports: 1, arrived: 1, running: 1 });
  });
});
