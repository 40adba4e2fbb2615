import { expect } from 'chai';
import { HazardWorld } from '../../../core/hazard/hazardWorld.js';
import { Random } from '../../../core/random/random.js';
import { createTraffic } from '../../../core/traffic/createTraffic.js';
import { LANE_URGE } from '../../../core/traffic/traffic.js';
import { demandOf, straightRoad } from '../../support/roads.js';
import { street } from '../road/plain/plainTowns.js';
import { CALM, place, worldOf } from './fakeTraffic.js';

describe('a wrong-way driver', () => {
  it('comes along a lane against its direction: who is before it brakes, wants off that lane, and reports 14/2', () => {
    const { traffic, world, vehicles, felt, step } = worldOf(street(), 2);
    traffic.put(0, 'ab_0', 30, 15);
    traffic.put(1, '-bc_0', 30, 10); // the other way: behind and beside it
    vehicles.heading_rad[1] = Math.PI;
    const id = place(world, 'wrongWay', 280, -1.6, 3, 120);
    step(2);
    const [{ x_m, lane }] = world.placed.list;
    expect(traffic.network.laneId[lane]).to.equal('ab_0');
    expect(vehicles.obstacleAhead_m[0]).to.equal(Number.POSITIVE_INFINITY); // 230 m away
    step(40); // 4 s on: 60 m nearer
    expect(x_m - world.placed.list[0].x_m).to.be.closeTo(60, 1);
    expect(vehicles.obstacleAhead_m[0]).to.be.closeTo(95, 5); // as fast as it: half the way
    expect([vehicles.speedFactor[0], vehicles.laneUrge[0]]).to.deep.equal([Math.fround(0.4), LANE_URGE.leave]);
    step(60);
    expect(felt.eventId[0]).to.equal(id);
    expect([felt.eventCauseCode[0], felt.eventSubCauseCode[0]]).to.deep.equal([14, 2]);
    expect([felt.eventCauseCode[1], vehicles.speedFactor[1]]).to.deep.equal([0, 1]);
    expect([vehicles.obstacleAhead_m[1], vehicles.laneUrge[1]]).to.deep.equal([Number.POSITIVE_INFINITY, 0]);
    step(1100); // its time is over
    expect(world.hazardViews()).to.deep.equal([]);
    expect([vehicles.obstacleAhead_m[0], vehicles.laneUrge[0]]).to.deep.equal([Number.POSITIVE_INFINITY, 0]);
  });

  it('stops before one that stands in its way, and goes on when that one is gone', () => {
    const { traffic, world, vehicles, step } = worldOf(street(), 1);
    traffic.put(0, 'ab_0', 100, 0);
    place(world, 'wrongWay', 250, -1.6, 3, 300);
    step(250);
    const [mover] = world.placed.list;
    expect(mover.speed_mps).to.equal(0);
    expect(mover.position_m - 100).to.be.within(1, 3);
    vehicles.active[0] = 0;
    step(50);
    expect(mover.speed_mps).to.be.above(5);
    expect(mover.position_m).to.be.below(100);
  });

  it('is hit by one that cannot stop: both stand there until it is gone', () => {
    const { traffic, world, vehicles, step } = worldOf(street(), 1);
    traffic.put(0, 'ab_0', 200, 30);
    const id = place(world, 'wrongWay', 205, -1.6, 3, 60);
    for (let k = 0; k < 5 && world.hits.length === 0; k++) step();
    const [mover] = world.placed.list;
    expect(world.hits.map((hit) => [hit.id, hit.stationId])).to.deep.equal([[id, 1000]]);
    expect([mover.speed_mps, vehicles.speed_mps[0], vehicles.heldUntil_us[0]]).to.deep.equal([0, 0, 60e6]);
    step(5);
    expect(world.hits).to.have.length(0);
    expect(mover.speed_mps).to.equal(0);
    world.remove(id);
    expect(vehicles.heldUntil_us[0]).to.equal(0);
  });

  it('takes a lane that leads onto the one it has left', () => {
    const { traffic, world, step } = worldOf(street(), 0);
    place(world, 'wrongWay', 320, -1.6, 3, 120);
    const lanes = new Set<string>();
    for (let k = 0; k < 40; k++) {
      step();
      lanes.add(traffic.network.laneId[world.placed.list[0].lane]);
    }
    expect([...lanes][0]).to.equal('bc_0');
    expect([...lanes].at(-1)).to.equal('ab_0');
  });

  it('is a car in the picture of everybody, and a hazard that moves', () => {
    const { world, step } = worldOf(street(), 0);
    const id = place(world, 'wrongWay', 280, -1.6, 3, 120);
    step(10);
    const [car] = world.movers;
    expect([car.id, car.speed_mps]).to.deep.equal([id, 15]);
    expect(Math.cos(car.heading_rad)).to.be.closeTo(-1, 1e-6);
    const [view] = world.hazardViews();
    expect(view.velocityXMps).to.be.closeTo(-15, 1e-6);
  });
});

describe('traffic that a wrong-way driver meets', () => {
  /** Cars 3 s apart on a straight road; the engine and the hazards are the real ones. */
  function drive(lanes: number, seconds: number) {
    const network = straightRoad({ lengths_m: [1500], lanes });
    const trips = Array.from({ length: 5 }, (_, i) => ({ route: ['e0'], depart_s: 3 * i, departLane: 0 }));
    const traffic = createTraffic(network, demandOf(network, trips), {}, Random.fromSeed(1));
    const world = new HazardWorld(traffic, CALM, Random.fromSeed(1));
    world.place({ kind: 'wrongWay', x_m: 900, y_m: 0, duration_s: 90 }, 0);
    for (let k = 0; k < 10 * seconds; k++) {
      world.beforeStep(traffic.time_us);
      traffic.step();
      world.afterStep(traffic.time_us);
      for (const { x_m, y_m } of world.movers) expect(nearest_m(traffic.vehicles, x_m, y_m)).to.be.above(1);
    }
    expect(traffic.totals.collisions).to.equal(0);
    return { traffic, world };
  }

  /** Distance from a place to the nearest front of a car. */
  function nearest_m({ size, active, x_m, y_m }: ReturnType<typeof createTraffic>['vehicles'], x: number, y: number) {
    let best_m = Number.POSITIVE_INFINITY;
    for (let slot = 0; slot < size; slot++) {
      if (active[slot] === 1) best_m = Math.min(best_m, Math.hypot(x_m[slot] - x, y_m[slot] - y));
    }
    return best_m;
  }

  it('leaves its lane where there is another, and lets it pass', () => {
    const { traffic, world } = drive(2, 70);
    expect(world.placed.list, 'it has reached the end of the road').to.have.length(0);
    expect(traffic.totals.running + traffic.totals.arrived).to.equal(5);
    for (let slot = 0; slot < 5; slot++) expect(traffic.vehicles.x_m[slot]).to.be.above(300);
  });

  it('stops before it where there is no other lane, and goes on when it is gone', () => {
    const { traffic, world } = drive(1, 60);
    const { vehicles } = traffic;
    expect(world.movers).to.have.length(1);
    expect(world.movers[0].speed_mps).to.equal(0);
    expect(vehicles.speed_mps[0]).to.be.below(0.1);
    const gap_m = world.movers[0].x_m - vehicles.x_m[0];
    expect(gap_m).to.be.within(1, 5);
    const after = drive(1, 110);
    expect(after.world.movers).to.have.length(0);
    expect(after.traffic.vehicles.speed_mps[0]).to.be.above(10);
  });
});
