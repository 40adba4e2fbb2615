import { expect } from 'chai';
import { Random } from '../../../../core/random/random.js';
import { gridNetwork } from '../../../../core/road/generated/gridNetwork.js';
import { VEHICLE_CLASS } from '../../../../core/road/network.js';
import { buildPlainNetwork } from '../../../../core/road/plain/buildPlainNetwork.js';
import { createTraffic } from '../../../../core/traffic/createTraffic.js';
import { drawPair, type OdOptions, odDemand } from '../../../../core/traffic/generated/odDemand.js';
import { distance_m } from '../../../../core/traffic/generated/odMatrix.js';
import { vehicleType } from '../../../../core/traffic/vehicleType.js';
import { straightRoad } from '../../../support/roads.js';

const grid = buildPlainNetwork(gridNetwork({ columns: 7, rows: 6, block_m: 180, lanes: 2, speed_mps: 13.89 }));

const options = (own: Partial<OdOptions> = {}): OdOptions => ({
  zones: 8,
  districts: [],
  decay_m: 500,
  throughShare: 0.2,
  borderShare: 0.3,
  trips_perh: 20_000,
  profile: [],
  until_s: 3600,
  types: [vehicleType('car', VEHICLE_CLASS.passenger), vehicleType('truck', VEHICLE_CLASS.truck)],
  shares: [
    { type: 0, share: 0.9 },
    { type: 1, share: 0.1 },
  ],
  ...own,
});

/** Deviations of a Poisson count from its mean, in standard deviations. */
const deviation = (count: number, mean: number) => (count - mean) / Math.sqrt(mean);

describe('trips between origins and destinations', () => {
  const { demand, matrix, counts } = odDemand(grid, options(), Random.fromSeed(11));
  const { zones, shares } = matrix;
  const n = zones.length;

  it('come as often as the matrix says, pair by pair, within the bounds of Poisson', () => {
    // sum of (count - mean)^2 / mean: mean 1 and variance 2 + 1 / mean a pair
    let chiSquared = 0;
    let pairs = 0;
    let variance = 0;
    shares.forEach((share, k) => {
      const mean = 20_000 * share;
      if (mean === 0) expect(counts[k]).to.equal(0);
      else {
        chiSquared += deviation(counts[k], mean) ** 2;
        variance += 2 + 1 / mean;
        pairs++;
      }
    });
    expect(pairs).to.be.greaterThan(100);
    expect(Math.abs(chiSquared - pairs) / Math.sqrt(variance)).to.be.below(4);
    expect(Math.abs(deviation(demand.trips.length, 20_000))).to.be.below(4);
  });

  it('become rarer with distance: the odds between any two zones are those of the decay', () => {
    const town = zones.flatMap((zone, i) => (zone.isBorder ? [] : [i]));
    for (const i of town) {
      for (const j of town) {
        const odds = (shares[i * n + j] * shares[j * n + i]) / (shares[i * n + i] * shares[j * n + j]);
        const detour_m =
          2 * distance_m(zones[i], zones[j]) - distance_m(zones[i], zones[i]) - distance_m(zones[j], zones[j]);
        expect(odds).to.be.closeTo(Math.exp(-detour_m / 500), 1e-6);
      }
    }
  });

  it('are spread over town, border and through traffic as asked for', () => {
    const part = (from: boolean, to: boolean) =>
      shares.reduce((sum, share, k) => {
        const fits = zones[Math.floor(k / n)].isBorder === from && zones[k % n].isBorder === to;
        return sum + (fits ? share : 0);
      }, 0);
    expect(part(true, true)).to.be.closeTo(0.2, 1e-9);
    expect(part(true, false)).to.be.closeTo(0.15, 1e-9);
    expect(part(false, true)).to.be.closeTo(0.15, 1e-9);
  });

  it('are driven by the mix of types, and trips between the same roads share a route', () => {
    const trucks = demand.trips.filter((trip) => trip.shares[0].type === 1).length;
    expect(Math.abs(deviation(trucks, 2000))).to.be.below(4);
    const routes = new Map<string, Int32Array>();
    for (const { edges, shares: own } of demand.trips) {
      const key = `${own[0].type} ${edges[0]} ${edges[edges.length - 1]}`;
      expect(routes.get(key) ?? edges).to.equal(edges);
      routes.set(key, edges);
    }
    expect(routes.size).to.be.below(demand.trips.length);
  });

  it('are the same for the same seed, and others for another', () => {
    const first = (seed: number) => odDemand(grid, options({ until_s: 60 }), Random.fromSeed(seed)).demand.trips[0];
    expect(first(5)).to.deep.equal(first(5));
    expect(first(5)).to.not.deep.equal(first(6));
  });

  it('between two zones stay what they are, whatever others do and however long it goes on', () => {
    const [a, b, c] = zones;
    const pair = (until_s: number) => drawPair(a, b, 0.05, options({ until_s }), Random.fromSeed(3));
    const alone = pair(1800);
    const rng = Random.fromSeed(3);
    drawPair(b, c, 0.2, options(), rng);
    drawPair(c, a, 0.2, options(), rng);
    expect(drawPair(a, b, 0.05, options({ until_s: 1800 }), rng)).to.deep.equal(alone);
    expect(pair(3600).slice(0, alone.length)).to.deep.equal(alone);
  });

  it('come in peaks', () => {
    const profile = [
      { at_s: 0, factor: 0.5 },
      { at_s: 1200, factor: 2 },
      { at_s: 2400, factor: 0 },
    ];
    const { trips } = odDemand(grid, options({ profile }), Random.fromSeed(2)).demand;
    const within = (from_s: number, to_s: number) =>
      trips.filter(({ depart_s }) => depart_s >= from_s && depart_s < to_s).length;
    expect(Math.abs(deviation(within(0, 1200), (0.5 * 20_000) / 3))).to.be.below(4);
    expect(Math.abs(deviation(within(1200, 2400), (2 * 20_000) / 3))).to.be.below(4);
    expect(within(2400, 3600)).to.equal(0);
  });

  it('reach the road when they are due and all arrive', () => {
    const { trips, ...rest } = odDemand(grid, options({ trips_perh: 3000, until_s: 300 }), Random.fromSeed(4)).demand;
    const traffic = createTraffic(grid, { ...rest, trips }, {}, Random.fromSeed(4));
    while (traffic.totals.arrived < trips.length && traffic.time_us < 1500e6) traffic.step();
    expect(traffic.totals.arrived).to.equal(trips.length);
    expect([traffic.totals.collisions, traffic.totals.teleports]).to.deep.equal([0, 0]);
  });

  it('drive through where a road just leads through', () => {
    const road = straightRoad({ lengths_m: [300, 300, 300], lanes: 2 });
    const { trips } = odDemand(road, options({ until_s: 600 }), Random.fromSeed(1)).demand;
    expect(trips.length).to.be.greaterThan(1000);
    expect(trips.every(({ edges }) => edges.length > 1)).to.equal(true);
  });

  it('are refused where there is nowhere to drive to', () => {
    const road = straightRoad({ lengths_m: [300] });
    expect(() => odDemand(road, options(), Random.fromSeed(1))).to.throw('traffic.demand');
  });
});
