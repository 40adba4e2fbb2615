import { readFileSync } from 'node:fs';
import { expect } from 'chai';
import { HazardWorld } from '../../../core/hazard/hazardWorld.js';
import { Random } from '../../../core/random/random.js';
import { VEHICLE_CLASS } from '../../../core/road/network.js';
import { buildPlainNetwork } from '../../../core/road/plain/buildPlainNetwork.js';
import type { PlainNetwork } from '../../../core/road/plain/plainNetwork.js';
import { EGO_FLAG } from '../../../core/stations/egoContext.js';
import { createTraffic } from '../../../core/traffic/createTraffic.js';
import type { PlannedTrip } from '../../../core/traffic/demand.js';
import { URBAN_DRIVER, vehicleType } from '../../../core/traffic/vehicleType.js';
import { plainOf, road } from '../road/plain/plainTowns.js';
import { CALM, place } from './fakeTraffic.js';

const CAR = { ...vehicleType('car', VEHICLE_CLASS.passenger, URBAN_DRIVER), speedDev: 0 };

/** A car on a straight kilometre that has to stop at 20 s. */
function stop(onIce: boolean) {
  const network = buildPlainNetwork(plainOf({ a: [0, 0], b: [1000, 0] }, [road('ab', 'a', 'b')]));
  const trip: PlannedTrip = {
    name: 'car',
    shares: [{ type: 0, share: 1 }],
    depart_s: 0,
    edges: Int32Array.of(network.edgeIndex.get('ab')!),
    isRouted: true,
    departLane: 'best',
    departPosition: 'base',
    departSpeed: 0,
    arrivalPosition_m: 900,
    stops: [],
    where: 'test',
  };
  const traffic = createTraffic(network, { types: [CAR], trips: [trip], residents: null }, {}, Random.fromSeed(1));
  const world = new HazardWorld(traffic, CALM, Random.fromSeed(1));
  const { vehicles } = traffic;
  let hardest_mps2 = 0;
  let flags = 0;
  let from_m = 0;
  for (let k = 0; k < 500; k++) {
    world.beforeStep(k * 1e5);
    if (k === 200) {
      from_m = vehicles.position_m[0];
      vehicles.heldUntil_us[0] = 1e12;
      if (onIce) place(world, 'ice', from_m, 0, 300);
    }
    traffic.step();
    world.afterStep((k + 1) * 1e5);
    if (k < 202) continue;
    hardest_mps2 = Math.min(hardest_mps2, vehicles.acceleration_mps2[0]);
    flags |= world.columns.flags[0];
  }
  expect(vehicles.speed_mps[0]).to.equal(0);
  return { hardest_mps2, slipped: (flags & EGO_FLAG.slipping) !== 0, way_m: vehicles.position_m[0] - from_m };
}

describe('a car that has to stop', () => {
  it('does so without slipping on a dry road', () => {
    const { hardest_mps2, slipped, way_m } = stop(false);
    expect(hardest_mps2).to.be.closeTo(-2, 0.01); // the deceleration its driver likes
    expect(way_m).to.be.within(40, 55); // v^2 / 2a at just under 50 km/h
    expect(slipped).to.equal(false);
  });

  it('slips on ice, decelerates with what little grip there is, and needs a longer way', () => {
    const { hardest_mps2, slipped, way_m } = stop(true);
    expect(-hardest_mps2).to.be.within(0.1 * 0.88 * 9.81, 0.1 * 1.08 * 9.81);
    expect(way_m).to.be.above(1.4 * stop(false).way_m);
    expect(slipped).to.equal(true);
  });
});

describe('the squall of riverside', () => {
  const plain = JSON.parse(readFileSync('scenarios/riverside/network.json', 'utf8')) as PlainNetwork;
  const network = buildPlainNetwork(plain);

  /** 100 residents for two minutes: onsets per car and where they happen. */
  function drive(squall: boolean) {
    const edgeWeights = Float64Array.from(network.edgeIsInternal, (internal) => 1 - internal);
    const residents = {
      count: 100,
      shares: [{ type: 0, share: 1 }],
      departSpread_s: 20,
      startOnRoadShare: 1,
      pauseMean_s: 20,
      edgeWeights,
    };
    const demand = { types: [CAR], trips: [], residents };
    const traffic = createTraffic(network, demand, { step_us: 100_000 }, Random.fromSeed(3));
    const options = { ...CALM, squall, squallStart_s: 5, squallSpeed_mps: 20, districts: plain.districts ?? [] };
    const world = new HazardWorld(traffic, options, Random.fromSeed(3));
    let onIce = 0;
    const before = new Uint32Array(100);
    for (let k = 0; k < 1200; k++) {
      world.beforeStep(k * 1e5);
      traffic.step();
      world.afterStep((k + 1) * 1e5);
      for (let slot = 0; slot < 100; slot++) {
        const isOnset = (world.columns.flags[slot] & ~before[slot] & EGO_FLAG.slipping) !== 0;
        if (isOnset && world.columns.eventId[slot] !== 0) onIce++;
        before[slot] = world.columns.flags[slot];
      }
    }
    return { onsets: world.slipOnsets, onIce, collisions: traffic.totals.collisions };
  }

  it('makes cars slip, mostly on its slick patches, and no car hits another', () => {
    const { onsets, onIce, collisions } = drive(true);
    expect(onsets).to.be.within(30, 200);
    expect(onIce / onsets).to.be.above(0.7);
    expect(collisions).to.equal(0);
  });

  it('is what makes them slip', () => {
    expect(drive(false).onsets).to.be.below(12);
  });
});
