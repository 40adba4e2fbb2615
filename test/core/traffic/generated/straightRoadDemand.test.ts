import { expect } from 'chai';
import { Random } from '../../../../core/random/random.js';
import { straightRoad } from '../../../../core/road/generated/straightRoad.js';
import { createTraffic } from '../../../../core/traffic/createTraffic.js';
import { straightRoadDemand } from '../../../../core/traffic/generated/straightRoadDemand.js';

const STEP_US = 100_000;

function drive(density_per_km: number, frozen: boolean, seed = '1', length_m = 2000) {
  const shape = { length_m, lanes: 4, speed_mps: 27.78 };
  const network = straightRoad(shape);
  const demand = straightRoadDemand(network, shape, { density_per_km, frozen }, Random.fromSeed(seed));
  const driving = { step_us: STEP_US, teleportAfter_s: 300, carFollowing: 'idm' as const };
  const traffic = createTraffic(network, demand, driving, Random.fromSeed(seed));
  traffic.step();
  return traffic;
}

const placesOf = ({ vehicles }: ReturnType<typeof drive>): number[] => [...vehicles.x_m.subarray(0, vehicles.size)];

describe('stations of the straight road', () => {
  it('are as many as the density asks for, all there from the start, however dense', () => {
    for (const density_per_km of [1, 100, 500]) {
      for (const frozen of [true, false]) {
        expect(drive(density_per_km, frozen).totals.running).to.equal(2 * density_per_km);
      }
    }
  });

  it('stand uniformly: each tenth of a long road has a tenth of them', () => {
    const places_m = placesOf(drive(200, true, '1', 50_000));
    const tenths = new Array(10).fill(0);
    for (const x_m of places_m) tenths[Math.floor(x_m / 5000)]++;
    // 1,000 each; four standard deviations of a binomial count
    for (const count of tenths) expect(count).to.be.closeTo(1000, 4 * Math.sqrt(1000 * 0.9));
    expect(drive(200, true, '2', 50_000).vehicles.x_m[0]).to.not.equal(places_m[0]);
  });

  it('stay where they are when frozen', () => {
    const traffic = drive(100, true);
    const before_m = placesOf(traffic);
    for (let i = 0; i < 600; i++) traffic.step();
    expect(placesOf(traffic)).to.deep.equal(before_m);
  });

  it('drive round without a collision and near their desired speeds when they may', () => {
    const traffic = drive(100, false);
    for (let i = 0; i < 1200; i++) traffic.step();
    const { totals, vehicles } = traffic;
    const speeds = [...vehicles.speed_mps.subarray(0, vehicles.size)];
    expect([totals.running, totals.collisions, totals.teleports]).to.deep.equal([200, 0, 0]);
    expect(speeds.reduce((sum, speed) => sum + speed, 0) / speeds.length).to.be.within(0.85 * 27.78, 27.78);
    for (const x_m of placesOf(traffic)) expect(x_m).to.be.within(0, 2000);
  });
});
