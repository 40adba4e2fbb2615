import { expect } from 'chai';
import { HazardWorld } from '../../../core/hazard/hazardWorld.js';
import { Random } from '../../../core/random/random.js';
import { VEHICLE_CLASS } from '../../../core/road/network.js';
import { buildPlainNetwork } from '../../../core/road/plain/buildPlainNetwork.js';
import { EGO_FLAG } from '../../../core/stations/egoContext.js';
import { createTraffic } from '../../../core/traffic/createTraffic.js';
import type { PlannedTrip } from '../../../core/traffic/demand.js';
import { vehicleType } from '../../../core/traffic/vehicleType.js';
import { plainOf, road } from '../road/plain/plainTowns.js';
import { CALM } from './fakeTraffic.js';

const FREE = { ...vehicleType('car', VEHICLE_CLASS.passenger), speedDev: 0 };
const SLOW = { ...FREE, id: 'slow', maxSpeed_mps: 15 };

/** Cars, the first one 4 s ahead, on a straight motorway of 4 km; the real traffic engine and the real hazards. */
function motorway(types: readonly (typeof FREE)[], carFollowing: 'idm' | 'krauss' = 'idm') {
  const plain = plainOf({ a: [0, 0], b: [4000, 0] }, [road('ab', 'a', 'b', { speed_mps: 33 })]);
  const network = buildPlainNetwork(plain);
  const trips = types.map(
    (_, i): PlannedTrip => ({
      name: `car${i}`,
      shares: [{ type: i, share: 1 }],
      depart_s: 4 * i,
      edges: Int32Array.of(network.edgeIndex.get('ab')!),
      isRouted: true,
      departLane: 'best',
      departPosition: 'base',
      departSpeed: 10,
      arrivalPosition_m: 3900,
      stops: [],
      where: 'test',
    }),
  );
  const traffic = createTraffic(network, { types, trips, residents: null }, { carFollowing }, Random.fromSeed(1));
  const world = new HazardWorld(traffic, CALM, Random.fromSeed(1));
  const { vehicles } = traffic;
  const run = (seconds: number, look: () => void = () => {}) => {
    for (let k = 0; k < 10 * seconds; k++) {
      world.beforeStep(traffic.time_us);
      traffic.step();
      world.afterStep(traffic.time_us);
      look();
    }
  };
  return { traffic, world, vehicles, run };
}

describe('cars that drive through hazards', () => {
  it('keep the time gap of packed snow behind a slower one, longer than on a dry road', () => {
    for (const model of ['idm', 'krauss'] as const) {
      const gapOf = (snow_mmph: number) => {
        const { world, vehicles, run } = motorway(
          [
            { ...SLOW, sigma: 0 },
            { ...FREE, sigma: 0 },
          ],
          model,
        );
        world.setBackground({ rain_mmph: 0, snow_mmph, visibility_m: 5000, hour: 12 });
        let sum_s = 0;
        run(210);
        run(10, () => {
          sum_s += (vehicles.leaderGap_m[1] - FREE.minGap_m) / vehicles.speed_mps[1] / 100;
        });
        return { gap_s: sum_s, speed_mps: vehicles.speed_mps[1] };
      };
      const [dry, snow] = [gapOf(0), gapOf(12.7)];
      expect(dry.speed_mps, model).to.be.closeTo(15, 0.1);
      expect(snow.speed_mps, model).to.be.within(11.5, 13);
      expect(snow.gap_s / dry.gap_s, model).to.be.within(1.2, 1.4);
    }
  }).timeout(30_000);

  it('slow down in fog to what they can stop within, and speed up again behind it', () => {
    const { world, vehicles, run } = motorway([FREE]);
    run(20);
    expect(vehicles.speed_mps[0]).to.be.above(31);
    const ahead_m = vehicles.x_m[0] + 450;
    world.place({ kind: 'lowVisibility', x_m: ahead_m, y_m: 0, radius_m: 300, intensity: 0.6 }, 20e6);
    let slowest_mps = 99;
    run(62, () => {
      slowest_mps = Math.min(slowest_mps, vehicles.speed_mps[0]);
    });
    expect(slowest_mps).to.be.closeTo(14.3, 0.5); // 66 m of sight
    expect(vehicles.speed_mps[0]).to.be.above(25);
  });

  it('brake as hard as car and road can when made to: hard on dry asphalt, hardly on ice', () => {
    const brake = (onIce: boolean) => {
      const { traffic, world, vehicles, run } = motorway([FREE]);
      run(20);
      const { x_m } = { x_m: vehicles.x_m[0] };
      if (onIce) world.place({ kind: 'ice', x_m, y_m: 0, radius_m: 500 }, traffic.time_us);
      world.place({ kind: 'emergencyBrake', x_m, y_m: 0, radius_m: 50, duration_s: 4 }, traffic.time_us);
      let hardest_mps2 = 0;
      let flags = 0;
      run(3, () => {
        hardest_mps2 = Math.min(hardest_mps2, vehicles.acceleration_mps2[0]);
        flags |= world.columns.flags[0];
      });
      const speed_mps = vehicles.speed_mps[0];
      run(10);
      expect(vehicles.speed_mps[0], 'drives on').to.be.above(onIce ? 10 : 5);
      return { hardest_mps2, flags, speed_mps };
    };
    const dry = brake(false);
    expect(-dry.hardest_mps2).to.be.within(0.8 * 0.88 * 9.8, 9);
    expect(dry.speed_mps).to.be.below(15);
    expect(dry.flags & EGO_FLAG.emergencyBraking).to.not.equal(0);
    const ice = brake(true);
    expect(-ice.hardest_mps2).to.be.within(0.1 * 0.88 * 9.8, 0.1 * 1.08 * 9.81);
    expect(ice.flags & EGO_FLAG.absActive).to.not.equal(0);
    expect(ice.flags & EGO_FLAG.emergencyBraking).to.equal(0);
  });

  it('run into no one whatever is on the road', () => {
    const { traffic, world, run } = motorway(Array.from({ length: 12 }, () => FREE));
    world.setBackground({ rain_mmph: 0, snow_mmph: 0, visibility_m: 150, hour: 0 });
    run(50);
    for (const [kind, x_m] of [
      ['blackIce', 900],
      ['aquaplaning', 1400],
      ['obstacle', 1800],
      ['wrongWay', 3000],
    ] as const) {
      world.place({ kind, x_m, y_m: -1.6 }, traffic.time_us);
    }
    world.place({ kind: 'emergencyBrake', x_m: 1000, y_m: -1.6, radius_m: 200 }, traffic.time_us);
    run(200);
    expect(traffic.totals.collisions).to.equal(0);
    expect(traffic.totals.arrived).to.equal(12);
  }).timeout(20_000);
});
