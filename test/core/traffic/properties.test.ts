import { expect } from 'chai';
import fc from 'fast-check';
import { RollingHash } from '../../../core/hash/rollingHash.js';
import { Random } from '../../../core/random/random.js';
import type { RoadNetwork } from '../../../core/road/network.js';
import { createTraffic } from '../../../core/traffic/createTraffic.js';
import type { Demand } from '../../../core/traffic/demand.js';
import { odDemand } from '../../../core/traffic/generated/odDemand.js';
import { type TownPlan, townDemand, townNetwork, townPlan, townTypes } from '../../support/randomTown.js';
import { type Law, TrafficWatch } from '../../support/trafficWatch.js';

/** Time watched of each town, s. */
const WATCHED_S = 150;

/** Vehicles of a town that are put back to a line since another crossed their way in the same step. */
const MOST_HELD = 2;

const MODELS = [
  ['idm', 100],
  ['idm', 500],
  ['krauss', 100],
  ['krauss', 500],
  ['krauss', 1000],
  ['idm', 1000],
] as const;

function watchTown(
  plan: TownPlan,
  carFollowing: 'idm' | 'krauss',
  step_ms: number,
  demandOf: (plan: TownPlan, network: RoadNetwork) => Demand = townDemand,
): void {
  const network = townNetwork(plan);
  const demand = demandOf(plan, network);
  const traffic = createTraffic(network, demand, { carFollowing, step_us: step_ms * 1000 }, Random.fromSeed(plan.seed));
  const departures_s = demand.trips.map(({ depart_s }) => depart_s).sort((a, b) => a - b);
  const watch = new TrafficWatch(traffic, { types: demand.types, departures_s });
  while (traffic.time_us < WATCHED_S * 1e6) watch.step();
  const faults = [...watch.faults].filter(([law, { count }]) => !isExcused(law, count, plan, step_ms));
  if (faults.length > 0)
    throw new Error(faults.map(([law, { count, first }]) => `${law}, ${count} times: ${first}`).join('; '));
}

/** In longer steps who crosses a way is seen a step late, and bodies that are counted as they are may brush, ms. */
const FINE_STEP_MS = 100;

/** Where streets meet at any angle, a bus in a bend sweeps over the lane beside it: there bodies may touch. */
const isExcused = (law: Law, count: number, { heavy }: TownPlan, step_ms: number): boolean =>
  law === 'held' ? count <= MOST_HELD : law === 'collisions' && (heavy || step_ms > FINE_STEP_MS);

/** About as many trips as the plan has vehicles, between zones and over the border. */
function generatedDemand(plan: TownPlan, network: RoadNetwork): Demand {
  const types = townTypes(plan);
  const shares = types.map((_, type) => ({ type, share: 1 }));
  const trips_perh = (plan.vehicles * 3600) / plan.spread_s;
  const between = { zones: 4, districts: [], decay_m: 300, throughShare: 0.3, borderShare: 0.3, profile: [] };
  const options = { ...between, trips_perh, until_s: plan.spread_s, types, shares };
  return odDemand(network, options, Random.fromSeed(plan.seed)).demand;
}

function hashOf(plan: TownPlan, seed: number): string {
  const network = townNetwork(plan);
  const types = townTypes(plan).map((type) => ({ ...type, speedDev: 0.1 }));
  const traffic = createTraffic(network, townDemand(plan, network, types), {}, Random.fromSeed(seed));
  const hash = new RollingHash();
  while (traffic.time_us < 60e6) {
    traffic.step();
    const { x_m, y_m, speed_mps, size } = traffic.vehicles;
    for (let slot = 0; slot < size; slot++)
      for (const value of [x_m[slot], y_m[slot], speed_mps[slot]]) hash.double(value);
  }
  return hash.digest();
}

describe('traffic in any small town', () => {
  for (const [carFollowing, step_ms] of MODELS) {
    it(`breaks no law of physics, of the road or of book-keeping (${carFollowing}, step ${step_ms} ms)`, () => {
      fc.assert(
        fc.property(townPlan(), (plan) => watchTown(plan, carFollowing, step_ms)),
        { numRuns: 12, seed: 20 },
      );
    });
  }

  it('breaks none with the trips that are made for it', () => {
    fc.assert(
      fc.property(townPlan(), (plan) => watchTown(plan, 'idm', 100, generatedDemand)),
      { numRuns: 12, seed: 20 },
    );
  });

  it('is the same for the same seed and another for another', () => {
    fc.assert(
      fc.property(townPlan(), fc.integer(), (plan, seed) => {
        const first = hashOf(plan, seed);
        expect(hashOf(plan, seed)).to.equal(first);
        expect(hashOf(plan, seed + 1)).to.not.equal(first);
      }),
      { numRuns: 8, seed: 20 },
    );
  });
});
